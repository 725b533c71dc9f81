import TensorCore

/// Negative log-likelihood of targets under normal distributions with predicted mean x and variance v: ½(ln v + (x − t)²/v).
///
/// Gradient: (x − t)/v for the mean, ½(1/v − (x − t)²/v²) for the variance: the variance learns the squared error, and for a fixed one
/// this is the squared error. Variances below `eps` count as `eps`, and keep their gradient.
///
/// - Parameters:
///   - variance: of the input's shape; or one for all of the last dimension ([N] or [N, 1] for inputs [N, D]).
///   - full: adds the constant ½ ln 2π.
/// - Throws: a `shape` error when the variance does not fit or input and target do not broadcast; an `argument` error for a negative
///   variance, or unless `eps` > 0.
///
/// Source: PyTorch, `F.gaussian_nll_loss`; Nix and Weigend, 1994.
public func gaussianNLLLoss<Element: FloatingElement>(
  _ input: Tensor<Element>, _ target: Tensor<Element>, _ variance: Tensor<Element>, full: Bool = false,
  eps: Double = 1e-6, reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "gaussian_nll_loss"
  let spread = try variance.asVariance(of: input.shape, operation)
  guard eps > 0 else { throw TensorError(.argument, in: "\(operation)", "eps must be positive. Got: \(eps)") }
  guard spread.elements.allSatisfy({ !($0 < 0) }) else {
    throw TensorError(.argument, in: "\(operation)", "var has negative entry/entries")
  }
  let floor = Element(converting: eps)
  let clamped: Tensor<Element> = try noGrad { try spread.clamp(min: floor) }
  let v = clamped.recorded(operation, saving: [], [(spread, { g, _ in g })])
  let losses = try (v.log() + (input - target).square() / v) / 2
  let constant: Element = full ? (2 * Element.pi).logarithm / 2 : 0
  return try (losses + constant).reduced(reduction, in: operation)
}

extension Tensor where Element: FloatingElement {
  /// Variances in a shape that broadcasts to the input's.
  fileprivate func asVariance(of input: [Int], _ operation: StaticString) throws -> Tensor {
    if shape == input { return self }
    if shape == Array(input.dropLast()) { return try unsqueeze(-1) }
    let different = zip(input, shape).filter { $0 != $1 }.map { $1 }
    guard rank == input.count, different == [1] else {
      throw TensorError(.shape, in: "\(operation)", "var is of incorrect size: \(shape) for an input of \(input)")
    }
    return self
  }
}
