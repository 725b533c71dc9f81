/// How many zeros a convolution puts around its input.
///
/// Written as `padding: 1`, `padding: [1, 2]` (height, width), `padding: .same` or `padding: .valid`.
public enum Padding: Hashable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// None.
  case valid
  /// As many as keep the size, for stride 1; an odd one more goes to the end.
  case same
  /// So many on both sides of each dimension; a single number counts for all.
  case amount([Int])

  /// So many on every side.
  public init(_ amount: Int) { self = .amount([amount]) }
  /// `padding: 1`
  public init(integerLiteral amount: Int) { self = .amount([amount]) }
  /// `padding: [1, 2]`
  public init(arrayLiteral amounts: Int...) { self = .amount(amounts) }
}
