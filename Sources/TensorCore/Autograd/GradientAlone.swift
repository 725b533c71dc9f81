extension Tensor where Element: FloatingElement {
  /// The gradients of this tensor with respect to `inputs`, without adding to anybody's `grad`. PyTorch's `torch.autograd.grad`.
  ///
  /// The gradients are values: they are not recorded, so they cannot be differentiated again.
  ///
  /// - Parameters:
  ///   - inputs: leaves or results on the way here; one that this tensor does not depend on has a gradient of zeros.
  ///   - gradient: the gradient of the final result with respect to this tensor; 1 when this has one element.
  ///   - retainGraph: keeps saved values, so that `backward` can be called, too.
  /// - Throws: what `backward` throws; a `graph` error for an input that wants no gradient.
  public func gradients(
    withRespectTo inputs: [Tensor], gradient: Tensor? = nil, retainGraph: Bool = false
  ) throws -> [Tensor] {
    let wanted = try inputs.map { input in
      guard let node = input.node else {
        throw TensorError(.graph, in: "grad", "One of the differentiated Tensors does not require grad")
      }
      return node
    }
    let restorations = ((node?.ancestry ?? []) + wanted).map { $0.setGradientAside() }
    defer { for restore in restorations.reversed() { restore() } }
    for node in wanted where !node.isLeaf { node.retainsGrad = true }
    try backward(gradient: gradient, retainGraph: retainGraph)
    return try wanted.map { try $0.grad ?? .zeros($0.shape) }
  }
}

extension GraphNode {
  /// This step and all that it was computed from, each once.
  fileprivate var ancestry: [GraphNode] {
    var reached = [self]
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var next = 0
    while next < reached.count {
      reached += reached[next].parents.filter { seen.insert(ObjectIdentifier($0)).inserted }
      next += 1
    }
    return reached
  }
}
