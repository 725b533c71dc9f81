/// Something that a lesson must not be handed out with.
public struct Problem: Codable, Hashable, Sendable {
  /// What every lesson has to keep; one name for each, for programs that read the report.
  public enum Rule: String, Codable, CaseIterable, Sendable {
    /// The stub is "not started" in every exercise, and the contract has exactly the exercises of the lesson.
    case stub
    /// The reference answers, passes and does not change from run to run.
    case reference
    /// At least two other right solutions pass.
    case alternatives
    /// There are at least three misconceptions.
    case misconceptions
    /// A misconception does not pass.
    case rejected
    /// A misconception is told as itself.
    case diagnosed
    /// It is 20 tolerances away, on some case, from the reference and from every other misconception.
    case separated
    /// Where facts are compared, they are always the same in number and order.
    case facts
    /// There are cases, and every kind of case that is named occurs.
    case cases
    /// Three hints.
    case hints
    /// Everything that is said is there in English and in Chinese.
    case words
    /// The lesson's text is there in both languages, of the same revision.
    case texts
    /// Every file belongs to the lesson, and none is missing.
    case files
    /// Nothing is needed of a later lesson.
    case laterLesson
    /// Names are unique.
    case names
  }

  /// Which rule is broken.
  public let rule: Rule
  /// The program, file or name that breaks it.
  public let about: String
  /// What is wrong, in a sentence that an author can act on.
  public let detail: Words

  init(_ rule: Rule, _ about: String, en: String, zh: String) {
    self.rule = rule
    self.about = about
    detail = Words(en: en, zh: zh)
  }
}
