extension Tensor where Element: FloatingElement {
  /// Whether operations on this tensor are recorded, so that `backward()` can reach it.
  public var requiresGrad: Bool { node != nil }

  /// Whether this tensor was made by the user, not by a recorded operation.
  public var isLeaf: Bool { node?.isLeaf ?? true }

  /// The gradient that `backward()` has added up; nil before the first, and after `zeroGrad()`.
  public var grad: Tensor? {
    get { node?.grad }
    set { node?.grad = newValue }
  }

  /// Switches gradients on or off for a leaf and returns it: `try Tensor<Float>.zeros(3).requiresGrad()`.
  ///
  /// - Throws: a `graph` error when the tensor is the result of a recorded operation and they are to be switched off.
  @discardableResult
  public func requiresGrad(_ wanted: Bool = true) throws -> Tensor {
    if wanted {
      if node == nil { node = Node(leafOf: shape) }
    } else {
      guard isLeaf else {
        throw TensorError(
          .graph, in: "requiresGrad",
          "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph "
            + "that doesn't require differentiation use detach().")
      }
      node = nil
    }
    return self
  }

  /// The same values in the same memory, cut from the graph: no gradient flows through.
  public func detach() -> Tensor { Tensor(storage: storage, layout: layout) }

  /// Keeps the gradient of a tensor that is not a leaf in `grad`, too.
  ///
  /// - Throws: a `graph` error when the tensor wants no gradient.
  public func retainGrad() throws {
    guard let node else {
      throw TensorError(.graph, in: "retainGrad", "can't retain_grad on Tensor that has requires_grad=False")
    }
    node.retainsGrad = true
  }

  /// Forgets the gradient: `grad` becomes nil, as in PyTorch since 2.0.
  public func zeroGrad() { node?.grad = nil }

  /// Computes the gradient of this tensor with respect to every leaf it was computed from, and adds it to their `grad`.
  ///
  /// The recorded steps are walked from here to the leaves; each multiplies the gradient that arrives with its own derivative
  /// (the chain rule). Saved values are freed on the way, unless the graph is retained.
  ///
  /// - Parameters:
  ///   - gradient: the gradient of the final result with respect to this tensor, in its shape; 1 when this has one element.
  ///   - retainGraph: keeps saved values, so that `backward` can be called again.
  /// - Throws: a `graph` error when nothing was recorded, when the gradient is missing or the graph already freed; a `shape` error
  ///   when `gradient` does not fit; an `inPlace` error when a saved tensor was written to.
  public func backward(gradient: Tensor? = nil, retainGraph: Bool = false) throws {
    guard let node else {
      throw TensorError(
        .graph, in: "backward", "element 0 of tensors does not require grad and does not have a grad_fn")
    }
    guard gradient != nil || count == 1 else {
      throw TensorError(
        .graph, in: "backward", "grad can be implicitly created only for scalar outputs, this one has shape \(shape)")
    }
    if let gradient, gradient.shape != shape {
      throw TensorError(
        .shape, in: "backward",
        "Mismatch in shape: grad_output[0] has a shape of \(gradient.shape) and output[0] has a shape of \(shape).")
    }
    let seed = try gradient?.detach() ?? Tensor.full(shape, 1)
    try noGrad {
      try node.receive(seed)
      try node.runBackward(retainGraph: retainGraph)
    }
  }
}

extension GraphNode {
  /// Walks the graph from this node, which has received its gradient: first counts how many gradients each step has to wait for,
  /// then lets each step send, once, when all have arrived.
  fileprivate func runBackward(retainGraph: Bool) throws {
    var reached: [GraphNode] = [self]
    var next = 0
    while next < reached.count {
      for parent in reached[next].parents {
        if parent.awaited == 0 { reached.append(parent) }
        parent.awaited += 1
      }
      next += 1
    }
    do {
      var ready: [GraphNode] = [self]
      while let node = ready.popLast() {
        try node.propagate(retainGraph: retainGraph)
        for parent in node.parents {
          parent.awaited -= 1
          if parent.awaited == 0 { ready.append(parent) }
        }
      }
    } catch {
      reached.forEach { $0.discardPending() }
      throw error
    }
  }
}
