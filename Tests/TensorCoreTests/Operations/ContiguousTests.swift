import Testing

@testable import TensorCore

@Suite struct ContiguousTests {
  @Test("a contiguous tensor is itself, another one is copied into row-major order")
  func values() throws {
    let x = try counting(2, 3)
    #expect(try x.contiguous() === x)
    let y = try x.t().contiguous()
    #expect(y.isContiguous && !y.sharesStorage(with: x) && y.strides == [2, 1])
    #expect(y.elements == [0, 3, 1, 4, 2, 5])
    let clone = try x.clone()
    #expect(clone.elements == x.elements && !clone.sharesStorage(with: x))
    #expect(try Tensor<Float>.ones(3).expand(2, 3).contiguous().storage.count == 6)
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.contiguous() }
    try gradientCheckOnShapes { try $0.clone() }
  }
}
