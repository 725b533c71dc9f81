/// An element of a line and where it stood. Sorting these is stable: among equals the earlier place comes first, in both directions.
struct Ranked<Element: NumericElement> {
  let value: Element
  let place: Int

  /// Ascending, NaN behind everything, as PyTorch sorts.
  @inline(__always)
  static func ascends(_ a: Ranked, _ b: Ranked) -> Bool {
    if a.value < b.value { return true }
    if a.value == b.value { return a.place < b.place }
    let (nanA, nanB) = (a.value != a.value, b.value != b.value)
    return nanA ? nanB && a.place < b.place : nanB
  }

  /// Descending, NaN before everything.
  @inline(__always)
  static func descends(_ a: Ranked, _ b: Ranked) -> Bool {
    if a.value > b.value { return true }
    if a.value == b.value { return a.place < b.place }
    let (nanA, nanB) = (a.value != a.value, b.value != b.value)
    return nanA ? !nanB || a.place < b.place : false
  }
}

extension Tensor where Element: NumericElement {
  /// The elements along one dimension in order, and where they stood.
  ///
  /// NaN counts as the largest. Equal elements keep their order, whatever `stable` says: PyTorch promises it only then.
  /// Gradient: the arriving one, brought back to where the elements stood.
  ///
  /// - Returns: `values`, and `indices` along `dim`, in this tensor's shape.
  /// - Throws: a `dimension` error when the tensor does not have `dim`.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func sort(
    dim: Int = -1, descending: Bool = false, stable: Bool = false
  ) throws -> (values: Tensor, indices: Tensor<Int>) {
    let d = try layout.dimension(dim, in: "sort")
    return try rearrangingLines(along: d, length: layout.size(along: d), "sort") { line in
      if descending { line.sort(by: Ranked.descends) } else { line.sort(by: Ranked.ascends) }
    }
  }

  /// Reads every line along dimension `d`, lets `rearrange` move what matters to its front, and returns the first `length` of each.
  @inline(__always)
  func rearrangingLines(
    along d: Int, length: Int, _ operation: StaticString,
    _ rearrange: (inout UnsafeMutableBufferPointer<Ranked<Element>>) -> Void
  ) throws -> (values: Tensor, indices: Tensor<Int>) {
    let full = layout.size(along: d)
    var target = shape
    if rank > 0 { target[d] = length }
    let values = try Tensor(uninitialised: Layout(contiguous: target), in: operation)
    let indices = try Tensor<Int>(uninitialised: values.layout, in: operation)
    let lines = rank > 0 ? layout.window(d, 0, 1) : layout
    let results = rank > 0 ? values.layout.window(d, 0, 1) : values.layout
    let (stride, resultStride) = (layout.scale(along: d), values.layout.scale(along: d))
    let (x, y, z) = (storage.memory, values.storage.memory, indices.storage.memory)

    if values.count > 0 {
      forEachRun(of: Runs(lines, results), piece: Swift.max(1, 2048 / Swift.max(full, 1))) { n, offsets, strides, _ in
        var line = UnsafeMutableBufferPointer<Ranked<Element>>.allocate(capacity: full)
        defer { line.deallocate() }
        for k in 0..<n {
          let (from, to) = (offsets[0] &+ k &* strides[0], offsets[1] &+ k &* strides[1])
          for i in 0..<full { line[i] = Ranked(value: x[from &+ i &* stride], place: i) }
          rearrange(&line)
          for i in 0..<length {
            y[to &+ i &* resultStride] = line[i].value
            z[to &+ i &* resultStride] = line[i].place
          }
        }
      }
    }
    let (shape, places) = (shape, indices.saved)
    return (
      values.recorded(
        operation,
        (
          self,
          { g, _ in
            let zeros = try Tensor.zeros(shape)
            try zeros.addAlong(d, places.value(for: operation), g)
            return zeros
          }
        )), indices
    )
  }
}

extension Tensor where Element == Bool {
  /// The elements along one dimension in order, `false` first, and where they stood.
  ///
  /// - Throws: a `dimension` error when the tensor does not have `dim`.
  public func sort(
    dim: Int = -1, descending: Bool = false, stable: Bool = false
  ) throws -> (values: Tensor, indices: Tensor<Int>) {
    let (values, indices) = try map("sort") { $0 ? 1 : 0 }.sort(dim: dim, descending: descending)
    return (try values.map("sort") { $0 == 1 }, indices)
  }
}
