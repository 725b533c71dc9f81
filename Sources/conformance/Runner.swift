import TensorCore

/// What became of a case.
enum Outcome: Equatable {
  case passed
  /// The first difference, in words.
  case failed(String)
  /// No adapter knows the operation.
  case notSupported
  /// A difference we want, explained in a decision.
  case deliberate
  /// A line of Python that was ported by hand into a test.
  case ported
}

/// The groups of operations. An adapter answers nil for an operation it does not know; adding a group is one line here.
func answer<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  if let outputs = try answerShape(call) { return outputs }
  if let outputs = try answerIndexing(call) { return outputs }
  if let outputs = try answerElementwise(call) { return outputs }
  if let outputs = try answerReduce(call) { return outputs }
  if let outputs = try answerLinalg(call) { return outputs }
  if let outputs = try answerActivation(call) { return outputs }
  if let outputs = try answerLoss(call) { return outputs }
  if let outputs = try answerNorm(call) { return outputs }
  if let outputs = try answerConvPool(call) { return outputs }
  if let outputs = try answerAttention(call) { return outputs }
  if let outputs = try answerRecurrent(call) { return outputs }
  if let outputs = try answerClip(call) { return outputs }
  if let outputs = try answerOptimError(call) { return outputs }
  if let outputs = try answerScheduleError(call) { return outputs }
  return nil
}

/// Cases of the other kinds (trajectories, schedules, sequences): an adapter compares by itself and answers with the outcome.
func outcomeOfSequence<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  if let outcome = try outcomeOfOptim(call) { return outcome }
  if let outcome = try outcomeOfSchedule(call) { return outcome }
  if let outcome = try outcomeOfNormModule(call) { return outcome }
  return nil
}

/// Runs one case in the element type it asks for.
func run(_ golden: GoldenCase) -> Outcome {
  golden.elementType == "f32" ? run(Call<Float>(golden)) : run(Call<Double>(golden))
}

private func run<Element: FloatingElement>(_ call: Call<Element>) -> Outcome {
  do {
    switch call.golden.kind {
    case "value": return try outcomeOfValue(call)
    case "error": return outcomeOfError(call)
    case "error_script": return .ported
    default: return try outcomeOfSequence(call) ?? .notSupported
    }
  } catch {
    return .failed("\(error)")
  }
}

/// The call must fail with one of our errors, or not be writable at all. What it may not do is succeed.
private func outcomeOfError<Element: FloatingElement>(_ call: Call<Element>) -> Outcome {
  do {
    guard let outputs = try answer(call) else { return .notSupported }
    let shapes = outputs.map { output in
      if case .tensor(_, let tensor) = output { "\(tensor.shape)" } else { output.name }
    }
    return .failed("answered \(shapes), PyTorch says: \(call.golden.json["error"]["message"].string ?? "")")
  } catch CaseError.malformed(let reason) {
    return .failed(reason)
  } catch {
    return .passed
  }
}

private func outcomeOfValue<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome {
  guard let outputs = try answer(call) else { return .notSupported }
  let golden = call.golden
  let tolerance = Tolerance(of: golden)
  let expected = golden.json["outputs"]
  guard Set(outputs.map(\.name)) == Set((expected.members ?? [:]).keys) else {
    return .failed("outputs \(outputs.map(\.name).sorted()), PyTorch's are \((expected.members ?? [:]).keys.sorted())")
  }
  if let check = golden.json["check"].string, check.hasPrefix("topk") {
    return try outcomeOfSelection(call, outputs, tolerance)
  }
  for output in outputs {
    let theirs = expected[output.name]
    if let difference = tolerance.difference(output, theirs) { return .failed(difference) }
    if case .tensor(let name, let tensor) = output,
      let difference = try layoutDifference(tensor, theirs, call)
    {
      return .failed("\(name): \(difference)")
    }
  }
  if let members = golden.json["after"].members {
    let parts = members.flatMap { name, theirs in
      theirs.list.map { $0.enumerated().map { ("\(name).\($0)", $1) } } ?? [(name, theirs)]
    }
    for (name, theirs) in parts {
      guard let tensor = call.usedTensors[name] else { return .failed("\(name) was not used") }
      if let difference = tolerance.difference(.tensor("after \(name)", tensor), theirs) { return .failed(difference) }
    }
  }
  return try gradientDifference(outputs, call, tolerance).map { .failed($0) } ?? .passed
}

/// Where PyTorch's result is a view, ours is one of the same memory with the same strides.
private func layoutDifference<Element>(_ tensor: Tensor<Element>, _ theirs: JSON, _ call: Call<Element>) throws
  -> String?
{
  guard let base = theirs["view_of"].string else { return nil }
  guard let input = call.usedTensors[base], tensor.sharesStorage(with: input) else { return "is not a view of \(base)" }
  let strides = (theirs["strides"].list ?? []).compactMap(\.int)
  for d in tensor.shape.indices where tensor.shape[d] > 1 && tensor.count > 0 && tensor.strides[d] != strides[d] {
    return "strides \(tensor.strides), PyTorch's are \(strides)"
  }
  let offset = theirs["offset"].int ?? 0
  return tensor.layout.offset == offset || tensor.count == 0
    ? nil : "offset \(tensor.layout.offset), PyTorch's is \(offset)"
}

/// Gradients of Σ output·weight, with the weights of the format: ((7i + 3k) mod 11)/4 − 1.375.
private func gradientDifference<Element>(
  _ outputs: [Output<Element>], _ call: Call<Element>, _ tolerance: Tolerance
) throws -> String? {
  guard let expected = call.golden.json["grads"].members else { return nil }
  for (k, output) in outputs.enumerated() {
    guard case .tensor(_, let tensor) = output, tensor.requiresGrad else { continue }
    let weights = (0..<tensor.count).map { Element((7 * $0 + 3 * k) % 11) / 4 - 1.375 }
    try tensor.backward(gradient: Tensor(weights, shape: tensor.shape), retainGraph: true)
  }
  for (name, theirs) in expected.sorted(by: { $0.key < $1.key }) {
    guard let input = call.usedTensors[name] else { return "gradient of \(name): the input was not used" }
    if theirs.isNull {
      if let grad = input.grad, grad.elements.contains(where: { $0 != 0 }) {
        return "gradient of \(name): PyTorch has none, ours is \(grad.elements.prefix(4))"
      }
      continue
    }
    let grad = try input.grad ?? Tensor.zeros(input.shape)
    if let difference = tolerance.difference(.tensor("gradient of \(name)", grad), theirs) { return difference }
  }
  return nil
}

/// topk without a defined order: the values sorted are PyTorch's, the indices are distinct and lead to the values.
private func outcomeOfSelection<Element>(
  _ call: Call<Element>, _ outputs: [Output<Element>], _ tolerance: Tolerance
) throws -> Outcome {
  guard case .tensor(_, let values) = outputs[0], case .index(_, let indices) = outputs[1] else {
    return .failed("values and indices expected")
  }
  let theirs = call.golden.json["outputs"]
  let expected = (theirs[outputs[0].name]["data"].list ?? []).compactMap(\.number)
  let shape = (theirs[outputs[0].name]["shape"].list ?? []).compactMap(\.int)
  guard values.shape == shape, indices.shape == shape else {
    return .failed("shape \(values.shape), PyTorch's is \(shape)")
  }
  let input = try call.tensor("input")
  let dimension = shape.isEmpty ? 0 : try input.layout.dimension(call.int("dim", default: -1), in: "topk")
  let size = shape.isEmpty ? 1 : shape[dimension]
  let inner = shape.isEmpty ? 1 : shape[(dimension + 1)...].reduce(1, *)
  let inputSize = shape.isEmpty ? 1 : input.shape[dimension]
  let (all, ours, chosen) = (input.elements.map(\.asDouble), values.elements.map(\.asDouble), indices.elements)
  func order(_ a: Double, _ b: Double) -> Bool { b.isNaN ? !a.isNaN : a < b }
  for line in 0..<(size == 0 ? 0 : ours.count / size) {
    let (block, column) = (line / inner, line % inner)
    let places = (0..<size).map { (block * size + $0) * inner + column }
    guard
      zip(places.map { ours[$0] }.sorted(by: order), places.map { expected[$0] }.sorted(by: order))
        .allSatisfy({ tolerance.accepts($0, $1) })
    else { return .failed("values of line \(line) differ") }
    guard Set(places.map { chosen[$0] }).count == size else { return .failed("indices of line \(line) repeat") }
    for place in places where !tolerance.accepts(all[(block * inputSize + chosen[place]) * inner + column], ours[place])
    {
      return .failed("index \(chosen[place]) of line \(line) does not lead to its value")
    }
  }
  return .passed
}
