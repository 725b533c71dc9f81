extension Tensor where Element: FloatingElement {
  /// Looks rows up: `result[i..., :] = weight[input[i...], :]`. PyTorch's `F.embedding(input, weight, ...)`.
  ///
  /// Shapes: input any, weight [count, width], result input's shape + [width]. Gradient of the weight: the arriving rows added up.
  ///
  /// - Parameters:
  ///   - paddingIndex: a row that gets no gradient; may count from the end.
  ///   - scaleGradByFrequency: divides a row's gradient by how often the input names it.
  /// - Throws: a `shape` error unless the weight is a matrix, an `index` error for an index (or padding index) out of range.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public static func embedding(
    _ input: Tensor<Int>, weight: Tensor, paddingIndex: Int? = nil, scaleGradByFrequency: Bool = false
  ) throws -> Tensor {
    guard weight.rank == 2 else {
      throw TensorError(.shape, in: "embedding", "'weight' must be 2-D, got \(weight.shape)")
    }
    let (rows, width) = (weight.shape[0], weight.shape[1])
    if let paddingIndex, paddingIndex < -rows || paddingIndex >= rows {
      throw TensorError(.index, in: "embedding", "padding_idx must be within num_embeddings: \(paddingIndex), \(rows)")
    }
    try input.checkIndices(below: rows, dim: 0, in: "embedding")
    let shape = input.shape + [width]
    let places = Layout(shape: shape, strides: input.strides + [0], offset: input.layout.offset)
    let still = [Int](repeating: 0, count: input.rank)
    let base = Layout(shape: shape, strides: still + [weight.strides[1]], offset: weight.layout.offset)
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "embedding"), in: "embedding")
    readElements(
      weight.storage.memory, base, at: input.storage.memory, places, scale: weight.strides[0],
      into: result.storage.memory)

    let input = input.saved
    return result.recorded(
      "embedding",
      (
        weight,
        { g, _ in
          let index = try input.value(for: "embedding")
          let sums = try Tensor.zeros(rows, width)
          let base = Layout(shape: shape, strides: still + [1])
          sums.addElements(g, at: index, places, base: base, scale: width)
          if scaleGradByFrequency { sums.divideRows(byFrequencyIn: index) }
          if let paddingIndex {
            let row = sums.storage.memory + (paddingIndex < 0 ? paddingIndex + rows : paddingIndex) * width
            row.update(repeating: 0, count: width)
          }
          return sums
        }
      ))
  }

  /// Divides each row of a fresh matrix by how often its number appears.
  private func divideRows(byFrequencyIn index: Tensor<Int>) {
    var frequencies = [Element](repeating: 0, count: shape[0])
    for row in index.elements { frequencies[row] += 1 }
    for (row, frequency) in frequencies.enumerated() where frequency > 1 {
      for i in row * shape[1]..<(row + 1) * shape[1] { storage.memory[i] /= frequency }
    }
  }
}
