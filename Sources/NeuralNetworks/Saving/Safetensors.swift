import TensorCore

/// Tensors by name, and words about them: what a safetensors file holds.
///
///     8 bytes    n, the length of the header, little-endian
///     n bytes    JSON: {"0.weight": {"dtype": "F32", "shape": [128, 64], "data_offsets": [0, 32768]}, ...}
///     the rest   the elements of one tensor after another
///
/// The format has no code in it, so that a file from elsewhere can do no harm. Source: Hugging Face, "Safetensors", format description.
public struct Safetensors: Hashable, Sendable {
  /// The tensors, by name.
  public var tensors: [String: StoredTensor]
  /// Words by name ("epoch": "12").
  public var metadata: [String: String]

  /// What is to be written.
  public init(_ tensors: [String: StoredTensor], metadata: [String: String] = [:]) {
    (self.tensors, self.metadata) = (tensors, metadata)
  }

  /// The bytes of a file.
  public var bytes: [UInt8] {
    // The largest elements first, so that every tensor is aligned; then by name, so that the same content gives the same file.
    let sorted = tensors.sorted { a, b in
      let (first, second) = (StoredTensor.sizes[a.value.type] ?? 0, StoredTensor.sizes[b.value.type] ?? 0)
      return first == second ? a.key < b.key : first > second
    }
    var end = 0
    var members: [(name: String, value: HeaderJSON)] = []
    if !metadata.isEmpty {
      let words = metadata.sorted { $0.key < $1.key }.map { (name: $0.key, value: HeaderJSON.string($0.value)) }
      members.append(("__metadata__", .object(words)))
    }
    for (name, tensor) in sorted {
      let start = end
      end += tensor.bytes.count
      members.append(
        (
          name,
          .object([
            ("dtype", .string(tensor.type)), ("shape", .list(tensor.shape.map { .number($0) })),
            ("data_offsets", .list([.number(start), .number(end)])),
          ])
        ))
    }
    var header = Array(HeaderJSON.object(members).text.utf8)
    header += [UInt8](repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    return length + header + sorted.flatMap { $0.value.bytes }
  }

  /// What bytes of a file say.
  ///
  /// - Throws: `DamagedSafetensors` when they are not in the format: cut short, header not readable, or tensors that do not lie one behind
  ///   the other and fill the file.
  init(parsing bytes: [UInt8]) throws {
    guard bytes.count >= 8 else { throw DamagedSafetensors("\(bytes.count) bytes are too few even for its length") }
    let length = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard length <= UInt64(bytes.count - 8) else {
      throw DamagedSafetensors("its header should be \(length) bytes long, but only \(bytes.count - 8) are left")
    }
    let start = 8 + Int(length)
    guard case .object(let members) = try HeaderJSON(parsing: bytes[8..<start]) else {
      throw DamagedSafetensors("its header is not an object")
    }
    self.init([:])
    var ranges: [Range<Int>] = []
    for (name, value) in members {
      guard case .object(let fields) = value else { throw DamagedSafetensors("\"\(name)\" is not described") }
      if name == "__metadata__" {
        for (key, word) in fields { if case .string(let text) = word { metadata[key] = text } }
        continue
      }
      guard tensors[name] == nil else { throw DamagedSafetensors("\"\(name)\" appears twice") }
      let (type, shape, range) = try Self.description(of: name, fields)
      guard range.upperBound <= bytes.count - start else {
        throw DamagedSafetensors(
          "\"\(name)\" should end at byte \(range.upperBound) of \(bytes.count - start): the file was cut short")
      }
      tensors[name] = StoredTensor(
        type: type, shape: shape, bytes: Array(bytes[(start + range.lowerBound)..<(start + range.upperBound)]))
      ranges.append(range)
    }
    var end = 0
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      guard range.lowerBound == end else { throw DamagedSafetensors("byte \(end) belongs to no tensor, or to two") }
      end = range.upperBound
    }
    guard end == bytes.count - start else {
      throw DamagedSafetensors("\(bytes.count - start - end) bytes at its end belong to no tensor")
    }
  }

  /// Type, shape and place of a tensor, checked against each other.
  private static func description(
    of name: String, _ fields: [(name: String, value: HeaderJSON)]
  ) throws -> (String, [Int], Range<Int>) {
    func field(_ wanted: String) -> HeaderJSON? { fields.first { $0.name == wanted }?.value }
    func numbers(_ wanted: String) throws -> [Int] {
      guard case .list(let list) = field(wanted) else { throw DamagedSafetensors("\"\(name)\" has no \(wanted)") }
      return try list.map { element in
        guard case .number(let number) = element else {
          throw DamagedSafetensors("\(wanted) of \"\(name)\" is no list of whole numbers")
        }
        return number
      }
    }
    guard case .string(let type) = field("dtype"), let size = StoredTensor.sizes[type] else {
      throw DamagedSafetensors("\"\(name)\" has no dtype that is known")
    }
    let (shape, offsets) = (try numbers("shape"), try numbers("data_offsets"))
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw DamagedSafetensors("data_offsets of \"\(name)\" are no range: \(offsets)")
    }
    var count = size
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard !overflow else { throw DamagedSafetensors("the shape \(shape) of \"\(name)\" is too large") }
      count = product
    }
    guard count == offsets[1] - offsets[0] else {
      throw DamagedSafetensors(
        "\"\(name)\" of shape \(shape) in \(type) takes \(count) bytes, not \(offsets[1] - offsets[0])")
    }
    return (type, shape, offsets[0]..<offsets[1])
  }
}
