/// A value in a plan: a number, a word, or yes and no.
public enum SettingValue: Hashable, Sendable, Codable {
  case number(Double)
  case word(String)
  case flag(Bool)

  /// Reads a value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .word(let word): try container.encode(word)
    case .flag(let flag): try container.encode(flag)
    }
  }
}

extension SettingValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral
{
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A word.
  public init(stringLiteral value: String) { self = .word(value) }
  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}
