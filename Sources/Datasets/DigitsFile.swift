/// Reads the lines of the digits' file, and says of a damaged one where it is and what should be there.
struct DigitsFile {
  /// The file's name, for messages.
  let name: String

  private static let header = (0..<Digits.pixels).map { "p\($0)," }.joined() + "label"

  /// Pixels (64 for each image, from 0 to 16) and labels.
  func parse(_ text: String, count: Int) throws -> (pixels: [Int], labels: [Int]) {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.first.map(String.init) == Self.header else {
      throw damaged(1, "the header p0,p1, ... ,p63,label", lines.first.map { shown($0) } ?? "an empty file")
    }
    var pixels: [Int] = []
    var labels: [Int] = []
    pixels.reserveCapacity(count * Digits.pixels)
    for (k, line) in lines.enumerated().dropFirst() {
      guard labels.count < count else { throw damaged(k + 1, "the end of the file after \(count) images", shown(line)) }
      let fields = line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard fields.count == Digits.pixels + 1 else {
        throw damaged(k + 1, "64 pixels and a label, 65 numbers", "\(fields.count) fields")
      }
      for (p, field) in fields.dropLast().enumerated() {
        pixels.append(try number(field, 0...Digits.darkest, "pixel p\(p)", line: k + 1))
      }
      labels.append(try number(fields[Digits.pixels], 0...9, "label", line: k + 1))
    }
    guard labels.count == count else {
      throw damaged(lines.count + 1, "image \(labels.count + 1) of \(count)", "the end of the file")
    }
    return (pixels, labels)
  }

  private func number(_ field: Substring.UTF8View, _ range: ClosedRange<Int>, _ what: String, line: Int) throws -> Int {
    guard let number = Int(Substring(field)), range.contains(number) else {
      throw damaged(
        line, "as \(what) a whole number from \(range.lowerBound) to \(range.upperBound)", shown(Substring(field)))
    }
    return number
  }

  private func damaged(_ line: Int, _ expected: String, _ found: String) -> DataError {
    .damaged(file: name, line: line, expected: expected, found: found)
  }

  /// At most 40 characters, in quotes.
  private func shown(_ text: Substring) -> String {
    text.count <= 40 ? "\"\(text)\"" : "\"\(text.prefix(40))...\""
  }
}
