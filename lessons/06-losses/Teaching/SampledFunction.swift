import TensorCore

/// A function of one number as the engine computes it at many places, with its derivative from `backward()`. For charts
/// of losses and activations: nothing in them is a formula typed a second time.
struct SampledFunction {
  /// Where the function was computed, rising.
  let x: [Double]
  /// f(x).
  let values: [Double]
  /// f′(x).
  let slopes: [Double]

  /// Computes `function`, which must work element by element, and its derivative.
  /// - Throws: what the engine throws.
  init(at x: [Double], of function: (Tensor<Double>) throws -> Tensor<Double>) throws {
    let input = try Tensor(x).requiresGrad()
    let output = try function(input)
    // Each element of the sum depends on one x only, so the gradient of the sum holds every derivative.
    try output.sum().backward()
    self.x = x
    values = output.elements
    slopes = input.grad?.elements ?? Array(repeating: 0, count: x.count)
  }

  /// Places from `low` to `high`, `perUnit` of them in every unit; around each kink there are two more, close by, so that
  /// a jump of the derivative is drawn upright.
  static func places(_ low: Int, _ high: Int, perUnit: Int = 20, kinks: [Double] = []) -> [Double] {
    let even = (low * perUnit...high * perUnit).map { Double($0) / Double(perUnit) }
    return (even + kinks.flatMap { [$0 - 0.001, $0, $0 + 0.001] }).uniqueAndSorted
  }

  /// The lowest value and its place.
  var minimum: (x: Double, value: Double) {
    let lowest = values.indices.min { values[$0] < values[$1] } ?? 0
    return (x[lowest], values[lowest])
  }

  /// The ranges at either end in which the slope is nearly zero: where the function is saturated.
  func saturated(below limit: Double = 0.01) -> [ClosedRange<Double>] {
    let flat = slopes.map { abs($0) < limit }
    let left = flat.firstIndex(of: false) ?? flat.endIndex
    let right = (flat.lastIndex(of: false) ?? -1) + 1
    var ranges: [ClosedRange<Double>] = []
    if left > 0 { ranges.append(x[0]...x[left - 1]) }
    if right < x.count, left < x.count { ranges.append(x[right]...x[x.count - 1]) }
    return ranges
  }
}

extension [Double] {
  fileprivate var uniqueAndSorted: [Double] { Set(self).sorted() }
}
