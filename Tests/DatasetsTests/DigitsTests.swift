import Datasets
import Foundation
import TensorCore
import Testing

@Suite struct DigitsTests {
  @Test("there are 1,797 images with values from 0 to 1, about as many of each digit")
  func counts() throws {
    let digits = try Digits.load()
    #expect(digits.inputs.shape == [1797, 64] && digits.targets.shape == [1797])
    #expect(digits.inputs.elements.min() == 0 && digits.inputs.elements.max() == 1)
    let labels = digits.targets.elements
    #expect(
      (0..<10).map { digit in labels.count { $0 == digit } } == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
  }

  @Test("the first image is a zero, its first rows as in the file")
  func first() throws {
    let digits = try Digits.load(as: Double.self)
    #expect(digits.inputs.elements.prefix(16).map { $0 * 16 } == [0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0])
    #expect(digits.targets.elements.prefix(3) == [0, 1, 2])
  }

  @Test("the licence line goes with the data")
  func licence() { #expect(Digits.licence.contains("CC BY 4.0") && Digits.licence.contains("Alpaydin")) }

  private static let header = (0..<64).map { "p\($0)," }.joined() + "label"
  private static let image = Array(repeating: "7", count: 64).joined(separator: ",") + ",3"

  /// What loading a file with these lines says; two images are expected.
  private func error(_ lines: [String]) throws -> DataError? {
    let file = FileManager.default.temporaryDirectory.appending(path: "数字 \(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    do { _ = try Digits.load(from: file, count: 2) } catch let error as DataError { return error }
    return nil
  }

  @Test("a file as it should be is read, with Windows' line ends too")
  func sound() throws {
    #expect(try error([Self.header, Self.image, Self.image, ""]) == nil)
    #expect(try error([Self.header + "\r", Self.image + "\r", Self.image + "\r", ""]) == nil)
  }

  @Test("of a damaged file one learns the line, what was expected and what was found")
  func damaged() throws {
    let cases: [([String], Int, String)] = [
      ([], 1, "header"),
      ([Self.image], 1, "header"),
      ([Self.header, Self.image, "1,2,3"], 3, "65 numbers"),
      ([Self.header, Self.image.replacing(",7,", with: ",17,", maxReplacements: 1), Self.image], 2, "pixel p1 "),
      ([Self.header, Self.image, "x" + Self.image.dropFirst()], 3, "pixel p0 "),
      ([Self.header, Self.image.dropLast() + "10", Self.image], 2, "label"),
      ([Self.header, "", Self.image], 2, "65 numbers"),
      ([Self.header, Self.image], 3, "image 2 of 2"),
      ([Self.header, Self.image, Self.image, Self.image], 4, "end of the file"),
    ]
    for (lines, line, words) in cases {
      guard case .damaged(_, let where_, let expected, _) = try error(lines) else {
        Issue.record("accepted, or another error: \(lines.map { $0.prefix(30) })")
        continue
      }
      #expect(where_ == line && expected.contains(words))
    }
  }

  @Test("a file that is not there is an error with its path")
  func missing() {
    let error = #expect(throws: DataError.self) { try Digits.load(from: URL(fileURLWithPath: "/nowhere/digits.csv")) }
    #expect(error?.description.contains("/nowhere/digits.csv") == true)
  }
}
