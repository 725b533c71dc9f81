import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct BatchNormTests {
  /// Three samples of two features; means 3 and 20, biased variances 14/3 and 200/3.
  private func x() throws -> Tensor<Double> { try Tensor([[1, 10], [2, 30], [6, 20]]) }

  @Test("each feature is normalised over the batch: row 3 becomes 3.2775 and 0 with weights 2, −1 and biases ½, 0")
  func byHand() throws {
    let y = try batchNorm(
      x(), runningMean: nil, runningVar: nil, weight: Tensor([2, -1]), bias: Tensor([0.5, 0]), training: true)
    // 2·(6 − 3)/√(14/3 + 1e-5) + 0.5
    #expect(agree(Array(y.elements[4...]), [3.2774573234721163, 0], within: 1e-9))
  }

  @Test("the batch's variance is biased, the one that is kept unbiased; momentum is the share of the new")
  func running() throws {
    let layer = try BatchNorm1d<Double>(2)
    let y = try layer(x())
    #expect(abs(try y.square().mean().item() - 1) < 1e-5)
    #expect(agree(layer.runningMean?.elements ?? [], [0.3, 2], within: 1e-12))
    #expect(agree(layer.runningVar?.elements ?? [], [0.9 + 0.1 * 7, 0.9 + 0.1 * 100], within: 1e-12))
    #expect(layer.batchesTracked?.elements == [1])
  }

  @Test("without momentum, all batches count alike")
  func cumulative() throws {
    let layer = try BatchNorm1d<Double>(1, momentum: nil)
    for batch in [[1.0, 3], [5, 7], [0, 2]] { _ = try layer(Tensor(batch).unsqueeze(1)) }
    #expect(agree(layer.runningMean?.elements ?? [], [3], within: 1e-12))
    #expect(agree(layer.runningVar?.elements ?? [], [2], within: 1e-12))
  }

  @Test("eval() uses what was kept and changes nothing; BatchNorm is not switched off")
  func evaluation() throws {
    let layer = try BatchNorm1d<Double>(2)
    _ = try layer(x())
    layer.eval()
    let kept = layer.stateDict.map { $0.tensor.elements }
    let y = try layer(x())
    #expect(layer.stateDict.map { $0.tensor.elements } == kept)
    #expect(abs(y.elements[0] - (1 - 0.3) / (1.6 + 1e-5).squareRoot()) < 1e-12)
  }

  @Test("a single value per channel cannot be normalised in training, whatever its place")
  func single() throws {
    let error = #expect(throws: TensorError.self) { try BatchNorm2d<Double>(3)(.ones(1, 3, 1, 1)) }
    #expect(error?.message.contains("Expected more than 1 value per channel") == true)
    #expect(try BatchNorm2d<Double>(3)(.ones(1, 3, 2, 1)).shape == [1, 3, 2, 1])
    let layer = try BatchNorm1d<Double>(3)
    layer.eval()
    #expect(try layer(.ones(1, 3)).shape == [1, 3])
  }

  @Test("the gradients of a feature add up to 0, and so do their products with the normalised values")
  func laws() throws {
    let input = try randomTensor(5, 3).requiresGrad()
    let y = try batchNorm(input, runningMean: nil, runningVar: nil, training: true, eps: 0)
    try y.backward(gradient: randomTensor(5, 3, seed: 2))
    let dx = try #require(input.grad)
    for sum in try dx.sum(dim: 0).elements + (dx * y.detach()).sum(dim: 0).elements { #expect(abs(sum) < 1e-12) }
  }

  @Test("gradients agree with finite differences, in training, in evaluation and for images")
  func gradients() throws {
    let parameters = [try randomTensor(3, seed: 2), try randomTensor(3, seed: 3)]
    let (mean, variance) = (try randomTensor(3, seed: 4), try randomTensor(3, seed: 5).exp())
    for training in [true, false] {
      try gradientCheck([randomTensor(4, 3)] + parameters) {
        try batchNorm(
          $0[0], runningMean: mean.copyOfElements(), runningVar: variance.copyOfElements(), weight: $0[1], bias: $0[2],
          training: training)
      }
    }
    try gradientCheck([randomTensor(2, 3, 2, 2)] + parameters) {
      try batchNorm($0[0], runningMean: nil, runningVar: nil, weight: $0[1], bias: $0[2], training: true)
    }
  }

  @Test("masked: a padded batch is normalised like the list of its real tokens, and padding stays 0")
  func masked() throws {
    let lengths = [3, 7, 5]
    let mask = try Tensor<Bool>(lengths.map { length in (0..<7).map { $0 < length } })
    let x = try randomTensor(3, 2, 7) + 4
    let padded = try x * Tensor<Double>(mask.elements.map { $0 ? 1 : 0 }, shape: [3, 1, 7])
    let layer = try BatchNorm1d<Double>(2)
    let y = try layer(padded, mask: mask)
    let tokens = try Tensor.cat(
      (0..<3).map { try x.select(dim: 0, index: $0).narrow(dim: 1, start: 0, length: lengths[$0]) }, dim: 1
    ).t()
    let plain = try BatchNorm1d<Double>(2)
    let expected = try plain(tokens)
    let got = try Tensor.cat(
      (0..<3).map { try y.select(dim: 0, index: $0).narrow(dim: 1, start: 0, length: lengths[$0]) }, dim: 1
    ).t()
    #expect(agree(got.elements, expected.elements, within: 1e-12))
    #expect(agree(layer.runningMean?.elements ?? [], plain.runningMean?.elements ?? [1], within: 1e-12))
    #expect(agree(layer.runningVar?.elements ?? [], plain.runningVar?.elements ?? [1], within: 1e-12))
    #expect(try y.select(dim: 0, index: 0).narrow(dim: 1, start: 3, length: 4).elements.allSatisfy { $0 == 0 })
    let unmasked = try BatchNorm1d<Double>(2)(padded)
    #expect(try unmasked.select(dim: 0, index: 0).elements != y.select(dim: 0, index: 0).elements)
  }

  @Test("masked gradients agree with finite differences; a mask of another shape, or with one real token, is an error")
  func maskedGradients() throws {
    let mask = try Tensor<Bool>([[true, true, false], [true, false, false]])
    try gradientCheck([randomTensor(2, 2, 3), randomTensor(2, seed: 2), randomTensor(2, seed: 3)]) {
      try batchNorm($0[0], mask: mask, runningMean: nil, runningVar: nil, weight: $0[1], bias: $0[2], training: true)
    }
    let layer = try BatchNorm1d<Double>(2)
    #expect(throws: TensorError.self) { try layer(.ones(2, 2, 3), mask: Tensor<Bool>.ones(2, 2)) }
    let one = try Tensor<Bool>([[true, false, false], [false, false, false]])
    let error = #expect(throws: TensorError.self) { try layer(.ones(2, 2, 3), mask: one) }
    #expect(error?.message.contains("more than 1 value per channel") == true)
  }

  @Test("statistics of another size, one without the other, and none in evaluation are errors")
  func errors() throws {
    let two = try Tensor<Double>.ones(2)
    #expect(throws: TensorError.self) { try batchNorm(x(), runningMean: .ones(3), runningVar: .ones(3)) }
    #expect(throws: TensorError.self) { try batchNorm(x(), runningMean: two, runningVar: nil) }
    #expect(throws: TensorError.self) { try batchNorm(x(), runningMean: nil, runningVar: nil) }
  }
}

extension Tensor {
  /// Fresh memory, so that a check that calls a function often always starts from the same numbers.
  fileprivate func copyOfElements() throws -> Tensor { try Tensor(elements, shape: shape) }
}
