import TensorCore

/// How one parameter is changed, given its gradient: SGD, Adam and so on, each with its settings. A value; the `Optimizer` keeps what has to be
/// remembered.
public protocol UpdateRule: Sendable {
  /// The learning rate η.
  var learningRate: Double { get set }
  /// The momentum that a schedule may change (`OneCycleLR`): μ of SGD and RMSprop, β₁ of Adam; nil when there is none.
  var momentumFactor: Double? { get set }
  /// How many numbers are remembered for each number of the parameter.
  var memoryCount: Int { get }
  /// What the memory holds before the first update.
  var initialMemory: Double { get }
  /// Changes a parameter and the memory in place, in one pass.
  func update<Element>(_ target: UpdateTarget<Element>)
}

extension UpdateRule {
  /// No momentum.
  public var momentumFactor: Double? {
    get { nil }
    set {}
  }
  /// Zeros.
  public var initialMemory: Double { 0 }
}

/// A parameter as an update rule sees it: plain memory, `count` numbers each.
public struct UpdateTarget<Element: FloatingElement> {
  /// How many numbers the parameter has.
  public let count: Int
  /// The parameter, to be changed.
  public let parameter: UnsafeMutablePointer<Element>
  /// Its gradient.
  public let gradient: UnsafePointer<Element>
  /// What the rule remembers, to be changed: `memoryCount` stretches of `count` numbers.
  public let memory: UnsafeMutablePointer<Element>
  /// Whether the memory was made just now.
  public let memoryIsNew: Bool
  /// The number of this update of the parameter, from 1.
  public let step: Int

  /// Stretch `k` of the memory.
  @inline(__always)
  func memory(_ k: Int) -> UnsafeMutablePointer<Element> { memory + k * count }
}

/// `value` when it is not negative (and not NaN), as PyTorch checks it.
func checked(_ value: Double, _ name: String, in rule: String) throws -> Double {
  guard value >= 0 else { throw TensorError(.argument, in: rule, "Invalid \(name): \(value)") }
  return value
}
