import CKernels
import TensorCore

/// Stochastic gradient descent, with momentum if wanted.
///
///     d = g + λw                          λ: weight decay; g becomes −g when maximising
///     b = μb + (1 − τ)d                   μ: momentum, τ: dampening; b = d at the first update
///     w = w − ηb                          η: learning rate; w − η(d + μb) with Nesterov's variant
///
/// Source: Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013; PyTorch, `torch.optim.SGD`
/// (its momentum multiplies the rate in at the end, unlike the paper's).
public struct SGD: UpdateRule {
  /// η
  public var learningRate: Double
  /// μ; 0 keeps no memory.
  public var momentum: Double
  /// τ
  public var dampening: Double
  /// λ
  public var weightDecay: Double
  /// Whether the step looks ahead along the momentum.
  public var nesterov: Bool
  /// Whether to go up the gradient instead of down.
  public var maximize: Bool

  /// - Throws: an `argument` error for a negative rate, momentum or weight decay, and for Nesterov without momentum or with dampening.
  public init(
    learningRate: Double = 1e-3, momentum: Double = 0, dampening: Double = 0, weightDecay: Double = 0,
    nesterov: Bool = false, maximize: Bool = false
  ) throws {
    self.learningRate = try checked(learningRate, "learning rate", in: "SGD")
    self.momentum = try checked(momentum, "momentum value", in: "SGD")
    self.weightDecay = try checked(weightDecay, "weight_decay value", in: "SGD")
    guard !nesterov || (momentum > 0 && dampening == 0) else {
      throw TensorError(.argument, in: "SGD", "Nesterov momentum requires a momentum and zero dampening")
    }
    (self.dampening, self.nesterov, self.maximize) = (dampening, nesterov, maximize)
  }

  /// μ
  public var momentumFactor: Double? {
    get { momentum }
    set { momentum = newValue ?? momentum }
  }

  /// The running direction b, when there is momentum.
  public var memoryCount: Int { momentum == 0 ? 0 : 1 }

  /// One update, by the formula above, in one pass.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func update<Element>(_ target: UpdateTarget<Element>) {
    let kernel = Element.self == Float.self ? ck_sgd_f32 : ck_sgd_f64
    kernel(
      target.count,
      ck_sgd(
        rate: learningRate, momentum: momentum, fresh: 1 - dampening, decay: weightDecay, sign: maximize ? -1 : 1,
        nesterov: nesterov, is_first: target.memoryIsNew), target.parameter, target.gradient, target.memory)
  }
}
