import NeuralNetworks
import TensorCore

/// Updates one parameter by a rule with given gradients; answers its values after each update.
func trajectory(
  of rule: any UpdateRule, from start: [Double], gradients: [[Double]]
) throws -> [[Double]] {
  let parameter = try Tensor(start).requiresGrad()
  let optimizer = try Optimizer([parameter], rule)
  return try gradients.map { gradient in
    parameter.grad = try Tensor(gradient)
    try optimizer.step()
    return parameter.elements
  }
}

/// Whether all numbers agree to `tolerance`.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
}
