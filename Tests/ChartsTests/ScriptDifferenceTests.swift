import Testing

@testable import Charts

@Suite struct ScriptDifferenceTests {
  private let script = "set title 'T 1'\n$numbers << EOD\n0 1.5\n1 NaN\nEOD\nset xrange [0:2]\n"

  @Test("a script equals itself")
  func same() {
    #expect(ScriptDifference.first(found: script, generated: script) == nil)
  }

  @Test("the last digit of a number may differ, and its width", arguments: ["1.50001", "1.49999", "  1.5"])
  func nearly(number: String) {
    #expect(ScriptDifference.first(found: script.replacing("1.5", with: number), generated: script) == nil)
  }

  @Test("a number that is another one is found, with its line", arguments: ["1.501", "NaN", "-1.5", "1.5 7", "x"])
  func different(number: String) {
    let difference = ScriptDifference.first(found: script.replacing("1.5", with: number), generated: script)
    #expect(difference == ScriptDifference(line: 3, found: "0 \(number)", generated: "0 1.5"))
  }

  @Test(
    "outside the numbers, text must be the same to the letter",
    arguments: [
      ("T 1", "T 1.00001", 1), ("[0:2]", "[0:2.00001]", 6), ("$numbers", "$other", 2), ("EOD\nset", "EOD \nset", 5),
    ])
  func text(old: String, new: String, line: Int) {
    #expect(ScriptDifference.first(found: script.replacing(old, with: new), generated: script)?.line == line)
  }

  @Test("a missing or an additional line is found")
  func lengths() {
    #expect(
      ScriptDifference.first(found: script + "more\n", generated: script)?.description
        == "line 7: found 'more', the code generates ''")
    #expect(
      ScriptDifference.first(found: "set title 'T 1'", generated: script)?.description
        == "line 2: found the end, the code generates '$numbers << EOD'")
  }
}
