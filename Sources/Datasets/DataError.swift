/// What is wrong with data, in words that say where to look.
public enum DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file that could not be found or read; `reason` is the system's word for it, or where it was looked for.
  case unreadable(file: String, reason: String)
  /// A line of a file that is not as it should be. Lines are counted from 1.
  case damaged(file: String, line: Int, expected: String, found: String)
  /// A number that is NaN or infinite.
  case notFinite(sample: Int, value: String)
  /// A label that is not one of the classes 0 ..< classes.
  case labelOutOfRange(sample: Int, label: Int, classes: Int)
  /// As many targets as samples are needed.
  case countsDiffer(samples: Int, targets: Int)
  /// A sample that is not there.
  case noSuchSample(Int, samples: Int)
  /// No samples at all, where some are needed.
  case empty(String)
  /// An argument whose value makes no sense.
  case argument(String)

  /// The sentence for people.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "cannot read \(file): \(reason)"
    case .damaged(let file, let line, let expected, let found):
      "\(file), line \(line): expected \(expected), found \(found)"
    case .notFinite(let sample, let value):
      "sample \(sample) holds \(value); leave it out or repair it before training, one such number spoils every weight"
    case .labelOutOfRange(let sample, let label, let classes):
      "sample \(sample) has the label \(label), but there are \(classes) classes: labels go from 0 to \(classes - 1)"
    case .countsDiffer(let samples, let targets): "\(samples) samples cannot go with \(targets) targets"
    case .noSuchSample(let index, let samples): "there is no sample \(index): there are \(samples), counted from 0"
    case .empty(let what): "\(what) is empty"
    case .argument(let message): message
    }
  }
}
