import Testing

@testable import TensorCore

@Suite struct IsNaNTests {
  @Test("what is not a number, what is infinite, and what is neither")
  func values() throws {
    let x = try Tensor<Float>([1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude])
    #expect(try x.isnan().elements == [false, true, false, false, false])
    #expect(try x.isinf().elements == [false, false, true, true, false])
    #expect(try x.isfinite().elements == [true, false, false, false, true])
  }
}
