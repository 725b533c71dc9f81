import TensorCore

/// The group `shape`: PyTorch's call, written for this engine.
func answerShape<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  switch call.operation {
  case "cat":
    // The case of an empty list has it among the arguments.
    let tensors = call.argument("tensors").list?.isEmpty == true ? [] : try call.list("tensors")
    return out(try .cat(tensors, dim: call.int("dim", default: 0)))
  case "stack": return out(try .stack(try call.list("tensors"), dim: try call.int("dim", default: 0)))
  case "permute": return out(try call.tensor("input").permute(call.ints("dims")))
  case "transpose": return out(try call.tensor("input").transpose(call.int("dim0"), call.int("dim1")))
  case "contiguous": return out(try call.tensor("input").contiguous())
  case "unsqueeze": return out(try call.tensor("input").unsqueeze(call.int("dim")))
  case "squeeze":
    return out(
      call.has("dim") ? try call.tensor("input").squeeze(call.ints("dim")) : try call.tensor("input").squeeze())
  case "repeat": return out(try call.tensor("input").repeat(call.ints("repeats")))
  case "expand": return out(try call.tensor("input").expand(call.ints("size")))
  case "broadcast_to": return out(try call.tensor("input").broadcastTo(call.ints("size")))
  case "view": return out(try call.tensor("input").view(call.ints("shape")))
  case "reshape": return out(try call.tensor("input").reshape(call.ints("shape")))
  case "flatten":
    return out(
      try call.tensor("input").flatten(
        startDim: call.int("start_dim", default: 0), endDim: call.int("end_dim", default: -1)))
  case "flip": return out(try call.tensor("input").flip(call.ints("dims")))
  case "movedim":
    return out(try call.tensor("input").movedim(call.ints("source"), call.ints("destination")))
  case "tril": return out(try call.tensor("input").tril(diagonal: call.int("diagonal", default: 0)))
  case "triu": return out(try call.tensor("input").triu(diagonal: call.int("diagonal", default: 0)))
  default: return try answerParts(call)
  }
}

/// The operations that show a part of their input, or several.
private func answerParts<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  func optional(_ name: String) throws -> Int? { call.has(name) ? try call.int(name) : nil }
  func dim() throws -> Int { try call.int("dim", default: 0) }
  switch call.operation {
  case "narrow":
    return out(
      try call.tensor("input").narrow(dim: dim(), start: call.int("start"), length: call.int("length")))
  case "slice":
    return out(
      try call.tensor("input").slice(
        dim: dim(), start: optional("start"), end: optional("end"), step: optional("step") ?? 1))
  case "select": return out(try call.tensor("input").select(dim: dim(), index: call.int("index")))
  case "chunk": return parts(try call.tensor("input").chunk(call.int("chunks"), dim: dim()))
  case "split":
    let input = try call.tensor("input")
    return parts(
      call.argument("split_size").list == nil
        ? try input.split(call.int("split_size"), dim: dim()) : try input.split(call.ints("split_size"), dim: dim()))
  case "unbind":
    if call.elementType(of: "input") != call.golden.elementType {
      return try call.index("input").unbind(dim: dim()).enumerated().map { .index("out.\($0)", $1) }
    }
    return parts(try call.tensor("input").unbind(dim: dim()))
  default: return nil
  }
}

/// The pieces of a tensor: PyTorch's cases call a single one "out".
private func parts<Element>(_ tensors: [Tensor<Element>]) -> [Output<Element>] {
  tensors.count == 1 ? out(tensors[0]) : outs(tensors)
}
