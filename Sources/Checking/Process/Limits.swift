/// What a learner's code may use.
public struct Limits: Sendable {
  /// Time for all calls of one exercise.
  public var deadline: Duration
  /// Address space of the worker in bytes; 0 for no limit (needed under AddressSanitizer).
  public var memory: UInt64
  /// How many bytes one exercise may print.
  public var output: Int

  /// Limits; the defaults are those of `check`.
  public init(deadline: Duration = .seconds(5), memory: UInt64 = 1 << 30, output: Int = 1 << 20) {
    self.deadline = deadline
    self.memory = memory
    self.output = output
  }
}
