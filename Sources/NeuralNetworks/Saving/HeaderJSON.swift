/// The little JSON that a safetensors header is made of: objects, lists, strings and whole numbers.
enum HeaderJSON: Equatable {
  case object([(name: String, value: HeaderJSON)])
  case list([HeaderJSON])
  case string(String)
  case number(Int)

  static func == (a: HeaderJSON, b: HeaderJSON) -> Bool { a.text == b.text }

  // MARK: Writing

  /// As text, without spaces.
  var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
    case .list(let elements): "[" + elements.map { $0.text }.joined(separator: ",") + "]"
    case .string(let string): Self.quoted(string)
    case .number(let number): "\(number)"
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: Reading

  /// The value that these bytes spell, with spaces around it allowed.
  ///
  /// - Throws: `DamagedSafetensors` with the place of the first byte that does not belong.
  init(parsing bytes: some Collection<UInt8>) throws {
    var parser = HeaderParser(bytes: Array(bytes))
    self = try parser.whole()
  }
}

private struct HeaderParser {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws -> HeaderJSON {
    let value = try value(depth: 0)
    skipSpaces()
    guard place == bytes.count else { throw unexpected("the end") }
    return value
  }

  private mutating func value(depth: Int) throws -> HeaderJSON {
    guard depth < 8 else { throw DamagedSafetensors("the header is nested too deeply") }
    skipSpaces()
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [(name: String, value: HeaderJSON)] = []
      try elements(until: "}") { parser in
        let name = try parser.string()
        try parser.expect(":")
        members.append((name, try parser.value(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var list: [HeaderJSON] = []
      try elements(until: "]") { parser in list.append(try parser.value(depth: depth + 1)) }
      return .list(list)
    case UInt8(ascii: "\""): return .string(try string())
    default: return .number(try number())
    }
  }

  /// What stands between an opening bracket and `end`, separated by commas.
  private mutating func elements(
    until end: Unicode.Scalar, _ element: (inout HeaderParser) throws -> Void
  ) throws {
    place += 1
    skipSpaces()
    if peek() == UInt8(ascii: end) {
      place += 1
      return
    }
    while true {
      try element(&self)
      skipSpaces()
      if peek() == UInt8(ascii: end) {
        place += 1
        return
      }
      try expect(",")
    }
  }

  private mutating func number() throws -> Int {
    let digits = bytes[place...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw unexpected("a whole number") }
    place += digits.count
    return number
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var units: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: "\"") {
      place += 1
      if byte == UInt8(ascii: "\\") {
        units += try Array(escape().utf8)
      } else {
        units.append(byte)
      }
    }
    try expect("\"")
    guard let string = String(validating: units, as: UTF8.self) else {
      throw DamagedSafetensors("the header holds a name that is not UTF-8")
    }
    return string
  }

  private mutating func escape() throws -> String {
    guard let byte = peek() else { throw unexpected("an escape") }
    place += 1
    let plain: [UInt8: String] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
    ]
    if let character = plain[byte] { return character }
    guard byte == UInt8(ascii: "u") else { throw unexpected("an escape") }
    var units = [try hexadecimal()]
    if (0xD800..<0xDC00).contains(units[0]) {
      try expect("\\", skippingSpaces: false)
      try expect("u", skippingSpaces: false)
      units.append(try hexadecimal())
    }
    guard let character = String(validating: units, as: UTF16.self) else { throw unexpected("half a character") }
    return character
  }

  private mutating func hexadecimal() throws -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw unexpected("four hexadecimal digits")
    }
    place += 4
    return unit
  }

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpaces() {
    while let byte = peek(), [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func expect(_ character: Unicode.Scalar, skippingSpaces: Bool = true) throws {
    if skippingSpaces { skipSpaces() }
    guard peek() == UInt8(ascii: character) else { throw unexpected("\(character)") }
    place += 1
  }

  private func unexpected(_ wanted: String) -> DamagedSafetensors {
    let found = peek().map { "\"\(Character(Unicode.Scalar($0)))\"" } ?? "the end"
    return DamagedSafetensors("byte \(place) of the header should be \(wanted), but is \(found)")
  }
}
