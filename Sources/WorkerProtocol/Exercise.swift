/// An exercise as the worker sees it: a name, and a way to call it on a learner's struct.
public protocol CallableExercise: Sendable {
  /// The name of the contract's requirement, without labels.
  var name: String { get }
  /// Calls the exercise on the learner's struct.
  /// - Throws: whatever the learner's code throws, or `ValueMismatch`.
  func answer(of learner: any LessonContract, to inputs: [Value]) throws -> Value
}

/// One requirement of a contract, and how it is called: inputs are decoded, the method runs, its answer is encoded.
///
/// `Contract` is the existential of the lesson's contract, `Method` the requirement's function type, `Input` the tuple of
/// the inputs of one call, `Answer` what is compared in the end. References, alternatives and misconceptions run through
/// the same `calling` as the learner's method, so that all are observed alike.
public struct Exercise<Contract, Method, Input, Answer: ValueConvertible>: CallableExercise {
  /// The requirement as Swift writes it, with its labels: `iterationsPerEpoch(samples:batchSize:dropLast:)`.
  public let signature: String
  let inputs: Inputs<Input>
  let method: @Sendable (Contract) -> Method
  let calling: @Sendable (Method, Input) throws -> Answer

  /// An exercise that is called in a way of its own: several calls, a generator or a spy made on the spot, an answer
  /// that records what was seen.
  ///
  /// The labels of `signature` name the inputs when a case is shown; they need not be those of the Swift method.
  public init(
    _ signature: String, given inputs: Inputs<Input>, _ method: @escaping @Sendable (Contract) -> Method,
    calling: @escaping @Sendable (Method, Input) throws -> Answer
  ) {
    self.signature = signature
    self.inputs = inputs
    self.method = method
    self.calling = calling
  }

  /// The requirement's name without labels.
  public var name: String { String(signature.prefix { $0 != "(" }) }

  /// The labels of the inputs, in order.
  public var labels: [String] {
    signature.drop { $0 != "(" }.dropFirst().dropLast().split(separator: ":").map(String.init)
  }

  /// Calls the exercise on `learner`.
  public func answer(of learner: any LessonContract, to values: [Value]) throws -> Value {
    guard let contract = learner as? Contract else { throw ValueMismatch(wanted: "\(Contract.self)") }
    return try answer(of: method(contract), to: values)
  }

  /// Calls a program with the requirement's own signature in the exercise's way.
  public func answer(of program: Method, to values: [Value]) throws -> Value {
    try calling(program, inputs.decode(values)).value
  }

  /// The method of a conformance: what a reference is called through.
  public func method(of contract: Contract) -> Method { method(contract) }

  /// The inputs of one call as values.
  public func values(of input: Input) -> [Value] { inputs.encode(input) }

  /// The inputs of one call read back from values.
  public func input(from values: [Value]) throws -> Input { try inputs.decode(values) }
}
