/// A step of the recorded computation, seen without its element type: what the order of `backward()` and the release need.
package class GraphNode {
  /// The operation that made the tensor, as PyTorch names it ("mul").
  let operation: StaticString
  /// The steps this one was computed from, as far as they want a gradient.
  private(set) var parents: [GraphNode]
  /// How many recorded steps still have to send this one a gradient in the running backward pass.
  var awaited = 0

  init(operation: StaticString, parents: [GraphNode]) {
    self.operation = operation
    self.parents = parents
  }

  /// Sends the gradient that has arrived here on to the parents.
  func propagate(retainGraph: Bool) throws {}
  /// Forgets what arrived in a pass that failed.
  func discardPending() {}
  /// Empties the collected gradient and returns how to put it back.
  func setGradientAside() -> () -> Void { {} }

  /// A chain of 100,000 steps would overflow the stack if each released the one before: so the release is a loop.
  deinit {
    guard !parents.isEmpty else { return }
    var waiting = parents
    parents = []
    while var node = waiting.popLast() {
      if isKnownUniquelyReferenced(&node) {
        waiting += node.parents
        node.parents = []
      }
    }
  }
}

/// A step of the recorded computation: how one tensor was computed, and the rules that turn the gradient of the result into the
/// gradients of the inputs. A leaf (a parameter) has no inputs and collects its gradient in `grad`.
///
/// Nodes point to nodes, never to tensors, and rules reach tensors only through `Saved`: so there are no cycles to leak.
package class Node<Element: TensorElement>: GraphNode {
  /// Gradient of the result → gradient with respect to one input (before broadcasting is undone). `saved` are the tensors
  /// recorded with `saving:`, in the same order.
  package typealias Rule = (_ gradient: Tensor<Element>, _ saved: [Tensor<Element>]) throws -> Tensor<Element>

  /// Shape of the tensor; arriving gradients that were broadcast are summed to it.
  let shape: [Int]
  /// The gradient collected by `backward()`: for leaves, and for other tensors after `retainGrad()`.
  var grad: Tensor<Element>?
  /// Whether this is a tensor the user made, not the result of an operation.
  let isLeaf: Bool
  /// Whether `grad` is kept although this is not a leaf.
  var retainsGrad = false
  /// One rule for each parent.
  private let rules: [Rule]
  private var saved: [Saved<Element>]
  private var isFreed = false
  private var pending: Tensor<Element>?
  private var pendingIsOwned = false

  /// A leaf.
  init(leafOf shape: [Int]) {
    self.shape = shape
    rules = []
    saved = []
    isLeaf = true
    super.init(operation: "leaf", parents: [])
  }

  /// The result of an operation. The parents have this element type, or `send` is overridden.
  init(operation: StaticString, shape: [Int], parents: [GraphNode], rules: [Rule], saving saved: [Saved<Element>] = [])
  {
    self.shape = shape
    self.rules = rules
    self.saved = saved
    isLeaf = false
    super.init(operation: operation, parents: parents)
  }

  // MARK: Backward

  /// Adds a gradient that arrived from one use of the tensor.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func receive(_ gradient: Tensor<Element>) throws {
    let gradient = try gradient.summed(to: shape)
    guard let sum = pending else {
      pending = gradient
      pendingIsOwned = false
      return
    }
    if pendingIsOwned {
      try sum.addInPlace(gradient)
    } else {
      pending = try sum.plus(gradient)
      pendingIsOwned = true
    }
  }

  /// Adds a gradient that arrived for a part of the tensor; for the rest it is zero. A loop that reads a sequence step by step costs one
  /// tensor of zeros, not one for each step.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func receive(_ gradient: Tensor<Element>, at window: (Layout) throws -> Layout) throws {
    guard let sum = pending else {
      pending = try gradient.placed(in: shape, window)
      pendingIsOwned = true
      return
    }
    let own = pendingIsOwned ? sum : try sum.copy()
    try own.sharing(window(own.layout)).addInPlace(gradient)
    pending = own
    pendingIsOwned = true
  }

  @specialized(where Element == Float)
  @specialized(where Element == Double)
  override func propagate(retainGraph: Bool) throws {
    guard let gradient = pending.take() else { return }
    if isLeaf { return try collect(gradient) }
    if retainsGrad { try collect(gradient) }
    try send(gradient)
    if !retainGraph && !saved.isEmpty {
      saved = []
      isFreed = true
    }
  }

  /// Sends the gradient along every edge. (A conversion between element types does it its own way.)
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func send(_ gradient: Tensor<Element>) throws {
    if isFreed {
      throw TensorError(
        .graph, in: "backward",
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been "
          + "freed). Saved intermediate values of the graph are freed when you call backward(). Specify retainGraph: true if you "
          + "need to backward through the graph a second time.")
    }
    let values = try saved.map { try $0.value(for: operation) }
    for k in rules.indices { try unsafeDowncast(parents[k], to: Node.self).receive(rules[k](gradient, values)) }
  }

  /// Adds to `grad`; the first gradient is copied if others may hold it.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  private func collect(_ gradient: consuming Tensor<Element>) throws {
    if let grad {
      try grad.addInPlace(gradient)
    } else {
      var gradient = gradient
      grad = isKnownUniquelyReferenced(&gradient) && gradient.ownsStorage() ? gradient : try gradient.copy()
    }
  }

  override func discardPending() {
    pending = nil
    awaited = 0
  }

  override func setGradientAside() -> () -> Void {
    let (collected, retained) = (grad, retainsGrad)
    grad = nil
    return { (self.grad, self.retainsGrad) = (collected, retained) }
  }
}

/// A view that shows a part of another tensor: its gradient is added to the part's place.
final class PartNode<Element: TensorElement>: Node<Element> {
  private let window: (Layout) throws -> Layout

  /// - Parameter window: the whole tensor's layout → the part's.
  init(_ operation: StaticString, shape: [Int], of whole: Node<Element>, _ window: @escaping (Layout) throws -> Layout)
  {
    self.window = window
    super.init(operation: operation, shape: shape, parents: [whole], rules: [])
  }

  @specialized(where Element == Float)
  @specialized(where Element == Double)
  override func send(_ gradient: Tensor<Element>) throws {
    try unsafeDowncast(parents[0], to: Node.self).receive(gradient, at: window)
  }
}
