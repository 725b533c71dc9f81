import TensorCore

/// Cuts every single gradient to the range from −`clipValue` to `clipValue`. Unlike clipping by norm, this changes the gradient's direction.
///
/// Gradients that are not finite are an error unless it is switched off: cutting would leave a NaN as it is. Source: PyTorch,
/// `torch.nn.utils.clip_grad_value_`.
///
/// - Parameters:
///   - parameters: those without a gradient are passed over.
///   - clipValue: the largest absolute value allowed.
///   - errorIfNonfinite: whether a gradient that is NaN or infinite is an error; gradients are then left as they are.
/// - Throws: an `argument` error for a gradient that is not finite, and when no parameter has a gradient, as in PyTorch.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func clipGradValue<Element: FloatingElement>(
  _ parameters: [Tensor<Element>], clipValue: Double, errorIfNonfinite: Bool = true
) throws {
  let gradients = parameters.compactMap { $0.grad }
  guard !gradients.isEmpty else {
    throw TensorError(.argument, in: "clipGradValue", "no parameter has a gradient to clip: call backward() before")
  }
  if errorIfNonfinite, !(try totalNorm(gradients, normType: .infinity).isFinite) {
    throw TensorError(
      .argument, in: "clipGradValue",
      "a gradient is NaN or infinite, and cutting it to \(clipValue) would hide that. To do so anyway, set `errorIfNonfinite: false`"
    )
  }
  let (low, high) = (Element(-clipValue), Element(clipValue))
  for gradient in gradients {
    try gradient.update("clip_grad_value_") { g in
      for i in 0..<gradient.count {
        let raised = g[i] < low ? low : g[i]
        g[i] = raised > high ? high : raised
      }
    }
  }
}
