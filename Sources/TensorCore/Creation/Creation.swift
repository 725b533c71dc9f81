extension Tensor {
  /// A 1-d tensor of the given elements.
  public convenience init(_ elements: [Element]) throws {
    try self.init(elements, shape: [elements.count])
  }

  /// A 2-d tensor from its rows.
  ///
  /// - Throws: a `shape` error when the rows are not equally long.
  public convenience init(_ rows: [[Element]]) throws {
    let width = rows.first?.count ?? 0
    if let odd = rows.firstIndex(where: { $0.count != width }) {
      throw TensorError(
        .shape, in: "tensor", "expected sequence of length \(width) at dim 1 (got \(rows[odd].count) in row \(odd))")
    }
    try self.init(rows.flatMap { $0 }, shape: [rows.count, width])
  }

  /// A 3-d tensor from its matrices.
  ///
  /// - Throws: a `shape` error when they differ in shape.
  public convenience init(_ matrices: [[[Element]]]) throws {
    let parts = try matrices.map { try Tensor($0) }
    let shape = parts.first?.shape ?? [0, 0]
    if let odd = parts.firstIndex(where: { $0.shape != shape }) {
      throw TensorError(
        .shape, in: "tensor", "expected a matrix of shape \(shape) (got \(parts[odd].shape) at index \(odd))")
    }
    try self.init(matrices.flatMap { $0.flatMap { $0 } }, shape: [matrices.count] + shape)
  }

  /// Elements in row-major order, given a shape.
  ///
  /// - Throws: a `shape` error when the number of elements is not the product of the shape.
  public convenience init(_ elements: [Element], shape: [Int]) throws {
    let layout = try Layout(checking: shape, in: "tensor")
    guard layout.count == elements.count else {
      throw TensorError(.shape, in: "tensor", "shape '\(shape)' is invalid for input of size \(elements.count)")
    }
    try self.init(uninitialised: layout, in: "tensor")
    elements.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { storage.memory.update(from: base, count: source.count) }
    }
  }

  /// A 0-d tensor.
  public convenience init(scalar: Element) throws {
    try self.init([scalar], shape: [])
  }

  /// A tensor of this shape with every element equal to `value`.
  ///
  /// - Throws: a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  public static func full(_ shape: [Int], _ value: Element) throws -> Tensor {
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "full"), in: "full")
    result.storage.memory.update(repeating: value, count: result.count)
    return result
  }

  /// Zeros (or `false`) of this shape.
  public static func zeros(_ shape: [Int]) throws -> Tensor { try full(shape, .zero) }
  /// Ones (or `true`) of this shape.
  public static func ones(_ shape: [Int]) throws -> Tensor { try full(shape, .one) }
  /// Zeros of this shape: `Tensor<Float>.zeros(2, 3)`.
  public static func zeros(_ shape: Int...) throws -> Tensor { try full(shape, .zero) }
  /// Ones of this shape: `Tensor<Float>.ones(2, 3)`.
  public static func ones(_ shape: Int...) throws -> Tensor { try full(shape, .one) }

  /// All elements in row-major order, copied.
  public var elements: [Element] {
    // The standard library would write the count, 0, into the storage that all empty arrays share, which a
    // thread sanitizer rightly calls a race.
    if count == 0 { return [] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      copyElements(storage.memory, layout, to: buffer.baseAddress!, freshLayout)
      filled = count
    }
  }

  /// The only element.
  ///
  /// - Throws: an `argument` error when there is not exactly one.
  public func item() throws -> Element {
    guard count == 1 else {
      throw TensorError(.argument, in: "item", "a Tensor with \(count) elements cannot be converted to Scalar")
    }
    return start[0]
  }
}
