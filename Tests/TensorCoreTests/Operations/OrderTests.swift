import Testing

@testable import TensorCore

@Suite struct OrderTests {
  @Test("less, greater, or equal: with broadcasting and with a number")
  func values() throws {
    let x = try Tensor([1, 2, 3])
    let y = try Tensor([2])
    #expect(try x.lt(y).elements == [true, false, false] && x.lt(2).elements == [true, false, false])
    #expect(try x.le(y).elements == [true, true, false] && x.le(2).elements == [true, true, false])
    #expect(try x.gt(y).elements == [false, false, true] && x.gt(2).elements == [false, false, true])
    #expect(try x.ge(y).elements == [false, true, true] && x.ge(2).elements == [false, true, true])
  }

  @Test("NaN is neither less nor greater; shapes must fit")
  func edges() throws {
    let x = try Tensor<Float>([.nan])
    for mask in [try x.lt(1), try x.le(1), try x.gt(1), try x.ge(1)] { #expect(mask.elements == [false]) }
    let (two, three) = try (Tensor([1, 2]), Tensor([1, 2, 3]))
    for compare in [Tensor<Int>.lt, Tensor<Int>.le, Tensor<Int>.gt, Tensor<Int>.ge]
      as [(Tensor<Int>) -> (Tensor<Int>) throws -> Tensor<Bool>]
    {
      #expect(kindOfError { try compare(two)(three) } == .shape)
    }
  }
}
