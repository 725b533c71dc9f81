import Checking

extension Lesson {
  /// Lesson 12: exploding and vanishing gradients, clipping.
  static let gradientClipping = Lesson(
    folder: "12-gradient-clipping",
    title: Words(en: "Exploding, vanishing, clipping", zh: "梯度爆炸、梯度消失与梯度裁剪"),
    exercises: [.clipByNorm, .clipByValue, .trainingStep, .gradientReport],
    claims: Claim.gradientClipping, experiments: Experiment.gradientClipping)
}
