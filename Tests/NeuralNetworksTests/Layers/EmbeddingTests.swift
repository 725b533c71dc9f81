import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct EmbeddingTests {
  @Test("it looks rows up, and adds arriving gradients to them")
  func rows() throws {
    let layer = try Embedding(weight: Tensor<Double>([[1, 2], [3, 4], [5, 6]]).requiresGrad())
    let out = try layer(Tensor<Int>([[2, 0], [2, 2]]))
    #expect(out.shape == [2, 2, 2])
    #expect(out.elements == [5, 6, 1, 2, 5, 6, 5, 6])
    try out.sum().backward()
    #expect(layer.weight.grad?.elements == [1, 1, 0, 0, 3, 3])
  }

  @Test("it is the product with one-hot vectors")
  func oneHot() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = try Embedding<Double>(5, 3, using: &generator)
    let numbers = try Tensor<Int>([4, 0, 2])
    let hot = try Tensor<Double>(numbers.oneHot(numClasses: 5).elements.map(Double.init), shape: [3, 5])
    #expect(try layer(numbers).elements == hot.matmul(layer.weight).elements)
  }

  @Test("the row of the padding starts as zeros and gets no gradient; it may be counted from the end")
  func padding() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = try Embedding<Double>(4, 2, paddingIndex: -1, using: &generator)
    #expect(layer.paddingIndex == 3)
    #expect(try layer(Tensor<Int>([3])).elements == [0, 0])
    try layer(Tensor<Int>([3, 1])).sum().backward()
    #expect(layer.weight.grad?.elements == [0, 0, 1, 1, 0, 0, 0, 0])
  }

  @Test("numbers that are not in the table, and negative sizes, are errors")
  func errors() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = try Embedding<Double>(4, 2, using: &generator)
    for bad in [4, -1] {
      let error = #expect(throws: TensorError.self) { try layer(Tensor<Int>([0, bad])) }
      #expect(error?.kind == .index && error?.operation == "Embedding")
    }
    #expect(throws: TensorError.self) { try Embedding<Double>(-1, 2, using: &generator) }
    #expect(throws: TensorError.self) { try Embedding(weight: Tensor<Double>([1, 2])) }
  }
}
