import Checking

extension Lesson {
  /// Lesson 14: the ablation study.
  static let ablation = Lesson(
    folder: "14-ablation", title: Words(en: "The ablation study", zh: "消融实验"),
    exercises: [.arms, .effects, .compareSeeds], claims: Claim.ablation, experiments: Experiment.ablation)
}
