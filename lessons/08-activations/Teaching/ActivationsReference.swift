import Contracts
import Foundation

/// The readable solution of lesson 8.
struct ActivationsReference: ActivationsContract {
  func activation(_ kind: ActivationKind, x: Double, a: Double) throws -> ActivationPoint {
    switch kind {
    case .sigmoid:
      let s = 1 / (1 + exp(-x))
      return ActivationPoint(output: s, slope: s * (1 - s))
    case .tanh:
      let t = tanh(x)
      return ActivationPoint(output: t, slope: 1 - t * t)
    case .relu:
      return x > 0 ? ActivationPoint(output: x, slope: 1) : ActivationPoint(output: 0, slope: 0)
    case .leakyReLU:
      return x > 0
        ? ActivationPoint(output: x, slope: 1) : ActivationPoint(output: a * x, slope: a, slopeInA: x)
    case .elu:
      return x > 0
        ? ActivationPoint(output: x, slope: 1)
        : ActivationPoint(output: a * (exp(x) - 1), slope: a * exp(x), slopeInA: exp(x) - 1)
    case .silu:
      let s = 1 / (1 + exp(-x))
      return ActivationPoint(output: x * s, slope: s + x * s * (1 - s))
    case .gelu:
      let share = (1 + erf(x / 2.0.squareRoot())) / 2
      let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      return ActivationPoint(output: x * share, slope: share + x * density)
    }
  }

  func softmax(_ x: Tensor<Double>, dim: Int) throws -> Tensor<Double> {
    let largest = try x.amax(dim: dim, keepdim: true)
    let powers = try (x - largest).exp()
    return try powers / powers.sum(dim: dim, keepdim: true)
  }

  func deadFraction(_ preActivations: Tensor<Double>) throws -> Double {
    guard preActivations.rank == 2, preActivations.count > 0 else { throw ActivationError.noSamples }
    let total = try preActivations.relu().sum(dim: 0)  // what each unit gives, over all samples
    let dead = total.elements.count { $0 == 0 }
    return Double(dead) / Double(total.count)
  }

  func startingDeviation(inputs: Int, outputs: Int, gain: Double) throws -> Double {
    guard inputs >= 1 else { throw ActivationError.notPositive("inputs") }
    return gain / Double(inputs).squareRoot()
  }
}
