import WorkerProtocol

/// Something that can be said of an answer where many answers are right: "every index appears once: yes".
public struct Fact: Hashable, Sendable {
  /// What is said; the same for every answer to the exercise.
  public let name: Words
  /// What is so: a Bool, a number, a shape ...
  public let value: Value

  /// A fact.
  public init(en: String, zh: String, _ value: some ValueConvertible) {
    name = Words(en: en, zh: zh)
    self.value = value.value
  }
}
