import TensorCore

/// The group `elementwise`: PyTorch's call, written for this engine.
func answerElementwise<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  switch call.operation {
  case "add": try out(sum(call))
  case "sub": try out(difference(call))
  case "mul": try out(call.withOther({ try $0 * $1 }, { try $0 * $1 }))
  case "div": try out(call.withOther({ try $0 / $1 }, { try $0 / $1 }))
  case "pow": try out(power(call))
  case "maximum": try out(call.tensor("input").maximum(call.tensor("other")))
  case "minimum": try out(call.tensor("input").minimum(call.tensor("other")))
  case "clamp": try out(clamp(call))
  case "exp": try out(call.tensor("input").exp())
  case "log": try out(call.tensor("input").log())
  case "sqrt": try out(call.tensor("input").sqrt())
  case "abs": try out(call.tensor("input").abs())
  case "neg": try out(-call.tensor("input"))
  case "sign": try out(call.tensor("input").sign())
  case "square": try out(call.tensor("input").square())
  case "rsqrt": try out(call.tensor("input").rsqrt())
  case "reciprocal": try out(call.tensor("input").reciprocal())
  case "log1p": try out(call.tensor("input").log1p())
  case "expm1": try out(call.tensor("input").expm1())
  case "erf": try out(call.tensor("input").erf())
  case "sin": try out(call.tensor("input").sin())
  case "cos": try out(call.tensor("input").cos())
  default: nil
  }
}

extension Call {
  /// An argument in the element type.
  func element(_ name: String, default standard: Element? = nil) throws -> Element {
    try Element(converting: number(name, default: standard?.asDouble))
  }

  /// `input` and `other`, which is a tensor or a number.
  fileprivate func withOther(
    _ tensors: (Tensor<Element>, Tensor<Element>) throws -> Tensor<Element>,
    _ number: (Tensor<Element>, Element) throws -> Tensor<Element>
  ) throws -> Tensor<Element> {
    has("other")
      ? try number(tensor("input"), element("other")) : try tensors(tensor("input"), tensor("other"))
  }
}

private func sum<Element>(_ call: Call<Element>) throws -> Tensor<Element> {
  if !call.has("alpha") { return try call.withOther({ try $0 + $1 }, { try $0 + $1 }) }
  let alpha = try call.element("alpha")
  return try call.withOther({ try $0.add($1, alpha: alpha) }, { try $0.add($1, alpha: alpha) })
}

private func difference<Element>(_ call: Call<Element>) throws -> Tensor<Element> {
  if !call.has("alpha") { return try call.withOther({ try $0 - $1 }, { try $0 - $1 }) }
  let alpha = try call.element("alpha")
  return try call.withOther({ try $0.sub($1, alpha: alpha) }, { try $0.sub($1, alpha: alpha) })
}

private func power<Element>(_ call: Call<Element>) throws -> Tensor<Element> {
  if call.has("input") { return try Tensor.pow(call.element("input"), call.tensor("exponent")) }
  if call.has("exponent") { return try call.tensor("input").pow(call.element("exponent")) }
  return try call.tensor("input").pow(call.tensor("exponent"))
}

private func clamp<Element>(_ call: Call<Element>) throws -> Tensor<Element> {
  let (low, high) = try (call.optionalTensor("min"), call.optionalTensor("max"))
  if low != nil || high != nil {
    if call.has("min") || call.has("max") { throw CaseError.unwritable("a tensor and a number as bounds") }
    return try call.tensor("input").clamp(min: low, max: high)
  }
  let min = try call.has("min") ? call.element("min") : nil
  let max = try call.has("max") ? call.element("max") : nil
  return try call.tensor("input").clamp(min: min, max: max)
}
