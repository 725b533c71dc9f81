import NeuralNetworks
import TensorCore

/// The group `convpool`: PyTorch's call, written for this engine.
func answerConvPool<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  func padding() throws -> Padding {
    switch call.argument("padding").string {
    case "same": .same
    case "valid": .valid
    case let other?: throw CaseError.unwritable("Invalid padding string \(other)")
    case nil: try .amount(call.ints("padding", default: [0]))
    }
  }
  func single(_ name: String) throws -> Int {
    let values = try call.ints(name, default: [1])
    guard values.count == 1 else { throw CaseError.unwritable("conv1d takes one number for \(name)") }
    return values[0]
  }
  func stride() throws -> [Int]? { call.has("stride") ? try call.ints("stride") : nil }

  switch call.operation {
  case "conv1d":
    return try out(
      conv1d(
        call.tensor("input"), weight: call.tensor("weight"), bias: call.optionalTensor("bias"),
        stride: single("stride"),
        padding: padding(), dilation: single("dilation"), groups: call.int("groups", default: 1)))
  case "conv2d":
    return try out(
      conv2d(
        call.tensor("input"), weight: call.tensor("weight"), bias: call.optionalTensor("bias"),
        stride: call.ints("stride", default: [1]), padding: padding(), dilation: call.ints("dilation", default: [1]),
        groups: call.int("groups", default: 1)))
  case "max_pool2d":
    let (values, indices) = try maxPool2dWithIndices(
      call.tensor("input"), call.ints("kernel_size"), stride: stride(), padding: call.ints("padding", default: [0]),
      dilation: call.ints("dilation", default: [1]), ceilMode: call.bool("ceil_mode", default: false))
    return try call.bool("return_indices", default: false)
      ? [.tensor("out", values), .index("indices", indices)] : out(values)
  case "avg_pool2d":
    return try out(
      avgPool2d(
        call.tensor("input"), call.ints("kernel_size"), stride: stride(), padding: call.ints("padding", default: [0]),
        ceilMode: call.bool("ceil_mode", default: false),
        countIncludePad: call.bool("count_include_pad", default: true),
        divisorOverride: call.has("divisor_override") ? call.int("divisor_override") : nil))
  default: return nil
  }
}
