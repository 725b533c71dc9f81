import Testing

@testable import TensorCore

@Suite struct EqualityTests {
  @Test("with broadcasting, with a number, and for masks")
  func values() throws {
    let x = try Tensor([[1, 2], [3, 4]])
    #expect(try x.eq(Tensor([1, 4])).elements == [true, false, false, true])
    #expect(try x.ne(Tensor([1, 4])).elements == [false, true, true, false])
    #expect(try x.eq(3).elements == [false, false, true, false])
    #expect(try x.ne(3).elements == [true, true, false, true])
    #expect(try Tensor([true, false]).eq(Tensor([true, true])).elements == [true, false])
  }

  @Test("NaN equals nothing; shapes must fit")
  func edges() throws {
    let x = try Tensor<Float>([.nan, 0])
    #expect(try x.eq(x).elements == [false, true] && x.ne(x).elements == [true, false])
    #expect(try x.eq(-0.0).elements == [false, true])
    #expect(kindOfError { try x.eq(Tensor([1, 2, 3])) } == .shape)
    #expect(kindOfError { try x.ne(Tensor([1, 2, 3])) } == .shape)
  }
}
