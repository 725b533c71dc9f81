import Testing

@testable import lessons

@Suite struct FilledTextTests {
  private let text = """
    # Title
    <!-- $ lessons run 1 worked-example -->
    ```text
    epoch 1
    ```
    between `code` and
    ```swift
    let untouched = 1
    ```
    <!-- $ lessons claims --plain -->

    ```
    ```
    after
    """

  @Test("only fenced blocks under a command are filled, and the rest stays to the letter")
  func filling() {
    var filled = FilledText(text)
    #expect(filled.blocks.map(\.arguments) == [["run", "1", "worked-example"], ["claims", "--plain"]])
    #expect(filled.blocks.map(\.output) == ["epoch 1", ""])
    filled.fill { "<" + $0.joined(separator: "+") + ">" }
    #expect(
      filled.text
        == text.replacing("epoch 1\n```", with: "<run+1+worked-example>\n```")
        .replacing("-->\n\n```\n```", with: "-->\n\n```\n<claims+--plain>\n```"))
  }

  @Test("a text that is filled again with the same output does not change")
  func stable() {
    var filled = FilledText(text)
    filled.fill { _ in "two\nlines" }
    var again = FilledText(filled.text)
    again.fill { _ in "two\nlines" }
    #expect(again.text == filled.text)
  }

  @Test("outputs say the same when words agree and numbers nearly do")
  func same() {
    #expect(saySame("loss 0.513  after 60", "loss  0.514 after 60"))
    #expect(!saySame("loss 0.513", "loss 0.613"))
    #expect(!saySame("60 updates", "65 updates"))
    #expect(!saySame("loss 0.5", "error 0.5"))
    #expect(!saySame("1 2", "1"))
    #expect(saySame("−0.5 and 1e-3", "-0.5 and 0.001"))
  }
}
