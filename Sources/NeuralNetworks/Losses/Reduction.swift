import TensorCore

/// What becomes of a loss per element (or per sample): `none` keeps them all, `mean` and `sum` make one number.
///
/// Source: PyTorch, the argument `reduction` of every loss.
public enum Reduction: String, Sendable {
  case none, mean, sum
  /// The sum divided by the number of samples (the size of dimension 0); `klDiv` alone knows it.
  case batchMean = "batchmean"
}

extension Tensor where Element: FloatingElement {
  /// The losses of this tensor under a reduction. The mean of nothing is NaN, as in PyTorch.
  ///
  /// - Throws: an `argument` error for `batchMean`.
  func reduced(_ reduction: Reduction, in operation: StaticString) throws -> Tensor {
    switch reduction {
    case .none: self
    case .sum: try sum()
    case .mean: try mean()
    case .batchMean:
      throw TensorError(.argument, in: "\(operation)", "batchmean is not a valid value for reduction")
    }
  }
}
