@testable import TensorCore

/// Normally distributed numbers in Double, the same for the same seed: what gradients are checked at.
func randomTensor(_ shape: Int..., seed: Int = 1) throws -> Tensor<Double> {
  var generator = SeededGenerator(seed: seed)
  return try .randn(shape, using: &generator)
}
