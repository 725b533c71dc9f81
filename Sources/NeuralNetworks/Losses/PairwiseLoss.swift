import TensorCore

/// The part that losses of (input, target) pairs share: f(x, t) for every pair after broadcasting, with the slopes that `backward()`
/// multiplies with. Not yet reduced.
///
/// - Parameters:
///   - value: f(x, t).
///   - slope: ∂f/∂x.
///   - targetSlope: ∂f/∂t; nil when the target is a label, to which no gradient flows.
/// - Throws: a `shape` error when the shapes do not broadcast.
@inline(__always)
func pairwiseLoss<Element: FloatingElement>(
  _ operation: StaticString, _ input: Tensor<Element>, _ target: Tensor<Element>,
  value: (Element, Element) -> Element, slope: @escaping (Element, Element) -> Element,
  targetSlope: ((Element, Element) -> Element)?
) throws -> Tensor<Element> {
  let layout = Layout(contiguous: try Layout.broadcast(input.shape, target.shape, in: "\(operation)"))
  let x = try input.inRowMajorOrder(layout.shape)
  let t = try target.inRowMajorOrder(layout.shape)
  let result = try Tensor<Element>(uninitialised: layout, in: operation)
  let (px, pt, py) = (x.start, t.start, result.start)
  for i in 0..<layout.count { py[i] = value(px[i], pt[i]) }

  var inputs: [(Tensor<Element>, Node<Element>.Rule)] = [
    (input, { g, saved in try weighted(g, by: slope, saved[0], saved[1], operation) })
  ]
  if let targetSlope {
    inputs.append((target, { g, saved in try weighted(g, by: targetSlope, saved[0], saved[1], operation) }))
  }
  return result.recorded(operation, saving: [x, t], inputs)
}

/// g · slope(x, t) for every pair.
@inline(__always)
private func weighted<Element: FloatingElement>(
  _ g: Tensor<Element>, by slope: (Element, Element) -> Element, _ x: Tensor<Element>, _ t: Tensor<Element>,
  _ operation: StaticString
) throws -> Tensor<Element> {
  let upstream = try g.inRowMajorOrder(x.shape)
  let result = try Tensor<Element>(uninitialised: Layout(contiguous: x.shape), in: operation)
  let (pg, px, pt, py) = (upstream.start, x.start, t.start, result.start)
  for i in 0..<x.count { py[i] = pg[i] * slope(px[i], pt[i]) }
  return result
}
