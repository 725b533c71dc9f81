import Contracts

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The learner's struct, found by name in an opened library.
struct LearnerType {
  private let type: any LessonContract.Type
  let exercises: [any CallableExercise]

  /// Why a library cannot be used.
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  /// Opens the library and finds the struct.
  /// - Parameter name: the struct's mangled name, `9MyBatches9MyBatchesV`: module, then type.
  init(library: String, name: String) throws {
    guard dlopen(library, RTLD_NOW | RTLD_LOCAL) != nil else {
      throw Unusable(description: dlerror().map { String(cString: $0) } ?? "dlopen")
    }
    guard let type = _typeByName(name) as? any LessonContract.Type else {
      throw Unusable(description: "no struct \(name)")
    }
    self.type = type
    exercises = type.exercises
  }

  /// Calls `exercise` once, on a fresh struct.
  func outcome(of exercise: String, _ inputs: [Value]) -> Outcome {
    Outcome {
      guard let exercise = exercises.first(where: { $0.name == exercise }) else {
        throw Unusable(description: "no exercise \(exercise)")
      }
      return try exercise.answer(of: type.init(), to: inputs)
    }
  }
}
