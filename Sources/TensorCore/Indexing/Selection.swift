/// The elements that index tensors point at, in a tensor of one layout.
///
/// All index tensors are broadcast to one shape B. Where they stand side by side, B takes the place of their dimensions; else it comes
/// first, as in PyTorch and NumPy. The indices of all dimensions together make one distance in memory for each place in B.
struct Selection {
  /// Shape of what is selected.
  let shape: [Int]
  /// The layout with the indexed dimensions standing still, in `shape`.
  let base: Layout
  /// How far each place of B leads in memory.
  let distances: Tensor<Int>
  /// `distances` read in `shape`.
  let walk: Layout

  /// - Throws: a `shape` error when the index tensors do not broadcast, an `index` error for an index out of range.
  init(_ places: [(dim: Int, index: Tensor<Int>)], in layout: Layout) throws {
    let indexed = places.map { $0.dim }
    let rest = layout.shape.indices.filter { !indexed.contains($0) }
    let block = try Self.broadcast(places.map { $0.index.shape })
    let together = indexed.last! - indexed[0] == indexed.count - 1
    let front = together ? indexed[0] : 0
    let (before, after) = (rest[..<front], rest[front...])

    shape = before.map { layout.shape[$0] } + block + after.map { layout.shape[$0] }
    try Layout.check(shape, in: "index")
    let still = [Int](repeating: 0, count: block.count)
    base = Layout(
      shape: shape, strides: before.map { layout.strides[$0] } + still + after.map { layout.strides[$0] },
      offset: layout.offset)
    distances = try Tensor<Int>.zeros(block)
    walk = Layout(
      shape: shape, strides: before.map { _ in 0 } + Layout.rowMajorStrides(of: block) + after.map { _ in 0 })
    let isEmpty = rest.contains { layout.shape[$0] == 0 }
    for (dim, index) in places where !(isEmpty && layout.shape[dim] > 0) {
      try distances.addSteps(index, dim, size: layout.shape[dim], stride: layout.strides[dim])
    }
  }

  private static func broadcast(_ shapes: [[Int]]) throws -> [Int] {
    do {
      return try shapes.reduce([]) { try Layout.broadcast($0, $1, in: "index") }
    } catch {
      throw TensorError(
        .shape, in: "index",
        "shape mismatch: indexing tensors could not be broadcast together with shapes "
          + shapes.map { "\($0)" }.joined(separator: ", "))
    }
  }
}

/// Index tensors as a derivative will need them.
struct SavedPlaces {
  private let places: [(dim: Int, index: Saved<Int>)]

  init(_ places: [(dim: Int, index: Tensor<Int>)]) { self.places = places.map { ($0.dim, $0.index.saved) } }

  /// - Throws: an `inPlace` error when one was written since.
  func values(for operation: StaticString) throws -> [(dim: Int, index: Tensor<Int>)] {
    try places.map { ($0.dim, try $0.index.value(for: operation)) }
  }
}

extension Tensor where Element == Int {
  /// Adds to each distance what an index along a dimension leads; negative indices count from the end.
  fileprivate func addSteps(_ index: Tensor, _ dim: Int, size: Int, stride: Int) throws {
    let (steps, indices) = (storage.memory, index.storage.memory)
    try forEachRun(layout, index.layout.broadcast(to: shape)) { n, to, toStride, from, fromStride in
      for i in 0..<n {
        let given = indices[from &+ i &* fromStride]
        guard given >= -size, given < size else {
          throw TensorError(
            .index, in: "index", "index \(given) is out of bounds for dimension \(dim) with size \(size)")
        }
        steps[to &+ i &* toStride] &+= (given < 0 ? given &+ size : given) &* stride
      }
    }
  }
}
