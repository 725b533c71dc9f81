import TensorCore

extension Module {
  /// Writes every parameter and buffer, by name, into a file in safetensors' format.
  ///
  ///     try model.save(to: "digits.safetensors", metadata: ["epoch": "12"])
  ///     try model.load(from: "digits.safetensors")
  ///
  /// Python reads it with `safetensors.torch.load_file`; names are those of PyTorch's `state_dict`.
  ///
  /// - Throws: `SavingError.unwritable`.
  public func save(to path: String, metadata: [String: String] = [:]) throws {
    var tensors: [String: StoredTensor] = [:]
    for (name, tensor) in stateDict { tensors[name] = StoredTensor(tensor) }
    try Safetensors(tensors, metadata: metadata).write(to: path)
  }

  /// Overwrites parameters and buffers with those of a file: all of them or, when anything is wrong, none.
  ///
  /// - Parameter strict: whether names that are missing or unknown are errors; else they are passed over.
  /// - Returns: the words that were saved with them.
  /// - Throws: `SavingError`: `.unreadable`, `.damaged`, or `.mismatch` with the list of names and shapes that do not fit.
  @discardableResult
  public func load(from path: String, strict: Bool = true) throws -> [String: String] {
    let file = try Safetensors(readingFrom: path)
    let known = Set(stateDict.map { $0.name })
    do {
      var entries: [String: Tensor<Element>] = [:]
      for (name, stored) in file.tensors where strict || known.contains(name) {
        do {
          entries[name] = try stored.tensor()
        } catch let error as TensorError {
          throw TensorError(error.kind, in: name, error.message)
        }
      }
      try load(stateDict: entries, strict: strict)
    } catch let error as TensorError {
      throw SavingError.mismatch(file: path, reason: error.description)
    }
    return file.metadata
  }
}
