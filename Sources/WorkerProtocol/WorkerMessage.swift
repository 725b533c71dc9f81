/// What the checker asks of the worker. Every message but the first has a number, and every reply carries the number of its request.
public enum WorkerRequest: Hashable, Sendable {
  /// Open the learner's library, and find the struct with this mangled name: the first message.
  case open(library: String, typeName: String)
  /// Call `exercise` once.
  case call(number: Int, exercise: String, inputs: [Value])
  /// All calls of an exercise were made: hand over what was printed.
  case finish(number: Int)
}

/// What the worker answers.
public enum WorkerReply: Hashable, Sendable {
  /// The library is open; these exercises can be called.
  case ready(exercises: [String])
  /// The library could not be opened, or the learner's struct is not in it.
  case unusable(String)
  /// A call came to this.
  case outcome(number: Int, Outcome)
  /// The calls before are finished, and what they printed is handed over.
  case finished(number: Int)
}

extension WorkerRequest: ValueConvertible {
  /// Reads a request.
  public init(value: Value) throws {
    guard case .list(let parts) = value, let kind = parts.first else { throw ValueMismatch(wanted: "a request") }
    switch (kind, parts.count) {
    case (.string("open"), 3):
      self = .open(library: try String(value: parts[1]), typeName: try String(value: parts[2]))
    case (.string("call"), 4):
      guard case .list(let inputs) = parts[3] else { throw ValueMismatch(wanted: "inputs") }
      self = .call(number: try Int(value: parts[1]), exercise: try String(value: parts[2]), inputs: inputs)
    case (.string("finish"), 2): self = .finish(number: try Int(value: parts[1]))
    default: throw ValueMismatch(wanted: "a request")
    }
  }

  /// The request as a list that starts with its kind.
  public var value: Value {
    switch self {
    case .open(let library, let typeName): .list([.string("open"), .string(library), .string(typeName)])
    case .call(let number, let exercise, let inputs):
      .list([.string("call"), .int(number), .string(exercise), .list(inputs)])
    case .finish(let number): .list([.string("finish"), .int(number)])
    }
  }
}

extension WorkerReply: ValueConvertible {
  /// Reads a reply.
  public init(value: Value) throws {
    guard case .list(let parts) = value, let kind = parts.first else { throw ValueMismatch(wanted: "a reply") }
    switch (kind, parts.count) {
    case (.string("ready"), 2): self = .ready(exercises: try [String](value: parts[1]))
    case (.string("unusable"), 2): self = .unusable(try String(value: parts[1]))
    case (.string("answer"), 3): self = .outcome(number: try Int(value: parts[1]), .answer(parts[2]))
    case (.string("unsolved"), 2): self = .outcome(number: try Int(value: parts[1]), .unsolved)
    case (.string("threw"), 4):
      let thrown = Outcome.threw(kind: try String(value: parts[2]), message: try String(value: parts[3]))
      self = .outcome(number: try Int(value: parts[1]), thrown)
    case (.string("finished"), 2): self = .finished(number: try Int(value: parts[1]))
    default: throw ValueMismatch(wanted: "a reply")
    }
  }

  /// The reply as a list that starts with its kind.
  public var value: Value {
    switch self {
    case .ready(let exercises): .list([.string("ready"), exercises.value])
    case .unusable(let reason): .list([.string("unusable"), .string(reason)])
    case .outcome(let number, .answer(let answer)): .list([.string("answer"), .int(number), answer])
    case .outcome(let number, .unsolved): .list([.string("unsolved"), .int(number)])
    case .outcome(let number, .threw(let kind, let message)):
      .list([.string("threw"), .int(number), .string(kind), .string(message)])
    case .finished(let number): .list([.string("finished"), .int(number)])
    }
  }
}

/// A message on the wire: its length in eight bytes, then the value.
public func frame(_ message: some ValueConvertible) -> [UInt8] {
  var writer = BinaryWriter()
  writer.write(message.value)
  let length = UInt64(writer.bytes.count)
  return withUnsafeBytes(of: length.littleEndian) { Array($0) } + writer.bytes
}
