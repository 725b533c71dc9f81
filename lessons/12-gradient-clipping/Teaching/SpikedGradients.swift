import NeuralNetworks
import TensorCore

/// An optimiser that gets 2000 gradients of 1, then one far longer, then ordinary ones again.
struct SpikedGradients {
  /// The optimiser; its rate is 0.1.
  let rule: any UpdateRule
  /// The one gradient.
  let spike: Double
  /// The threshold of clipping by norm; nil for none.
  var maxNorm: Double?

  /// Adam and RMSprop with their usual settings.
  static let rules: [(name: String, rule: @Sendable () throws -> any UpdateRule)] = [
    ("Adam", { try Adam(learningRate: 0.1) }), ("RMSprop", { try RMSprop(learningRate: 0.1) }),
  ]

  /// How long each step is, in units of the learning rate: the last `before` ordinary ones, the spike's, and `after` behind it.
  func steps(before: Int = 10, after: Int) throws -> [Double] {
    let w = try Tensor([0.0]).requiresGrad()
    let optimizer = try Optimizer([w], rule)
    var steps: [Double] = []
    let gradients = Array(repeating: 1.0, count: 2000) + [spike] + Array(repeating: 1.0, count: after)
    for gradient in gradients {
      let old = try w.item()
      w.grad = try Tensor([gradient])
      if let maxNorm { try clipGradNorm([w], maxNorm: maxNorm) }
      try optimizer.step()
      steps.append(abs(try w.item() - old) / rule.learningRate)
    }
    return steps.suffix(before + 1 + after)
  }
}
