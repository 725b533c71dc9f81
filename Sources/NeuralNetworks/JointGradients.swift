import TensorCore

/// Gradients of several inputs that one kernel computes together.
///
/// A derivative asks for each input's gradient by itself. The first to ask makes the kernel run; the others get what it has left for
/// them. Each result is given out once, so nothing is kept when the pass is over.
final class JointGradients<Element: TensorElement> {
  private var upstream: Tensor<Element>?
  private var waiting: [Tensor<Element>?] = []

  /// Number `k` of the gradients that `compute` returns for this upstream gradient; nil stands for one that nobody wants.
  func take(
    _ k: Int, for gradient: Tensor<Element>, _ compute: () throws -> [Tensor<Element>?]
  ) rethrows -> Tensor<Element> {
    if upstream !== gradient || waiting[k] == nil {
      waiting = try compute()
      upstream = gradient
    }
    guard let result = waiting[k] else { preconditionFailure("gradient \(k) is wanted, but was not computed") }
    waiting[k] = nil
    if waiting.allSatisfy({ $0 == nil }) { upstream = nil }
    return result
  }
}
