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
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func recorded(
    _ operation: StaticString, saving tensors: @autoclosure () -> [Tensor] = [], _ input: (Tensor, Node<Element>.Rule)
  ) -> Tensor {
    guard let parent = input.0.node, GradMode.isEnabled else { return self }
    node = Node(
      operation: operation, shape: shape, parents: [parent], rules: [input.1], saving: tensors().map { Saved($0) })
    return self
  }

  /// The same for two inputs.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func recorded(
    _ operation: StaticString, saving tensors: @autoclosure () -> [Tensor] = [], _ a: (Tensor, Node<Element>.Rule),
    _ b: (Tensor, Node<Element>.Rule)
  ) -> Tensor {
    guard let first = a.0.node else { return recorded(operation, saving: tensors(), b) }
    guard let second = b.0.node else { return recorded(operation, saving: tensors(), a) }
    guard GradMode.isEnabled else { return self }
    node = Node(
      operation: operation, shape: shape, parents: [first, second], rules: [a.1, b.1],
      saving: tensors().map { Saved($0) })
    return self
  }

  /// The same for three inputs and more (`linear`).
  func recorded(
    _ operation: StaticString, saving tensors: @autoclosure () -> [Tensor] = [], _ a: (Tensor, Node<Element>.Rule),
    _ b: (Tensor, Node<Element>.Rule), _ c: (Tensor, Node<Element>.Rule), _ more: (Tensor, Node<Element>.Rule)...
  ) -> Tensor {
    recorded(operation, saving: tensors(), [a, b, c] + more)
  }

  /// The same for a list of inputs (`cat`, the fused operations of NeuralNetworks).
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  package func recorded(
    _ operation: StaticString, saving tensors: @autoclosure () -> [Tensor], _ inputs: [(Tensor, Node<Element>.Rule)]
  ) -> Tensor {
    let wanted = inputs.compactMap { input, rule in input.node.map { ($0, rule) } }
    guard !wanted.isEmpty, GradMode.isEnabled else { return self }
    node = Node(
      operation: operation, shape: shape, parents: wanted.map { $0.0 }, rules: wanted.map { $0.1 },
      saving: tensors().map { Saved($0) })
    return self
  }

  /// Records that this view shows the part of `whole` that `window` makes of its layout.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func recorded(
    _ operation: StaticString, asPartOf whole: Tensor, _ window: @escaping (Layout) throws -> Layout
  ) -> Tensor {
    guard let parent = whole.node, GradMode.isEnabled else { return self }
    node = PartNode(operation, shape: shape, of: parent, window)
    return self
  }
}
