import TensorCore

/// Parameters that are updated by the same rule with the same settings.
public struct ParameterGroup<Element: FloatingElement> {
  /// The parameters.
  public let parameters: [Tensor<Element>]
  /// Their rule and its settings, which may change during the training.
  public var rule: any UpdateRule
  /// The learning rate at the beginning, from which schedules start.
  public internal(set) var initialLearningRate: Double

  /// A group for `Optimizer.init(groups:)`.
  public init(_ parameters: [Tensor<Element>], _ rule: any UpdateRule) {
    (self.parameters, self.rule) = (parameters, rule)
    initialLearningRate = rule.learningRate
  }
}
