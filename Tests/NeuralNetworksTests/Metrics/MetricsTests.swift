import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct MetricsTests {
  /// Four samples, three classes; predictions 1, 0, 2, 0.
  private func example() throws -> (Tensor<Double>, Tensor<Int>) {
    try (Tensor([[0.1, 0.7, 0.2], [2, 1, 0], [-3, -2, -1], [0.5, 0.5, 0.1]]), Tensor([1, 1, 2, 1]))
  }

  @Test("accuracy: two of four, since of equal scores the lower class is taken")
  func accuracyOfExample() throws {
    let (scores, labels) = try example()
    #expect(try accuracy(scores, labels: labels) == 0.5)
  }

  @Test("top-k error falls with k: 1 − accuracy, then 0")
  func topK() throws {
    let (scores, labels) = try example()
    #expect(try (1...3).map { try topKError(scores, labels: labels, k: $0) } == [0.5, 0, 0])
    #expect(try topKError(scores, labels: Tensor([0, 2, 0, 2]), k: 2) == 1)
  }

  @Test("the confusion matrix counts true class by row, predicted by column")
  func confusion() throws {
    let (scores, labels) = try example()
    #expect(try confusionMatrix(scores, labels: labels).elements == [0, 0, 0, 2, 1, 0, 0, 0, 1])
  }

  @Test("its diagonal over its sum is the accuracy")
  func law() throws {
    var generator = SeededGenerator(seed: 5)
    let scores = try Tensor<Double>.uniform([50, 4], using: &generator)
    let labels = try Tensor((0..<50).map { $0 % 4 })
    let counts = try confusionMatrix(scores, labels: labels).elements
    #expect(Double(counts[0] + counts[5] + counts[10] + counts[15]) / 50 == (try accuracy(scores, labels: labels)))
    #expect(counts.reduce(0, +) == 50)
  }

  @Test("labels out of range, NaN, no sample, other shapes and a k that cannot be are errors")
  func refused() throws {
    let (scores, _) = try example()
    #expect(throws: TensorError.self) { try accuracy(scores, labels: Tensor([0, 1, 2, 3])) }
    #expect(throws: TensorError.self) { try accuracy(scores, labels: Tensor([0, 1, -1, 2])) }
    #expect(throws: TensorError.self) { try accuracy(scores, labels: Tensor([0, 1])) }
    #expect(throws: TensorError.self) { try accuracy(Tensor([[Double.nan, 1]]), labels: Tensor([0])) }
    #expect(throws: TensorError.self) { try accuracy(Tensor<Double>.zeros(0, 3), labels: Tensor([Int]())) }
    #expect(throws: TensorError.self) { try topKError(scores, labels: Tensor([0, 1, 2, 0]), k: 0) }
    #expect(throws: TensorError.self) { try topKError(scores, labels: Tensor([0, 1, 2, 0]), k: 4) }
  }
}
