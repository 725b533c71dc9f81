import Checking
import Testing

@testable import lessons

@Suite struct LayoutTests {
  @Test(
    "columns of a text: Chinese two, marks one, combining and colour none",
    arguments: [
      ("batch", 5), ("批归一化", 8), ("✔ passed", 8), ("e\u{301}", 1), ("\u{1B}[32mok\u{1B}[0m", 2), ("，", 2), ("σ²", 2),
      ("🙂", 2),
    ])
  func columns(text: String, width: Int) { #expect(displayWidth(text) == width) }

  @Test("English breaks at spaces, and an overlong word is left whole")
  func english() {
    #expect(wrapped("the last batch is short", width: 10) == ["the last", "batch is", "short"])
    #expect(wrapped("a supercalifragilistic b", width: 6) == ["a", "supercalifragilistic", "b"])
    #expect(wrapped("", width: 6) == [""])
  }

  @Test("Chinese breaks anywhere, but no line starts with closing punctuation")
  func chinese() {
    #expect(wrapped("最后一批不满。", width: 12) == ["最后一批不", "满。"])
    #expect(wrapped("用 dropLast 时", width: 8) == ["用", "dropLast", "时"])
  }

  @Test("no wrapped line is wider than asked, in either language")
  func bound() {
    let text = "批次 batch 的大小决定每次更新 (update) 用多少样本，最后一批可能不满；PyTorch 默认保留它。"
    for width in 12...60 {
      for line in wrapped(text, width: width) { #expect(displayWidth(line) <= width, "\(width): \(line)") }
    }
  }

  @Test("columns line up across languages, and the last column hangs")
  func table() {
    var table = Table()
    table.add("正常", "gnuplot", "a b c d e f g h i j")
    table.add("ok", "网", "x")
    let style = Style(plain: true, colour: false, width: 34)
    #expect(
      table.text(style) == """
          正常  gnuplot  a b c d e f g h i
                         j
          ok    网       x
        """)
  }

  @Test("plain writes neither colour nor symbols, and colour is only written when allowed")
  func styles() {
    let plain = Style(plain: true, colour: true, width: 80)
    #expect(plain.mark(.good) + plain.paint("passed", .green) + plain.dots(1, of: 3) == "passed")
    let grey = Style(plain: false, colour: false, width: 80)
    #expect(grey.mark(.bad) + "wrong" == "✘ wrong")
    #expect(grey.dots(2, of: 4) == "●●○○")
    #expect(Style(plain: false, colour: true, width: 80).paint("x", .red) == "\u{1B}[31mx\u{1B}[0m")
  }
}
