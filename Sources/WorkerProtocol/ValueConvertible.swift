/// A type whose values can be handed to an exercise or come back as its answer.
///
/// Int, Double, Float, Bool, String, lists and optionals of these, and tensors conform. An answer with several parts is a
/// struct in the contract's file that writes its parts with `Value.record` and reads them with `Value.field`.
public protocol ValueConvertible: SendableMetatype {
  /// The value read back.
  /// - Throws: `ValueMismatch` if `value` is of another type.
  init(value: Value) throws
  /// This value, freed of its type.
  var value: Value { get }
}

extension Value: ValueConvertible {
  /// The value itself.
  public init(value: Value) { self = value }
  /// The value itself.
  public var value: Value { self }
}

extension Int: ValueConvertible {
  /// Reads an Int.
  public init(value: Value) throws {
    guard case .int(let int) = value else { throw ValueMismatch(wanted: "Int") }
    self = int
  }
  /// `.int`
  public var value: Value { .int(self) }
}

extension Double: ValueConvertible {
  /// Reads a Double.
  public init(value: Value) throws {
    guard case .double(let double) = value else { throw ValueMismatch(wanted: "Double") }
    self = double
  }
  /// `.double`
  public var value: Value { .double(self) }
}

extension Float: ValueConvertible {
  /// Reads a Float.
  public init(value: Value) throws {
    guard case .float(let float) = value else { throw ValueMismatch(wanted: "Float") }
    self = float
  }
  /// `.float`
  public var value: Value { .float(self) }
}

extension Bool: ValueConvertible {
  /// Reads a Bool.
  public init(value: Value) throws {
    guard case .bool(let bool) = value else { throw ValueMismatch(wanted: "Bool") }
    self = bool
  }
  /// `.bool`
  public var value: Value { .bool(self) }
}

extension String: ValueConvertible {
  /// Reads a String.
  public init(value: Value) throws {
    guard case .string(let string) = value else { throw ValueMismatch(wanted: "String") }
    self = string
  }
  /// `.string`
  public var value: Value { .string(self) }
}

extension Array: ValueConvertible where Element: ValueConvertible {
  /// Reads a list whose elements all are `Element`.
  public init(value: Value) throws {
    guard case .list(let values) = value else { throw ValueMismatch(wanted: "a list") }
    self = try values.map { try Element(value: $0) }
  }
  /// `.list`
  public var value: Value { .list(map(\.value)) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  /// Reads `nil` from `.nothing`, and a `Wrapped` from anything else.
  public init(value: Value) throws {
    self = if case .nothing = value { nil } else { try Wrapped(value: value) }
  }
  /// `.nothing` for `nil`.
  public var value: Value { map(\.value) ?? .nothing }
}
