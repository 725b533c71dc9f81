import CKernels
import TensorCore

/// Softmax cross-entropy of logits against class labels: −ln q_y with q = softmax(z), computed as ln Σ exp(z) − z_y.
///
/// Gradient: q − onehot(y) for each sample (divided by their number under `mean`): each row sums to 0. Zero logits of K classes cost
/// ln K. Do not apply softmax before: that is a different, flatter loss.
///
/// Shapes: logits [K], [N, K] or [N, K, d1, ...], labels [], [N] or [N, d1, ...]; the loss is 0-d, or of the labels' shape for `none`.
///
/// - Parameters:
///   - weight: how much each class counts, [K]; the mean divides by the sum of the weights of the labels, not by N.
///   - ignoreIndex: samples with this label count nothing, and do not enter the mean. If all are ignored the mean is NaN.
///   - labelSmoothing: ε: the right class gets 1 − ε + ε/K, every other ε/K.
/// - Throws: a `shape` error when shapes do not fit, an `index` error when a label is no class, an `argument` error when ε is outside
///   0...1.
///
/// Source: PyTorch, `F.cross_entropy`.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func crossEntropy<Element: FloatingElement>(
  _ logits: Tensor<Element>, _ labels: Tensor<Int>, weight: Tensor<Element>? = nil, ignoreIndex: Int = -100,
  reduction: Reduction = .mean, labelSmoothing: Double = 0
) throws -> Tensor<Element> {
  let operation: StaticString = "cross_entropy_loss"
  try checkSmoothing(labelSmoothing, operation)
  let sizes = try ClassificationSizes(logits, labels, weight, operation)
  try sizes.checkLabels(labels, ignoring: ignoreIndex, operation)

  let (batch, classes, inner) = (sizes.batch, sizes.classes, sizes.inner)
  let z = try logits.inRowMajorOrder()
  let y = try labels.inRowMajorOrder()
  let w = try weight.map { try $0.inRowMajorOrder() }
  let losses = try Tensor<Element>(uninitialised: Layout(contiguous: sizes.resultShape), in: operation)
  let normaliser = try Tensor<Element>(uninitialised: Layout(contiguous: [batch * inner, 2]), in: operation)
  let kernel = Element.self == Float.self ? ck_cross_entropy_f32 : ck_cross_entropy_f64
  kernel(
    batch, classes, inner, z.start, y.start, w?.start, ignoreIndex, labelSmoothing, losses.start, normaliser.start)

  let counted = sizes.countedWeight(labels, weight, ignoring: ignoreIndex)
  let result = try losses.plainlyReduced(reduction, by: counted, operation)
  let savedLabels = y.saved
  return result.recorded(
    operation, saving: [z, normaliser] + (w.map { [$0] } ?? []),
    [
      (
        logits,
        { g, saved in
          let upstream = try g.spread(reduction, by: counted, over: sizes.resultShape)
          let y = try savedLabels.value(for: operation)
          let gradient = try Tensor<Element>(uninitialised: Layout(contiguous: saved[0].shape), in: operation)
          let kernel = Element.self == Float.self ? ck_cross_entropy_gradient_f32 : ck_cross_entropy_gradient_f64
          kernel(
            batch, classes, inner, saved[0].start, y.start, saved.count > 2 ? saved[2].start : nil, ignoreIndex,
            labelSmoothing, saved[1].start, upstream.start, gradient.start)
          return gradient
        }
      )
    ])
}
