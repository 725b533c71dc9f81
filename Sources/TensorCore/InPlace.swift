// Writes in place. All of them end in `write`, which checks what PyTorch checks, counts the write, and so shows in every view.

extension Tensor {
  /// Writes through this tensor's layout: `body` gets the memory. Every in-place operation goes through here.
  ///
  /// - Throws: an `inPlace` error when several elements share one memory location (an expanded view) or when a tensor that wants a
  ///   gradient is written outside `noGrad`.
  @inline(__always)
  func write(_ operation: StaticString, allowingOverlap: Bool = false, _ body: () throws -> Void) throws {
    if !allowingOverlap && layout.overlapsItself {
      throw TensorError(
        .inPlace, in: "\(operation)",
        "unsupported operation: more than one element of the written-to tensor refers to a single memory location. "
          + "Please clone() the tensor before performing the operation.")
    }
    try body()
    storage.noteWrite(by: operation)
  }

  /// Adds elements of a tensor of equal shape to these; not recorded. How gradients are added up.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func addInPlace(_ other: Tensor) throws {
    try write("add_") {
      let (x, y) = (storage.memory, other.storage.memory)
      forEachRun(layout, other.layout) { n, offsetX, strideX, offsetY, strideY in
        zipRun(n, x + offsetX, strideX, y + offsetY, strideY, x + offsetX, strideX) { .sum($0, $1) }
      }
    }
  }
}
