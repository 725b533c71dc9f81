import Testing

@testable import TensorCore

@Suite struct NegTests {
  @Test("the other sign, of zero too; the smallest Int stays itself")
  func values() throws {
    #expect(try (-Tensor([1.5, -2])).elements == [-1.5, 2])
    #expect(try Tensor([3, Int.min]).neg().elements == [-3, Int.min])
    #expect(try (-Tensor<Float>([0])).elements[0].sign == .minus)
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try -$0 }
  }
}
