import Checking
import Foundation
import NeuralNetworks
import TensorCore

/// One line of a table of losses: the engine's value and slope at a place, beside the slope that the formula gives.
private struct LossLine {
  let name: String
  let place: Double
  let loss: @Sendable (Tensor<Double>) throws -> Tensor<Double>
  /// The slope by the formula of the lesson's table.
  let formula: @Sendable (Double) -> Double
}

extension Experiment {
  /// Table P1: losses for regression, at a prediction p with the target t = 1.
  static let regressionTable = table(
    "regression-losses",
    Words(en: "losses for regression: value, slope, and the slope by formula", zh: "回归损失：数值、斜率，以及公式给出的斜率"),
    [
      LossLine(name: "MSE", place: 2.5, loss: { try mseLoss($0, goal($0, 1)) }, formula: { 2 * ($0 - 1) }),
      LossLine(name: "MAE", place: 2.5, loss: { try l1Loss($0, goal($0, 1)) }, formula: { $0 > 1 ? 1 : -1 }),
      LossLine(
        name: "Huber, δ = 1", place: 2.5, loss: { try huberLoss($0, goal($0, 1)) },
        formula: { min(max($0 - 1, -1), 1) }),
      LossLine(
        name: "smooth L1, β = 2", place: 2.5, loss: { try smoothL1Loss($0, goal($0, 1), beta: 2) },
        formula: { min(max(($0 - 1) / 2, -1), 1) }),
      LossLine(name: "log-cosh", place: 2.5, loss: { try logCoshLoss($0, goal($0, 1)) }, formula: { tanh($0 - 1) }),
      LossLine(
        name: "quantile, τ = 0.9", place: 2.5, loss: { try quantileLoss($0, goal($0, 1), quantile: 0.9) },
        formula: { $0 < 1 ? -0.9 : 0.1 }),
      LossLine(
        name: "MSLE", place: 2.5,
        loss: { p in try (p.log1p() - goal(p, 1).log1p()).square().mean() },
        formula: { 2 * (log1p($0) - log1p(1)) / (1 + $0) }),
      LossLine(
        name: "Poisson NLL, ln p̂", place: 0.5, loss: { try poissonNLLLoss($0, goal($0, 1)) }, formula: { exp($0) - 1 }),
    ])

  /// Table P2: losses for classification, at a logit z.
  static let classificationTable = table(
    "classification-losses",
    Words(en: "losses for classification: value, slope, and the slope by formula", zh: "分类损失：数值、斜率，以及公式给出的斜率"),
    [
      LossLine(
        name: "BCE, y = 1", place: -1.5, loss: { try binaryCrossEntropyWithLogits($0, goal($0, 1)) },
        formula: { sigmoid($0) - 1 }),
      LossLine(
        name: "softmax CE of [0, z], y = 1", place: -1.5,
        loss: { z in try crossEntropy(Tensor.cat([.zeros([1]), z]), Tensor([1])) }, formula: { sigmoid($0) - 1 }),
      LossLine(
        name: "… smoothed, ε = 0.1", place: -1.5,
        loss: { z in try crossEntropy(Tensor.cat([.zeros([1]), z]), Tensor([1]), labelSmoothing: 0.1) },
        formula: { sigmoid($0) - 0.95 }),
      LossLine(
        name: "focal, y = 1, γ = 2, α = 1", place: -1.5,
        loss: { try focalLoss($0, goal($0, 1), gamma: 2, alpha: 1) },
        formula: { z in
          let p = sigmoid(z)
          return (1 - p) * (1 - p) * (2 * p * log(p) + p - 1)
        }),
      LossLine(
        name: "hinge, s = 1", place: -1.5, loss: { try hingeLoss($0, goal($0, 1)) }, formula: { $0 < 1 ? -1 : 0 }),
      LossLine(
        name: "soft margin, s = 1", place: -1.5, loss: { try softMarginLoss($0, goal($0, 1)) },
        formula: { sigmoid($0) - 1 }),
      LossLine(
        name: "multi-class hinge of [0, z], y = 1", place: -1.5,
        loss: { z in try multiMarginLoss(Tensor.cat([.zeros([1]), z]), Tensor([1])) },
        formula: { $0 < 1 ? -0.5 : 0 }),
    ])

  private static func table(_ name: String, _ summary: Words, _ lines: [LossLine]) -> Experiment {
    Experiment(name, summary) { output in
      output.table(
        [
          Words(en: "loss", zh: "损失"), Words(en: "at", zh: "位置"), Words(en: "value", zh: "数值"),
          Words(en: "backward()", zh: "backward()"), Words(en: "formula", zh: "公式"),
        ],
        try lines.map { line in
          let input = try Tensor([line.place]).requiresGrad()
          let loss = try line.loss(input).sum()
          try loss.backward()
          return [
            line.name, line.place.text(1), try loss.item().text(4), (input.grad?.elements[0] ?? 0).text(4),
            line.formula(line.place).text(4),
          ]
        })
    }
  }
}

/// The same target for every prediction.
private func goal(_ predictions: Tensor<Double>, _ target: Double) throws -> Tensor<Double> {
  try .full(predictions.shape, target)
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
