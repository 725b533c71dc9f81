import NeuralNetworks
import TensorCore

/// Sequences of 3, 7 and 5 tokens with two features each, filled up to 7 tokens.
struct PaddedTokens {
  /// [3, 7, 2]
  let batch: Tensor<Double>
  /// [3, 7], true for real tokens.
  let valid: Tensor<Bool>
  /// The real tokens in one list, [15, 2].
  let tokens: Tensor<Double>

  /// The sequences, padded with `filling`.
  init(filling: Double = 0) throws {
    var generator = SeededGenerator(seed: 12)
    let lengths = [3, 7, 5]
    let sequences: [[[Double]]] = lengths.map { length in
      (0..<length).map { _ in [Double.random(in: 1...7, using: &generator), .random(in: -2...6, using: &generator)] }
    }
    tokens = try Tensor(sequences.flatMap { $0 })
    batch = try Tensor(sequences.map { $0 + Array(repeating: [filling, filling], count: 7 - $0.count) })
    valid = try Tensor(lengths.map { length in (0..<7).map { $0 < length } })
  }

  /// Mean of each feature over all tokens, padding included.
  func paddedMean() throws -> [Double] { try batch.mean(dims: [0, 1]).elements }

  /// Mean of each feature over the real tokens of the padded batch, found with the mask.
  func maskedMean() throws -> [Double] {
    try NormalisationReference().maskedBatchStats(batch, valid: valid).mean.elements
  }

  /// The real tokens after batch normalisation of the padded batch with the mask, as one list.
  func normalisedWithMask() throws -> Tensor<Double> {
    let result = try batchNorm(
      batch.transpose(1, 2), mask: valid, runningMean: nil, runningVar: nil, training: true)
    let places = valid.elements.indices.filter { valid.elements[$0] }
    return try result.transpose(1, 2).reshape(valid.count, 2).indexSelect(dim: 0, index: Tensor(places))
  }
}
