import TensorCore

/// The group `linalg`: PyTorch's call, written for this engine.
func answerLinalg<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  switch call.operation {
  case "matmul": try out(call.tensor("input").matmul(call.tensor("other")))
  case "linear":
    try out(call.tensor("input").linear(weight: call.tensor("weight"), bias: call.optionalTensor("bias")))
  default: nil
  }
}
