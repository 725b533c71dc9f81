import Checking

extension Lesson {
  /// Lesson 11: batch and layer normalisation.
  static let normalisation = Lesson(
    folder: "11-normalisation", title: Words(en: "Batch and layer normalisation", zh: "批归一化与层归一化"),
    exercises: [.batchNormTrain, .batchNormEval, .layerNorm, .maskedBatchStats, .batchNormBackward],
    claims: Claim.normalisation, experiments: Experiment.normalisation)
}
