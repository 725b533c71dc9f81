import Foundation

/// A format of binary floating-point numbers, told by its bits: enough to round to numbers that this machine has no type for.
struct FloatFormat: Sendable {
  /// PyTorch's name.
  let name: String
  /// Bits of the exponent: they decide how far the numbers reach.
  let exponentBits: Int
  /// Bits behind the leading 1: they decide how close neighbours are.
  let fractionBits: Int

  /// 1 sign, 5 exponent, 10 fraction bits.
  static let float16 = FloatFormat(name: "float16", exponentBits: 5, fractionBits: 10)
  /// 1 sign, 8 exponent, 7 fraction bits: a float32 without its last 16 bits.
  static let bfloat16 = FloatFormat(name: "bfloat16", exponentBits: 8, fractionBits: 7)
  /// Float.
  static let float32 = FloatFormat(name: "float32", exponentBits: 8, fractionBits: 23)
  /// Double.
  static let float64 = FloatFormat(name: "float64", exponentBits: 11, fractionBits: 52)

  /// The largest power of two is 2 to this.
  var largestExponent: Int { (1 << (exponentBits - 1)) - 1 }
  /// The largest finite number: (2 − 2⁻ᶠ) · 2ᵉ.
  var largest: Double { (2 - scalbn(1, -fractionBits)) * scalbn(1, largestExponent) }

  /// The distance from `x` to its neighbours further out.
  func spacing(at x: Double) -> Double {
    let exponent = x == 0 ? 1 - largestExponent : max(Int(x.exponent), 1 - largestExponent)
    return scalbn(1, exponent - fractionBits)
  }

  /// The number of this format nearest to `x`, the even one of two; infinite if `x` lies beyond the largest by half a step or more.
  func nearest(to x: Double) -> Double {
    guard x.isFinite, x != 0 else { return x }
    let step = spacing(at: x)
    let rounded = (x / step).rounded(.toNearestOrEven) * step
    return rounded.magnitude > largest ? (x < 0 ? -.infinity : .infinity) : rounded
  }
}
