import TensorCore

/// Mean squared error: (x − t)² per element.
///
/// Gradient: 2(x − t) for the input, −2(x − t) for the target. The constant that minimises it is the mean of the targets.
///
/// With `weight` (of the input's shape) each element counts weight times, and the mean divides by the sum of the weights.
/// Source: PyTorch, `F.mse_loss`.
///
/// - Throws: a `shape` error when input and target do not broadcast, or when `weight` has not the input's shape.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func mseLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, reduction: Reduction = .mean, weight: Tensor<Element>? = nil
) throws -> Tensor<Element> {
  try pairwiseLoss(
    "mse_loss", input, target,
    value: { x, t in (x - t) * (x - t) },
    slope: { x, t in 2 * (x - t) },
    targetSlope: { x, t in 2 * (t - x) }
  ).reducedByWeight(weight, of: input, reduction, in: "mse_loss")
}

extension Tensor where Element: FloatingElement {
  /// The weighted losses under a reduction; a mean divides by the sum of the weights.
  func reducedByWeight(
    _ weight: Tensor?, of input: Tensor, _ reduction: Reduction, in operation: StaticString
  ) throws -> Tensor {
    guard let weight else { return try reduced(reduction, in: operation) }
    guard weight.shape == input.shape else {
      throw TensorError(
        .shape, in: "\(operation)",
        "Weights and input must have the same size. The weights are \(weight.shape), the input is \(input.shape).")
    }
    let weighted = try self * weight
    return reduction == .mean ? try weighted.sum() / weight.sum() : try weighted.reduced(reduction, in: operation)
  }
}
