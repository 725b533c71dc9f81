#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
import TensorCore

// eˣ and its family for single numbers of either element type, computed in Double: for losses whose formula has branches that whole
// tensors cannot take. Whole tensors have vectorised operations of their own (`x.exp()`).

extension FloatingElement {
  /// eˣ
  @inline(__always) var exponential: Self { Self(converting: exp(asDouble)) }
  /// ln x
  @inline(__always) var logarithm: Self { Self(converting: log(asDouble)) }
  /// ln(1 + x), precise for small x
  @inline(__always) var logarithmOfOnePlus: Self { Self(converting: log1p(asDouble)) }
  /// eˣ − 1, precise for small x
  @inline(__always) var exponentialMinusOne: Self { Self(converting: expm1(asDouble)) }
  /// xᵖ
  @inline(__always) func raised(to p: Self) -> Self { Self(converting: pow(asDouble, p.asDouble)) }
  /// sinh x
  @inline(__always) var hyperbolicSine: Self { Self(converting: sinh(asDouble)) }
  /// tanh x
  @inline(__always) var hyperbolicTangent: Self { Self(converting: tanh(asDouble)) }
  /// σ(x) = 1 / (1 + e⁻ˣ)
  @inline(__always) var logistic: Self { Self(converting: 1 / (1 + exp(-asDouble))) }
}
