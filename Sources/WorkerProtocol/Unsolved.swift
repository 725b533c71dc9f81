@_exported import TensorCore

/// Thrown by an exercise that nobody has written yet: its verdict is "not started", never a failure.
public struct Unsolved: Error {
  /// What every stub in an `Exercises.swift` throws.
  public init() {}
}
