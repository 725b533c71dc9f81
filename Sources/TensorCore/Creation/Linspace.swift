extension Tensor where Element: FloatingElement {
  /// `steps` numbers from `start` to `end`, both included, evenly apart.
  ///
  /// Counted from whichever end is nearer, so that both are exact. Source: `torch.linspace`.
  ///
  /// - Throws: an `argument` error for a negative number of steps; a `shape` or `memory` error when they do not fit.
  public static func linspace(_ start: Element, _ end: Element, steps: Int) throws -> Tensor {
    guard steps >= 0 else { throw TensorError(.argument, in: "linspace", "number of steps must be non-negative") }
    let result = try Tensor(uninitialised: Layout(checking: [steps], in: "linspace"), in: "linspace")
    let x = result.storage.memory
    let step = (end - start) / Element(Swift.max(steps - 1, 1))
    for i in 0..<steps { x[i] = i < (steps + 1) / 2 ? start + step * Element(i) : end - step * Element(steps - 1 - i) }
    return result
  }
}
