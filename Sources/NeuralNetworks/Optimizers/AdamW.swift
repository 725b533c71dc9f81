import TensorCore

/// Adam with weight decay apart from the adaptive step: w = (1 − ηλ)w first, then Adam's update without λ.
///
/// Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019; PyTorch, `torch.optim.AdamW`.
public struct AdamW: UpdateRule {
  private var adam: Adam
  /// λ
  public var weightDecay: Double

  /// - Throws: an `argument` error for a negative rate, ε or weight decay, and for a β not from 0 to below 1.
  public init(
    learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
    weightDecay: Double = 1e-2, amsgrad: Bool = false, maximize: Bool = false
  ) throws {
    adam = try Adam(
      learningRate: learningRate, betas: betas, eps: eps, weightDecay: weightDecay, amsgrad: amsgrad,
      maximize: maximize, name: "AdamW")
    adam.weightDecay = 0
    self.weightDecay = weightDecay
  }

  /// η
  public var learningRate: Double {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }

  /// β₁
  public var momentumFactor: Double? {
    get { adam.momentumFactor }
    set { adam.momentumFactor = newValue }
  }

  /// Adam's.
  public var memoryCount: Int { adam.memoryCount }

  /// One update, by the formula above, in one pass.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func update<Element>(_ target: UpdateTarget<Element>) {
    adam.update(target, shrink: 1 - learningRate * weightDecay)
  }
}
