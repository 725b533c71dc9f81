import TensorCore

/// The distance of the vectors in the last dimension: ‖a − b + eps‖_p.
///
/// Gradient, with d = a − b + eps and r its norm: sign(d)·(|d|/r)^(p−1) for a, the opposite for b; 0 where r is 0. For p = ∞ the largest
/// |d| share it equally; p = 0 counts what is not 0 and has no gradient.
///
/// Shapes: [..., D] and [..., D], which broadcast, give [...]. Source: PyTorch, `F.pairwise_distance`.
///
/// - Throws: a `shape` error when the shapes do not broadcast or there is no dimension, an `argument` error for p < 0.
public func pairwiseDistance<Element: FloatingElement>(
  _ a: Tensor<Element>, _ b: Tensor<Element>, p: Double = 2, eps: Double = 1e-6
) throws -> Tensor<Element> {
  try (a - b + Element(converting: eps)).norm(p: p, in: "pairwise_distance")
}

extension Tensor where Element: FloatingElement {
  /// (Σ|d|ᵖ)^(1/p) along the last dimension.
  func norm(p: Double, in operation: StaticString) throws -> Tensor {
    guard let size = shape.last else {
      throw TensorError(.shape, in: "\(operation)", "vectors have a dimension; this tensor is 0-d")
    }
    guard p >= 0 else { throw TensorError(.argument, in: "\(operation)", "norms with p = \(p) are not supported") }
    let d = try inRowMajorOrder()
    let result = try Tensor(uninitialised: Layout(contiguous: Array(shape.dropLast())), in: operation)
    for i in 0..<result.count { result.start[i] = length(d.start + i * size, size, p: p) }
    return result.recorded(
      operation, saving: [d, result],
      [
        (
          self,
          { g, saved in
            let (d, r) = (saved[0], saved[1])
            let upstream = try g.inRowMajorOrder(r.shape)
            let gradient = try Tensor(uninitialised: Layout(contiguous: d.shape), in: operation)
            for i in 0..<r.count {
              slopes(d.start + i * size, size, r.start[i], p: p, gradient.start + i * size)
              for j in 0..<size { gradient.start[i * size + j] *= upstream.start[i] }
            }
            return gradient
          }
        )
      ])
  }
}

/// The p-norm of n numbers.
private func length<Element: FloatingElement>(_ d: UnsafePointer<Element>, _ n: Int, p: Double) -> Element {
  func sum(_ term: (Element) -> Element) -> Element { (0..<n).reduce(0) { $0 + term(d[$1]) } }
  switch p {
  case 0: return sum { $0 == 0 ? 0 : 1 }
  case 1: return sum { abs($0) }
  case 2: return sum { $0 * $0 }.squareRoot()
  case .infinity: return (0..<n).reduce(0) { d[$1].isNaN ? d[$1] : max($0, abs(d[$1])) }
  default: return sum { abs($0).raised(to: Element(converting: p)) }.raised(to: Element(converting: 1 / p))
  }
}

/// Writes the derivatives of the p-norm r of n numbers.
private func slopes<Element: FloatingElement>(
  _ d: UnsafePointer<Element>, _ n: Int, _ r: Element, p: Double, _ result: UnsafeMutablePointer<Element>
) {
  func sign(_ x: Element) -> Element { Element.sign(of: x) }
  let largest = Element(converting: Double((0..<n).count { abs(d[$0]) == r }))
  func slope(_ d: Element) -> Element {
    if r == 0 || p == 0 || d == 0 { return 0 }
    return switch p {
    case 1: sign(d)
    case 2: d / r
    case .infinity: abs(d) == r ? sign(d) / largest : 0
    default: sign(d) * (abs(d) / r).raised(to: Element(converting: p - 1))
    }
  }
  for j in 0..<n { result[j] = slope(d[j]) }
}
