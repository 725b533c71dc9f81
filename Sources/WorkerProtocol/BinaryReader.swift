/// Reads back what `BinaryWriter` wrote, trusting nothing: the bytes may come from a learner's forgery.
public struct BinaryReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// A reader at the start of `bytes`.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next value.
  /// - Throws: `ValueMismatch` where the bytes are no value.
  public mutating func read() throws -> Value {
    guard let tag = BinaryTag(rawValue: try byte()) else { throw damaged }
    switch tag {
    case .nothing: return .nothing
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .int: return .int(try int())
    case .float: return .float(Float(bitPattern: UInt32(truncatingIfNeeded: try word())))
    case .double: return .double(Double(bitPattern: try word()))
    case .string: return .string(try string())
    case .list: return .list(try nested { try $0.read() })
    case .record: return .record(try nested { Value.Field(try $0.string(), try $0.read()) })
    case .tensor: return .tensor(try tensor())
    }
  }

  private mutating func tensor() throws -> TensorValue {
    let type = try string()
    let shape = try many { try $0.int() }
    return TensorValue(elementType: type, shape: shape, elements: try many { Double(bitPattern: try $0.word()) })
  }

  /// A forged value could be nested so deeply that reading it overflows the stack.
  private mutating func nested<Part>(_ read: (inout BinaryReader) throws -> Part) throws -> [Part] {
    guard depth < 64 else { throw damaged }
    depth += 1
    defer { depth -= 1 }
    return try many(read)
  }

  /// No count can be larger than the bytes that are left: every part takes at least one.
  private mutating func many<Part>(_ read: (inout BinaryReader) throws -> Part) throws -> [Part] {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw damaged }
    var parts: [Part] = []
    parts.reserveCapacity(count)
    for _ in 0..<count { parts.append(try read(&self)) }
    return parts
  }

  private mutating func string() throws -> String {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw damaged }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  private mutating func int() throws -> Int { Int(Int64(bitPattern: try word())) }

  private mutating func word() throws -> UInt64 {
    guard bytes.count - position >= 8 else { throw damaged }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  private mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw damaged }
    defer { position += 1 }
    return bytes[position]
  }

  private var damaged: ValueMismatch { ValueMismatch(wanted: "a value, got damaged bytes") }
}
