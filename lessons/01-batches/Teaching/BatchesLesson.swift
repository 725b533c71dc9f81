import Checking

extension Lesson {
  /// Lesson 1: samples, batches, iterations, epochs.
  static let batches = Lesson(
    folder: "01-batches",
    title: Words(en: "Samples, batches, iterations, epochs", zh: "样本、批次、迭代、轮次"),
    exercises: [.iterationsPerEpoch, .totalUpdates, .epochIndices, .accumulate],
    claims: Claim.batches, experiments: Experiment.batches)
}
