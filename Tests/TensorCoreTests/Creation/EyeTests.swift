import Testing

@testable import TensorCore

@Suite struct EyeTests {
  @Test("ones on the main diagonal")
  func values() throws {
    #expect(try Tensor<Float>.eye(2).elements == [1, 0, 0, 1])
    #expect(try Tensor<Int>.eye(2, 3).elements == [1, 0, 0, 0, 1, 0])
    #expect(try Tensor<Bool>.eye(3, 1).elements == [true, false, false])
    #expect(try Tensor<Float>.eye(0).shape == [0, 0])
  }

  @Test("a product with it changes nothing")
  func law() throws {
    let x = try counting(2, 3)
    #expect(try x.matmul(.eye(3)).elements == x.elements && Tensor.eye(2).matmul(x).elements == x.elements)
  }

  @Test("a negative or huge size is an error")
  func errors() throws {
    for size in [-1, Int.min, Int.max] { #expect(kindOfError { try Tensor<Float>.eye(size) } == .shape) }
    #expect(kindOfError { try Tensor<Float>.eye(2, -1) } == .shape)
  }
}
