/// What every lesson's contract refines: the learner's struct can be made without arguments, and it knows its exercises.
///
/// The worker finds the learner's struct in an opened library and asks its type for `exercises`; therefore no list of all
/// lessons is needed on that side.
public protocol LessonContract {
  /// A fresh conformance; every call of an exercise gets its own.
  init()
  /// The lesson's exercises in the order of the lesson, supplied by an extension of the lesson's contract.
  static var exercises: [any CallableExercise] { get }
}
