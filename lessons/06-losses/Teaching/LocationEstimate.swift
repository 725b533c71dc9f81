import Checking
import NeuralNetworks
import TensorCore

/// A loss for regression, and the single number that it would predict for a set of targets.
struct LocationEstimate: Sendable {
  /// What the loss is called.
  let loss: String
  /// What its minimiser is called.
  let estimator: Words
  private let mean: @Sendable (_ prediction: Tensor<Double>, _ targets: Tensor<Double>) throws -> Tensor<Double>

  /// The targets of the lesson: four near each other, and an outlier.
  static let targets = [1.0, 2, 3, 4, 100]

  /// The losses that the lesson compares.
  static let all: [LocationEstimate] = [
    LocationEstimate(loss: "MSE", estimator: Words(en: "the mean", zh: "平均值")) { try mseLoss($0, $1) },
    LocationEstimate(loss: "MAE", estimator: Words(en: "the median", zh: "中位数")) { try l1Loss($0, $1) },
    LocationEstimate(loss: "Huber, δ = 1", estimator: Words(en: "close to the median", zh: "接近中位数")) {
      try huberLoss($0, $1, delta: 1)
    },
    LocationEstimate(loss: "log-cosh", estimator: Words(en: "close to the median", zh: "接近中位数")) {
      try logCoshLoss($0, $1)
    },
    LocationEstimate(loss: "quantile, τ = 0.9", estimator: Words(en: "the 0.9-quantile", zh: "0.9 分位数")) {
      try quantileLoss($0, $1, quantile: 0.9)
    },
  ]

  /// The constant that makes the mean loss over `targets` smallest.
  /// - Throws: what the engine throws.
  func minimiser(for targets: [Double]) throws -> Double {
    let goals = try Tensor(targets)
    return try Curriculum.minimiser(in: (targets.min() ?? 0) - 1...(targets.max() ?? 0) + 0.5) {
      try mean($0.expand([targets.count]), goals)
    }
  }
}
