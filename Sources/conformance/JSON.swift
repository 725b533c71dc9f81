import Foundation

/// A JSON value. Numbers that JSON cannot write are the strings "nan", "inf", "-inf".
enum JSON: Decodable {
  case number(Double), bool(Bool), string(String), list([JSON]), object([String: JSON]), null

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try Dictionary(
          uniqueKeysWithValues: object.allKeys.map { ($0.stringValue, try object.decode(JSON.self, forKey: $0)) }))
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSON] = []
      values.reserveCapacity(list.count ?? 0)
      while !list.isAtEnd { values.append(try list.decode(JSON.self)) }
      self = .list(values)
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let bool = try? value.decode(Bool.self) {
        self = .bool(bool)
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .string(try value.decode(String.self))
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The member of an object; null where there is none.
  subscript(_ key: String) -> JSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var isNull: Bool { if case .null = self { true } else { false } }
  var list: [JSON]? { if case .list(let values) = self { values } else { nil } }
  var members: [String: JSON]? { if case .object(let members) = self { members } else { nil } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  var int: Int? { number.flatMap { Int(exactly: $0) } }

  /// The number, also where it is written as "nan", "inf" or "-inf".
  var number: Double? {
    switch self {
    case .number(let number): number
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }
}
