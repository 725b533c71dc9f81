extension Tensor {
  /// Records how this fresh result was computed, when gradients are wanted, and returns it.
  ///
  /// The heart of every operation's file; the rule of each input stands beneath the operation:
  ///
  ///     static func * (a: Tensor, b: Tensor) throws -> Tensor {
  ///       try a.zip(b, "mul", *).recorded("mul", saving: [a, b],
  ///         (a, { g, saved in try g * saved[1] }),
  ///         (b, { g, saved in try g * saved[0] }))
  ///     }
  ///
  /// A rule must not capture a tensor (that would keep the graph alive, or make a cycle): what it needs goes into `saving`, where a
  /// later write in place is noticed. A gradient may come back in the result's shape: broadcasting is undone by the receiver.
  @inline(__always)
  func recorded(
    _ operation: StaticString, saving tensors: @autoclosure () -> [Tensor] = [],
    _ inputs: (Tensor, Node<Element>.Rule)...
  ) -> Tensor {
    recorded(operation, saving: tensors(), inputs)
  }

  /// The same for a list of inputs (`cat`), and for the fused operations of NeuralNetworks.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  package func recorded(
    _ operation: StaticString, saving tensors: @autoclosure () -> [Tensor], _ inputs: [(Tensor, Node<Element>.Rule)]
  ) -> Tensor {
    guard inputs.contains(where: { $0.0.node != nil }), GradMode.isEnabled else { return self }
    var edges: [Node<Element>.Edge] = []
    for (input, rule) in inputs {
      if let parent = input.node { edges.append(.init(parent: parent, rule: rule)) }
    }
    node = Node(operation: operation, shape: shape, edges: edges, saving: tensors().map { Saved($0) })
    return self
  }
}
