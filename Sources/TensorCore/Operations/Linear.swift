import CKernels

extension Tensor where Element: NumericElement {
  /// A fully connected layer: y = x·Wᵀ + b, in PyTorch's layout of the weights.
  ///
  /// Shapes: x `[..., inputs]`, W `[outputs, inputs]`, b `[outputs]`, y `[..., outputs]`. A 1-d W is a single output, whose
  /// dimension is missing from y. Derivatives, for the arriving gradient G: dx = G·W, dW = Gᵀ·x, db = the sum of G over rows.
  /// Source: `torch.nn.functional.linear`.
  ///
  /// - Throws: a `shape` error when the inputs of x and W differ in number, or b does not fit the outputs.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func linear(weight: Tensor, bias: Tensor? = nil) throws -> Tensor {
    let (outputs, inputs) = try checkedForLinear(weight)
    guard weight.rank == 2 else {
      if bias != nil {
        throw TensorError(.shape, in: "linear", "addmm: mat2 must be a matrix, got \(weight.rank)-D tensor")
      }
      return try matmul(weight)
    }
    let rows = shape.dropLast().reduce(1, *)
    let isVector = rank == 1
    let x = isVector ? Layout(shape: [1] + shape, strides: [0] + strides, offset: layout.offset) : layout
    guard shape[rank - 1] == inputs else {
      throw TensorError(
        .shape, in: "linear",
        "mat1 and mat2 shapes cannot be multiplied (\(rows)x\(shape[rank - 1]) and \(inputs)x\(outputs))")
    }
    let product = try matrixProduct(reading: x, weight, reading: weight.layout.matrixTranspose, "linear")
    if let bias { try product.add(bias: bias, rows: rows) }
    let result = Tensor(storage: product.storage, layout: Layout(contiguous: shape.dropLast() + [outputs]))
    return result.recorded("linear", saving: [self, weight], linearRules(weight, bias))
  }

  /// Derivatives with respect to x, W and b. The stack of rows is one tall matrix, so that dW is a single product.
  private func linearRules(_ weight: Tensor, _ bias: Tensor?) -> [(Tensor, Node<Element>.Rule)] {
    let tall: @Sendable (Tensor) throws -> Tensor = { tensor in
      let width = tensor.shape[tensor.rank - 1]
      return try tensor.reshaped(to: [tensor.shape.dropLast().reduce(1, *), width])
    }
    let forInput: Node<Element>.Rule = { g, saved in
      let rows = try tall(g)
      return try rows.matrixProduct(reading: rows.layout, saved[1], reading: saved[1].layout, "linear")
        .reshaped(to: saved[0].shape)
    }
    let forWeight: Node<Element>.Rule = { g, saved in
      let (rows, x) = (try tall(g), try tall(saved[0]))
      return try rows.matrixProduct(reading: rows.layout.matrixTranspose, x, reading: x.layout, "linear")
    }
    let forBias: Node<Element>.Rule = { g, _ in try tall(g) }
    return [(self, forInput), (weight, forWeight)] + (bias.map { [($0, forBias)] } ?? [])
  }

  /// The sizes of the weight.
  private func checkedForLinear(_ weight: Tensor) throws -> (outputs: Int, inputs: Int) {
    guard rank > 0, weight.rank > 0 else {
      throw TensorError(
        .shape, in: "linear",
        "both arguments to linear need to be at least 1D, but they are \(rank)D and \(weight.rank)D")
    }
    guard weight.rank <= 2 else {
      throw TensorError(.shape, in: "linear", "t() expects a tensor with <= 2 dimensions, but self is \(weight.rank)D")
    }
    return (weight.rank == 2 ? weight.shape[0] : 1, weight.shape[weight.rank - 1])
  }

  /// Adds the bias to every row of a fresh product.
  private func add(bias: Tensor, rows: Int) throws {
    let target = [rows, shape[rank - 1]]
    let fits = bias.rank <= 2 && Swift.zip(bias.shape.reversed(), target.reversed()).allSatisfy { $0 == $1 || $0 == 1 }
    guard fits else {
      let last = bias.shape.last ?? 1
      throw TensorError(
        .shape, in: "linear",
        "The expanded size of the tensor (\(target[1])) must match the existing size (\(last)) at non-singleton dimension 1.  "
          + "Target sizes: \(target).  Tensor sizes: \(bias.shape)")
    }
    if bias.count == target[1] && bias.isContiguous && Self.hasKernels {
      Element.self == Float.self
        ? ck_add_to_rows_f32(rows, bias.count, same(start), same(bias.start))
        : ck_add_to_rows_f64(rows, bias.count, same(start), same(bias.start))
    } else {
      try Tensor(storage: storage, layout: Layout(contiguous: target)).addInPlace(
        Tensor(storage: bias.storage, layout: bias.layout.broadcast(to: target)))
    }
  }
}
