import TensorCore

/// A way in which people mask a softmax, right or not: for the experiment and the chart that compare them.
struct MaskMethod: Sendable {
  /// What is done, in a few words.
  let name: String
  /// The shares of a row of scores of which some are kept.
  let shares: @Sendable (_ scores: Tensor<Double>, _ keep: Tensor<Bool>) throws -> Tensor<Double>

  /// From no mask at all to the one that works.
  static let all: [MaskMethod] = [
    MaskMethod(name: "no mask") { scores, _ in try scores.softmax(dim: -1) },
    MaskMethod(name: "score := 0") { scores, keep in try Tensor.where(keep, scores, 0).softmax(dim: -1) },
    MaskMethod(name: "share := 0") { scores, keep in try .where(keep, scores.softmax(dim: -1), 0) },
    MaskMethod(name: "score := -inf") { scores, keep in try Tensor.where(keep, scores, -.infinity).softmax(dim: -1) },
  ]

  /// The example of the lesson: scores 1, 2, 3, of which the last is masked.
  func example() throws -> [Double] {
    try shares(Tensor([1, 2, 3]), Tensor([true, true, false])).elements
  }
}
