import TensorCore

/// What becomes of a mask's constant when numbers have 16 bits.
struct HalfPrecisionMask: Sendable {
  /// The constant as it is written in code.
  let name: String
  /// Its value.
  let constant: Double

  /// The constants that people use.
  static let all = [
    HalfPrecisionMask(name: "-1e4", constant: -1e4), HalfPrecisionMask(name: "-65504", constant: -65504),
    HalfPrecisionMask(name: "-1e9", constant: -1e9), HalfPrecisionMask(name: "-inf", constant: -.infinity),
  ]

  /// The constant in a tensor of float16.
  var stored: Double { ElementType.float16.nearest(to: constant) }

  /// The shares of a row of float16 scores; where `keep` is false the constant stands instead. The softmax itself is computed more precisely, as
  /// frameworks do, and its result rounded again.
  func shares(_ scores: [Double], keep: [Bool]) throws -> [Double] {
    let half = ElementType.float16
    let filled = zip(scores, keep).map { half.nearest(to: $1 ? $0 : constant) }
    return try Tensor(filled).softmax(dim: 0).elements.map(half.nearest)
  }
}
