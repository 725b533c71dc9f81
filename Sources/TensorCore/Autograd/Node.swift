/// A step of the recorded computation, seen without its element type: what the order of `backward()` needs.
package class GraphNode {
  /// The operation that made the tensor, as PyTorch names it ("mul").
  let operation: StaticString
  /// How many recorded steps still have to send this one a gradient in the running backward pass.
  var awaited = 0

  init(operation: StaticString) { self.operation = operation }

  /// The steps this one was computed from.
  var parents: [GraphNode] { [] }
  /// Sends the gradient that has arrived here on to the parents.
  func propagate(retainGraph: Bool) throws {}
  /// Forgets what arrived in a pass that failed.
  func discardPending() {}
  /// Hands over the parents, for a release without recursion.
  func takeParents() -> [GraphNode] { [] }
}

/// A step of the recorded computation: how one tensor was computed, and the rule that turns the gradient of the result into the
/// gradients of the inputs. A leaf (a parameter) has no inputs and collects its gradient in `grad`.
///
/// Nodes point to nodes, never to tensors, and rules reach tensors only through `Saved`: so there are no cycles to leak.
package class Node<Element: TensorElement>: GraphNode {
  /// Gradient of the result → gradient with respect to one input (before broadcasting is undone). `saved` are the tensors
  /// recorded with `saving:`, in the same order.
  package typealias Rule = (_ gradient: Tensor<Element>, _ saved: [Tensor<Element>]) throws -> Tensor<Element>

  /// An input that wants a gradient, and how to compute it.
  struct Edge {
    let parent: Node
    let rule: Rule
  }

  /// Shape of the tensor; arriving gradients that were broadcast are summed to it.
  let shape: [Int]
  /// The gradient collected by `backward()`: for leaves, and for other tensors after `retainGrad()`.
  var grad: Tensor<Element>?
  /// Whether this is a tensor the user made, not the result of an operation.
  let isLeaf: Bool
  /// Whether `grad` is kept although this is not a leaf.
  var retainsGrad = false
  private var edges: [Edge]
  private var saved: [Saved<Element>]
  private var isFreed = false
  private var pending: Tensor<Element>?
  private var pendingIsOwned = false

  /// A leaf.
  init(leafOf shape: [Int]) {
    self.shape = shape
    edges = []
    saved = []
    isLeaf = true
    super.init(operation: "leaf")
  }

  /// The result of an operation.
  init(operation: StaticString, shape: [Int], edges: [Edge], saving saved: [Saved<Element>]) {
    self.shape = shape
    self.edges = edges
    self.saved = saved
    isLeaf = false
    super.init(operation: operation)
  }

  override var parents: [GraphNode] { edges.map { $0.parent } }

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

  @specialized(where Element == Float)
  @specialized(where Element == Double)
  override func propagate(retainGraph: Bool) throws {
    guard let gradient = pending else { return }
    pending = nil
    if isLeaf || retainsGrad { try collect(gradient) }
    if isLeaf { return }
    try send(gradient)
    if !retainGraph && !saved.isEmpty {
      saved = []
      isFreed = true
    }
  }

  /// Sends the gradient along every edge. (A conversion between element types does it its own way.)
  func send(_ gradient: Tensor<Element>) throws {
    if isFreed {
      throw TensorError(
        .graph, in: "backward",
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been "
          + "freed). Saved intermediate values of the graph are freed when you call backward(). Specify retainGraph: true if you "
          + "need to backward through the graph a second time.")
    }
    let values = try saved.map { try $0.value(for: operation) }
    for edge in edges { try edge.parent.receive(edge.rule(gradient, values)) }
  }

  /// Adds to `grad`; the first gradient becomes `grad` itself when nobody else holds it, else a copy of it does.
  private func collect(_ gradient: Tensor<Element>) throws {
    if let grad {
      try grad.addInPlace(gradient)
    } else {
      grad = try gradient.copy()
    }
  }

  override func discardPending() {
    pending = nil
    awaited = 0
  }

  // MARK: Release

  override func takeParents() -> [GraphNode] {
    defer { edges = [] }
    return parents
  }

  /// A chain of 100,000 steps would overflow the stack if each released the one before: so the release is a loop.
  deinit {
    guard !edges.isEmpty else { return }
    var waiting = takeParents()
    while var node = waiting.popLast() {
      if isKnownUniquelyReferenced(&node) { waiting += node.takeParents() }
    }
  }
}
