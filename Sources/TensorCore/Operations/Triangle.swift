extension Tensor {
  /// The lower triangle of each matrix (the last two dimensions): elements with column ≤ row + `diagonal`, zeros elsewhere.
  ///
  /// `diagonal` 0 is the main diagonal, positive ones lie above it. Gradient: the same triangle of the arriving one.
  ///
  /// - Throws: a `dimension` error for fewer than two dimensions.
  public func tril(diagonal: Int = 0) throws -> Tensor {
    try triangle("tril") { row, width in 0..<place(row, diagonal, 1, width) }
      .recorded("tril", (self, { g, _ in try g.tril(diagonal: diagonal) }))
  }

  /// The upper triangle of each matrix (the last two dimensions): elements with column ≥ row + `diagonal`, zeros elsewhere.
  ///
  /// `triu(diagonal: 1)` of ones marks the future in causal attention. Gradient: the same triangle of the arriving one.
  ///
  /// - Throws: a `dimension` error for fewer than two dimensions.
  public func triu(diagonal: Int = 0) throws -> Tensor {
    try triangle("triu") { row, width in place(row, diagonal, 0, width)..<width }
      .recorded("triu", (self, { g, _ in try g.triu(diagonal: diagonal) }))
  }

  /// A copy whose elements outside the kept columns of each row are zero.
  private func triangle(_ operation: String, keeping kept: (_ row: Int, _ width: Int) -> Range<Int>) throws -> Tensor {
    guard rank >= 2 else {
      throw TensorError(.dimension, in: operation, "input tensor must have at least 2 dimensions")
    }
    let (height, width) = (shape[rank - 2], shape[rank - 1])
    let result = try copy()
    for line in 0..<(width == 0 ? 0 : count / width) {
      let row = result.storage.memory + line * width
      let kept = kept(line % height, width)
      row.update(repeating: .zero, count: kept.lowerBound)
      (row + kept.upperBound).update(repeating: .zero, count: width - kept.upperBound)
    }
    return result
  }
}

/// row + diagonal + extra, moved into 0...width; never overflows.
private func place(_ row: Int, _ diagonal: Int, _ extra: Int, _ width: Int) -> Int {
  let (sum, overflow) = diagonal.addingReportingOverflow(row + extra)
  return overflow ? width : min(max(sum, 0), width)
}
