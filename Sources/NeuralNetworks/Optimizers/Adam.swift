import CKernels
import TensorCore

/// Adam: every weight gets a step of about η, whatever the size of its gradient, in the direction of its running mean.
///
///     g = g + λw                                       λ: weight decay, as an L2 penalty
///     m = β₁m + (1 − β₁)g      m̂ = m / (1 − β₁ᵗ)        running mean, corrected for its start at 0
///     v = β₂v + (1 − β₂)g²     v̂ = v / (1 − β₂ᵗ)        running mean of squares; with AMSGrad its maximum so far
///     w = w − η m̂ / (√v̂ + ε)
///
/// With an adaptive step, λ as a penalty is divided by √v̂ too; `AdamW` decays the weights apart from it. Source: Kingma and Ba, "Adam",
/// 2015; Reddi, Kale and Kumar, "On the Convergence of Adam and Beyond", 2018 (AMSGrad); PyTorch, `torch.optim.Adam`.
public struct Adam: UpdateRule {
  /// η
  public var learningRate: Double
  /// β₁ and β₂
  public var betas: (Double, Double)
  /// ε, added outside the root.
  public var eps: Double
  /// λ
  public var weightDecay: Double
  /// Whether v never falls.
  public var amsgrad: Bool
  /// Whether to go up the gradient instead of down.
  public var maximize: Bool

  /// - Throws: an `argument` error for a negative rate, ε or weight decay, and for a β not from 0 to below 1.
  public init(
    learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8, weightDecay: Double = 0,
    amsgrad: Bool = false, maximize: Bool = false
  ) throws {
    try self.init(
      learningRate: learningRate, betas: betas, eps: eps, weightDecay: weightDecay, amsgrad: amsgrad,
      maximize: maximize, name: "Adam")
  }

  init(
    learningRate: Double, betas: (Double, Double), eps: Double, weightDecay: Double, amsgrad: Bool, maximize: Bool,
    name: String
  ) throws {
    self.learningRate = try checked(learningRate, "learning rate", in: name)
    self.eps = try checked(eps, "epsilon value", in: name)
    for (k, beta) in [betas.0, betas.1].enumerated() where !(beta >= 0 && beta < 1) {
      throw TensorError(.argument, in: name, "Invalid beta parameter at index \(k): \(beta)")
    }
    self.betas = betas
    self.weightDecay = try checked(weightDecay, "weight_decay value", in: name)
    (self.amsgrad, self.maximize) = (amsgrad, maximize)
  }

  /// β₁
  public var momentumFactor: Double? {
    get { betas.0 }
    set { betas.0 = newValue ?? betas.0 }
  }

  /// m and v, and with AMSGrad the largest v.
  public var memoryCount: Int { amsgrad ? 3 : 2 }

  /// One update, by the formula above, in one pass.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func update<Element>(_ target: UpdateTarget<Element>) { update(target, shrink: 1) }

  /// The update, after the weights were multiplied by `shrink` (AdamW).
  @inline(__always)
  func update<Element>(_ target: UpdateTarget<Element>, shrink: Double) {
    let correction1 = 1 - ck_scalar_pow(betas.0, Double(target.step))
    let correction2 = 1 - ck_scalar_pow(betas.1, Double(target.step))
    let kernel = Element.self == Float.self ? ck_adam_f32 : ck_adam_f64
    kernel(
      target.count,
      ck_adam(
        rate: learningRate / correction1, root: correction2.squareRoot(), eps: eps, new1: 1 - betas.0, beta2: betas.1,
        new2: 1 - betas.1, decay: weightDecay, sign: maximize ? -1 : 1, shrink: shrink, amsgrad: amsgrad),
      target.parameter, target.gradient, target.memory)
  }
}
