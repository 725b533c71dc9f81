import Testing

@testable import Charts

@Suite struct CommentLinesTests {
  @Test("English breaks at spaces, a word that is too long stands alone")
  func english() {
    #expect("one two three".lines(width: 7) == ["one two", "three"])
    #expect("a verylongword b".lines(width: 5) == ["a", "verylongword", "b"])
    #expect("".lines(width: 5) == [""])
  }

  @Test("a command in backticks stays in one piece")
  func commands() {
    #expect("add `a b c`; why?".lines(width: 8) == ["add", "`a b c`;", "why?"])
  }

  @Test("Chinese breaks between characters, never before punctuation or inside a foreign word")
  func chinese() {
    #expect("一二三，四".lines(width: 6) == ["一二", "三，四"])
    #expect("用 sigmoid 函数".lines(width: 9) == ["用", "sigmoid", "函数"])
    #expect("a = 0.25，好".lines(width: 9) == ["a =", "0.25，好"])
  }
}
