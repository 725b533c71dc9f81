import Contracts
import Foundation
import NeuralNetworks

/// The readable solution of lesson 12.
struct GradientClippingReference: GradientClippingContract {
  func clipByNorm(_ gradients: [Tensor<Double>], maxNorm: Double, normType p: Double) throws -> ClippedGradients {
    guard p != 0 else { throw GradientClippingError.notANorm }
    let total: Double
    if p == .infinity {
      total = try gradients.map { try $0.abs().amax().item() }.max() ?? 0
    } else {
      total = pow(try gradients.map { try $0.abs().pow(p).sum().item() }.reduce(0, +), 1 / p)
    }
    guard total.isFinite else { throw GradientClippingError.notFinite }
    let factor = min(1, maxNorm / (total + 1e-6))
    return ClippedGradients(gradients: try gradients.map { try $0 * factor }, norm: total)
  }

  func clipByValue(_ gradients: [Tensor<Double>], clipValue: Double) throws -> [Tensor<Double>] {
    try gradients.map { gradient in
      guard try gradient.isfinite().all().item() else { throw GradientClippingError.notFinite }
      return try gradient.clamp(min: -clipValue, max: clipValue)
    }
  }

  func trainingStep(_ run: TrainingRun, maxNorm: Double) throws -> Double {
    run.optimizer.zeroGrad()
    let loss = try run.nextLoss()
    try loss.backward()
    try run.unscale()
    let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
    try run.optimizer.step()
    return norm
  }

  func gradientReport(_ layers: [LayerGradient], maxNorm: Double) throws -> GradientReport {
    let norms = try layers.map { layer in
      sqrt(try layer.weight.pow(2).sum().item() + layer.bias.pow(2).sum().item())
    }
    guard let first = norms.first, let last = norms.last, last > 0 else { throw GradientClippingError.noGradient }
    // Clipping multiplies every gradient by the same factor: no ratio changes, whatever the threshold.
    let ratio = first / last
    let weakest = norms.indices.min { norms[$0] < norms[$1] } ?? 0
    return GradientReport(norms: norms, ratio: ratio, ratioAfterClipping: ratio, weakest: weakest)
  }
}
