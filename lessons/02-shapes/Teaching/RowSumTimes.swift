import TensorCore

/// How long it takes to add up the rows of a square matrix, of its transpose, and of its transpose made contiguous first.
struct RowSumTimes {
  /// Seconds for 1, 2, … 8 passes each.
  private(set) var rowMajor: [Double] = []
  private(set) var transpose: [Double] = []
  private(set) var copiedFirst: [Double] = []
  /// The engine's own sum along the last axis: time for the transpose over time for the matrix.
  let engineRatio: Double

  /// Measures, keeping the fastest of `repeats` runs.
  init(side: Int, repeats: Int, progress: (Double) -> Void) throws {
    let x = try Tensor((0..<side * side).map { Double($0 % 97) }, shape: [side, side])
    let y = try x.transpose(0, 1)
    engineRatio =
      try fastest(of: repeats) { _ = try y.sum(dim: 1) } / fastest(of: repeats) { _ = try x.sum(dim: 1) }
    for passes in 1...8 {
      rowMajor.append(fastest(of: repeats) { for _ in 1...passes { addUpRows(x) } })
      transpose.append(fastest(of: repeats) { for _ in 1...passes { addUpRows(y) } })
      copiedFirst.append(
        try fastest(of: repeats) {
          let copy = try y.contiguous()
          for _ in 1...passes { addUpRows(copy) }
        })
      progress(Double(passes) / 8)
    }
  }
}

/// The least time in seconds that `work` took.
private func fastest(of repeats: Int, _ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  return try (0..<repeats).map { _ in try clock.measure(work) / .seconds(1) }.min()!
}

/// Adds up each row of a matrix, element by element in reading order, as a loop that knows nothing of strides would.
@inline(never)
private func addUpRows(_ x: Tensor<Double>) {
  let (rows, columns, down, right) = (x.shape[0], x.shape[1], x.strides[0], x.strides[1])
  var sums = [Double](repeating: 0, count: rows)
  let memory = x.storage.memory
  for row in 0..<rows {
    var sum = 0.0
    var place = row * down
    for _ in 0..<columns {
      sum += memory[place]
      place += right
    }
    sums[row] = sum
  }
  withExtendedLifetime(sums) {}
}
