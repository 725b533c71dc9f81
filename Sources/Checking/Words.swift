/// The two languages of everything that a learner reads.
public enum Language: String, Codable, CaseIterable, Sendable {
  case en, zh

  /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }
}

/// The same thing said in English and in Simplified Chinese.
public struct Words: Codable, Hashable, Sendable {
  /// English.
  public let en: String
  /// Simplified Chinese.
  public let zh: String

  /// Both wordings; each is written, not translated word by word.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String { language == .zh ? zh : en }
}
