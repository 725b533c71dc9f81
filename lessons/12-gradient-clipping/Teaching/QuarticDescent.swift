import NeuralNetworks
import TensorCore

/// Gradient descent on the loss w⁴ from w = 10 with the rate 0.1, whose first gradient is 4000: far too long a step unless it is clipped.
enum QuarticDescent {
  /// Where w is before the first update and after each one.
  ///
  /// - Parameter maxNorm: the threshold; nil for no clipping.
  static func path(maxNorm: Double?, updates: Int = 300) throws -> [Double] {
    let w = try Tensor([10.0]).requiresGrad()
    let optimizer = try Optimizer([w], SGD(learningRate: 0.1))
    var path = [10.0]
    for _ in 0..<updates {
      optimizer.zeroGrad()
      try w.pow(4).sum().backward()
      if let maxNorm { try clipGradNorm([w], maxNorm: maxNorm) }
      try optimizer.step()
      path.append(try w.item())
    }
    return path
  }

  /// w⁴
  static func loss(_ w: Double) -> Double { w * w * w * w }
}
