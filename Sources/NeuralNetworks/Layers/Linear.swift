import TensorCore

/// A fully connected layer: y = x·Wᵀ + b, with W [out, in] and b [out] drawn evenly from ±1/√in, as PyTorch does it.
///
///     var generator = SeededGenerator(seed: 1)
///     let layer = try Linear<Float>(64, 10, using: &generator)
///
/// Gradients for the arriving G [N, out]: dW = Gᵀ·x, db = Σ G over rows, dx = G·W. PyTorch's `nn.Linear`.
public final class Linear<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// W, [out, in].
  public let weight: Tensor<Element>
  /// b, [out]; nil without `bias`.
  public let bias: Tensor<Element>?
  /// Size of the input's last dimension.
  public var inputs: Int { weight.shape[1] }
  /// Size of the output's last dimension.
  public var outputs: Int { weight.shape[0] }

  /// A layer from `inputs` to `outputs` numbers.
  ///
  /// - Throws: an `argument` error when a size is negative.
  public init(_ inputs: Int, _ outputs: Int, bias: Bool = true, using generator: inout some RandomNumberGenerator)
    throws
  {
    guard inputs >= 0, outputs >= 0 else {
      throw TensorError(.argument, in: "Linear", "sizes must not be negative, got \(inputs) in and \(outputs) out")
    }
    weight = try .kaimingUniform([outputs, inputs], using: &generator)
    self.bias = bias ? try .biasUniform([outputs], fanIn: inputs, using: &generator) : nil
  }

  /// A layer with given weights.
  ///
  /// - Throws: a `shape` error when the bias does not fit.
  public init(weight: Tensor<Element>, bias: Tensor<Element>? = nil) throws {
    guard weight.rank == 2, bias == nil || bias?.shape == [weight.shape[0]] else {
      throw TensorError(
        .shape, in: "Linear",
        "weight must be [out, in] and bias [out], got \(weight.shape) and \(bias.map { "\($0.shape)" } ?? "none")")
    }
    (self.weight, self.bias) = (weight, bias)
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { named(("weight", weight), ("bias", bias)) }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    guard input.shape.last == inputs else {
      let rows = input.shape.dropLast().reduce(1, *)
      throw TensorError(
        .shape, in: "Linear",
        "mat1 and mat2 shapes cannot be multiplied (\(rows)x\(input.shape.last ?? 1) and \(inputs)x\(outputs)): "
          + "got an input of \(input.shape), need \(inputs) features in the last dimension, [..., \(inputs)]")
    }
    return try input.linear(weight: weight, bias: bias)
  }
}
