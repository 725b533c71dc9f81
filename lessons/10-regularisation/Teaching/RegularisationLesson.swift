import Checking

extension Lesson {
  /// Lesson 10: regularisation, dropout, evaluation mode.
  static let regularisation = Lesson(
    folder: "10-regularisation",
    title: Words(en: "Regularisation, dropout, evaluation mode", zh: "正则化、Dropout 与评估模式"),
    exercises: [.dropUnits, .l2Step, .l1Step, .adamWSteps, .evaluate],
    claims: Claim.regularisation, experiments: Experiment.regularisation)
}
