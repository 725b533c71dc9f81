extension Tensor where Element: NumericElement {
  /// The matrix product, batched and broadcast as `torch.matmul` does it: cᵢⱼ = Σₖ aᵢₖ·bₖⱼ.
  ///
  /// Shapes: `[m, k]` and `[k, n]` give `[m, n]`. A 1-d left factor is a row, a 1-d right factor a column, and that dimension is
  /// missing from the result (two vectors give the 0-d dot product). With more dimensions the last two are matrices, and
  /// those before them broadcast: `[8, 1, 2, 3]` and `[5, 3, 4]` give `[8, 5, 2, 4]`.
  ///
  /// Derivatives: dA = G·Bᵀ and dB = Aᵀ·G for the arriving gradient G. Transposed views are read where they lie.
  ///
  /// - Throws: a `shape` error when the inner sizes differ, the dimensions before them do not broadcast, or a factor is 0-d.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func matmul(_ other: Tensor) throws -> Tensor {
    try Layout.checkMatmul(shape, other.shape)
    let (isRow, isColumn) = (rank == 1, other.rank == 1)
    let (a, b) = (isRow ? layout.asRow : layout, isColumn ? other.layout.asColumn : other.layout)
    let product = try matrixProduct(reading: a, other, reading: b, "matmul")
    return product.dropping(row: isRow, column: isColumn).recorded(
      "matmul", saving: [self, other],
      (
        self,
        { g, saved in
          let matrices = g.restoring(row: isRow, column: isColumn)
          let b = isColumn ? saved[1].layout.asColumn : saved[1].layout
          return try g.matrixProduct(reading: matrices, saved[1], reading: b.matrixTranspose, "matmul")
            .dropping(row: isRow, column: false)
        }
      ),
      (
        other,
        { g, saved in
          let matrices = g.restoring(row: isRow, column: isColumn)
          let a = isRow ? saved[0].layout.asRow : saved[0].layout
          return try saved[0].transposedProduct(reading: a, g, reading: matrices, into: saved[1].rank)
            .dropping(row: false, column: isColumn)
        }
      ))
  }

  /// The products of two stacks of matrices: `[b, m, k]` and `[b, k, n]` give `[b, m, n]`, without broadcasting.
  ///
  /// Derivatives: those of `matmul`. Source: `torch.bmm`.
  ///
  /// - Throws: a `shape` error unless both are 3-d with equal first size and equal inner sizes.
  public func bmm(_ other: Tensor) throws -> Tensor {
    guard rank == 3 else { throw TensorError(.shape, in: "bmm", "batch1 must be a 3D tensor") }
    guard other.rank == 3 else { throw TensorError(.shape, in: "bmm", "batch2 must be a 3D tensor") }
    guard other.shape[0] == shape[0], other.shape[1] == shape[2] else {
      throw TensorError(
        .shape, in: "bmm",
        "Expected size for first two dimensions of batch2 tensor to be: [\(shape[0]), \(shape[2])] but got: "
          + "[\(other.shape[0]), \(other.shape[1])].")
    }
    return try matmul(other)
  }
}

extension Tensor {
  /// Aᵀ·G, the gradient of a right factor of `rank` dimensions. When that factor was one matrix for a whole stack, its gradient is a
  /// sum over the stack: the stack is then laid out as one tall matrix, and a single product adds up as it goes.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func transposedProduct(reading a: Layout, _ g: Tensor, reading gradient: Layout, into rank: Int) throws -> Tensor
  where Element: NumericElement {
    guard rank <= 2, a.rank > 2 else {
      return try matrixProduct(reading: a.matrixTranspose, g, reading: gradient, "matmul")
    }
    let rows = a.shape.dropLast().reduce(1, *)
    let tallA = try Tensor(storage: storage, layout: a).reshaped(to: [rows, a.shape[a.rank - 1]])
    let tallG = try Tensor(storage: g.storage, layout: gradient).reshaped(
      to: [rows, gradient.shape[gradient.rank - 1]])
    return try tallA.matrixProduct(reading: tallA.layout.matrixTranspose, tallG, reading: tallG.layout, "matmul")
  }

  /// This stack of matrices without the dimensions of size 1 that stood for a vector.
  fileprivate func dropping(row: Bool, column: Bool) -> Tensor {
    guard row || column else { return self }
    var (shape, strides) = (layout.shape, layout.strides)
    if column {
      shape.removeLast()
      strides.removeLast()
    }
    if row {
      shape.remove(at: shape.count - (column ? 1 : 2))
      strides.remove(at: strides.count - (column ? 1 : 2))
    }
    return Tensor(storage: storage, layout: Layout(shape: shape, strides: strides, offset: layout.offset))
  }

  /// The layout of this gradient with those dimensions put back.
  fileprivate func restoring(row: Bool, column: Bool) -> Layout {
    let withColumn = column ? layout.asColumn : layout
    return row ? withColumn.insertingRow : withColumn
  }
}

extension Layout {
  /// A vector as a matrix of one row.
  fileprivate var asRow: Layout { Layout(shape: [1] + shape, strides: [0] + strides, offset: offset) }
  /// A vector (or each vector of a stack) as a matrix of one column.
  fileprivate var asColumn: Layout { Layout(shape: shape + [1], strides: strides + [0], offset: offset) }
  /// A stack of vectors, the last dimension, as a stack of matrices of one row.
  fileprivate var insertingRow: Layout {
    Layout(
      shape: shape.dropLast() + [1, shape[rank - 1]], strides: strides.dropLast() + [0, strides[rank - 1]],
      offset: offset)
  }
  /// The last two dimensions exchanged.
  var matrixTranspose: Layout {
    var (shape, strides) = (shape, strides)
    shape.swapAt(rank - 1, rank - 2)
    strides.swapAt(rank - 1, rank - 2)
    return Layout(shape: shape, strides: strides, offset: offset)
  }

  /// Throws PyTorch's error when two shapes have no matrix product; the words depend on the ranks, as PyTorch's do.
  fileprivate static func checkMatmul(_ a: [Int], _ b: [Int]) throws {
    func mismatch(_ message: String) -> TensorError { TensorError(.shape, in: "matmul", message) }
    guard let inner = a.last, let last = b.last else {
      throw mismatch("both arguments to matmul need to be at least 1D, but they are \(a.count)D and \(b.count)D")
    }
    let rows = a.dropLast().reduce(1, *)
    switch (a.count, b.count) {
    case (1, 1) where inner != last:
      throw mismatch(
        "inconsistent tensor size, expected tensor \(a) and src \(b) to have the same number of elements, but got \(inner) and "
          + "\(last) elements respectively")
    case (2..., 1) where inner != last:
      throw mismatch("size mismatch, got input (\(rows)), mat (\(rows)x\(inner)), vec (\(last))")
    case (1..., 2) where inner != b[0]:
      throw mismatch("mat1 and mat2 shapes cannot be multiplied (\(rows)x\(inner) and \(b[0])x\(last))")
    case (1..., 3...):
      let batch = try Layout.broadcast(Array(a.dropLast(2)), Array(b.dropLast(2)), in: "matmul")
      guard inner == b[b.count - 2] else {
        let count = batch.reduce(1, *)
        throw mismatch(
          "Expected size for first two dimensions of batch2 tensor to be: [\(count), \(inner)] but got: "
            + "[\(count), \(b[b.count - 2])].")
      }
    default: break
    }
  }
}
