import Contracts

/// The readable solution of lesson 0.
struct WarmUpReference: WarmUpContract {
  func average(of numbers: [Double]) throws -> Double {
    guard !numbers.isEmpty else { throw WarmUpError.empty }
    return numbers.reduce(0, +) / Double(numbers.count)
  }

  func secondsPerBatch(seconds: Int, batches: Int) throws -> Double {
    guard batches >= 1 else { throw WarmUpError.empty }
    return Double(seconds) / Double(batches)
  }

  func shares(of x: Tensor<Double>) throws -> Tensor<Double> {
    try x / x.sum()
  }
}
