/// The element types a reader of PyTorch meets, with their sizes: `ElementType.float32.byteCount` is 4.
///
/// Tensors of this engine hold four of them (float32, float64, int64, bool); the others are here to count bytes with.
public enum ElementType: String, CaseIterable, Sendable {
  case bool, uint8, int8, int16, int32, int64
  case float8, float16, bfloat16, float32, float64
  case complex64, complex128

  /// Bytes that one element takes. A bool takes a whole byte; complex64 is two float32.
  public var byteCount: Int {
    switch self {
    case .bool, .uint8, .int8, .float8: 1
    case .int16, .float16, .bfloat16: 2
    case .int32, .float32: 4
    case .int64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// Bits that one element takes.
  public var bitCount: Int { 8 * byteCount }

  /// PyTorch's other names ("double", "long" ...). There is no "Double64": double already means 64 bits.
  public init?(named name: String) {
    let aliases: [String: ElementType] = [
      "half": .float16, "float": .float32, "double": .float64, "short": .int16, "int": .int32, "long": .int64,
      "cfloat": .complex64, "cdouble": .complex128,
    ]
    guard let type = ElementType(rawValue: name) ?? aliases[name] else { return nil }
    self = type
  }
}
