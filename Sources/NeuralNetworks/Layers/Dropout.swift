import TensorCore

/// Inverted dropout: each element becomes 0 with probability p, and the others are divided by 1 − p, so that the expected value stays.
///
/// Gradient: that of the mask, 0 or 1/(1 − p). In evaluation nothing is dropped. The mask comes from `generator`: the same seed drops
/// the same elements. Source: Srivastava et al., "Dropout", 2014; PyTorch, `F.dropout`.
///
/// - Throws: an `argument` error when p is outside 0...1.
public func dropout<Element: FloatingElement>(
  _ input: Tensor<Element>, p: Double = 0.5, training: Bool = true, using generator: inout some RandomNumberGenerator
) throws -> Tensor<Element> {
  try checkProbability(p, "dropout")
  guard training, p > 0 else { return input }
  let mask = try Tensor<Element>(uninitialised: Layout(contiguous: input.shape), in: "dropout")
  let kept = Element(converting: p < 1 ? 1 / (1 - p) : 0)
  // A number below p·2⁶⁴ has probability p: one comparison of whole numbers for each element.
  let limit = p < 1 ? UInt64(p * 0x1p64) : .max
  for i in 0..<mask.count { mask.start[i] = generator.next() < limit ? 0 : kept }
  return try input * mask
}

func checkProbability(_ p: Double, _ operation: String) throws {
  guard p >= 0, p <= 1 else {
    throw TensorError(
      .argument, in: operation, "dropout probability has to be between 0 and 1, but got \(p)")
  }
}

/// Dropout with a generator of its own. PyTorch's `nn.Dropout`, but seeded: two layers with one seed drop the same places.
public final class Dropout<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The probability that an element is dropped.
  public let p: Double
  private var generator: SeededGenerator

  /// - Throws: an `argument` error when p is outside 0...1.
  public init(_ p: Double = 0.5, seed: Int) throws {
    try checkProbability(p, "Dropout")
    self.p = p
    generator = SeededGenerator(seed: seed)
  }

  /// A layer whose seed is drawn from `source`.
  ///
  /// - Throws: an `argument` error when p is outside 0...1.
  public convenience init(_ p: Double = 0.5, using source: inout some RandomNumberGenerator) throws {
    try self.init(p, seed: Int(truncatingIfNeeded: source.next()))
  }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try dropout(input, p: p, training: isTraining, using: &generator)
  }
}
