import TensorCore

/// The group `reduce`, and softmax along a dimension: PyTorch's call, written for this engine.
func answerReduce<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  let keepdim = try call.bool("keepdim", default: false)
  switch call.operation {
  case "sum": return try out(call.tensor("input").sum(dims: call.ints("dim", default: []), keepdim: keepdim))
  case "mean": return try out(call.tensor("input").mean(dims: call.ints("dim", default: []), keepdim: keepdim))
  case "softmax": return try out(call.tensor("input").softmax(dim: call.int("dim")))
  case "log_softmax": return try out(call.tensor("input").logSoftmax(dim: call.int("dim")))
  default: return nil
  }
}
