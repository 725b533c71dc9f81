import Testing

@testable import lessons

@Suite struct MarkdownTests {
  private let style = Style(plain: false, colour: false, width: 40)

  @Test("each kind of block is told apart")
  func blocks() {
    let text = """
      <!-- revision: 12 -->
      # Title
      One line
      and its rest.

      - first
        goes on
      2. second
      > said
      > twice

      | a | b |
      |---|--:|
      | 1 | 2 |
      ```swift
      let x = 1 * 2 * 3

      # not a heading
      ```
      ---
      <details><summary>Why?</summary>

      Because.

      </details>
      """
    #expect(
      MarkdownBlock.blocks(of: text) == [
        .heading(level: 1, text: "Title"), .paragraph("One line and its rest."),
        .item(marker: "•", depth: 0, text: "first goes on"), .item(marker: "2.", depth: 0, text: "second"),
        .quote("said twice"), .table([["a", "b"], ["1", "2"]]),
        .code(["let x = 1 * 2 * 3", "", "# not a heading"]), .rule,
        .details(summary: "Why?", body: [.paragraph("Because.")]),
      ])
  }

  @Test("lines of a Chinese paragraph are joined without a space")
  func chineseLines() {
    #expect(MarkdownBlock.blocks(of: "最后一批\n可能不满\nbatch") == [.paragraph("最后一批可能不满 batch")])
  }

  @Test("emphasis goes, code keeps its stars, links show where they lead")
  func inline() {
    let inline = MarkdownInline(style: style)
    #expect(inline.text("**bold** and *slanted*, 2 * 3 * 4") == "bold and slanted, 2 * 3 * 4")
    #expect(inline.text("`a * b * c`") == "`a * b * c`")
    #expect(inline.text("[Adam](https://a.org/b), [here](x.md)") == "Adam (https://a.org/b), here")
    #expect(inline.text("![a curve](plots/x.svg)") == "[Picture: a curve] plots/x.svg")
  }

  @Test("answers stand at the end, numbered, and nowhere else")
  func answers() {
    let text = "<details><summary>Why 13?</summary>\n\nOne is short.\n\n</details>\n\nNext paragraph."
    let page = MarkdownPage.text(text, style: style)
    #expect(page == "→ answer 1 stands at the end\n\nNext paragraph.\n\nAnswers\n\n(1) Why 13?\n\nOne is short.")
  }

  @Test("a table too wide for the screen becomes a list")
  func wideTable() {
    let text = "| name | what it is for in the lesson | third |\n|--|--|--|\n| x | y | z |"
    let page = MarkdownPage.text(text, style: Style(plain: false, colour: false, width: 30))
    #expect(page == "  name: x\n  what it is for in the\n  lesson: y\n  third: z")
  }
}
