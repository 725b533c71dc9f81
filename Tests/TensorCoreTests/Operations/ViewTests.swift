import Testing

@testable import TensorCore

@Suite struct ViewTests {
  @Test("view and reshape keep the order of elements, and −1 is worked out")
  func infers() throws {
    let x = try counting(2, 3, 4)
    #expect(try x.view(-1, 6).shape == [4, 6])
    #expect(try x.reshape([3, 8]).elements == x.elements)
    #expect(try x.view(6, 4).sharesStorage(with: x))
    #expect(try Tensor<Float>.zeros(0, 3).view(3, -1).shape == [3, 0])
  }

  @Test("where strides do not allow a view, view is an error and reshape copies")
  func strides() throws {
    let y = try counting(2, 3).t()
    #expect(kindOfError { try y.view(6) } == .shape)
    #expect(try y.reshape(6).elements == [0, 3, 1, 4, 2, 5])
    #expect(try y.reshape(3, 2, 1).sharesStorage(with: y))
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws { try gradientCheck([counting(2, 6)]) { try $0[0].view(3, 4) * counting(3, 4) } }

  @Test("shapes of another count, two unknown sizes, and an unknown beside 0 are errors")
  func errors() throws {
    let x = try counting(2, 3)
    for shape in [[4], [-1, 4], [-1, -1], [-2, -3], [], [1 << 62, 4], [Int.max, Int.max]] {
      #expect(kindOfError { try x.view(shape) } == .shape)
      #expect(kindOfError { try x.reshape(shape) } == .shape)
    }
    #expect(kindOfError { try Tensor<Float>.zeros(0, 3).view(-1, 0) } == .shape)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnShapes { try $0.contiguous().view(-1) }
    try gradientCheckOnShapes { try $0.reshape(-1) }
  }
}
