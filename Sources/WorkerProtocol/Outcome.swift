/// What one call of an exercise came to, whoever's program was called.
public enum Outcome: Hashable, Sendable {
  /// It returned this.
  case answer(Value)
  /// It threw an error; two errors are the same when their kinds are.
  case threw(kind: String, message: String)
  /// It threw `Unsolved`.
  case unsolved

  /// Runs `call` and keeps what it came to.
  public init(of call: () throws -> Value) {
    do {
      self = .answer(try call())
    } catch is Unsolved {
      self = .unsolved
    } catch {
      self = .threw(kind: errorKind(of: error), message: String(describing: error))
    }
  }
}

/// The kind of an error: its type, and its case if it is an enum (without the payload), or its `kind` if it has one.
///
/// `BatchError.notPositive("batchSize")` is `BatchError.notPositive`; a `TensorError` is `TensorError.shape` and the like.
func errorKind(of error: any Error) -> String {
  let type = String(describing: type(of: error))
  let mirror = Mirror(reflecting: error)
  if mirror.displayStyle == .enum {
    return "\(type).\(mirror.children.first?.label ?? String(describing: error))"
  }
  guard let kind = mirror.children.first(where: { $0.label == "kind" }) else { return type }
  return "\(type).\(Mirror(reflecting: kind.value).children.first?.label ?? String(describing: kind.value))"
}
