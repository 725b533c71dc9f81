import TensorCore

// Every activation function as a layer, by PyTorch's name. Formulas and derivatives stand beside the operations, in `TensorCore/Operations`.

// MARK: Straight lines

/// max(0, x). PyTorch's `nn.ReLU`.
public final class ReLU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("ReLU") { try $0.relu() } }
}

/// min(max(0, x), 6). PyTorch's `nn.ReLU6`.
public final class ReLU6<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("ReLU6") { try $0.relu6() } }
}

/// x, or slope·x where x is negative. PyTorch's `nn.LeakyReLU`.
public final class LeakyReLU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(negativeSlope: Double = 0.01) {
    super.init("LeakyReLU") { try $0.leakyReLU(negativeSlope: Element(converting: negativeSlope)) }
  }
}

/// x kept between two numbers. PyTorch's `nn.Hardtanh`.
public final class Hardtanh<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(minVal: Double = -1, maxVal: Double = 1) {
    super.init("Hardtanh") { try $0.hardtanh(minVal: Element(converting: minVal), maxVal: Element(converting: maxVal)) }
  }
}

/// A sigmoid of straight lines. PyTorch's `nn.Hardsigmoid`.
public final class Hardsigmoid<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("Hardsigmoid") { try $0.hardsigmoid() } }
}

/// x times that. PyTorch's `nn.Hardswish`.
public final class Hardswish<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("Hardswish") { try $0.hardswish() } }
}

/// x where it is above a threshold, else a fixed value. PyTorch's `nn.Threshold`.
public final class Threshold<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(_ threshold: Double, _ value: Double) {
    super.init("Threshold") { try $0.threshold(Element(converting: threshold), Element(converting: value)) }
  }
}

// MARK: Curves

/// 1/(1 + e⁻ˣ). PyTorch's `nn.Sigmoid`.
public final class Sigmoid<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("Sigmoid") { try $0.sigmoid() } }
}

/// The logarithm of that. PyTorch's `nn.LogSigmoid`.
public final class LogSigmoid<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("LogSigmoid") { try $0.logSigmoid() } }
}

/// The hyperbolic tangent. PyTorch's `nn.Tanh`.
public final class Tanh<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("Tanh") { try $0.tanh() } }
}

/// x/(1 + |x|). PyTorch's `nn.Softsign`.
public final class Softsign<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("Softsign") { try $0.softsign() } }
}

/// ln(1 + e^(βx))/β. PyTorch's `nn.Softplus`.
public final class Softplus<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(beta: Double = 1, threshold: Double = 20) {
    super.init("Softplus") {
      try $0.softplus(beta: Element(converting: beta), threshold: Element(converting: threshold))
    }
  }
}

/// x, or α(eˣ − 1) where x is negative. PyTorch's `nn.ELU`.
public final class ELU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(alpha: Double = 1) { super.init("ELU") { try $0.elu(alpha: Element(converting: alpha)) } }
}

/// ELU that is smooth for every α. PyTorch's `nn.CELU`.
public final class CELU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(alpha: Double = 1) { super.init("CELU") { try $0.celu(alpha: Element(converting: alpha)) } }
}

/// ELU with the factors that keep mean 0 and variance 1. PyTorch's `nn.SELU`.
public final class SELU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("SELU") { try $0.selu() } }
}

/// x·Φ(x). PyTorch's `nn.GELU`.
public final class GELU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(approximate: GELUApproximation = .none) { super.init("GELU") { try $0.gelu(approximate: approximate) } }
}

/// x·σ(x), also called Swish. PyTorch's `nn.SiLU`.
public final class SiLU<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("SiLU") { try $0.silu() } }
}

/// x·tanh(softplus(x)). PyTorch's `nn.Mish`.
public final class Mish<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init() { super.init("Mish") { try $0.mish() } }
}

// MARK: Shares

/// Shares that add up to 1 along a dimension. PyTorch's `nn.Softmax`. Not before `crossEntropy`, which has it built in.
public final class Softmax<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(dim: Int) { super.init("Softmax") { try $0.softmax(dim: dim) } }
}

/// Their logarithms. PyTorch's `nn.LogSoftmax`.
public final class LogSoftmax<Element: FloatingElement>: Activation<Element> {
  /// The layer.
  public init(dim: Int) { super.init("LogSoftmax") { try $0.logSoftmax(dim: dim) } }
}
