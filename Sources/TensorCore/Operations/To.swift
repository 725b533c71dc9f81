// PyTorch's `x.to(dtype)`, `x.float()`, `x.long()` ...: `x.to(Float.self)`. The same type gives the tensor itself.

extension Tensor where Element: NumericElement {
  /// The elements as another type of numbers. What is behind the point is cut off by Int; NaN becomes `Int.min`.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float, Target == Int)
  @specialized(where Element == Double, Target == Int)
  public func to<Target: NumericElement>(_ type: Target.Type) throws -> Tensor<Target> {
    if let same = self as? Tensor<Target> { return same }
    return try map("to") { Target(converting: $0.asDouble) }
  }
}

extension Tensor where Element: FloatingElement {
  /// The elements as Float or Double. The gradient flows through, converted back.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Element == Float, Target == Double)
  @specialized(where Element == Double, Target == Float)
  public func to<Target: FloatingElement>(_ type: Target.Type) throws -> Tensor<Target> {
    if let same = self as? Tensor<Target> { return same }
    let result = try map("to") { Target(converting: $0.asDouble) }
    if let node, GradMode.isEnabled { result.node = ConversionNode(from: node, shape: shape) }
    return result
  }
}

extension Tensor where Element == Int {
  /// The elements as Float or Double, rounded where they have more digits than fit.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Target == Float)
  @specialized(where Target == Double)
  public func to<Target: FloatingElement>(_ type: Target.Type) throws -> Tensor<Target> { try map("to") { Target($0) } }
}

extension Tensor where Element == Bool {
  /// 1 for true, 0 for false.
  ///
  /// - Throws: a `memory` error when the result does not fit.
  @specialized(where Target == Float)
  @specialized(where Target == Double)
  @specialized(where Target == Int)
  public func to<Target: NumericElement>(_ type: Target.Type) throws -> Tensor<Target> {
    try map("to") { $0 ? .one : .zero }
  }
}

extension Tensor {
  /// Where an element is true (a number: not 0; NaN is not 0).
  ///
  /// - Throws: a `memory` error when the result does not fit.
  public func to(_ type: Bool.Type) throws -> Tensor<Bool> {
    if let same = self as? Tensor<Bool> { return same }
    return try map("to") { $0 != .zero }
  }
}

/// A step between two element types: the one place where a node and its parent differ in type.
private final class ConversionNode<Source: FloatingElement, Target: FloatingElement>: Node<Target> {
  init(from source: Node<Source>, shape: [Int]) {
    super.init(operation: "to", shape: shape, parents: [source], rules: [])
  }

  override func send(_ gradient: Tensor<Target>) throws {
    try unsafeDowncast(parents[0], to: Node<Source>.self)
      .receive(gradient.map("to") { Source(converting: $0.asDouble) })
  }
}
