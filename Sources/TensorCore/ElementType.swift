/// The element types a reader of PyTorch meets, with their sizes: `ElementType.float32.byteCount` is 4.
///
/// Tensors of this engine hold four of them (float32, float64, int64, bool); the others are here to count bytes with. The raw value is
/// PyTorch's name.
public enum ElementType: String, CaseIterable, Sendable {
  case bool, uint8, uint16, uint32, uint64, int8, int16, int32, int64
  /// One sign bit, 4 of exponent, 3 of fraction; no infinity.
  case float8e4m3fn = "float8_e4m3fn"
  /// One sign bit, 5 of exponent, 2 of fraction.
  case float8e5m2 = "float8_e5m2"
  case float16, bfloat16, float32, float64
  /// Two float16, float32 or float64: the real and the imaginary part.
  case complex32, complex64, complex128

  /// Bytes that one element takes. A bool takes a whole byte; complex64 is two float32.
  public var byteCount: Int {
    switch self {
    case .bool, .uint8, .int8, .float8e4m3fn, .float8e5m2: 1
    case .uint16, .int16, .float16, .bfloat16: 2
    case .uint32, .int32, .float32, .complex32: 4
    case .uint64, .int64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// Bits that one element takes in memory: 8 for a bool, too.
  public var bitCount: Int { 8 * byteCount }

  /// Whether a number may have digits behind the point: only such tensors have gradients.
  public var isFloatingPoint: Bool { fractionBits != nil && !isComplex }

  /// Whether an element has a real and an imaginary part.
  public var isComplex: Bool { [.complex32, .complex64, .complex128].contains(self) }

  /// Bits of the exponent, of a floating-point number or of either part of a complex one; nil for whole numbers.
  public var exponentBits: Int? {
    switch self {
    case .float8e4m3fn: 4
    case .float8e5m2, .float16, .complex32: 5
    case .bfloat16, .float32, .complex64: 8
    case .float64, .complex128: 11
    default: nil
    }
  }

  /// Bits of the fraction, without the leading 1 that is not stored; nil for whole numbers.
  public var fractionBits: Int? {
    switch self {
    case .float8e5m2: 2
    case .float8e4m3fn: 3
    case .bfloat16: 7
    case .float16, .complex32: 10
    case .float32, .complex64: 23
    case .float64, .complex128: 52
    default: nil
    }
  }

  /// The largest finite number, of either part of a complex one: 65,504 for float16, (2 − 2⁻⁷)·2¹²⁷ for bfloat16. For int64 and uint64
  /// the nearest Double.
  public var largest: Double {
    if self == .float8e4m3fn { return 448 }
    if let e = exponentBits, let m = fractionBits {
      let bias = (1 << (e - 1)) - 1
      return (2 - Double(sign: .plus, exponent: -m, significand: 1))
        * Double(sign: .plus, exponent: bias, significand: 1)
    }
    if self == .bool { return 1 }
    let isSigned = rawValue.hasPrefix("int")
    return Double(UInt64.max >> (64 - bitCount + (isSigned ? 1 : 0)))
  }

  /// The distance from 1 to the next larger number, 2 to the power of −`fractionBits`; nil for whole numbers.
  public var epsilon: Double? { fractionBits.map { Double(sign: .plus, exponent: -$0, significand: 1) } }
}

extension ElementType {
  /// PyTorch's name, also the short ones ("double", "long") and with its module ("torch.float32"); nil for any other.
  public init?(named name: String) {
    let short = name.hasPrefix("torch.") ? String(name.dropFirst(6)) : name
    let aliases: [String: ElementType] = [
      "half": .float16, "float": .float32, "double": .float64, "short": .int16, "int": .int32, "long": .int64,
      "chalf": .complex32, "cfloat": .complex64, "cdouble": .complex128,
    ]
    guard let type = ElementType(rawValue: short) ?? aliases[short] else { return nil }
    self = type
  }

  /// PyTorch's name, or an error that says why there is no such type.
  ///
  ///     ElementType(parsing: "Double64")   // double already means 64 bits: float64
  ///
  /// - Throws: an `argument` error that names the type which was probably meant.
  public init(parsing name: String) throws {
    if let type = ElementType(named: name) {
      self = type
      return
    }
    let letters = name.lowercased().prefix { !$0.isNumber }
    let digits = name.drop { !$0.isNumber }
    let reason: String
    if let word = ElementType(named: String(letters)), !digits.isEmpty, letters != "float", letters != "int" {
      reason = "\(letters) already says how many bits it has: \(word.bitCount). PyTorch's name is \(word.rawValue)."
    } else if let type = ElementType(named: name.lowercased()) {
      reason = "PyTorch writes it \(type.rawValue)."
    } else {
      reason = "The types are " + Self.allCases.map(\.rawValue).joined(separator: ", ") + "."
    }
    throw TensorError(.argument, in: "dtype", "there is no type '\(name)'. \(reason)")
  }

  /// The number of this type that is nearest to `x`; halfway, the one whose last bit is 0. What is too large becomes infinite (NaN for
  /// float8_e4m3fn); whole numbers are cut off behind the point and stop at their ends.
  ///
  /// It shows what a type cannot hold: `ElementType.float16.nearest(to: 2049)` is 2048.
  public func nearest(to x: Double) -> Double {
    guard let e = exponentBits, let m = fractionBits else {
      if self == .bool { return x == 0 ? 0 : 1 }
      let lowest = rawValue.hasPrefix("int") ? -largest - 1 : 0
      return x.isNaN ? 0 : Swift.min(Swift.max(x.rounded(.towardZero), lowest), largest)
    }
    guard x.isFinite, x != 0 else { return x }
    let smallestExponent = 2 - (1 << (e - 1))
    let unit = Double(sign: .plus, exponent: Swift.max(Int(x.exponent), smallestExponent) - m, significand: 1)
    let rounded = m == 52 ? x : (x / unit).rounded(.toNearestOrEven) * unit
    if rounded.magnitude <= largest { return rounded }
    return self == .float8e4m3fn ? .nan : rounded < 0 ? -.infinity : .infinity
  }
}
