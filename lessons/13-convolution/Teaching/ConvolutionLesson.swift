import Checking

extension Lesson {
  /// Lesson 13: what a convolution sees, and what training keeps in memory.
  static let convolution = Lesson(
    folder: "13-convolution",
    title: Words(en: "Convolution: receptive field and training memory", zh: "卷积：感受野与训练显存"),
    exercises: [.receptiveField, .outputSize, .trainingBytes, .countParameters],
    claims: Claim.convolution, experiments: Experiment.convolution)
}
