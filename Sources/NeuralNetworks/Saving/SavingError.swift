/// What went wrong with a file of saved weights. Nothing was changed: neither the model nor a file that was there before.
public enum SavingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file that could not be read; `reason` is the system's word for it.
  case unreadable(file: String, reason: String)
  /// A file that could not be written.
  case unwritable(file: String, reason: String)
  /// A file that is not in safetensors' format, or was cut short.
  case damaged(file: String, reason: String)
  /// A sound file that belongs to something else.
  case mismatch(file: String, reason: String)

  /// The sentence for people.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "cannot read \(file): \(reason)"
    case .unwritable(let file, let reason): "cannot write \(file): \(reason)"
    case .damaged(let file, let reason): "\(file) is no sound safetensors file: \(reason)"
    case .mismatch(let file, let reason): "\(file) does not fit: \(reason)"
    }
  }
}

/// Why bytes are not in safetensors' format; the file's name is added by whoever knows it.
struct DamagedSafetensors: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
