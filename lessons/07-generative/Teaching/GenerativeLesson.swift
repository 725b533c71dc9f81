import Checking

extension Lesson {
  /// Lesson 7: generative and contrastive losses.
  static let generative = Lesson(
    folder: "07-generative",
    title: Words(en: "Generative and contrastive losses", zh: "生成与对比损失"),
    exercises: [
      .gaussianKL, .ganLosses, .wganLosses, .gradientPenalty, .diffuse, .diffusionLoss, .infoNCE, .ntXent,
    ],
    experiments: Experiment.generative)
}
