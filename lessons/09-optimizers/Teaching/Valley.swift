import Datasets
import NeuralNetworks
import TensorCore

/// The loss ½ Σ λᵢ · wᵢ²: a valley with a curvature of its own in every direction, walked down by the engine's optimisers.
struct Valley {
  /// λ
  let curvatures: [Double]

  /// ½ Σ λᵢ · wᵢ²
  func loss(_ w: Tensor<Double>) throws -> Tensor<Double> { try (w * w * Tensor(curvatures)).sum() / 2 }

  /// Where the weights are before the first update and after each one.
  func path(from start: [Double], by rule: any UpdateRule, updates: Int) throws -> [[Double]] {
    let w = try Tensor(start).requiresGrad()
    let optimizer = try Optimizer([w], rule)
    var places = [start]
    for _ in 0..<updates {
      optimizer.zeroGrad()
      try loss(w).backward()
      try optimizer.step()
      places.append(w.elements)
    }
    return places
  }

  /// The loss at each of these places.
  func losses(along path: [[Double]]) throws -> [Double] { try path.map { try loss(Tensor($0)).item() } }
}

/// The first step of each optimiser from the same gradient.
enum FirstStep {
  /// How far a weight moves in one update.
  static func length(_ rule: any UpdateRule, gradient: Double) throws -> Double {
    try engineSteps(0, [gradient], rule)[0]
  }
}

/// Many trainings of one weight at once, each with gradients λw + σξ of its own noise: what remains when training never ends.
struct NoiseFloor {
  /// λ = σ = 1.
  let problem: NoisyQuadratic
  /// How many trainings run side by side.
  var trainings = 2000

  init() throws { problem = try NoisyQuadratic(curvature: 1, noise: 1) }

  /// The mean of w² over all trainings, after each update.
  ///
  /// - Parameter rates: the learning rate of each update.
  func meanSquares(start: Double, rates: [Double], batchSize: Int = 1, seed: Int) throws -> [Double] {
    var generator = SeededGenerator(seed: seed)
    let w = try Tensor<Double>.full([trainings], start).requiresGrad()
    let optimizer = try Optimizer([w], SGD(learningRate: 1))
    let spread = problem.noise / Double(batchSize).squareRoot()
    return try rates.map { rate in
      optimizer.learningRates = [rate]
      optimizer.zeroGrad()
      let noise = try Tensor<Double>.randn([trainings], using: &generator) * spread
      try (w * w * (problem.curvature / 2) + w * noise).sum().backward()
      try optimizer.step()
      return try noGrad { try (w * w).mean().item() }
    }
  }

  /// E[w²] after training long enough for the start to be forgotten, as the mean over the last 50 updates.
  func measured(rate: Double, batchSize: Int = 1, seed: Int = 9) throws -> Double {
    let updates = Int(6 / (rate * problem.curvature)) + 60
    let squares = try meanSquares(
      start: 0, rates: Array(repeating: rate, count: updates), batchSize: batchSize, seed: seed)
    return squares.suffix(50).reduce(0, +) / 50
  }
}
