import TensorCore

extension Optimizer {
  /// Writes what the optimiser remembers (momenta, means of squares, counts of updates, rates) into a file in safetensors' format, so that a
  /// training can go on as if it had not been interrupted. The parameters are saved with their model.
  ///
  /// - Throws: `SavingError.unwritable`.
  public func save(to path: String) throws {
    var tensors = ["step_count": StoredTensor(try Tensor<Int>(scalar: stepCount))]
    var words = ["groups": "\(groups.count)"]
    for (g, group) in groups.enumerated() {
      words["\(g).rule"] = group.ruleName
      words["\(g).parameters"] = "\(group.parameters.count)"
      let rates = [group.rule.learningRate, group.initialLearningRate] + (group.rule.momentumFactor.map { [$0] } ?? [])
      tensors["\(g).rates"] = StoredTensor(try Tensor<Double>(rates))
      for (k, parameter) in group.parameters.enumerated() {
        let memory = memories[g][k]
        tensors["\(g).\(k).updates"] = StoredTensor(try Tensor<Int>(scalar: memory.updates))
        guard let numbers = memory.numbers else { continue }
        tensors["\(g).\(k).memory"] = StoredTensor(try numbers.view([group.rule.memoryCount] + parameter.shape))
      }
    }
    try Safetensors(tensors, metadata: words).write(to: path)
  }

  /// Takes over what a file remembers: all of it or, when anything is wrong, nothing.
  ///
  /// The optimiser must have the same groups, with the same rules and parameters of the same shapes. Learning rates and momenta become
  /// those of the file; other settings (weight decay, β₂ ...) stay.
  ///
  /// - Throws: `SavingError`: `.unreadable`, `.damaged`, or `.mismatch` with what does not fit.
  public func load(from path: String) throws {
    let file = try Safetensors(readingFrom: path)
    func mismatch(_ reason: String) -> SavingError { .mismatch(file: path, reason: reason) }
    func stored<Number>(_ name: String, as type: Number.Type) throws -> Tensor<Number> {
      guard let tensor = file.tensors[name] else {
        throw mismatch("it has no \"\(name)\"; was it saved by an optimiser?")
      }
      do { return try tensor.tensor() } catch { throw mismatch("\(name): \(error)") }
    }
    func same(_ what: String, _ own: String, _ theirs: String?) throws {
      guard own == theirs else { throw mismatch("\(what): the file has \(theirs ?? "none"), the optimiser \(own)") }
    }
    func count(_ name: String) throws -> Int {
      let counter = try stored(name, as: Int.self)
      guard counter.count == 1, counter.elements[0] >= 0 else { throw mismatch("\(name) is no count") }
      return counter.elements[0]
    }
    try same("number of groups", "\(groups.count)", file.metadata["groups"])
    var newMemories: [[Memory]] = []
    var newRates: [[Double]] = []
    for (g, group) in groups.enumerated() {
      try same("rule of group \(g)", group.ruleName, file.metadata["\(g).rule"])
      try same("parameters of group \(g)", "\(group.parameters.count)", file.metadata["\(g).parameters"])
      let rates = try stored("\(g).rates", as: Double.self).elements
      guard rates.count == (group.rule.momentumFactor == nil ? 2 : 3) else {
        throw mismatch("rates of group \(g): \(rates.count) numbers are not what \(group.ruleName) has")
      }
      newRates.append(rates)
      newMemories.append(
        try group.parameters.enumerated().map { k, parameter in
          var memory = Memory(updates: try count("\(g).\(k).updates"))
          guard file.tensors["\(g).\(k).memory"] != nil else { return memory }
          let numbers = try stored("\(g).\(k).memory", as: Element.self)
          let needed = [group.rule.memoryCount] + parameter.shape
          guard numbers.shape == needed else {
            throw mismatch("memory of parameter \(k) in group \(g): the file has \(numbers.shape), needed is \(needed)")
          }
          memory.numbers = try numbers.view(-1)
          return memory
        })
    }
    restore(newMemories, rates: newRates, stepCount: try count("step_count"))
  }
}

extension ParameterGroup {
  /// "Adam"
  fileprivate var ruleName: String { "\(type(of: rule))" }
}
