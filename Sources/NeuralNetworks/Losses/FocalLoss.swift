import TensorCore

// Focal loss: (1 − p)^γ·(−ln p) with p the probability of the right class. What is right already counts little: p = 0.9 and γ = 2 leave
// a hundredth of the cross-entropy. γ = 0 is cross-entropy.
//
// PyTorch has no such loss (torchvision's is `sigmoid_focal_loss`). Source: Lin and others, "Focal Loss for Dense Object Detection", 2017.

/// Focal loss of scores z against labels 0 and 1: −α_t·(1 − p_t)^γ·ln p_t, where p_t is σ(z) for label 1 and 1 − σ(z) for label 0.
///
/// Gradient for label 1 and α_t = 1, with p = σ(z): (1 − p)^γ·(γ·p·ln p + p − 1).
///
/// - Parameters:
///   - gamma: γ ≥ 0: how much the easy ones are played down.
///   - alpha: α, the weight of label 1; label 0 gets 1 − α. nil weighs both with 1.
/// - Throws: an `argument` error for another label, a negative γ, or α outside 0...1; a `shape` error unless the shapes are equal.
public func focalLoss<Element: FloatingElement>(
  _ logits: Tensor<Element>, _ target: Tensor<Element>, gamma: Double = 2, alpha: Double? = nil,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let labels = target.elements
  if let odd = labels.first(where: { $0 != 0 && $0 != 1 }) {
    throw TensorError(.argument, in: "focal_loss", "labels are 0 or 1, got \(odd)")
  }
  if let alpha, !(0...1).contains(alpha) {
    throw TensorError(.argument, in: "focal_loss", "alpha must lie between 0 and 1. Got: \(alpha)")
  }
  let weights = try alpha.map { alpha in
    try Tensor(labels.map { Element(converting: $0 == 1 ? alpha : 1 - alpha) }, shape: target.shape)
  }
  let crossEntropy = try binaryCrossEntropyWithLogits(logits, target, reduction: .none)
  return try focused(crossEntropy, gamma).timesWeight(weights, "focal_loss").reduced(reduction, in: "focal_loss")
}

/// Focal loss of scores of K classes: −w_y·(1 − q_y)^γ·ln q_y with q = softmax(z).
///
/// Gradient: w_y·((1 − q_y)^γ − γ·q_y·(1 − q_y)^(γ−1)·ln q_y)·(q − onehot(y)). Shapes as `crossEntropy`. The mean divides by the number of
/// samples, whatever the weights.
///
/// - Throws: a `shape` error when shapes do not fit, an `index` error when a label is no class, an `argument` error for a negative γ.
public func focalLoss<Element: FloatingElement>(
  _ logits: Tensor<Element>, _ labels: Tensor<Int>, gamma: Double = 2, weight: Tensor<Element>? = nil,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let losses = try focused(crossEntropy(logits, labels, reduction: .none), gamma)
  guard let weight else { return try losses.reduced(reduction, in: "focal_loss") }
  let classes = logits.shape[logits.rank == 1 ? 0 : 1]
  try ClassificationSizes.checkWeight(weight, classes, "focal_loss")
  let weights = weight.elements
  let each = try Tensor(labels.elements.map { weights[$0] }, shape: losses.shape)
  return try (losses * each).reduced(reduction, in: "focal_loss")
}

/// (1 − p)^γ·c for cross-entropies c = −ln p. Derivative for c: (1 − p)^γ + γ·c·p·(1 − p)^(γ−1).
private func focused<Element: FloatingElement>(_ crossEntropy: Tensor<Element>, _ gamma: Double) throws
  -> Tensor<Element>
{
  guard gamma >= 0 else {
    throw TensorError(.argument, in: "focal_loss", "gamma must not be negative. Got: \(gamma)")
  }
  let γ = Element(converting: gamma)
  func miss(_ c: Element) -> Element { -(-c).exponentialMinusOne }
  let losses = try Tensor(
    crossEntropy.elements.map { c in miss(c).raised(to: γ) * c }, shape: crossEntropy.shape)
  return losses.recorded(
    "focal_loss", saving: [crossEntropy],
    [
      (
        crossEntropy,
        { g, saved in
          let slopes = saved[0].elements.map { c in
            let q = miss(c)
            return q.raised(to: γ) + (gamma == 0 || c == 0 ? 0 : γ * c * (1 - q) * q.raised(to: γ - 1))
          }
          return try g * Tensor(slopes, shape: saved[0].shape)
        }
      )
    ])
}
