import TensorCore

/// Collects what shapes the parts of a network give, while it runs on a sample: for the summary table.
final class OutputShapes {
  /// The collector of the running task; nil when nobody asks.
  @TaskLocal static var current: OutputShapes?

  private(set) var shapes: [ObjectIdentifier: [Int]] = [:]

  func note(_ module: AnyObject, _ shape: [Int]) { shapes[ObjectIdentifier(module)] = shape }
}

// A collector is used by the task that made it, within one call.
extension OutputShapes: @unchecked Sendable {}

extension Layer {
  /// The layer's result, whose shape is noted when a summary is being made. Layers that hold others call them through this.
  func observed(_ input: Tensor<Element>) throws -> Tensor<Element> {
    let result = try self(input)
    OutputShapes.current?.note(self, result.shape)
    return result
  }
}
