import TensorCore

/// Layer normalisation: y = (x − μ)/√(σ² + ε)·weight + bias, with mean and biased variance over the last dimensions of each sample.
///
/// Every sample is normalised by itself, so training and evaluation do the same, and a batch of one is fine.
/// Gradient: see `rowNorm`. Source: Ba, Kiros, Hinton, "Layer Normalization", 2016; PyTorch, `F.layer_norm`.
///
/// - Parameters:
///   - normalizedShape: the last sizes of the input's shape.
///   - weight: of that shape; 1 when nil.
///   - bias: of that shape; 0 when nil.
/// - Throws: a `shape` error when the shapes do not fit.
public func layerNorm<Element: FloatingElement>(
  _ input: Tensor<Element>, _ normalizedShape: [Int], weight: Tensor<Element>? = nil, bias: Tensor<Element>? = nil,
  eps: Double = 1e-5
) throws -> Tensor<Element> {
  func refusal(_ words: String) -> TensorError { TensorError(.shape, in: "layer_norm", words) }
  guard !normalizedShape.isEmpty else {
    throw refusal(
      "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got "
        + "normalized_shape = []")
  }
  for (tensor, name) in [(weight, "weight"), (bias, "bias")] {
    if let tensor, tensor.shape != normalizedShape {
      throw refusal(
        "Expected \(name) to be of same shape as normalized_shape, but got \(name) of shape \(tensor.shape) and "
          + "normalized_shape = \(normalizedShape)")
    }
  }
  guard input.shape.suffix(normalizedShape.count) == normalizedShape[...] else {
    let stars = normalizedShape.map { "\($0)" }.joined(separator: ", ")
    throw refusal(
      "Given normalized_shape=\(normalizedShape), expected input with shape [*, \(stars)], but got input of size\(input.shape)"
    )
  }
  let width = normalizedShape.reduce(1, *)
  let rows = NormalisedRows(count: width == 0 ? 0 : input.count / width, channels: width, inner: 1, groups: 1)
  return try rowNorm(input, rows, weight: weight, bias: bias, eps: eps, "layer_norm")
}

/// Layer normalisation with a learnt weight (from 1) and bias (from 0) for every element. PyTorch's `nn.LayerNorm`.
public final class LayerNorm<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The sizes of the last dimensions, which are normalised over.
  public let normalizedShape: [Int]
  /// What each normalised element is multiplied with; nil without `elementwiseAffine`.
  public let weight: Tensor<Element>?
  /// What is added to it; nil without `bias`.
  public let bias: Tensor<Element>?
  /// Added to the variance, inside the root.
  public let eps: Double

  /// A layer for inputs whose last sizes are `normalizedShape`.
  public init(_ normalizedShape: [Int], eps: Double = 1e-5, elementwiseAffine: Bool = true, bias: Bool = true) throws {
    self.normalizedShape = normalizedShape
    self.eps = eps
    weight = elementwiseAffine ? try .ones(normalizedShape).requiresGrad() : nil
    self.bias = elementwiseAffine && bias ? try .zeros(normalizedShape).requiresGrad() : nil
  }

  /// A layer for inputs whose last size is `features`.
  public convenience init(_ features: Int, eps: Double = 1e-5, elementwiseAffine: Bool = true, bias: Bool = true) throws
  {
    try self.init([features], eps: eps, elementwiseAffine: elementwiseAffine, bias: bias)
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { named(("weight", weight), ("bias", bias)) }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try inLayer("LayerNorm") { try layerNorm(input, normalizedShape, weight: weight, bias: bias, eps: eps) }
  }
}
