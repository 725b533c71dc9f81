import TensorCore

/// A tensor as it lies in a file: its element type by safetensors' name, its shape, and its bytes (little-endian, row-major).
public struct StoredTensor: Hashable, Sendable {
  /// "F32", "F64", "I64", "BOOL", or a type that this engine cannot compute with ("BF16" ...).
  public let type: String
  /// Size of each dimension.
  public let shape: [Int]
  /// The elements.
  public let bytes: [UInt8]

  /// Bytes of an element, by safetensors' name of the type.
  static let sizes = [
    "F64": 8, "I64": 8, "U64": 8, "F32": 4, "I32": 4, "U32": 4, "F16": 2, "BF16": 2, "I16": 2, "U16": 2, "F8_E5M2": 1,
    "F8_E4M3": 1, "I8": 1, "U8": 1, "BOOL": 1,
  ]

  init(type: String, shape: [Int], bytes: [UInt8]) {
    (self.type, self.shape, self.bytes) = (type, shape, bytes)
  }

  /// The bytes of a tensor's elements.
  public init<Element: TensorElement>(_ tensor: Tensor<Element>) {
    type = Self.name(of: Element.self)
    shape = tensor.shape
    bytes = tensor.elements.withUnsafeBytes { Array($0) }
  }

  private static func name<Element: TensorElement>(of type: Element.Type) -> String {
    switch Element.elementType {
    case .float32: "F32"
    case .float64: "F64"
    case .bool: "BOOL"
    default: "I64"
    }
  }

  /// The tensor. F32 becomes Double exactly; whole numbers (counters) become floating-point numbers.
  ///
  /// - Throws: an `argument` error for any other difference of types: F64 as Float would lose digits.
  public func tensor<Element: TensorElement>(as _: Element.Type = Element.self) throws -> Tensor<Element> {
    if type == Self.name(of: Element.self) { return try Tensor(numbers(), shape: shape) }
    let converted: [Element]? =
      switch (type, Element.self) {
      case ("F32", let wanted as Double.Type): (numbers() as [Float]).map { wanted.init($0) } as? [Element]
      case ("I64", let wanted as Float.Type): (numbers() as [Int]).map { wanted.init($0) } as? [Element]
      case ("I64", let wanted as Double.Type): (numbers() as [Int]).map { wanted.init($0) } as? [Element]
      default: nil
      }
    guard let converted else {
      throw TensorError(
        .argument, in: "load", "the file has \(type), the model \(Self.name(of: Element.self)): they do not convert")
    }
    return try Tensor(converted, shape: shape)
  }

  private func numbers<Number>() -> [Number] {
    let count = bytes.count / MemoryLayout<Number>.size
    return bytes.withUnsafeBytes { source in
      (0..<count).map { source.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Number>.size, as: Number.self) }
    }
  }
}
