/// An input or an answer on its way between checker and worker, freed of its Swift type.
public enum Value: Hashable, Sendable {
  case nothing
  case bool(Bool)
  case int(Int)
  case float(Float)
  case double(Double)
  case string(String)
  case list([Value])
  /// Named parts in a fixed order: what an author's own answer type turns itself into.
  case record([Field])
  case tensor(TensorValue)

  /// One named part of a record.
  public struct Field: Hashable, Sendable {
    /// The part's name.
    public let name: String
    /// The part itself.
    public let value: Value

    /// A part called `name`.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The part called `name` of a record.
  /// - Throws: `ValueMismatch` if this is no record or has no such part.
  public func field(_ name: String) throws -> Value {
    guard case .record(let fields) = self, let field = fields.first(where: { $0.name == name }) else {
      throw ValueMismatch(wanted: "a record with “\(name)”")
    }
    return field.value
  }
}

/// A tensor without its storage: what is compared is the element type, the shape and the elements in row-major order.
///
/// Elements are kept as Double whatever their type. That is exact for Float, Double, Bool, and for Int up to 2⁵³, which no
/// lesson reaches.
public struct TensorValue: Hashable, Sendable {
  /// PyTorch's name of the element type, such as `float32`.
  public let elementType: String
  /// Sizes of the axes.
  public let shape: [Int]
  /// The elements, the last axis running fastest.
  public let elements: [Double]

  /// A tensor value with as many `elements` as `shape` says.
  public init(elementType: String, shape: [Int], elements: [Double]) {
    self.elementType = elementType
    self.shape = shape
    self.elements = elements
  }
}

/// A value that is not of the type that was wanted.
public struct ValueMismatch: Error, CustomStringConvertible {
  /// The type that was wanted.
  public let wanted: String

  /// A mismatch with the type called `wanted`.
  public init(wanted: String) { self.wanted = wanted }

  /// `expected Int`
  public var description: String { "expected \(wanted)" }
}
