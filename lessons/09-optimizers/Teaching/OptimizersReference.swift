import Contracts
import Foundation

/// The readable solution of lesson 9.
struct OptimizersReference: OptimizersContract {
  func momentumSteps(weight: Double, gradients: [Double], rate: Double, momentum: Double) throws -> [Double] {
    var (w, b) = (weight, 0.0)
    return gradients.map { g in
      b = momentum * b + g
      w -= rate * b
      return w
    }
  }

  func rmspropSteps(weight: Double, gradients: [Double], rate: Double, alpha: Double, eps: Double) throws -> [Double] {
    var (w, v) = (weight, 0.0)
    return gradients.map { g in
      v = alpha * v + (1 - alpha) * g * g
      w -= rate * g / (v.squareRoot() + eps)
      return w
    }
  }

  func adamSteps(
    weight: Double, gradients: [Double], rate: Double, beta1: Double, beta2: Double, eps: Double
  ) throws -> [Double] {
    var (w, m, v) = (weight, 0.0, 0.0)
    return gradients.enumerated().map { index, g in
      let t = Double(index + 1)
      m = beta1 * m + (1 - beta1) * g
      v = beta2 * v + (1 - beta2) * g * g
      let mean = m / (1 - pow(beta1, t))
      let square = v / (1 - pow(beta2, t))
      w -= rate * mean / (square.squareRoot() + eps)
      return w
    }
  }

  func learningRate(at update: Int, of plan: RatePlan) throws -> Double {
    switch plan {
    case .warmUpCosine(let peak, let floor, let warmUp, let total):
      if update < warmUp { return peak * Double(update + 1) / Double(warmUp) }
      if update >= total { return floor }
      let way = Double(update - warmUp) / Double(total - warmUp)
      return floor + (peak - floor) * (1 + cos(Double.pi * way)) / 2
    case .steps(let initial, let factor, let epochs, let updatesPerEpoch):
      let drops = update / updatesPerEpoch / epochs
      return initial * pow(factor, Double(drops))
    }
  }

  func stableRate(curvatures: [Double]) throws -> Double {
    guard let steepest = curvatures.max(), curvatures.allSatisfy({ $0 > 0 }) else {
      throw OptimizerError.notPositive("curvatures")
    }
    return 2 / steepest
  }

  func costToReach(target: Double, in log: [LoggedUpdate]) throws -> TrainingCost? {
    var samples = 0
    for (index, update) in log.enumerated() {
      samples += update.batchSize
      let total = zip(update.chunkSizes, update.chunkLosses).map { Double($0) * $1 }.reduce(0, +)
      let loss = total / Double(update.chunkSizes.reduce(0, +))
      if loss <= target { return TrainingCost(updates: index + 1, samples: samples) }
    }
    return nil
  }
}
