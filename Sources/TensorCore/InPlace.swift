// Writes in place. All of them end in `write`, which checks what PyTorch checks, counts the write so that it shows in every view and
// in every saved tensor, and records it when gradients are wanted.

extension Tensor {
  /// Writes through this tensor's layout. Every in-place operation goes through here:
  ///
  ///     try write("mul_", saving: [other], oldValues: { g, saved in try g * saved[0] }) { ...the loop... }
  ///
  /// - Parameters:
  ///   - allowingOverlap: for writes that give the same result when several elements share one location (`fill`).
  ///   - saving: tensors that the rules need, as for `recorded`; one that is about to be overwritten must be a clone.
  ///   - oldValues: gradient of the result → gradient of the values before the write; zero when they are simply replaced.
  ///   - inputs: other tensors the result depends on, each with its rule.
  /// - Throws: an `inPlace` error when several elements share one memory location (an expanded view), when a leaf that wants a
  ///   gradient, or a view of one, is written outside `noGrad`, or when the view was made in a way that forbids it.
  @inline(__always)
  func write(
    _ operation: StaticString, allowingOverlap: Bool = false, saving tensors: @autoclosure () throws -> [Tensor] = [],
    oldValues: @escaping Node<Element>.Rule = { g, _ in try Tensor.zeros(g.shape) },
    _ inputs: (Tensor, Node<Element>.Rule)..., body: () throws -> Void
  ) throws {
    if !allowingOverlap && layout.overlapsItself { throw Self.overlapError(operation) }
    guard node != nil || base?.node != nil || inputs.contains(where: { $0.0.node != nil }), GradMode.isEnabled else {
      try body()
      return storage.noteWrite(by: operation)
    }
    try checkRecordedWrite(operation)
    let saved = try tensors().map { $0.saved }
    try body()
    let old = base == nil ? node : nil
    storage.noteWrite(by: operation)
    if let base {
      recordWriteInBase(operation, base, saving: saved, oldValues: oldValues, inputs)
    } else {
      let others = inputs.compactMap { input, rule in input.node.map { ($0, rule) } }
      node = Node(
        operation: operation, shape: shape, parents: (old.map { [$0] } ?? []) + others.map { $0.0 },
        rules: (old == nil ? [] : [oldValues]) + others.map { $0.1 }, saving: saved)
    }
  }

  private static func overlapError(_ operation: StaticString) -> TensorError {
    TensorError(
      .inPlace, in: "\(operation)",
      "unsupported operation: more than one element of the written-to tensor refers to a single memory location. "
        + "Please clone() the tensor before performing the operation.")
  }

  /// Whether a write may be recorded: not into a leaf that wants a gradient, nor into some kinds of views.
  private func checkRecordedWrite(_ operation: StaticString) throws {
    func refuse(_ reason: String) -> TensorError { TensorError(.inPlace, in: "\(operation)", reason) }
    if currentNode?.isLeaf == true {
      throw refuse("a leaf Variable that requires grad is being used in an in-place operation.")
    }
    guard let base else { return }
    if base.currentNode?.isLeaf == true {
      throw refuse("a view of a leaf Variable that requires grad is being used in an in-place operation.")
    }
    switch origin {
    case .recorded: break
    case .withoutGrad:
      throw refuse(
        "A view was created in no_grad mode and is being modified inplace with grad mode enabled. Make both inside noGrad, or both "
          + "outside.")
    case .oneOfSeveral:
      throw refuse(
        "Output of \(currentNode?.operation ?? "an operation") is a view and is being modified inplace. This view is the output of "
          + "a function that returns multiple views. Such functions do not allow the output views to be modified inplace. "
          + "You should replace the inplace operation by an out-of-place one.")
    }
  }

  // MARK: What gradients are added up with; not recorded

  /// Adds elements of a tensor of equal shape to these.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func addInPlace(_ other: Tensor) throws {
    let (x, y) = (storage.memory, other.storage.memory)
    forEachRun(of: Runs(layout, other.layout)) { n, offsets, strides, _ in
      addRun(n, x + offsets[0], strides[0], y + offsets[1], strides[1])
    }
    storage.noteWrite(by: "add_")
  }

  /// The same where several elements may share one location: each addition counts.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func addInPlaceThroughOverlap(_ other: Tensor) throws {
    let (x, y) = (storage.memory, other.storage.memory)
    forEachRun(layout, other.layout) { n, offsetX, strideX, offsetY, strideY in
      addRun(n, x + offsetX, strideX, y + offsetY, strideY)
    }
  }

  /// Replaces the elements by those of a tensor of equal shape.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func overwrite(with other: Tensor) throws {
    let (x, y) = (storage.memory, other.storage.memory)
    forEachRun(layout, other.layout) { n, offsetX, strideX, offsetY, strideY in
      for i in 0..<n { x[offsetX &+ i &* strideX] = y[offsetY &+ i &* strideY] }
    }
  }
}

extension Tensor {
  /// Lets a kernel change the elements, which it sees in row-major order: how optimisers write. Not recorded.
  ///
  /// A tensor that is not contiguous is copied, changed and written back.
  ///
  /// - Throws: an `inPlace` error when several elements share one memory location; what `body` throws.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  package func update(_ operation: StaticString, _ body: (UnsafeMutablePointer<Element>) throws -> Void) throws {
    try write(operation) {
      if isContiguous { return try body(start) }
      let changed = try copy()
      try body(changed.start)
      var next = changed.start
      forEachRun(layout) { n, offset, stride in
        for i in 0..<n { storage.memory[offset + i * stride] = next[i] }
        next += n
      }
      withExtendedLifetime(changed) {}
    }
  }
}
