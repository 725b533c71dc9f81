import Contracts

/// The readable solution of lesson 4.
struct MasksReference: MasksContract {
  func maskedFill(_ t: Tensor<Double>, mask: Tensor<Bool>, value: Double) throws -> Tensor<Double> {
    try .where(mask, value, t)
  }

  func maskedSoftmax(scores: Tensor<Float>, keep: Tensor<Bool>) throws -> Tensor<Float> {
    let shares = try Tensor.where(keep, scores, -.infinity).softmax(dim: -1)
    // A row in which nothing is kept is NaN throughout; every place of it is filled with 0.
    return try .where(keep, shares, 0)
  }

  func topK(_ values: Tensor<Double>, k: Int, largest: Bool) throws -> TopEntries {
    guard (0...values.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
    let (sorted, places) = try values.sort(dim: 1, descending: largest)
    return try TopEntries(
      values: sorted.narrow(dim: 1, start: 0, length: k), indices: places.narrow(dim: 1, start: 0, length: k))
  }

  func topKError(logits: Tensor<Double>, labels: Tensor<Int>, k: Int) throws -> Double {
    guard (1...logits.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
    let guesses = try logits.topk(k).indices
    let misses = try labels.elements.enumerated().filter { sample, label in
      try !guesses[sample].elements.contains(label)
    }
    return Double(misses.count) / Double(labels.count)
  }
}
