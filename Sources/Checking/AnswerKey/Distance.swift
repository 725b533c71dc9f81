import WorkerProtocol

extension Comparison {
  /// How far `answer` is from `expected`, in tolerances: 0 is equal, up to 1 is accepted, infinity is another kind of answer altogether.
  func distance(_ answer: Value, _ expected: Value) -> Double {
    switch (answer, expected) {
    case (.double(let answer), .double(let expected)): distance(answer, expected)
    case (.float(let answer), .float(let expected)): distance(Double(answer), Double(expected))
    case (.list(let answers), .list(let expected)) where answers.count == expected.count:
      zip(answers, expected).reduce(0) { max($0, distance($1.0, $1.1)) }
    case (.record(let answers), .record(let expected)) where answers.map(\.name) == expected.map(\.name):
      zip(answers, expected).reduce(0) { max($0, distance($1.0.value, $1.1.value)) }
    case (.tensor(let answer), .tensor(let expected))
    where answer.shape == expected.shape && answer.elementType == expected.elementType:
      zip(answer.elements, expected.elements).reduce(0) { max($0, distance($1.0, $1.1)) }
    default: answer == expected ? 0 : .infinity
    }
  }

  /// The distance of two numbers; NaN is at distance 0 from NaN, an infinity from itself.
  func distance(_ answer: Double, _ expected: Double) -> Double {
    if answer == expected || (answer.isNaN && expected.isNaN) { return 0 }
    guard case .within(let absolute, let relative) = self, answer.isFinite, expected.isFinite else { return .infinity }
    return abs(answer - expected) / (absolute + relative * abs(expected))
  }
}
