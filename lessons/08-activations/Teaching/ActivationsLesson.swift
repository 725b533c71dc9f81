import Checking

extension Lesson {
  /// Lesson 8: activations and depth.
  static let activations = Lesson(
    folder: "08-activations", title: Words(en: "Activations and depth", zh: "激活函数与深度"),
    exercises: [.activation, .softmax, .deadFraction, .startingDeviation], claims: Claim.activations,
    experiments: Experiment.activations)
}
