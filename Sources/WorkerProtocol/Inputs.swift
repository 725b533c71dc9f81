/// How the inputs of an exercise travel: a tuple such as `(Int, Int, Bool)` to a list of values and back.
///
/// An author writes `.of(Int.self, Int.self)` where an exercise is called in its own way; otherwise it is inferred.
public struct Inputs<Input>: Sendable {
  let encode: @Sendable (Input) -> [Value]
  let decode: @Sendable ([Value]) throws -> Input

  /// Inputs of the given types, one to six or more.
  public static func of<each Part: ValueConvertible>(_ parts: repeat (each Part).Type) -> Inputs
  where Input == (repeat each Part) {
    Inputs(
      encode: { input in
        var values: [Value] = []
        repeat values.append((each input).value)
        return values
      },
      decode: { values in
        var rest = values[...]
        func next<Next: ValueConvertible>(_: Next.Type) throws -> Next {
          guard let value = rest.popFirst() else { throw ValueMismatch(wanted: "another input") }
          return try Next(value: value)
        }
        return (repeat try next((each Part).self))
      })
  }
}
