import TensorCore

/// Batch normalisation of what a mask calls real: for sequences of different lengths that were padded.
///
/// The real positions alone make up mean and variance, as if they stood in one list without padding; the result is 0 where the mask is
/// false. Without the mask, zeros of the padding pull the mean towards 0 and spoil the variance. Gradients: those of `batchNorm` for
/// real positions, 0 for the others.
///
/// Shapes: input [N, C, ...]; mask [N, ...], true for real: [N, L] for sequences [N, C, L]. The others as `batchNorm`.
///
/// - Throws: a `shape` error when the mask does not fit; what `batchNorm` throws, too, when only one position is real.
public func batchNorm<Element: FloatingElement>(
  _ input: Tensor<Element>, mask: Tensor<Bool>, runningMean: Tensor<Element>?, runningVar: Tensor<Element>?,
  weight: Tensor<Element>? = nil, bias: Tensor<Element>? = nil, training: Bool = false, momentum: Double = 0.1,
  eps: Double = 1e-5
) throws -> Tensor<Element> {
  let positions = Array(input.shape.prefix(1) + input.shape.dropFirst(2))
  guard input.rank >= 2, mask.shape == positions else {
    throw TensorError(
      .shape, in: "batch_norm",
      "the mask must say for each of \(positions) positions whether it is real, but has the shape \(mask.shape)")
  }
  let channels = input.shape[1]
  let places = try Tensor<Int>(mask.elements.enumerated().compactMap { place, isReal in isReal ? place : nil })
  let lines = try input.movedim(1, -1).reshape(mask.count, channels)
  let normalised = try batchNorm(
    lines.indexSelect(dim: 0, index: places), runningMean: runningMean, runningVar: runningVar, weight: weight,
    bias: bias, training: training, momentum: momentum, eps: eps)
  return try Tensor.zeros([mask.count, channels]).indexAdd(dim: 0, index: places, source: normalised)
    .reshape(positions + [channels]).movedim(-1, 1)
}
