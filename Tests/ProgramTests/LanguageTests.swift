import Checking
import Testing

@testable import lessons

@Suite struct LanguageTests {
  @Test(
    "the language is --lang, else the first locale variable that is set",
    arguments: [
      (["lessons"], [:], Language.en),
      (["lessons"], ["LANG": "zh_CN.UTF-8"], .zh),
      (["lessons"], ["LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"], .en),
      (["lessons"], ["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"], .zh),
      (["lessons"], ["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .zh),
      (["lessons", "check", "--lang", "en"], ["LANG": "zh_CN.UTF-8"], .en),
      (["lessons", "--lang=zh"], ["LANG": "C"], .zh),
    ] as [([String], [String: String], Language)])
  func choice(arguments: [String], environment: [String: String], expected: Language) {
    #expect(Language.chosen(arguments: arguments, environment: environment) == expected)
  }
}
