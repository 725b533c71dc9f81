/// What a chart shows of something that was timed: read from a file that is committed, so that the chart is the same everywhere, and measured anew
/// only when somebody asks for it (`lessons plot NAME --measure`).
public struct TimedData: Sendable {
  /// The file, by its path in the lesson's folder. It names the kind of machine in words.
  public let file: String
  /// Measures on this machine and returns the file's new content; tells how much is done, from 0 to 1.
  public let measure: @Sendable (_ progress: (Double) -> Void) throws -> String

  /// Data in `file`, which `measure` can write anew.
  public init(file: String, measure: @escaping @Sendable (_ progress: (Double) -> Void) throws -> String) {
    self.file = file
    self.measure = measure
  }
}
