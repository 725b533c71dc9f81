import TensorCore

/// Runs a layer's function, and lets its errors name the layer: "Conv2d: ..." tells a learner more than "conv2d: ...".
func inLayer<Result>(_ layer: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as TensorError where error.operation != layer {
    throw TensorError(error.kind, in: layer, error.message)
  }
}

/// The tensors that are there, with their names: for `ownParameters` of layers in which some are optional.
func named<Element>(_ tensors: (String, Tensor<Element>?)...) -> [(name: String, tensor: Tensor<Element>)] {
  tensors.compactMap { name, tensor in tensor.map { (name, $0) } }
}
