import TensorCore

/// Makes the gradient no longer than `maxNorm`, all parameters together, and keeps its direction. Call it between `backward()` and `step()`.
///
///     total = ‖all gradients as one vector‖ₚ
///     g = g · min(1, maxNorm / (total + 10⁻⁶))
///
/// A gradient that is short enough stays as it is; because of the 10⁻⁶ a clipped one ends up a little below `maxNorm`.
///
/// Two differences from PyTorch's `clip_grad_norm_`, on purpose: gradients that are not finite are an error unless it is switched off, and
/// `normType` 0 is refused. (PyTorch would go on with NaN in every weight, and count tensors.) Source: Pascanu, Mikolov and Bengio, "On the
/// difficulty of training recurrent neural networks", 2013; PyTorch, `torch.nn.utils.clip_grad_norm_`.
///
/// - Parameters:
///   - parameters: those without a gradient are passed over.
///   - maxNorm: the longest gradient allowed.
///   - normType: p; `.infinity` for the largest absolute value.
///   - errorIfNonfinite: whether a norm that is NaN or infinite is an error; gradients are then left as they are.
/// - Returns: the norm before clipping.
/// - Throws: an `argument` error for a norm that is not finite and for `normType` 0.
@discardableResult
@specialized(where Element == Float)
@specialized(where Element == Double)
public func clipGradNorm<Element: FloatingElement>(
  _ parameters: [Tensor<Element>], maxNorm: Double, normType: Double = 2, errorIfNonfinite: Bool = true
) throws -> Element {
  let gradients = parameters.compactMap { $0.grad }
  let total = try totalNorm(gradients, normType: normType)
  guard total.isFinite || !errorIfNonfinite else {
    throw TensorError(
      .argument, in: "clipGradNorm",
      "The total norm of order \(normType) for gradients from `parameters` is non-finite, so it cannot be clipped. To disable this "
        + "error and scale the gradients by the non-finite norm anyway, set `errorIfNonfinite: false`")
  }
  let factor = Element(maxNorm) / (total + 1e-6)
  guard !(factor >= 1) else { return total }
  for gradient in gradients {
    try gradient.update("clip_grad_norm_") { g in for i in 0..<gradient.count { g[i] *= factor } }
  }
  return total
}
