import NeuralNetworks
import TensorCore

/// The group `norm`: PyTorch's call, written for this engine.
func answerNorm<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  func input() throws -> Tensor<Element> { try call.tensor("input") }
  func optional(_ name: String) throws -> Tensor<Element>? { try call.optionalTensor(name) }
  func eps() throws -> Double { try call.number("eps", default: 1e-5) }
  func momentum() throws -> Double { try call.number("momentum", default: 0.1) }

  return switch call.operation {
  case "batch_norm":
    try out(
      batchNorm(
        input(), runningMean: optional("running_mean"), runningVar: optional("running_var"), weight: optional("weight"),
        bias: optional("bias"), training: call.bool("training", default: false), momentum: momentum(), eps: eps()))
  case "layer_norm":
    try out(
      layerNorm(
        input(), call.ints("normalized_shape"), weight: optional("weight"), bias: optional("bias"), eps: eps()))
  case "group_norm":
    try out(
      groupNorm(input(), call.int("num_groups"), weight: optional("weight"), bias: optional("bias"), eps: eps()))
  case "instance_norm":
    try out(
      instanceNorm(
        input(), runningMean: optional("running_mean"), runningVar: optional("running_var"), weight: optional("weight"),
        bias: optional("bias"), useInputStats: call.bool("use_input_stats", default: true), momentum: momentum(),
        eps: eps()))
  default: nil
  }
}
