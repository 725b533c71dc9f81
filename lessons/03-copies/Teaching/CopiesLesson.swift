import Checking

extension Lesson {
  /// Lesson 3: copy or alias.
  static let copies = Lesson(
    folder: "03-copies",
    title: Words(en: "Copy or alias: cat, stack, repeat, expand", zh: "复制还是别名：cat、stack、repeat、expand"),
    exercises: [.normalizeAxis, .cat, .stack, .expand, .expandGradient, .repeat],
    claims: Claim.joining + Claim.repeating, experiments: Experiment.copies)
}
