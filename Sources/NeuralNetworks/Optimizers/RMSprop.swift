import TensorCore

/// Divides each gradient by the root of the running mean of its squares.
///
///     g = g + λw
///     v = αv + (1 − α)g²
///     a = √v + ε                     centered: √(v − ḡ²) + ε with the running mean ḡ = αḡ + (1 − α)g
///     w = w − η g / a                with momentum: b = μb + g / a, w = w − ηb
///
/// Source: Tieleman and Hinton, lecture 6.5 of "Neural Networks for Machine Learning", 2012; PyTorch, `torch.optim.RMSprop`.
public struct RMSprop: UpdateRule {
  /// η
  public var learningRate: Double
  /// α
  public var alpha: Double
  /// ε, added outside the root.
  public var eps: Double
  /// λ
  public var weightDecay: Double
  /// μ
  public var momentum: Double
  /// Whether the variance is used instead of the mean of the squares.
  public var centered: Bool
  /// Whether to go up the gradient instead of down.
  public var maximize: Bool

  /// - Throws: an `argument` error for a negative number.
  public init(
    learningRate: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8, weightDecay: Double = 0,
    momentum: Double = 0, centered: Bool = false, maximize: Bool = false
  ) throws {
    self.learningRate = try checked(learningRate, "learning rate", in: "RMSprop")
    self.eps = try checked(eps, "epsilon value", in: "RMSprop")
    self.momentum = try checked(momentum, "momentum value", in: "RMSprop")
    self.weightDecay = try checked(weightDecay, "weight_decay value", in: "RMSprop")
    self.alpha = try checked(alpha, "alpha value", in: "RMSprop")
    (self.centered, self.maximize) = (centered, maximize)
  }

  /// μ
  public var momentumFactor: Double? {
    get { momentum }
    set { momentum = newValue ?? momentum }
  }

  /// v, b and, when centered, ḡ. (b is kept without momentum too: a schedule may raise it.)
  public var memoryCount: Int { centered ? 3 : 2 }

  /// One update, by the formula above, in one pass.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func update<Element>(_ target: UpdateTarget<Element>) {
    let rate = Element(learningRate), alpha = Element(alpha), new = Element(1 - self.alpha), eps = Element(eps)
    let decay = Element(weightDecay), mu = Element(momentum), sign: Element = maximize ? -1 : 1
    let (decays, centered, hasMomentum) = (weightDecay != 0, centered, momentum > 0)
    let (w, gradient, square, direction) = (target.parameter, target.gradient, target.memory(0), target.memory(1))
    let mean = target.memory(centered ? 2 : 0)
    for i in 0..<target.count {
      let g = decays ? sign * gradient[i] + decay * w[i] : sign * gradient[i]
      let v = alpha * square[i] + new * g * g
      square[i] = v
      var spread = v
      if centered {
        let m = mean[i] + new * (g - mean[i])
        mean[i] = m
        spread = v - m * m
      }
      let step = g / (spread.squareRoot() + eps)
      if hasMomentum {
        direction[i] = mu * direction[i] + step
        w[i] -= rate * direction[i]
      } else {
        w[i] -= rate * step
      }
    }
  }
}
