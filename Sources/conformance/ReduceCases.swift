import TensorCore

/// The group `reduce`, and softmax along a dimension: PyTorch's call, written for this engine.
func answerReduce<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  let keepdim = try call.bool("keepdim", default: false)
  func dims() throws -> [Int] { try call.ints("dim", default: []) }
  switch call.operation {
  case "sum": return try out(call.tensor("input").sum(dims: dims(), keepdim: keepdim))
  case "mean": return try out(call.tensor("input").mean(dims: dims(), keepdim: keepdim))
  case "var":
    return try out(call.tensor("input").var(dims: dims(), correction: correction(call), keepdim: keepdim))
  case "std":
    return try out(call.tensor("input").std(dims: dims(), correction: correction(call), keepdim: keepdim))
  case "prod":
    return try out(
      call.has("dim")
        ? call.tensor("input").prod(dim: call.int("dim"), keepdim: keepdim) : call.tensor("input").prod())
  case "cumsum": return try out(call.tensor("input").cumsum(dim: call.int("dim")))
  case "logsumexp": return try out(call.tensor("input").logsumexp(dims: dims(), keepdim: keepdim))
  case "softmax": return try out(call.tensor("input").softmax(dim: call.int("dim")))
  case "log_softmax": return try out(call.tensor("input").logSoftmax(dim: call.int("dim")))
  default: return try answerExtremes(call, keepdim)
  }
}

/// The largest and the smallest, and where they stand.
private func answerExtremes<Element: FloatingElement>(
  _ call: Call<Element>, _ keepdim: Bool
) throws -> [Output<Element>]? {
  func dims() throws -> [Int] { try call.ints("dim", default: []) }
  switch call.operation {
  case "amax": return try out(call.tensor("input").amax(dims: dims(), keepdim: keepdim))
  case "amin": return try out(call.tensor("input").amin(dims: dims(), keepdim: keepdim))
  case "argmax":
    let input = try call.tensor("input")
    return try [
      .index(
        "out",
        call.has("dim") ? input.argmax(dim: call.int("dim"), keepdim: keepdim) : input.argmax(keepdim: keepdim))
    ]
  case "argmin":
    let input = try call.tensor("input")
    return try [
      .index(
        "out",
        call.has("dim") ? input.argmin(dim: call.int("dim"), keepdim: keepdim) : input.argmin(keepdim: keepdim))
    ]
  case "max": return try selection(call.tensor("input").max(dim: call.int("dim"), keepdim: keepdim))
  case "min": return try selection(call.tensor("input").min(dim: call.int("dim"), keepdim: keepdim))
  default: return nil
  }
}

private func selection<Element>(_ result: (values: Tensor<Element>, indices: Tensor<Int>)) -> [Output<Element>] {
  [.tensor("values", result.values), .index("indices", result.indices)]
}

/// PyTorch's two ways to say what the variance is divided by.
private func correction<Element>(_ call: Call<Element>) throws -> Double {
  if call.has("unbiased") { return try call.bool("unbiased") ? 1 : 0 }
  return try call.number("correction", default: 1)
}
