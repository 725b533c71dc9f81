import CKernels

extension Tensor where Element: FloatingElement {
  /// xⁿ for a number n, element by element. Derivative: n·xⁿ⁻¹, and 0 everywhere for n = 0.
  ///
  /// A negative x to a power that is not whole is NaN. As in PyTorch, n = ½ is the square root (so −inf gives NaN).
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func pow(_ exponent: Element) throws -> Tensor {
    try applying(
      "pow", UnaryKernel(ck_pow_f32, ck_pow_f64),
      derivative: BinaryKernel(ck_pow_derivative_f32, ck_pow_derivative_f64), exponent)
  }

  /// aᵇ, with broadcasting. Derivatives: b·aᵇ⁻¹ (0 where b = 0) and aᵇ·ln a (0 where a = 0 and b ≥ 0).
  ///
  /// Source: PyTorch, `torch.pow`.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func pow(_ exponent: Tensor) throws -> Tensor {
    let byBase = BinaryKernel(ck_power_by_base_f32, ck_power_by_base_f64)
    let byExponent = BinaryKernel(ck_power_by_exponent_f32, ck_power_by_exponent_f64)
    return try zip(exponent, "pow", BinaryKernel(ck_power_f32, ck_power_f64)).recorded(
      "pow", saving: [self, exponent],
      (self, { g, saved in try g * saved[0].zip(saved[1], "pow", byBase) }),
      (exponent, { g, saved in try g * saved[0].zip(saved[1], "pow", byExponent) }))
  }

  /// aᵇ for a number a. Derivative: aᵇ·ln a (0 where a = 0 and b ≥ 0).
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public static func pow(_ base: Element, _ exponent: Tensor) throws -> Tensor {
    try exponent.applying(
      "pow", UnaryKernel(ck_exponential_f32, ck_exponential_f64),
      derivative: BinaryKernel(ck_exponential_derivative_f32, ck_exponential_derivative_f64), base)
  }
}

extension Tensor where Element == Int {
  /// xⁿ for whole numbers, wrapping around at 64 bits.
  ///
  /// - Throws: an `argument` error for a negative n.
  public func pow(_ exponent: Int) throws -> Tensor {
    guard exponent >= 0 else { throw Self.negativePower }
    return try map("pow") { Self.power($0, exponent) }
  }

  /// aᵇ for whole numbers, with broadcasting. Where b is negative, the result is 0 for |a| > 1, as PyTorch has it.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  public func pow(_ exponent: Tensor) throws -> Tensor { try zip(exponent, "pow") { Self.power($0, $1) } }

  private static var negativePower: TensorError {
    TensorError(.argument, in: "pow", "Integers to negative integer powers are not allowed.")
  }

  /// By repeated squaring.
  private static func power(_ a: Int, _ b: Int) -> Int {
    if b < 0 { return a == 1 ? 1 : a == -1 ? (b % 2 == 0 ? 1 : -1) : 0 }
    var (result, base, rest) = (1, a, b)
    while rest > 0 {
      if rest & 1 == 1 { result = result &* base }
      base = base &* base
      rest >>= 1
    }
    return result
  }
}
