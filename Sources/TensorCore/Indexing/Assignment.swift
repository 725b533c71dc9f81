extension Tensor {
  /// Writes a number to a part: PyTorch's `x[0, 1] = 5` is `try x.set(5, at: 0, 1)`. It shows in every view.
  ///
  /// - Throws: an `index` error as the subscript does; an `inPlace` error for an expanded part, or a leaf that wants a gradient,
  ///   outside `noGrad`.
  public func set(_ value: Element, at indices: any TensorIndex...) throws {
    let plan = try IndexPlan(indices, shape: shape)
    let view = try viewed(by: plan)
    if plan.places.isEmpty {
      // As in PyTorch, `e[.all, 0] = 7` is refused where `fill` is not: it is a copy of a number.
      return view.layout.overlapsItself ? try view.copy(from: Tensor(scalar: value)) : try view.fill(value)
    }
    try view.put(Tensor(scalar: value), at: plan.places)
  }

  /// Writes a tensor, broadcast, to a part: PyTorch's `x[0] = row` is `try x.set(row, at: 0)`. It shows in every view.
  ///
  /// Gradients: zero for what was replaced, what arrives at these places for `value`.
  ///
  /// - Throws: an `index` error as the subscript does, a `shape` error when the value does not broadcast into the part, an `inPlace`
  ///   error for an expanded part, or a leaf that wants a gradient, outside `noGrad`.
  public func set(_ value: Tensor, at indices: any TensorIndex...) throws {
    let plan = try IndexPlan(indices, shape: shape)
    let view = try viewed(by: plan)
    if plan.places.isEmpty {
      let value = try value.droppingLeadingOnes(to: view.rank)
      return try view.copy(from: value.expand(view.shape))
    }
    try view.put(value, at: plan.places)
  }

  /// Writes at the places that index tensors point at; where one is named twice the later value stays.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  private func put(_ value: Tensor, at places: [(dim: Int, index: Tensor<Int>)]) throws {
    let selection = try Selection(places, in: layout)
    let value = try value.droppingLeadingOnes(to: selection.shape.count)
    guard (try? Layout.broadcast(value.shape, selection.shape, in: "index_put_")) == selection.shape else {
      throw TensorError(
        .shape, in: "index_put_",
        "shape mismatch: value tensor of shape \(value.shape) cannot be broadcast to indexing result of shape \(selection.shape)"
      )
    }
    // A value that shows this memory is read whole before anything is written.
    let source = value.sharesStorage(with: self) ? try value.copy() : value
    let saved = SavedPlaces(places)
    try write(
      "index_put_", allowingOverlap: true,
      oldValues: { g, _ in
        let kept = try g.copy()
        try kept.put(Tensor(scalar: .zero), at: saved.values(for: "index_put_"))
        return kept
      }, (value, { g, _ in try g.selecting(saved.values(for: "index_put_")) })
    ) {
      writeElements(
        storage.memory, selection.base, at: selection.distances.storage.memory, selection.walk, scale: 1,
        from: source.storage.memory, source.layout.broadcast(to: selection.shape)
      ) { $1 }
    }
  }

  /// Without dimensions of size 1 in front that are too many: PyTorch lets [1, 3] be assigned to a part of shape [3].
  private func droppingLeadingOnes(to rank: Int) throws -> Tensor {
    let extra = shape.prefix(Swift.max(self.rank - rank, 0)).prefix { $0 == 1 }.count
    return extra == 0 ? self : try reshape(Array(shape[extra...]))
  }
}
