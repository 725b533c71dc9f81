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
