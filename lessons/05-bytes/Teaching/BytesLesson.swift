import Checking

extension Lesson {
  /// Lesson 5: bytes and operations.
  static let bytes = Lesson(
    folder: "05-bytes", title: Words(en: "Bytes and operations", zh: "字节与运算"),
    exercises: [.bytes, .matmulCost, .gpuUtilisation, .roofline, .cardsWithRoom], claims: Claim.bytes,
    experiments: Experiment.bytes)
}
