/// What a tensor can hold: `Float`, `Double`, `Int` (64 bit) and `Bool`.
///
/// Float and Double are differentiable; Int is for indices and labels, Bool for masks.
public protocol TensorElement: BitwiseCopyable, Hashable, Sendable {
  /// The name and the size of the type, as PyTorch's `dtype` knows them.
  static var elementType: ElementType { get }
  /// The element that `zeros` fills with: 0 or `false`.
  static var zero: Self { get }
  /// The element that `ones` fills with: 1 or `true`.
  static var one: Self { get }
  /// a + b; for Bool `a || b`, as PyTorch adds masks. It is what gradients are added up with.
  static func sum(_ a: Self, _ b: Self) -> Self
}

/// An element type that one can calculate with: `Float`, `Double`, `Int`.
public protocol NumericElement: TensorElement, Numeric, Comparable {
  /// The nearest element to `value`; for Int the digits behind the point are cut off, as PyTorch does.
  init(converting value: Double)
  /// The element as a Double; an Int beyond 2⁵³ is rounded.
  var asDouble: Double { get }
  /// a + b, a − b, a · b as the processor does it: whole numbers wrap around at 64 bits, as PyTorch's do, instead of trapping.
  static func sum(_ a: Self, _ b: Self) -> Self
  static func difference(_ a: Self, _ b: Self) -> Self
  static func product(_ a: Self, _ b: Self) -> Self
  /// |x|; the smallest Int stays itself.
  static func magnitude(of x: Self) -> Self
  /// −∞, or the smallest Int: what every other element is larger than.
  static var lowest: Self { get }
  /// ∞, or the largest Int: what every other element is smaller than.
  static var highest: Self { get }
}

extension NumericElement {
  /// 1 for x > 0, −1 for x < 0, else 0 (for NaN, too, as PyTorch has it).
  @inlinable @inline(__always)
  public static func sign(of x: Self) -> Self {
    x > .zero ? .one : x < .zero ? .difference(.zero, .one) : .zero
  }
}

extension FloatingElement {
  /// a + b
  @inlinable @inline(__always) public static func sum(_ a: Self, _ b: Self) -> Self { a + b }
  /// a − b
  @inlinable @inline(__always) public static func difference(_ a: Self, _ b: Self) -> Self { a - b }
  /// a · b
  @inlinable @inline(__always) public static func product(_ a: Self, _ b: Self) -> Self { a * b }
  /// |x|
  @inlinable @inline(__always) public static func magnitude(of x: Self) -> Self { x.magnitude }
  /// −∞
  @inlinable public static var lowest: Self { -.infinity }
  /// ∞
  @inlinable public static var highest: Self { .infinity }
}

/// A differentiable element type: `Float` (PyTorch's float32, the default) or `Double` (float64).
public protocol FloatingElement: NumericElement, BinaryFloatingPoint {}

extension Float: FloatingElement {
  /// float32
  public static var elementType: ElementType { .float32 }
  /// 1
  public static var one: Float { 1 }
  /// The nearest Float to `value`.
  public init(converting value: Double) { self = Float(value) }
  /// The same number as a Double.
  public var asDouble: Double { Double(self) }
}

extension Double: FloatingElement {
  /// float64
  public static var elementType: ElementType { .float64 }
  /// 1
  public static var one: Double { 1 }
  /// `value` itself.
  public init(converting value: Double) { self = value }
  /// The number itself.
  public var asDouble: Double { self }
}

extension Int: NumericElement {
  /// int64
  public static var elementType: ElementType { .int64 }
  /// 1
  public static var one: Int { 1 }
  /// `value` without its digits behind the point; what does not fit becomes `Int.min`, as on the usual processors.
  public init(converting value: Double) { self = Int(exactly: value.rounded(.towardZero)) ?? .min }
  /// The nearest Double.
  public var asDouble: Double { Double(self) }
  /// a + b, wrapping around.
  @inlinable @inline(__always) public static func sum(_ a: Int, _ b: Int) -> Int { a &+ b }
  /// a − b, wrapping around.
  @inlinable @inline(__always) public static func difference(_ a: Int, _ b: Int) -> Int { a &- b }
  /// a · b, wrapping around.
  @inlinable @inline(__always) public static func product(_ a: Int, _ b: Int) -> Int { a &* b }
  /// |x|, wrapping around: |Int.min| is Int.min.
  @inlinable @inline(__always) public static func magnitude(of x: Int) -> Int { x < 0 ? 0 &- x : x }
  /// −2⁶³
  @inlinable public static var lowest: Int { .min }
  /// 2⁶³ − 1
  @inlinable public static var highest: Int { .max }
}

extension Bool: TensorElement {
  /// bool
  public static var elementType: ElementType { .bool }
  /// `false`
  public static var zero: Bool { false }
  /// `true`
  public static var one: Bool { true }
  /// a || b
  @inlinable @inline(__always) public static func sum(_ a: Bool, _ b: Bool) -> Bool { a || b }
}
