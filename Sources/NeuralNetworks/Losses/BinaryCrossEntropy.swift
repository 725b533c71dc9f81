import TensorCore

/// Binary cross-entropy of probabilities: −(t·ln p + (1 − t)·ln(1 − p)), with either logarithm kept above −100.
///
/// Gradient: (p − t) / (p(1 − p)) for the probability, ln(1 − p) − ln p for the target. Prefer `binaryCrossEntropyWithLogits`: there a confident
/// mistake keeps its gradient. `weight` broadcasts to the input. Source: PyTorch, `F.binary_cross_entropy`.
///
/// - Throws: a `shape` error when input and target differ in shape or the weights do not broadcast to it; an `argument` error when a
///   probability or a target is outside 0...1.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func binaryCrossEntropy<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, weight: Tensor<Element>? = nil, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "binary_cross_entropy"
  guard input.shape == target.shape else {
    throw TensorError(
      .shape, in: "\(operation)",
      "Using a target size (\(target.shape)) that is different to the input size (\(input.shape)) is deprecated. "
        + "Please ensure they have the same size.")
  }
  for (tensor, name) in [(input, "input"), (target, "target")] {
    guard tensor.elements.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw TensorError(
        .argument, in: "\(operation)",
        "all elements of \(name) should be between 0 and 1. For scores of any size use binaryCrossEntropyWithLogits.")
    }
  }
  return try pairwiseLoss(
    operation, input, target,
    value: { p, t in (t - 1) * max((-p).logarithmOfOnePlus, -100) - t * max(p.logarithm, -100) },
    // PyTorch writes this limit as a Float, for Double tensors, too.
    slope: { p, t in (p - t) / max((1 - p) * p, Element(Float(1e-12))) },
    targetSlope: { p, _ in (-p).logarithmOfOnePlus - p.logarithm }
  ).timesWeight(weight, operation).reduced(reduction, in: operation)
}

extension Tensor where Element: FloatingElement {
  /// The losses times weights that broadcast to them; the mean still divides by the number of losses.
  func timesWeight(_ weight: Tensor?, _ operation: StaticString) throws -> Tensor {
    guard let weight else { return self }
    guard try Layout.broadcast(shape, weight.shape, in: "\(operation)") == shape else {
      throw TensorError(
        .shape, in: "\(operation)",
        "weights of shape \(weight.shape) do not broadcast to the losses of shape \(shape)")
    }
    return try self * weight
  }
}
