import TensorCore

/// Divides each gradient by the root of the sum of all its squares so far: rare features keep large steps.
///
///     g = g + λw
///     s = s + g²
///     w = w − η / (1 + (t − 1)·decay) · g / (√s + ε)
///
/// Source: Duchi, Hazan and Singer, "Adaptive Subgradient Methods", 2011; PyTorch, `torch.optim.Adagrad`.
public struct Adagrad: UpdateRule {
  /// η
  public var learningRate: Double
  /// How much the rate falls from update to update.
  public var learningRateDecay: Double
  /// λ
  public var weightDecay: Double
  /// s before the first update.
  public var initialAccumulatorValue: Double
  /// ε, added outside the root.
  public var eps: Double
  /// Whether to go up the gradient instead of down.
  public var maximize: Bool

  /// - Throws: an `argument` error for a negative number.
  public init(
    learningRate: Double = 1e-2, learningRateDecay: Double = 0, weightDecay: Double = 0,
    initialAccumulatorValue: Double = 0, eps: Double = 1e-10, maximize: Bool = false
  ) throws {
    self.learningRate = try checked(learningRate, "learning rate", in: "Adagrad")
    self.learningRateDecay = try checked(learningRateDecay, "lr_decay value", in: "Adagrad")
    self.weightDecay = try checked(weightDecay, "weight_decay value", in: "Adagrad")
    self.initialAccumulatorValue = try checked(
      initialAccumulatorValue, "initial_accumulator_value value", in: "Adagrad")
    self.eps = try checked(eps, "epsilon value", in: "Adagrad")
    self.maximize = maximize
  }

  /// s
  public var memoryCount: Int { 1 }
  /// s before the first update.
  public var initialMemory: Double { initialAccumulatorValue }

  /// One update, by the formula above, in one pass.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func update<Element>(_ target: UpdateTarget<Element>) {
    let rate = Element(learningRate / (1 + Double(target.step - 1) * learningRateDecay)), eps = Element(eps)
    let decay = Element(weightDecay), sign: Element = maximize ? -1 : 1
    let decays = weightDecay != 0
    let (w, gradient, sum) = (target.parameter, target.gradient, target.memory)
    for i in 0..<target.count {
      let g = decays ? sign * gradient[i] + decay * w[i] : sign * gradient[i]
      let s = sum[i] + g * g
      sum[i] = s
      w[i] -= rate * g / (s.squareRoot() + eps)
    }
  }
}
