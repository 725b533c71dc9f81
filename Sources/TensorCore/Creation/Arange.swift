extension Tensor where Element: NumericElement {
  /// 0, 1, 2, ... up to, but not including, `end`.
  ///
  /// - Throws: as with a start and a step.
  public static func arange(_ end: Element) throws -> Tensor { try arange(.zero, end) }

  /// start, start + step, start + 2·step, ... up to, but not including, `end`: ⌈(end − start) / step⌉ numbers.
  ///
  /// With steps such as 0.1, rounding may let `end` itself slip in: `linspace` counts instead. Source: `torch.arange`.
  ///
  /// - Throws: an `argument` error when the step is 0, leads away from `end`, or a bound is not finite; a `shape` or `memory` error
  ///   when the numbers do not fit.
  public static func arange(_ start: Element, _ end: Element, step: Element = .one) throws -> Tensor {
    func refuse(_ reason: String) -> TensorError { TensorError(.argument, in: "arange", reason) }
    guard step != .zero else { throw refuse("step must be nonzero") }
    guard start.asDouble.isFinite, end.asDouble.isFinite, step == step else {
      throw refuse("unsupported range: \(start) -> \(end)")
    }
    guard step > .zero ? start <= end : start >= end else {
      throw refuse("upper bound and lower bound inconsistent with step sign")
    }
    let result = try Tensor(
      uninitialised: Layout(checking: [steps(from: start, to: end, by: step)], in: "arange"), in: "arange")
    let x = result.storage.memory
    for i in 0..<result.count { x[i] = .sum(start, .product(Element(counting: i), step)) }
    return result
  }

  /// ⌈(end − start) / step⌉; more than fit an Int count as `Int.max`.
  private static func steps(from start: Element, to end: Element, by step: Element) -> Int {
    if let start = start as? Int, let end = end as? Int, let step = step as? Int {
      let distance = end >= start ? UInt(bitPattern: end &- start) : UInt(bitPattern: start &- end)
      let (whole, rest) = distance.quotientAndRemainder(dividingBy: step.magnitude)
      return Int(clamping: rest == 0 ? whole : whole + 1)
    }
    let count = ((end.asDouble - start.asDouble) / step.asDouble).rounded(.up)
    return count < 9e18 ? Int(count) : .max
  }
}

extension NumericElement {
  /// An index as an element.
  @inline(__always)
  init(counting i: Int) { self = (i as? Self) ?? Self(converting: Double(i)) }
}
