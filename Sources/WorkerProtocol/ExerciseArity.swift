// The plain way to call an exercise: its inputs are the method's arguments, its answer is what the method returns.
// One initialiser for each number of arguments, since the compiler (6.3) cannot abstract a function type over a
// parameter pack.

extension Exercise {
  /// An exercise with one argument.
  public init(_ signature: String, _ method: @escaping @Sendable (Contract) -> Method)
  where Method == (Input) throws -> Answer, Input: ValueConvertible {
    self.init(signature, given: .of(Input.self), method, calling: { method, input in try method(input) })
  }

  /// An exercise with two arguments.
  public init<A: ValueConvertible, B: ValueConvertible>(
    _ signature: String, _ method: @escaping @Sendable (Contract) -> Method
  ) where Method == (A, B) throws -> Answer, Input == (A, B) {
    self.init(
      signature, given: .of(A.self, B.self), method,
      calling: { method, input in
        let (a, b) = input
        return try method(a, b)
      })
  }

  /// An exercise with three arguments.
  public init<A: ValueConvertible, B: ValueConvertible, C: ValueConvertible>(
    _ signature: String, _ method: @escaping @Sendable (Contract) -> Method
  ) where Method == (A, B, C) throws -> Answer, Input == (A, B, C) {
    self.init(
      signature, given: .of(A.self, B.self, C.self), method,
      calling: { method, input in
        let (a, b, c) = input
        return try method(a, b, c)
      })
  }

  /// An exercise with four arguments.
  public init<A: ValueConvertible, B: ValueConvertible, C: ValueConvertible, D: ValueConvertible>(
    _ signature: String, _ method: @escaping @Sendable (Contract) -> Method
  ) where Method == (A, B, C, D) throws -> Answer, Input == (A, B, C, D) {
    self.init(
      signature, given: .of(A.self, B.self, C.self, D.self), method,
      calling: { method, input in
        let (a, b, c, d) = input
        return try method(a, b, c, d)
      })
  }

  /// An exercise with five arguments.
  public init<A: ValueConvertible, B: ValueConvertible, C: ValueConvertible, D: ValueConvertible, E: ValueConvertible>(
    _ signature: String, _ method: @escaping @Sendable (Contract) -> Method
  ) where Method == (A, B, C, D, E) throws -> Answer, Input == (A, B, C, D, E) {
    self.init(
      signature, given: .of(A.self, B.self, C.self, D.self, E.self), method,
      calling: { method, input in
        let (a, b, c, d, e) = input
        return try method(a, b, c, d, e)
      })
  }

  /// An exercise with six arguments.
  public init<
    A: ValueConvertible, B: ValueConvertible, C: ValueConvertible, D: ValueConvertible, E: ValueConvertible,
    F: ValueConvertible
  >(
    _ signature: String, _ method: @escaping @Sendable (Contract) -> Method
  ) where Method == (A, B, C, D, E, F) throws -> Answer, Input == (A, B, C, D, E, F) {
    self.init(
      signature, given: .of(A.self, B.self, C.self, D.self, E.self, F.self), method,
      calling: { method, input in
        let (a, b, c, d, e, f) = input
        return try method(a, b, c, d, e, f)
      })
  }

}
