import TensorCore
import WorkerProtocol

/// Lesson 8: activations and depth.
///
/// An *activation function* (激活函数) bends what a linear layer computes. Without it, a stack of layers is one layer; with the wrong one, or with weights
/// of the wrong size, nothing gets through a deep stack, neither signals forward nor gradients back.
public protocol ActivationsContract: LessonContract {
  /// An activation function at one place: its value, its derivative, and how its value changes with its parameter `a`.
  ///
  /// | kind        | f(x) for x > 0   | f(x) for x ≤ 0 |
  /// |-------------|------------------|----------------|
  /// | `sigmoid`   | 1 / (1 + e⁻ˣ)    | the same       |
  /// | `tanh`      | tanh x           | the same       |
  /// | `relu`      | x                | 0              |
  /// | `leakyReLU` | x                | a · x          |
  /// | `elu`       | x                | a · (eˣ − 1)   |
  /// | `silu`      | x · sigmoid(x)   | the same       |
  /// | `gelu`      | x · Φ(x)         | the same       |
  ///
  /// Φ(x) = (1 + erf(x / √2)) / 2 is the share of a standard normal distribution that lies below x; its derivative is
  /// φ(x) = e^(−x²/2) / √(2π). At 0, where ReLU and Leaky ReLU have a kink, take the slope of the left side (x ≤ 0), as PyTorch does.
  ///
  /// A Leaky ReLU whose `a` is learnt is called PReLU. It learns from ∂f/∂a, which is asked for as well: `slopeInA`. For activations
  /// without a parameter that is 0.
  ///
  /// 求激活函数在一点处的值、导数 f′(x)，以及它对参数 `a` 的导数 ∂f/∂a（没有参数的激活函数为 0）。公式见上表。
  /// ReLU 与 Leaky ReLU 在 0 处取左侧（x ≤ 0）的斜率，与 PyTorch 一致。`a` 可学习的 Leaky ReLU 就是 PReLU。
  ///
  /// Example: `leakyReLU` at x = −2 with a = 0.1 is −0.2, its slope 0.1, and its slope in `a` is −2.
  ///
  /// `exp`, `tanh`, `erf` and `x.squareRoot()` work on Double. `a` may be any positive number, also above 1.
  func activation(_ kind: ActivationKind, x: Double, a: Double) throws -> ActivationPoint

  /// Softmax: numbers along one dimension turned into shares that add up to 1.
  ///
  /// yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ), where j runs along dimension `dim` and all other indices stay. The result has the shape of `x`. It must be right
  /// for logits of any size: exp(1000) is infinite, and infinity divided by infinity is not a number. One logit may be −∞ (masked): its share is 0.
  ///
  /// 沿 `dim` 维做 softmax：把一组数变成总和为 1 的份额，形状不变。logit 很大时也要正确：exp(1000) 会溢出成无穷大。
  /// 某个 logit 可以是 −∞（被遮住），它的份额是 0。
  ///
  /// Example: `[[0, ln 3], [0, 0]]` along dimension 1 is `[[0.25, 0.75], [0.5, 0.5]]`.
  ///
  /// Use `exp()`, `sum(dim:keepdim:)`, `+ − * /` and such; not `softmax` or `logSoftmax` of the engine. The largest numbers along a dimension,
  /// with the dimension kept, are `x.amax(dim: dim, keepdim: true)`.
  ///
  /// - Parameter dim: from −rank to rank − 1, as everywhere.
  /// - Throws: the engine's `TensorError` if `dim` does not exist (`dim` 不存在时); the operations above throw it by themselves.
  func softmax(_ x: Tensor<Double>, dim: Int) throws -> Tensor<Double>

  /// The share of units that are dead.
  ///
  /// Row i of `preActivations` is a sample, column k a unit: what unit k computes for sample i *before* its ReLU. A unit is *dead* (死亡神经元) if its ReLU
  /// gives 0 for every sample, so that no sample has a gradient for it. At exactly 0 the ReLU gives 0 and has slope 0.
  ///
  /// 求死亡单元占全部单元的比例。`preActivations` 的一行是一个样本，一列是一个单元（ReLU 之前的值）。
  /// 若一个单元对每个样本都被 ReLU 变成 0，就是死亡的。
  ///
  /// Example: `[[1, −2], [−3, −4], [2, −1]]`: unit 0 works for samples 0 and 2, unit 1 for none. The share is 0.5.
  ///
  /// - Throws: `ActivationError.noSamples` unless the tensor has two dimensions with at least one row and one column
  ///   (不是二维，或没有行或列时).
  func deadFraction(_ preActivations: Tensor<Double>) throws -> Double

  /// The standard deviation with which to draw a layer's weights, so that signals keep their size on the way forward.
  ///
  /// Every output is a sum of `inputs` products. For independent inputs, the variance of such a sum is `inputs` · Var(w) times the mean square of the inputs. To keep
  /// the size, `inputs` · Var(w) must be gain², where the *gain* makes up for what the activation takes away: √2 for ReLU, which lets half of
  /// the mean square through (He's initialisation).
  ///
  /// 求初始化权重时的标准差，使信号向前传播时大小不变：要求 inputs · Var(w) = gain²。增益（gain）补偿激活函数削掉的部分，ReLU 是 √2（He 初始化）。
  ///
  /// Example: 50 inputs, 20 outputs, gain √2: 0.2.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers each output adds up (fan-in).
  ///   - outputs: how many outputs there are (fan-out).
  ///   - gain: the factor, not its square.
  /// - Throws: `ActivationError.notPositive` if `inputs` is below 1 (`inputs` 小于 1 时).
  func startingDeviation(inputs: Int, outputs: Int, gain: Double) throws -> Double
}

/// An activation function of lesson 8.
public enum ActivationKind: String, CaseIterable, Sendable, ValueConvertible {
  /// See `ActivationsContract.activation`.
  case sigmoid, tanh, relu, leakyReLU, elu, silu, gelu

  /// Reads a name.
  public init(value: Value) throws {
    guard let kind = ActivationKind(rawValue: try String(value: value)) else {
      throw ValueMismatch(wanted: "an activation")
    }
    self = kind
  }

  /// The name.
  public var value: Value { .string(rawValue) }
}

/// What there is to know of an activation at one place.
public struct ActivationPoint: Hashable, Sendable, ValueConvertible {
  /// f(x)
  public var output: Double
  /// f′(x) = ∂f/∂x
  public var slope: Double
  /// ∂f/∂a
  public var slopeInA: Double

  /// A value with its derivatives; without a parameter, `slopeInA` is 0.
  public init(output: Double, slope: Double, slopeInA: Double = 0) {
    (self.output, self.slope, self.slopeInA) = (output, slope, slopeInA)
  }

  /// Reads the three numbers.
  public init(value: Value) throws {
    self.init(
      output: try Double(value: value.field("output")), slope: try Double(value: value.field("slope")),
      slopeInA: try Double(value: value.field("slopeInA")))
  }

  /// The three numbers with their names.
  public var value: Value {
    .record([.init("output", output.value), .init("slope", slope.value), .init("slopeInA", slopeInA.value)])
  }
}

/// What can be wrong with the inputs of lesson 8.
public enum ActivationError: Error {
  /// There is no sample or no unit to look at.
  case noSamples
  /// A number that must be at least 1 is not; the payload names it.
  case notPositive(String)
}

/// The exercises of lesson 8, as the worker calls them.
public enum Activations {
  /// See `ActivationsContract.activation`. One case asks for several places.
  public static let activation = Exercise(
    "activation(kind:x:a:)", given: .of(ActivationKind.self, [Double].self, Double.self)
  ) { (my: any ActivationsContract) in
    my.activation
  } calling: { activation, given in
    let (kind, places, a) = given
    return try places.map { try activation(kind, $0, a) }
  }

  /// See `ActivationsContract.softmax`.
  public static let softmax = Exercise("softmax(x:dim:)") { (my: any ActivationsContract) in my.softmax }

  /// See `ActivationsContract.deadFraction`.
  public static let deadFraction = Exercise("deadFraction(preActivations:)") { (my: any ActivationsContract) in
    my.deadFraction
  }

  /// See `ActivationsContract.startingDeviation`.
  public static let startingDeviation = Exercise("startingDeviation(inputs:outputs:gain:)") {
    (my: any ActivationsContract) in my.startingDeviation
  }
}

extension ActivationsContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [Activations.activation, Activations.softmax, Activations.deadFraction, Activations.startingDeviation]
  }
}
