import Contracts
import Foundation

/// The readable solution of lesson 10.
struct RegularisationReference: RegularisationContract {
  func dropUnits(
    _ x: Tensor<Double>, p: Double, training: Bool, using generator: inout SeededGenerator
  ) throws -> Tensor<Double> {
    guard (0...1).contains(p) else { throw RegularisationError.notAProbability }
    guard training else { return x }
    let scale = p < 1 ? 1 / (1 - p) : 0
    let isKept = try Tensor<Double>.rand(x.shape, using: &generator).ge(p)
    return try x * Tensor<Double>.where(isKept, scale, 0)
  }

  func l2Step(
    weights: [Double], bias: [Double], weightGradients: [Double], biasGradients: [Double], rate: Double, decay: Double
  ) throws -> WeightsAndBias {
    WeightsAndBias(
      weights: zip(weights, weightGradients).map { w, g in w - rate * (g + decay * w) },
      bias: zip(bias, biasGradients).map { b, g in b - rate * g })
  }

  func l1Step(weights: [Double], gradients: [Double], rate: Double, strength: Double) throws -> [Double] {
    zip(weights, gradients).map { w, g in
      let v = w - rate * g
      let size = max(abs(v) - rate * strength, 0)
      return v < 0 ? -size : size
    }
  }

  func adamWSteps(weight: Double, gradients: [Double], rate: Double, decay: Double) throws -> [Double] {
    let (beta1, beta2, eps) = (0.9, 0.999, 1e-8)
    var (w, m, v) = (weight, 0.0, 0.0)
    return gradients.enumerated().map { index, g in
      let t = Double(index + 1)
      m = beta1 * m + (1 - beta1) * g
      v = beta2 * v + (1 - beta2) * g * g
      let step = m / (1 - pow(beta1, t)) / ((v / (1 - pow(beta2, t))).squareRoot() + eps)
      w -= rate * step + rate * decay * w
      return w
    }
  }

  func evaluate(_ model: any Layer<Double>, batches: [LabelledBatch]) throws -> Double {
    let mode = model.isTraining
    defer { model.train(mode) }
    model.eval()
    var (right, samples) = (0.0, 0)
    try noGrad {
      for batch in batches {
        let size = batch.labels.count
        right += try accuracy(model(batch.inputs), labels: batch.labels) * Double(size)
        samples += size
      }
    }
    return right / Double(samples)
  }
}
