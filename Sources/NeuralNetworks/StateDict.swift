import TensorCore

extension Module {
  /// Everything that this module and its parts keep: parameters and buffers, by name. PyTorch's `state_dict`.
  public var stateDict: [(name: String, tensor: Tensor<Element>)] { namedParameters + namedBuffers }

  /// Overwrites parameters and buffers with the tensors of these names, all or none. PyTorch's `load_state_dict`.
  ///
  /// - Parameter strict: whether names that are missing or unknown are errors; else they are passed over.
  /// - Throws: an `argument` error that lists missing and unknown names; a `shape` error that lists tensors of another shape.
  public func load(stateDict entries: [String: Tensor<Element>], strict: Bool = true) throws {
    let own = stateDict
    let known = Set(own.map { $0.name })
    func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
    var problems: [String] = []
    let unexpected = entries.keys.filter { !known.contains($0) }.sorted()
    let missing = own.map { $0.name }.filter { entries[$0] == nil }
    if strict && !unexpected.isEmpty { problems.append("Unexpected key(s) in state_dict: \(list(unexpected)).") }
    if strict && !missing.isEmpty { problems.append("Missing key(s) in state_dict: \(list(missing)).") }
    let mismatches = own.compactMap { name, tensor in
      entries[name].flatMap { entry in
        entry.shape == tensor.shape
          ? nil
          : "size mismatch for \(name): copying a param with shape \(entry.shape) from checkpoint, the shape in current "
            + "model is \(tensor.shape)."
      }
    }
    guard problems.isEmpty && mismatches.isEmpty else {
      let layer = "\(type(of: self))".prefix { $0 != "<" }
      throw TensorError(
        mismatches.isEmpty ? .argument : .shape, in: "load",
        "Error(s) in loading state_dict for \(layer): " + (problems + mismatches).joined(separator: " "))
    }
    for (name, tensor) in own {
      guard let values = entries[name]?.elements else { continue }
      try tensor.overwrite(with: values)
    }
  }
}

extension Tensor {
  /// Writes all elements, in row-major order; counted as a write in place.
  fileprivate func overwrite(with values: [Element]) throws {
    guard isContiguous else {
      throw TensorError(.inPlace, in: "load", "parameters must be contiguous, this one has strides \(strides)")
    }
    values.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { start.update(from: base, count: values.count) }
    }
    storage.noteWrite(by: "load")
  }
}
