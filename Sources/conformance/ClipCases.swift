import NeuralNetworks
import TensorCore

/// The group `clip`: PyTorch's call, written for this engine. The gradients of the case are given to parameters of their shapes.
func answerClip<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  guard call.operation.hasPrefix("clip_grad_") else { return nil }
  let parameters = try call.list("grads").map { gradient in
    let parameter = try Tensor<Element>.zeros(gradient.shape).requiresGrad()
    parameter.grad = gradient
    return parameter
  }
  let strict = try call.bool("error_if_nonfinite", default: false)
  switch call.operation {
  case "clip_grad_norm_":
    let total = try clipGradNorm(
      parameters, maxNorm: call.number("max_norm"), normType: call.number("norm_type", default: 2),
      errorIfNonfinite: strict)
    return [.tensor("total_norm", try Tensor(scalar: total))]
  case "clip_grad_value_":
    try clipGradValue(parameters, clipValue: call.number("clip_value"), errorIfNonfinite: strict)
    return []
  default:
    return nil
  }
}
