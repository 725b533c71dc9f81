import TensorCore

/// A residual block: y = x + f(x). The gradient reaches x by the short way with factor 1, however small that through f is.
///
/// Source: He et al., "Deep Residual Learning for Image Recognition", 2016.
public final class Residual<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// f.
  public let body: any Layer<Element>
  /// What brings x to the shape of f(x); nil passes it as it is.
  public let shortcut: (any Layer<Element>)?

  /// A block around `body`.
  public init(_ body: any Layer<Element>, shortcut: (any Layer<Element>)? = nil) {
    (self.body, self.shortcut) = (body, shortcut)
  }

  /// The parts by their names.
  public var children: [(name: String, module: any Module<Element>)] {
    [("body", body as any Module<Element>)] + (shortcut.map { [("shortcut", $0 as any Module<Element>)] } ?? [])
  }

  /// - Throws: a `shape` error when f changes the shape and there is no shortcut that does the same.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    let change = try body.observed(input)
    let straight = try shortcut.map { try $0.observed(input) } ?? input
    guard straight.shape == change.shape else {
      throw TensorError(
        .shape, in: "Residual",
        "the body turns \(input.shape) into \(change.shape), which cannot be added to \(straight.shape). "
          + "Give a shortcut that changes the shape alike.")
    }
    return try straight + change
  }
}
