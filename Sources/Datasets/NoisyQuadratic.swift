import TensorCore

/// The simplest model of training on batches: the loss ½λw² of one weight, whose gradient λw is seen with noise of variance σ² / batch size.
///
/// With a constant rate η, gradient descent does not come to rest at 0 but in a cloud around it, of variance
/// ησ² / (λ(2 − ηλ)) for batches of one; with η ≥ 2/λ it diverges.
public struct NoisyQuadratic: Sendable {
  /// λ: how steep the valley is.
  public let curvature: Double
  /// σ: the standard deviation of the gradient of a single sample.
  public let noise: Double

  /// - Throws: `argument` unless the curvature is positive and the noise not negative.
  public init(curvature: Double, noise: Double) throws {
    guard curvature > 0, noise >= 0 else {
      throw DataError.argument(
        "the curvature must be positive and the noise not negative, but they are \(curvature) and \(noise)")
    }
    (self.curvature, self.noise) = (curvature, noise)
  }

  /// ½λw²
  public func loss(at weight: Double) -> Double { curvature * weight * weight / 2 }

  /// λw + σξ/√batchSize with ξ from the standard normal distribution.
  public func gradient(at weight: Double, batchSize: Int = 1, using generator: inout some RandomNumberGenerator)
    -> Double
  {
    curvature * weight + noise * Double.standardNormal(using: &generator) / Double(max(batchSize, 1)).squareRoot()
  }

  /// The variance of the weight after long training with this rate and batch size; nil when it diverges.
  public func stationaryVariance(learningRate: Double, batchSize: Int = 1) -> Double? {
    guard learningRate > 0, learningRate * curvature < 2 else { return nil }
    return learningRate * noise * noise / Double(max(batchSize, 1)) / (curvature * (2 - learningRate * curvature))
  }
}
