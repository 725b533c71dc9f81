import TensorCore

/// The L1 penalty Σ|w|, to be multiplied by a strength and added to the loss: it pulls every weight to 0 by the same amount, so that many become
/// exactly 0.
///
/// Gradient: sign(w), 0 at 0. Source: Tibshirani, "Regression Shrinkage and Selection via the Lasso", 1996.
///
/// - Throws: an `argument` error without parameters.
public func l1Penalty<Element: FloatingElement>(_ parameters: [Tensor<Element>]) throws -> Tensor<Element> {
  try penalty(parameters, "l1Penalty") { try $0.abs().sum() }
}

/// The L2 penalty ½Σw², to be multiplied by a strength λ and added to the loss: it pulls every weight to 0 in proportion to its size.
///
/// Gradient: w. With plain SGD, λ times this penalty is the same as `weightDecay: λ`; with Adam only as Adam's weight decay, not as AdamW's.
///
/// - Throws: an `argument` error without parameters.
public func l2Penalty<Element: FloatingElement>(_ parameters: [Tensor<Element>]) throws -> Tensor<Element> {
  try penalty(parameters, "l2Penalty") { try ($0 * $0).sum() * 0.5 }
}

private func penalty<Element: FloatingElement>(
  _ parameters: [Tensor<Element>], _ name: String, of each: (Tensor<Element>) throws -> Tensor<Element>
) throws -> Tensor<Element> {
  guard let first = parameters.first else {
    throw TensorError(.argument, in: name, "there are no parameters to punish")
  }
  return try parameters.dropFirst().reduce(each(first)) { try $0 + each($1) }
}
