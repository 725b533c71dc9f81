import CKernels
import TensorCore

/// The norm of several tensors seen as one long vector: ‖x‖ₚ = (Σ |x|ᵖ)^(1/p); the largest |x| for p = ∞, the smallest for −∞; 0 for no tensors.
///
/// Computed as PyTorch does: the norm of each tensor, then the norm of these norms, in the tensors' element type (so a sum of squares may
/// overflow to infinity where the norm itself would not). Source: PyTorch, `torch.nn.utils.get_total_norm`.
///
/// - Throws: an `argument` error for `normType` 0, which is no norm, and NaN.
@specialized(where Element == Float)
@specialized(where Element == Double)
public func totalNorm<Element: FloatingElement>(
  _ tensors: [Tensor<Element>], normType: Double = 2
) throws -> Element {
  guard normType != 0, !normType.isNaN else {
    throw TensorError(
      .argument, in: "totalNorm",
      "normType \(normType) is no norm: with 0, PyTorch counts the tensors whose norm is not 0 instead of measuring how long the "
        + "gradient is. For the largest absolute value (the infinity norm) say normType: .infinity")
  }
  let norms = try tensors.filter { $0.count > 0 }.map { tensor in
    let x = try tensor.detach().contiguous()
    return withExtendedLifetime(x) { norm(UnsafeBufferPointer(start: x.start, count: x.count), normType) }
  }
  return norms.withUnsafeBufferPointer { norm($0, normType) }
}

/// The p-norm of some numbers. Sums are kept in Double and rounded to the element type before the root.
@inline(__always)
private func norm<Element: FloatingElement>(_ x: UnsafeBufferPointer<Element>, _ p: Double) -> Element {
  guard x.count > 0 else { return 0 }
  switch p {
  case .infinity: return x.reduce(0) { $0.isNaN || $1.magnitude <= $0 ? $0 : $1.magnitude }
  case -.infinity: return x.reduce(.infinity) { $0.isNaN || $1.magnitude >= $0 ? $0 : $1.magnitude }
  case 1: return Element(sum(x) { $0.magnitude })
  case 2: return Element(sum(x) { $0 * $0 }).squareRoot()
  default:
    let power = Element(sum(x) { ck_scalar_pow($0.magnitude, p) })
    return Element(ck_scalar_pow(Double(power), 1 / p))
  }
}

/// Σ f(x) with four partial sums, which the processor adds at the same time.
@inline(__always)
private func sum<Element: FloatingElement>(_ x: UnsafeBufferPointer<Element>, _ f: (Double) -> Double) -> Double {
  var parts = SIMD4<Double>.zero
  let whole = x.count / 4 * 4
  for i in stride(from: 0, to: whole, by: 4) {
    parts += SIMD4(f(Double(x[i])), f(Double(x[i + 1])), f(Double(x[i + 2])), f(Double(x[i + 3])))
  }
  for i in whole..<x.count { parts[0] += f(Double(x[i])) }
  return parts.sum()
}
