import TensorCore

/// Changes parameters by the gradients that `backward()` left in them, and counts how often.
///
///     let optimizer = try Optimizer(model.parameters, SGD(learningRate: 0.1))
///     optimizer.zeroGrad()
///     try loss.backward()
///     try optimizer.step()
///
/// Groups of parameters can have rules and settings of their own:
///
///     try Optimizer(groups: [
///       ParameterGroup(body.parameters, Adam(learningRate: 1e-4)),
///       ParameterGroup(head.parameters, Adam(learningRate: 1e-3, weightDecay: 0.1)),
///     ])
///
/// Source: PyTorch, `torch.optim`.
public final class Optimizer<Element: FloatingElement>: Steerable {
  /// The parameters and their rules.
  public private(set) var groups: [ParameterGroup<Element>] = []
  /// How many updates were made: calls of `step()`.
  public private(set) var stepCount = 0
  private(set) var memories: [[Memory]] = []

  /// What is remembered of one parameter.
  struct Memory {
    /// What its rule remembers, one stretch after the other; nil before the first update.
    var numbers: Tensor<Element>?
    /// How often it was updated.
    var updates = 0
  }

  /// An optimiser with one rule for all parameters.
  ///
  /// - Throws: as `init(groups:)`.
  public convenience init(_ parameters: [Tensor<Element>], _ rule: any UpdateRule) throws {
    try self.init(groups: [ParameterGroup(parameters, rule)])
  }

  /// An optimiser with a rule for each group.
  ///
  /// - Throws: an `argument` error when there is no parameter, when one appears twice, or when one is not a leaf (a result of operations
  ///   would be computed anew anyway).
  public init(groups: [ParameterGroup<Element>]) throws {
    guard groups.contains(where: { !$0.parameters.isEmpty }) else {
      throw TensorError(.argument, in: "Optimizer", "optimizer got an empty parameter list")
    }
    for group in groups { try add(group) }
  }

  /// Adds a group to a training that is under way: a layer that is no longer frozen, say.
  ///
  /// - Throws: an `argument` error when a parameter is there already or is not a leaf.
  public func add(_ group: ParameterGroup<Element>) throws {
    var known = Set(groups.flatMap { $0.parameters }.map { ObjectIdentifier($0) })
    for parameter in group.parameters {
      guard known.insert(ObjectIdentifier(parameter)).inserted else {
        throw TensorError(
          .argument, in: "Optimizer", "some parameters appear in more than one parameter group, or twice in one")
      }
      guard parameter.isLeaf else { throw TensorError(.argument, in: "Optimizer", "can't optimize a non-leaf Tensor") }
    }
    groups.append(group)
    memories.append(group.parameters.map { _ in Memory() })
  }

  /// Forgets the gradients of all parameters; they become nil, as in PyTorch.
  public func zeroGrad() {
    for group in groups { for parameter in group.parameters { parameter.zeroGrad() } }
  }

  /// Makes one update: every parameter that has a gradient is changed by its group's rule. Without a gradient, nothing happens to it.
  ///
  /// - Throws: an `inPlace` error when a parameter is an expanded view; a `memory` error when the first update cannot get its memory.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  public func step() throws {
    stepCount += 1
    try noGrad {
      for g in groups.indices {
        for k in groups[g].parameters.indices {
          let parameter = groups[g].parameters[k]
          guard let gradient = parameter.grad else { continue }
          guard gradient.shape == parameter.shape else {
            throw TensorError(
              .shape, in: "Optimizer",
              "a parameter of shape \(parameter.shape) has a gradient of shape \(gradient.shape)")
          }
          try update(parameter, gradient, by: groups[g].rule, &memories[g][k])
        }
      }
    }
  }

  @specialized(where Element == Float)
  @specialized(where Element == Double)
  private func update(
    _ parameter: Tensor<Element>, _ gradient: Tensor<Element>, by rule: any UpdateRule, _ memory: inout Memory
  ) throws {
    let needed = rule.memoryCount * parameter.count
    let isNew = (memory.numbers?.count ?? 0) < needed
    if isNew { memory.numbers = try .full([needed], Element(converting: rule.initialMemory)) }
    memory.updates += 1
    let (numbers, values) = (memory.numbers, try gradient.contiguous())
    try parameter.update("step") { start in
      rule.update(
        UpdateTarget(
          count: parameter.count, parameter: start, gradient: values.start, memory: numbers?.start ?? start,
          memoryIsNew: isNew, step: memory.updates))
    }
    withExtendedLifetime((numbers, values)) {}
  }

  /// Bytes that the rules remember: 0 for plain SGD, as much as the parameters with momentum, twice as much for Adam.
  public var memoryByteCount: Int { memories.reduce(0) { $0 + $1.reduce(0) { $0 + ($1.numbers?.byteCount ?? 0) } } }

  /// Goes on from a state that was saved and checked. `rates`: for each group the learning rate, the first one, and the momentum if any.
  func restore(_ memories: [[Memory]], rates: [[Double]], stepCount: Int) {
    (self.memories, self.stepCount) = (memories, stepCount)
    for (g, rates) in rates.enumerated() {
      (groups[g].rule.learningRate, groups[g].initialLearningRate) = (rates[0], rates[1])
      if rates.count > 2 { groups[g].rule.momentumFactor = rates[2] }
    }
  }

  // MARK: Steering

  /// The learning rate of each group.
  public var learningRates: [Double] {
    get { groups.map { $0.rule.learningRate } }
    set { for (g, rate) in zip(groups.indices, newValue) { groups[g].rule.learningRate = rate } }
  }

  /// The rates that the groups were made with.
  public var initialLearningRates: [Double] { groups.map { $0.initialLearningRate } }

  /// The momentum of each group, β₁ for Adam; nil for a rule without.
  public var momenta: [Double?] {
    get { groups.map { $0.rule.momentumFactor } }
    set { for (g, momentum) in zip(groups.indices, newValue) { groups[g].rule.momentumFactor = momentum } }
  }
}
