import NeuralNetworks
import TensorCore

/// What the output of a regression can reach: free numbers, one for each target, seen through an activation.
///
/// A network could produce any such numbers, so a target that these miss is missed by every network with that output.
struct OutputActivation {
  /// The outputs after training.
  let outputs: [Double]
  /// Their mean squared error.
  let loss: Double

  /// 600 steps of gradient descent on the mean squared error.
  /// - Throws: what the engine throws.
  init(targets: [Double], rate: Double = 0.3, _ activation: (Tensor<Double>) throws -> Tensor<Double>) throws {
    let goals = try Tensor(targets)
    // Start where every activation still has a slope.
    var z = try Tensor.full([targets.count], 0.5)
    for _ in 0..<600 {
      let input = try z.detach().requiresGrad()
      try mseLoss(activation(input), goals).backward()
      z = try noGrad { try input.detach() - (input.grad ?? .zeros(z.shape)) * rate }
    }
    let reached = try activation(z)
    outputs = reached.elements
    loss = try mseLoss(reached, goals).item()
  }
}
