import TensorCore

extension ElementType {
  /// The distance from `x` to its neighbour further out, for a floating-point type and an x that is not tiny: 64 for float32 at 1e9.
  func spacing(at x: Double) -> Double { Double(sign: .plus, exponent: Int(x.exponent), significand: epsilon ?? 1) }
}
