import TensorCore

/// The group `activation`: PyTorch's call, written for this engine.
func answerActivation<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  switch call.operation {
  case "relu": try out(call.tensor("input").relu())
  case "leaky_relu":
    try out(call.tensor("input").leakyReLU(negativeSlope: call.element("negative_slope", default: 0.01)))
  case "prelu": try out(call.tensor("input").prelu(call.tensor("weight")))
  case "elu": try out(call.tensor("input").elu(alpha: call.element("alpha", default: 1)))
  case "selu": try out(call.tensor("input").selu())
  case "celu": try out(call.tensor("input").celu(alpha: call.element("alpha", default: 1)))
  case "gelu": try out(call.tensor("input").gelu(approximate: approximation(call)))
  case "silu": try out(call.tensor("input").silu())
  case "mish": try out(call.tensor("input").mish())
  case "softplus":
    try out(
      call.tensor("input").softplus(
        beta: call.element("beta", default: 1), threshold: call.element("threshold", default: 20)))
  case "softsign": try out(call.tensor("input").softsign())
  case "hardtanh":
    try out(
      call.tensor("input").hardtanh(
        minVal: call.element("min_val", default: -1), maxVal: call.element("max_val", default: 1)))
  case "hardsigmoid": try out(call.tensor("input").hardsigmoid())
  case "hardswish": try out(call.tensor("input").hardswish())
  case "relu6": try out(call.tensor("input").relu6())
  case "sigmoid": try out(call.tensor("input").sigmoid())
  case "tanh": try out(call.tensor("input").tanh())
  case "logsigmoid": try out(call.tensor("input").logSigmoid())
  case "threshold":
    try out(call.tensor("input").threshold(call.element("threshold"), call.element("value")))
  default: nil
  }
}

private func approximation<Element>(_ call: Call<Element>) throws -> GELUApproximation {
  let name = try call.string("approximate", default: "none")
  guard let approximation = GELUApproximation(rawValue: name) else {
    throw CaseError.unwritable("there is no approximation '\(name)'")
  }
  return approximation
}
