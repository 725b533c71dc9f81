import Contracts
import NeuralNetworks
import TensorCore

/// Parameters that have these gradients: what clipping is given.
func parameters(withGradients gradients: [[Double]]) throws -> [Tensor<Double>] {
  try gradients.map { numbers in
    let parameter = try Tensor<Double>.zeros([numbers.count]).requiresGrad()
    parameter.grad = try Tensor(numbers)
    return parameter
  }
}

/// What the engine's clipping by norm makes of gradients.
func clippedByNorm(
  _ gradients: [[Double]], _ maxNorm: Double, normType: Double = 2, strict: Bool = true
) throws -> (gradients: [[Double]], norm: Double) {
  let holders = try parameters(withGradients: gradients)
  let norm = try clipGradNorm(holders, maxNorm: maxNorm, normType: normType, errorIfNonfinite: strict)
  return (holders.compactMap { $0.grad?.elements }, norm)
}

/// What the engine's clipping by value makes of gradients.
func clippedByValue(_ gradients: [[Double]], _ clipValue: Double) throws -> [[Double]] {
  let holders = try parameters(withGradients: gradients)
  try clipGradValue(holders, clipValue: clipValue)
  return holders.compactMap { $0.grad?.elements }
}

/// The cosine of the angle between two gradients, each seen as one vector: 1 is the same direction.
func cosine(_ a: [[Double]], _ b: [[Double]]) -> Double {
  let (a, b) = (Array(a.joined()), Array(b.joined()))
  func product(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
  return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
}

/// The length of a gradient seen as one vector.
func length(_ gradients: [[Double]]) -> Double { gradients.joined().reduce(0) { $0 + $1 * $1 }.squareRoot() }

/// Places in one update where clipping could stand.
enum ClippingPlace: CaseIterable {
  case nowhere, beforeBackward, betweenBackwardAndStep, afterStep

  /// Weights and bias after each of four updates of the same small training.
  func weights(maxNorm: Double = 1) throws -> [[Double]] {
    let run = try TrainingRun(weights: [3, -1], batches: [[2, 0.5, 1], [-1, 1.5, 2], [0.5, 2, -1], [1, 1, 0.5]])
    return try run.trace { run in
      run.optimizer.zeroGrad()
      let loss = try run.nextLoss()
      if self == .beforeBackward { try clipGradNorm(run.parameters, maxNorm: maxNorm) }
      try loss.backward()
      let norm = try totalNorm(run.parameters.compactMap { $0.grad })
      if self == .betweenBackwardAndStep { try clipGradNorm(run.parameters, maxNorm: maxNorm) }
      try run.optimizer.step()
      if self == .afterStep { try clipGradNorm(run.parameters, maxNorm: maxNorm) }
      return norm
    }.weights
  }
}
