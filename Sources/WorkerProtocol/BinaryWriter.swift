/// Values as bytes: a tag, then the payload; numbers are eight bytes, little end first; lists and strings carry their count.
public struct BinaryWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty writer.
  public init() {}

  /// Appends `value`.
  public mutating func write(_ value: Value) {
    switch value {
    case .nothing: tag(.nothing)
    case .bool(let bool): tag(bool ? .true : .false)
    case .int(let int): tag(.int); word(UInt64(bitPattern: Int64(int)))
    case .float(let float): tag(.float); word(UInt64(float.bitPattern))
    case .double(let double): tag(.double); word(double.bitPattern)
    case .string(let string): tag(.string); write(string)
    case .list(let values):
      tag(.list)
      word(UInt64(values.count))
      for value in values { write(value) }
    case .record(let fields):
      tag(.record)
      word(UInt64(fields.count))
      for field in fields {
        write(field.name)
        write(field.value)
      }
    case .tensor(let tensor): write(tensor)
    }
  }

  private mutating func write(_ tensor: TensorValue) {
    tag(.tensor)
    write(tensor.elementType)
    word(UInt64(tensor.shape.count))
    for size in tensor.shape { word(UInt64(bitPattern: Int64(size))) }
    word(UInt64(tensor.elements.count))
    for element in tensor.elements { word(element.bitPattern) }
  }

  private mutating func write(_ string: String) {
    word(UInt64(string.utf8.count))
    bytes.append(contentsOf: string.utf8)
  }

  private mutating func tag(_ tag: BinaryTag) { bytes.append(tag.rawValue) }

  private mutating func word(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// The byte in front of each value.
enum BinaryTag: UInt8 {
  case nothing, `false`, `true`, int, float, double, string, list, record, tensor
}
