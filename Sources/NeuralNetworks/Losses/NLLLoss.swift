import TensorCore

/// Negative log-likelihood: −ln p_y for given log-probabilities (`logSoftmax`).
///
/// Gradient: −1 at the label of each sample (divided by their number under `mean`), 0 elsewhere. `nllLoss(z.logSoftmax(dim: 1), y)` is
/// `crossEntropy(z, y)`. Shapes, `weight`, `ignoreIndex` and errors are those of `crossEntropy`.
/// Source: PyTorch, `F.nll_loss`.
///
/// - Throws: a `shape` error when shapes do not fit, an `index` error when a label is no class.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func nllLoss<Element: FloatingElement>(
  _ logProbabilities: Tensor<Element>, _ labels: Tensor<Int>, weight: Tensor<Element>? = nil, ignoreIndex: Int = -100,
  reduction: Reduction = .mean
) throws -> Tensor<Element> {
  let operation: StaticString = "nll_loss"
  let sizes = try ClassificationSizes(logProbabilities, labels, weight, operation)
  try sizes.checkLabels(labels, ignoring: ignoreIndex, operation)
  let shape = logProbabilities.shape
  let (x, y) = (try logProbabilities.inRowMajorOrder(shape), labels.elements)
  let w = weight?.elements

  let losses = try Tensor<Element>(uninitialised: Layout(contiguous: sizes.resultShape), in: operation)
  for s in y.indices {
    losses.start[s] = y[s] == ignoreIndex ? 0 : -(w?[y[s]] ?? 1) * x.start[sizes.place(of: y[s], sample: s)]
  }
  let counted = sizes.countedWeight(labels, weight, ignoring: ignoreIndex)
  return try losses.plainlyReduced(reduction, by: counted, operation).recorded(
    operation, saving: [],
    [
      (
        logProbabilities,
        { g, _ in
          let upstream = try g.spread(reduction, by: counted, over: sizes.resultShape)
          let gradient = try Tensor<Element>.zeros(shape)
          for s in y.indices where y[s] != ignoreIndex {
            gradient.start[sizes.place(of: y[s], sample: s)] = -(w?[y[s]] ?? 1) * upstream.start[s]
          }
          return gradient
        }
      )
    ])
}

extension ClassificationSizes {
  /// Where the score of a class lies in row-major scores, for the s-th label.
  @inline(__always)
  func place(of label: Int, sample s: Int) -> Int { (s / inner * classes + label) * inner + s % inner }
}
