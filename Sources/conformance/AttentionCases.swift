import NeuralNetworks
import TensorCore

/// The group `attention`: PyTorch's call, written for this engine.
func answerAttention<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  guard call.operation == "scaled_dot_product_attention" else { return nil }
  let (query, key, value) = (try call.tensor("query"), try call.tensor("key"), try call.tensor("value"))
  let isCausal = try call.bool("is_causal", default: false)
  let scale = call.has("scale") ? try call.number("scale") : nil
  let sharesHeads = try call.bool("enable_gqa", default: false)
  guard try call.number("dropout_p", default: 0) == 0 else {
    throw CaseError.unwritable("dropout draws from another generator")
  }
  switch call.elementType(of: "attn_mask") {
  case nil:
    return try out(
      scaledDotProductAttention(query, key, value, isCausal: isCausal, scale: scale, enableGQA: sharesHeads))
  case "bool":
    return try out(
      scaledDotProductAttention(
        query, key, value, mask: call.mask("attn_mask"), isCausal: isCausal, scale: scale, enableGQA: sharesHeads))
  default:
    return try out(
      scaledDotProductAttention(
        query, key, value, mask: call.tensor("attn_mask"), isCausal: isCausal, scale: scale, enableGQA: sharesHeads))
  }
}
