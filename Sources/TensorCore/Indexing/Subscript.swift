extension Tensor {
  /// A part of the tensor: `x[0]`, `x[1..., -1]`, `x[.all, 2]`, `x[mask]`; see `TensorIndex`.
  ///
  /// Numbers, ranges, `.all`, `.ellipsis` and `.newAxis` give a view: what is written to it shows here. A mask or an index tensor gives
  /// a copy; write to those places with `set(_:at:)`. Gradient: zeros with the arriving one at these places, added up where an index
  /// tensor names one twice.
  ///
  /// - Throws: an `index` error when there are too many indices or one is out of range, a `shape` error when index tensors do not
  ///   broadcast.
  public subscript(_ indices: any TensorIndex...) -> Tensor {
    get throws {
      let plan = try IndexPlan(indices, shape: shape)
      let view = try viewed(by: plan)
      return plan.places.isEmpty ? view : try view.selecting(plan.places)
    }
  }

  /// The view that a plan's steps make.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func viewed(by plan: IndexPlan) throws -> Tensor {
    if plan.steps.isEmpty && !plan.places.isEmpty { return self }
    let steps = plan.steps
    return alias(try layout.applying(steps)).recorded("slice", asPartOf: self) { try $0.applying(steps) }
  }

  /// A copy of the elements that index tensors point at.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  func selecting(_ places: [(dim: Int, index: Tensor<Int>)]) throws -> Tensor {
    let selection = try Selection(places, in: layout)
    let result = try Tensor(uninitialised: Layout(contiguous: selection.shape), in: "index")
    readElements(
      storage.memory, selection.base, at: selection.distances.storage.memory, selection.walk, scale: 1,
      into: result.storage.memory)
    let shape = shape
    let saved = SavedPlaces(places)
    return result.recorded(
      "index",
      (
        self,
        { g, _ in
          let zeros = try Tensor.zeros(shape)
          let selection = try Selection(saved.values(for: "index"), in: zeros.layout)
          zeros.addElements(g, at: selection.distances, selection.walk, base: selection.base, scale: 1)
          return zeros
        }
      ))
  }
}
