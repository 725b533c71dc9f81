import Checking

extension Lesson {
  /// Lesson 9: learning rate, optimiser, batch-size trade-off.
  static let optimizers = Lesson(
    folder: "09-optimizers",
    title: Words(en: "Learning rate, optimiser, batch-size trade-off", zh: "学习率、优化器与批次大小的权衡"),
    exercises: [.momentumSteps, .rmspropSteps, .adamSteps, .learningRate, .stableRate, .costToReach],
    claims: Claim.optimizers, experiments: Experiment.optimizers)
}
