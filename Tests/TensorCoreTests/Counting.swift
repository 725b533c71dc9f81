@testable import TensorCore

/// 0, 1, 2, ... in a shape: what the tests of views look at, since every element tells where it came from.
func counting<Element: NumericElement>(_ shape: Int..., as: Element.Type = Double.self) throws -> Tensor<Element> {
  try Tensor((0..<shape.reduce(1, *)).map { Element(converting: Double($0)) }, shape: shape)
}

/// The kind of the `TensorError` that `body` throws; nil when it throws none.
func kindOfError<Result>(_ body: () throws -> Result) -> TensorError.Kind? {
  do {
    _ = try body()
    return nil
  } catch {
    return (error as? TensorError)?.kind
  }
}

/// Numbers all over a range, in no order and none twice: where gradients are checked. None is whole, so that kinks are avoided.
func scattered(_ shape: Int..., in range: Range<Double> = -3..<3) throws -> Tensor<Double> {
  let width = range.upperBound - range.lowerBound
  let count = shape.reduce(1, *)
  let values = (0..<count).map { (i: Int) -> Double in
    let share = Double((i * 17 + 5) % 41) + 0.37
    return range.lowerBound + width * share / 41.5
  }
  return try Tensor(values, shape: shape)
}

/// Holds an operation that works element by element against finite differences: on several shapes, through views and with no elements.
func gradientCheckOnShapes(
  in range: Range<Double> = -3..<3, _ operation: (Tensor<Double>) throws -> Tensor<Double>
) throws {
  let cube = try scattered(2, 3, 4, in: range)
  let inputs = try [
    scattered(41, in: range), cube, cube.permute(2, 0, 1), cube.slice(dim: 2, start: 1, step: 2), scattered(in: range),
    scattered(0, 3, in: range),
  ]
  for x in inputs { try gradientCheck([x]) { try operation($0[0]) } }
}

/// The same for an operation along a dimension: every dimension of several shapes, counted from either end.
func gradientCheckOnDimensions(
  includingEmpty: Bool = true, _ operation: (Tensor<Double>, Int) throws -> Tensor<Double>
) throws {
  var inputs = try [scattered(5), scattered(2, 3, 4), scattered(2, 3, 4).transpose(0, 2)]
  if includingEmpty { try inputs.append(scattered(3, 0, 2)) }
  for x in inputs {
    for dim in -x.rank..<x.rank { try gradientCheck([x]) { try operation($0[0], dim) } }
  }
}

/// Whether numbers agree to a relative tolerance; NaN agrees with NaN.
func agree<Element: FloatingElement>(
  _ tensor: Tensor<Element>, _ expected: [Double], to tolerance: Double = 1e-13
) -> Bool {
  func isNear(_ x: Double, _ y: Double) -> Bool {
    x == y || (x.isNaN && y.isNaN) || abs(x - y) <= tolerance * (1 + abs(y))
  }
  return tensor.count == expected.count && zip(tensor.elements, expected).allSatisfy { isNear($0.asDouble, $1) }
}
