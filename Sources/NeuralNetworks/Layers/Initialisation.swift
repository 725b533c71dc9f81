import TensorCore

// How weights start. For a weight [out, in, ...] the fan-in is the number of inputs that one output adds up (in · kernel size), the
// fan-out the number of outputs that one input reaches (out · kernel size).

/// What comes after the layer, by the factor that keeps the size of its signals. Source: PyTorch, `nn.init.calculate_gain`.
public enum Gain: Hashable, Sendable {
  /// Nothing, a convolution or a sigmoid: 1.
  case linear, sigmoid
  /// tanh: 5/3.
  case tanh
  /// ReLU: √2.
  case relu
  /// Leaky ReLU with slope a: √(2/(1 + a²)).
  case leakyReLU(Double)
  /// SELU: 3/4.
  case selu

  /// The factor.
  public var factor: Double {
    switch self {
    case .linear, .sigmoid: 1
    case .tanh: 5.0 / 3
    case .relu: 2.0.squareRoot()
    case .leakyReLU(let slope): (2 / (1 + slope * slope)).squareRoot()
    case .selu: 0.75
    }
  }
}

/// Which fan decides the size of the weights: that of the forward pass, or that of the backward pass.
public enum Fan: Hashable, Sendable { case fanIn, fanOut }

extension Tensor where Element: FloatingElement {
  /// Inputs per output and outputs per input of a weight [out, in, ...].
  ///
  /// - Throws: a `shape` error for fewer than 2 dimensions.
  public static func fans(of shape: [Int]) throws -> (fanIn: Int, fanOut: Int) {
    guard shape.count >= 2 else {
      throw TensorError(
        .shape, in: "init",
        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions: \(shape)")
    }
    let window = shape.dropFirst(2).reduce(1, *)
    return (shape[1] * window, shape[0] * window)
  }

  /// He's initialisation: even in ±gain·√(3/fan), so that the variance is gain²/fan. A parameter: it wants a gradient.
  ///
  /// The default gain, that of a leaky ReLU with slope √5, is what PyTorch's layers use: ±1/√fanIn.
  /// Source: He et al., "Delving Deep into Rectifiers", 2015; PyTorch, `nn.init.kaiming_uniform_`.
  public static func kaimingUniform(
    _ shape: [Int], gain: Gain = .leakyReLU(5.0.squareRoot()), fan: Fan = .fanIn,
    using generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    let bound = try gain.factor * (3 / size(of: fan, shape)).squareRoot()
    return try evenly(shape, bound, &generator)
  }

  /// He's initialisation from a normal distribution with standard deviation gain/√fan. PyTorch: `nn.init.kaiming_normal_`.
  public static func kaimingNormal(
    _ shape: [Int], gain: Gain = .relu, fan: Fan = .fanIn, using generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    try normally(shape, gain.factor / size(of: fan, shape).squareRoot(), &generator)
  }

  /// Glorot's initialisation: even in ±gain·√(6/(fanIn + fanOut)). A parameter: it wants a gradient.
  ///
  /// Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010; PyTorch,
  /// `nn.init.xavier_uniform_`.
  public static func xavierUniform(
    _ shape: [Int], gain: Gain = .linear, using generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    let (fanIn, fanOut) = try fans(of: shape)
    return try evenly(shape, gain.factor * (6 / Double(fanIn + fanOut)).squareRoot(), &generator)
  }

  /// Glorot's initialisation from a normal distribution with variance gain²·2/(fanIn + fanOut). PyTorch: `nn.init.xavier_normal_`.
  public static func xavierNormal(
    _ shape: [Int], gain: Gain = .linear, using generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    let (fanIn, fanOut) = try fans(of: shape)
    return try normally(shape, gain.factor * (2 / Double(fanIn + fanOut)).squareRoot(), &generator)
  }

  /// LeCun's initialisation: a normal distribution with variance 1/fanIn; what SELU needs. A parameter: it wants a gradient.
  ///
  /// Source: LeCun et al., "Efficient BackProp", 1998.
  public static func lecunNormal(_ shape: [Int], using generator: inout some RandomNumberGenerator) throws -> Tensor {
    try normally(shape, 1 / size(of: .fanIn, shape).squareRoot(), &generator)
  }

  /// LeCun's initialisation: even in ±√(3/fanIn), so that the variance is 1/fanIn.
  public static func lecunUniform(_ shape: [Int], using generator: inout some RandomNumberGenerator) throws -> Tensor {
    try evenly(shape, (3 / size(of: .fanIn, shape)).squareRoot(), &generator)
  }

  /// A bias as PyTorch's layers draw it: even in ±1/√fanIn.
  static func biasUniform(
    _ shape: [Int], fanIn: Int, using generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    try evenly(shape, fanIn > 0 ? 1 / Double(fanIn).squareRoot() : 0, &generator)
  }

  private static func size(of fan: Fan, _ shape: [Int]) throws -> Double {
    let (fanIn, fanOut) = try fans(of: shape)
    return Double(fan == .fanIn ? fanIn : fanOut)
  }

  private static func evenly(
    _ shape: [Int], _ bound: Double, _ generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    let hasRoom = bound > 0 && bound.isFinite
    return try (hasRoom ? uniform(shape, in: -bound..<bound, using: &generator) : zeros(shape)).requiresGrad()
  }

  private static func normally(
    _ shape: [Int], _ deviation: Double, _ generator: inout some RandomNumberGenerator
  ) throws -> Tensor {
    try (deviation.isFinite ? randn(shape, using: &generator) * Element(converting: deviation) : zeros(shape))
      .requiresGrad()
  }
}
