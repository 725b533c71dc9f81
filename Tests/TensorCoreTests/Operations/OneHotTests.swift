import Testing

@testable import TensorCore

@Suite struct OneHotTests {
  @Test("oneHot marks the label of every element")
  func marks() throws {
    #expect(try Tensor([1, 0]).oneHot(numClasses: 3).elements == [0, 1, 0, 1, 0, 0])
    #expect(try Tensor([[2], [0]]).oneHot().shape == [2, 1, 3])
    #expect(try Tensor<Int>.zeros(0).oneHot(numClasses: 3).shape == [0, 3])
  }

  @Test("labels that are negative, too large or missing are errors")
  func errors() throws {
    #expect(kindOfError { try Tensor([-1]).oneHot(numClasses: 3) } == .argument)
    #expect(kindOfError { try Tensor([3]).oneHot(numClasses: 3) } == .argument)
    #expect(kindOfError { try Tensor<Int>.zeros(0).oneHot() } == .argument)
    #expect(kindOfError { try Tensor([Int.max]).oneHot() } == .shape)
  }
}
