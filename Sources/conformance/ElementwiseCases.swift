import TensorCore

/// The group `elementwise`: PyTorch's call, written for this engine.
func answerElementwise<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  switch call.operation {
  case "add": try out(call.tensor("input") + call.tensor("other"))
  default: nil
  }
}
