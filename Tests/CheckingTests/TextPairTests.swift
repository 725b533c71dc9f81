import Foundation
import Testing

@testable import Checking

@Suite struct TextPairTests {
  private func pair(english: String?, chinese: String?) throws -> TextPair {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pair 课 \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pair = TextPair(english: folder.appending(path: "README.md"))
    try english.map { try Data($0.utf8).write(to: pair.english) }
    try chinese.map { try Data($0.utf8).write(to: pair.chinese) }
    return pair
  }

  @Test("a stamped pair matches until the English prose changes")
  func stamping() throws {
    let pair = try pair(english: "A batch.\n", chinese: "一批。\n")
    let revision = TextPair.revision(of: "A batch.\n")
    #expect(pair.state() == .outdated(named: nil, actual: revision))
    try pair.stamp()
    #expect(pair.state() == .matching)
    try Data("A small batch.\n".utf8).write(to: pair.english)
    #expect(pair.state() == .outdated(named: revision, actual: TextPair.revision(of: "A small batch.\n")))
    try pair.stamp()
    #expect(try String(contentsOf: pair.chinese, encoding: .utf8).hasSuffix("-->\n\n一批。\n"))
    #expect(pair.state() == .matching)
  }

  @Test("what is missing is named")
  func missing() throws {
    let noChinese = try pair(english: "A batch.", chinese: nil)
    #expect(noChinese.state() == .missing(noChinese.chinese))
    #expect(noChinese.chinese.lastPathComponent == "README.zh-CN.md")
    let noEnglish = try pair(english: nil, chinese: "一批。")
    #expect(noEnglish.state() == .missing(noEnglish.english))
  }

  @Test("output filled in by a command and Windows line ends are not part of the prose")
  func prose() {
    let before = "Run:\n<!-- $ lessons run 1 -->\n```text\n12\n```\nafter\n"
    #expect(TextPair.revision(of: before) == TextPair.revision(of: before.replacing("12", with: "13")))
    #expect(TextPair.revision(of: before) != TextPair.revision(of: before.replacing("after", with: "later")))
    #expect(TextPair.revision(of: "a\r\nb") == TextPair.revision(of: "a\nb"))
  }
}
