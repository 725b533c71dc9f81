import Checking

extension Lesson {
  /// Lesson 4: selecting and masking.
  static let masks = Lesson(
    folder: "04-masks", title: Words(en: "Selecting and masking", zh: "选取与掩码"),
    exercises: [.maskedFill, .maskedSoftmax, .topK, .topKError], claims: Claim.masks, experiments: Experiment.masks)
}
