import TensorCore

/// The indices of one epoch in random order, cut into batches: every sample exactly once, the last batch shorter when `batchSize` does not divide
/// the number of samples.
///
///     var generator = SeededGenerator(seed: 1)
///     try shuffledBatches(samples: 5, batchSize: 2, using: &generator)   // such as [[3, 0], [4, 1], [2]]
///
/// The generator goes on, so the next epoch gets another order; the same seed gives the same orders again.
///
/// - Parameter dropLast: whether a last batch that is not full is left out (`drop_last` in PyTorch).
/// - Throws: `empty` without samples, `argument` for a batch size below 1, and for `dropLast` when not one batch is full.
@specialized(where Generator == SeededGenerator)
public func shuffledBatches<Generator: RandomNumberGenerator>(
  samples: Int, batchSize: Int, dropLast: Bool = false, using generator: inout Generator
) throws -> [[Int]] {
  try batches(of: Array(0..<max(samples, 0)).shuffled(using: &generator), batchSize: batchSize, dropLast: dropLast)
}

/// The indices of one epoch in their order, cut into batches. For evaluation.
///
/// - Throws: as `shuffledBatches`.
public func orderedBatches(samples: Int, batchSize: Int, dropLast: Bool = false) throws -> [[Int]] {
  try batches(of: Array(0..<max(samples, 0)), batchSize: batchSize, dropLast: dropLast)
}

private func batches(of indices: [Int], batchSize: Int, dropLast: Bool) throws -> [[Int]] {
  guard !indices.isEmpty else { throw DataError.empty("the data set") }
  guard batchSize >= 1 else {
    throw DataError.argument("the batch size is \(batchSize), but a batch holds at least one sample")
  }
  guard !dropLast || indices.count >= batchSize else {
    throw DataError.argument(
      "\(indices.count) samples do not fill one batch of \(batchSize), and dropLast leaves shorter ones out: nothing would be left"
    )
  }
  let end = dropLast ? indices.count / batchSize * batchSize : indices.count
  return stride(from: 0, to: end, by: batchSize).map { Array(indices[$0..<min($0 + batchSize, end)]) }
}
