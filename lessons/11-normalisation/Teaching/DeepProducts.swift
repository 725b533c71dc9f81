import NeuralNetworks
import TensorCore

/// A batch that goes through many random square matrices: how its spread grows or vanishes.
enum DeepProducts {
  /// The standard deviation of all numbers before the first and after each of `layers` products, 64 wide. The weights have the variance gain²/64.
  static func deviations(gain: Double, layers: Int = 20, normalised: Bool = false, seed: Int = 5) throws -> [Double] {
    var generator = SeededGenerator(seed: seed)
    var x = try Tensor<Double>.randn([128, 64], using: &generator)
    var deviations = [SampleMoments(x.elements).deviation]
    for _ in 0..<layers {
      let weights = try Tensor<Double>.randn([64, 64], using: &generator) * (gain / 8)
      x = try x.matmul(weights)
      if normalised { x = try x.batchNormalised() }
      deviations.append(SampleMoments(x.elements).deviation)
    }
    return deviations
  }
}
