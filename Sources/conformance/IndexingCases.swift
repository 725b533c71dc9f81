import TensorCore

/// The group `indexing`: PyTorch's call, written for this engine.
func answerIndexing<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  func input() throws -> Tensor<Element> { try call.tensor("input") }
  func dim() throws -> Int { try call.int("dim") }
  switch call.operation {
  case "masked_fill":
    let mask = try call.mask("mask")
    if let value = try call.optionalTensor("value") { return out(try input().maskedFill(mask, value)) }
    return out(try input().maskedFill(mask, Element(converting: call.number("value"))))
  case "where":
    return out(try .where(call.mask("condition"), input(), call.tensor("other")))
  case "gather": return out(try input().gather(dim: dim(), index: call.index("index")))
  case "index_select": return out(try input().indexSelect(dim: dim(), index: call.index("index")))
  case "scatter":
    let index = try call.index("index")
    if let src = try call.optionalTensor("src") { return out(try input().scatter(dim: dim(), index: index, src: src)) }
    return out(try input().scatter(dim: dim(), index: index, value: Element(converting: call.number("src"))))
  case "scatter_add":
    return out(try input().scatterAdd(dim: dim(), index: call.index("index"), src: call.tensor("src")))
  case "index_add":
    return out(
      try input().indexAdd(
        dim: dim(), index: call.index("index"), source: call.tensor("source"),
        alpha: Element(converting: call.number("alpha", default: 1))))
  default: return try answerLookup(call)
  }
}

/// The operations that look up or order.
private func answerLookup<Element: FloatingElement>(_ call: Call<Element>) throws -> [Output<Element>]? {
  func dim() throws -> Int { try call.int("dim", default: -1) }
  switch call.operation {
  case "topk":
    let (values, indices) = try call.tensor("input").topk(
      call.int("k"), dim: dim(), largest: call.bool("largest", default: true),
      sorted: call.bool("sorted", default: true))
    return [.tensor("values", values), .index("indices", indices)]
  case "sort":
    let (values, indices) = try call.tensor("input").sort(
      dim: dim(), descending: call.bool("descending", default: false), stable: call.bool("stable", default: false))
    return [.tensor("values", values), .index("indices", indices)]
  case "embedding":
    return out(
      try .embedding(
        call.index("input"), weight: call.tensor("weight"),
        paddingIndex: call.has("padding_idx") ? call.int("padding_idx") : nil,
        scaleGradByFrequency: call.bool("scale_grad_by_freq", default: false)))
  case "one_hot":
    return [.index("out", try call.index("input").oneHot(numClasses: call.int("num_classes", default: -1)))]
  default: return nil
  }
}
