import Contracts

/// The readable solution of lesson 1.
struct BatchesReference: BatchesContract {
  func iterationsPerEpoch(samples: Int, batchSize: Int, dropLast: Bool) throws -> Int {
    guard batchSize >= 1 else { throw BatchError.notPositive("batchSize") }
    let (fullBatches, left) = samples.quotientAndRemainder(dividingBy: batchSize)
    return left == 0 || dropLast ? fullBatches : fullBatches + 1
  }

  func totalUpdates(samples: Int, batchSize: Int, epochs: Int, dropLast: Bool, accumulate: Int) throws -> Int {
    let iterations = try iterationsPerEpoch(samples: samples, batchSize: batchSize, dropLast: dropLast)
    // Updates in an epoch are counted as iterations are: what is left over at the end makes one more.
    let updates = try iterationsPerEpoch(samples: iterations, batchSize: accumulate, dropLast: false)
    return epochs * updates
  }

  func epochIndices(samples: Int, batchSize: Int, using generator: inout SeededGenerator) throws -> [[Int]] {
    let order = (0..<samples).shuffled(using: &generator)
    return stride(from: 0, to: samples, by: batchSize).map { start in
      Array(order[start..<min(start + batchSize, samples)])
    }
  }

  func accumulate(gradients: [Double], sizes: [Int]) throws -> Double {
    guard gradients.count == sizes.count, !sizes.isEmpty else { throw BatchError.countsDiffer }
    let total = zip(gradients, sizes).map { gradient, size in gradient * Double(size) }.reduce(0, +)
    return total / Double(sizes.reduce(0, +))
  }
}
