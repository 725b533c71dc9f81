import Checking

extension Lesson {
  /// Lesson 6: losses for regression and classification.
  static let losses = Lesson(
    folder: "06-losses",
    title: Words(en: "Losses for regression and classification", zh: "回归与分类的损失函数"),
    exercises: [.huber, .smoothL1, .pinball, .crossEntropy, .bceWithLogits, .smoothedLabels, .focal, .hinge],
    claims: Claim.losses, experiments: Experiment.losses)
}
