import Checking

extension Lesson {
  /// Lesson 0: Swift for someone who knows Python.
  static let warmUp = Lesson(
    folder: "00-warm-up", title: Words(en: "Warm-up: Swift for Python programmers", zh: "热身：写给 Python 程序员的 Swift"),
    exercises: [.average, .secondsPerBatch, .shares], experiments: Experiment.warmUp)
}
