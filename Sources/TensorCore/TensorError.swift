/// What went wrong in an operation: its name, the kind of failure, and a sentence with the shapes, worded as PyTorch words it.
public struct TensorError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Kinds of failure; two errors are compared by kind, not by their words.
  public enum Kind: String, Hashable, Sendable {
    /// Shapes that do not fit each other or the operation.
    case shape
    /// A dimension that the tensor does not have, or one named twice.
    case dimension
    /// An index or a label out of range.
    case index
    /// An argument whose value is not allowed.
    case argument
    /// The graph of recorded operations does not allow it (`backward` twice, no gradient to compute ...).
    case graph
    /// A write in place that is not allowed.
    case inPlace
    /// Not enough memory.
    case memory
  }

  /// The kind of failure.
  public let kind: Kind
  /// The operation's name, in PyTorch's words ("cat", "expand").
  public let operation: String
  /// What was wrong, with shapes and numbers.
  public let message: String

  /// An error of `kind` in `operation`.
  public init(_ kind: Kind, in operation: String, _ message: String) {
    self.kind = kind
    self.operation = operation
    self.message = message
  }

  /// `cat: Sizes of tensors must match ...`
  public var description: String { "\(operation): \(message)" }
}
