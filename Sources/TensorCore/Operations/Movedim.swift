extension Tensor {
  /// A view with dimension `source` moved to the place `destination`; the others keep their order. Gradient: moved back.
  ///
  /// - Throws: a `dimension` error when the tensor does not have them.
  public func movedim(_ source: Int, _ destination: Int) throws -> Tensor { try movedim([source], [destination]) }

  /// A view with several dimensions moved: `source[i]` goes to the place `destination[i]`.
  ///
  /// - Throws: a `dimension` error when the lists differ in length, name a dimension twice or one that is not there.
  public func movedim(_ source: [Int], _ destination: [Int]) throws -> Tensor {
    guard source.count == destination.count else {
      throw TensorError(
        .dimension, in: "movedim",
        "Invalid source or destination dims: source (\(source) dims) should contain the same number of dims as destination "
          + "(\(destination) dims)")
    }
    let from = try source.map { try layout.dimension($0, in: "movedim") }
    let to = try destination.map { try layout.dimension($0, in: "movedim") }
    for (name, given, dims) in [("source", source, from), ("destination", destination, to)]
    where Set(dims).count != dims.count {
      throw TensorError(.dimension, in: "movedim", "repeated dim in `\(name)` (\(given))")
    }
    var order = [Int](repeating: -1, count: rank)
    for (s, d) in Swift.zip(from, to) where rank > 0 { order[d] = s }
    var rest = (0..<rank).filter { !from.contains($0) }.makeIterator()
    for d in order.indices where order[d] == -1 { order[d] = rest.next()! }
    return try permute(order)
  }
}
