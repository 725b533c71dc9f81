/// A tensor that a derivative will need, with the version it had when it was saved.
///
/// It keeps the memory, not the graph, so that saving never makes a cycle.
package struct Saved<Element: TensorElement> {
  private let storage: Storage<Element>
  private let layout: Layout
  private let version: Int

  init(_ tensor: Tensor<Element>) {
    storage = tensor.storage
    layout = tensor.layout
    version = tensor.storage.version
  }

  /// The tensor as it was saved.
  ///
  /// - Throws: an `inPlace` error naming both operations when the memory was written since.
  package func value(for operation: StaticString) throws -> Tensor<Element> {
    guard storage.version == version else {
      throw TensorError(
        .inPlace, in: "backward",
        "one of the variables needed for gradient computation has been modified by an inplace operation: "
          + "\(operation) saved a tensor of shape \(layout.shape) at version \(version), and \(storage.lastWriter) has since "
          + "written to it (version \(storage.version)). Clone the tensor before writing to it.")
    }
    return Tensor(storage: storage, layout: layout)
  }
}

extension Tensor {
  /// This tensor as a derivative will need it: for index and mask tensors that a rule captures.
  package var saved: Saved<Element> { Saved(self) }
}
