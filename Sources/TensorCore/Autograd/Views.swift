// Views and gradients. A view's node says how the view was made from its base. When one of them is written in place, the step of
// the base changes, and the node of every other view of it is out of date; a view notices by the storage's version and makes itself
// a new one. Source: PyTorch, "In-place operations on views", and its `CopySlices`.

/// How a view was made.
enum ViewOrigin {
  /// While operations were recorded.
  case recorded
  /// Inside `noGrad`.
  case withoutGrad
  /// As one of several views that one operation returned (`unbind`, `split`, `chunk`).
  case oneOfSeveral
}

extension Tensor {
  /// How this tensor was computed; nil when no gradient is wanted.
  var node: Node<Element>? {
    get {
      if base != nil && nodeVersion != storage.version { renewNode() }
      return currentNode
    }
    set {
      currentNode = newValue
      nodeVersion = storage.version
    }
  }

  /// A view of this tensor's memory through another layout. Every view operation makes its result here.
  func alias(_ layout: Layout, oneOfSeveral: Bool = false) -> Tensor {
    let root = base ?? self
    let hidden = root.currentNode != nil && !GradMode.isEnabled
    let origin: ViewOrigin = hidden ? .withoutGrad : oneOfSeveral ? .oneOfSeveral : .recorded
    let view = Tensor(storage: storage, layout: layout, base: root, origin: origin)
    view.nodeVersion = storage.version
    return view
  }

  /// After a write: this view as a step computed from its base as that is now.
  private func renewNode() {
    nodeVersion = storage.version
    guard let base, origin != .withoutGrad, currentNode?.isLeaf != true else { return }
    guard let parent = base.node else { return }
    let (view, whole, size) = (layout, base.layout, storage.count)
    currentNode = Node(
      operation: "as_strided", shape: shape, parents: [parent],
      rules: [
        { g, _ in
          let memory = try Tensor.zeros([size])
          try Tensor(storage: memory.storage, layout: view).addInPlaceThroughOverlap(g)
          return Tensor(storage: memory.storage, layout: whole)
        }
      ])
  }

  /// Records a write through this view in its base: the written part of the gradient goes through the rules of the operation, the
  /// rest goes to what the base was before. This tensor becomes a view of the new base.
  func recordWriteInBase(
    _ operation: StaticString, _ base: Tensor, saving saved: [Saved<Element>], oldValues: @escaping Node<Element>.Rule,
    _ inputs: [(Tensor, Node<Element>.Rule)]
  ) {
    let (view, whole, size) = (layout, base.layout, storage.count)
    /// The gradient of the base, laid out in memory as the base is, and the part of it that this view shows.
    func parts(_ g: Tensor) throws -> (whole: Tensor, view: Tensor) {
      let memory = try Tensor.zeros([size])
      let copy = Tensor(storage: memory.storage, layout: whole)
      try copy.addInPlaceThroughOverlap(g)
      return (copy, Tensor(storage: memory.storage, layout: view))
    }
    let before = base.node.map { parent in
      (
        parent,
        { (g: Tensor, saved: [Tensor]) in
          let (whole, view) = try parts(g)
          let old = try oldValues(view.copy(), saved)
          try view.overwrite(with: old)
          return whole
        }
      )
    }
    let others = inputs.compactMap { input, rule in
      input.node.map { parent in (parent, { (g: Tensor, saved: [Tensor]) in try rule(parts(g).view, saved) }) }
    }
    base.node = Node(
      operation: operation, shape: base.shape, parents: (before.map { [$0.0] } ?? []) + others.map { $0.0 },
      rules: (before.map { [$0.1] } ?? []) + others.map { $0.1 }, saving: saved)
    nodeVersion = -1
  }
}
