import Testing

@testable import TensorCore

@Suite struct ExpandTests {
  @Test("expand reads one element for many: stride 0, no memory")
  func isAView() throws {
    let x = try counting(3, 1)
    let y = try x.expand(2, -1, 4)
    #expect(y.shape == [2, 3, 4])
    #expect(y.strides == [0, 1, 0])
    #expect(y.sharesStorage(with: x))
    #expect(y.elements == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    #expect(try counting(1, 2).expand(0, 2).elements == [])
    #expect(try x.broadcastTo(3, 2).shape == [3, 2])
    #expect(try x.expand(as: Tensor<Int>.zeros(3, 5)).shape == [3, 5])
  }

  @Test("its gradient, the sum over the copies, agrees with finite differences")
  func gradient() throws { try gradientCheck([counting(2, 1)]) { try $0[0].expand(3, 2, 4) * counting(3, 2, 4) } }

  @Test("only sizes of 1 may grow, and the error names dimension and sizes")
  func errors() throws {
    let error = #expect(throws: TensorError.self) { _ = try counting(1, 3).expand(2, 4) }
    #expect(
      error?.message
        == "The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 1.  "
        + "Target sizes: [2, 4].  Tensor sizes: [1, 3]")
    for size in [[3], [-1, 1, 3], [1, -2], [-2, 3], [0, 0], [1 << 40, 1 << 40]] {
      #expect(kindOfError { try counting(1, 3).expand(size) } == .shape)
    }
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnShapes { try $0.expand([2] + $0.shape) }
  }
}
