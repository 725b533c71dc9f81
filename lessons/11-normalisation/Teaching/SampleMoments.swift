import Foundation
import NeuralNetworks
import TensorCore

/// Mean, spread and lopsidedness of a list of numbers.
struct SampleMoments {
  /// The mean.
  let mean: Double
  /// The biased variance: Σ (x − mean)² / n.
  let variance: Double
  /// The mean of ((x − mean)/σ)³: 0 for a symmetric distribution, 2 for an exponential one.
  let skewness: Double

  /// The root of the variance.
  var deviation: Double { variance.squareRoot() }

  /// The moments of `numbers`.
  init(_ numbers: [Double]) {
    let n = Double(numbers.count)
    let mean = numbers.reduce(0, +) / n
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    let deviation = variance.squareRoot()
    self.mean = mean
    self.variance = variance
    skewness = numbers.reduce(0) { $0 + pow(($1 - mean) / deviation, 3) } / n
  }

  /// Exponentially distributed numbers: many small ones, a few very large.
  static func exponentialNumbers(_ count: Int, seed: Int) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in -log(1 - Double.random(in: 0..<1, using: &generator)) }
  }
}

extension Tensor where Element == Double {
  /// The moments of each column of a table.
  func columnMoments() throws -> [SampleMoments] {
    try (0..<shape[1]).map { SampleMoments(try select(dim: 1, index: $0).elements) }
  }

  /// The moments of each row of a table.
  func rowMoments() throws -> [SampleMoments] {
    try (0..<shape[0]).map { SampleMoments(try select(dim: 0, index: $0).elements) }
  }

  /// Batch normalisation of this batch with its own mean and variance, γ = 1 and β = 0 unless given.
  func batchNormalised(weight: [Double]? = nil, bias: [Double]? = nil) throws -> Tensor {
    try batchNorm(
      self, runningMean: nil, runningVar: nil, weight: weight.map { try Tensor($0) }, bias: bias.map { try Tensor($0) },
      training: true)
  }

  /// Layer normalisation over the last axis.
  func layerNormalised(weight: [Double]? = nil) throws -> Tensor {
    try layerNorm(self, [shape[rank - 1]], weight: weight.map { try Tensor($0) })
  }
}
