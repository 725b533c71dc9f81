import Testing

@testable import TensorCore

@Suite struct LogicalTests {
  @Test("the four tables of truth")
  func tables() throws {
    let a = try Tensor([false, false, true, true])
    let b = try Tensor([false, true, false, true])
    #expect(try a.logicalAnd(b).elements == [false, false, false, true])
    #expect(try a.logicalOr(b).elements == [false, true, true, true])
    #expect(try a.logicalXor(b).elements == [false, true, true, false])
    #expect(try a.logicalNot().elements == [true, true, false, false])
  }

  @Test("numbers count as true unless they are 0; shapes are broadcast")
  func numbers() throws {
    let x = try Tensor<Float>([0, .nan, -2])
    #expect(try x.logicalNot().elements == [true, false, false])
    #expect(try x.logicalAnd(Tensor([1])).elements == [false, true, true])
    #expect(try x.logicalXor(Tensor([1])).elements == [true, false, false])
    #expect(kindOfError { try x.logicalOr(Tensor([1, 0])) } == .shape)
  }
}
