import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// y = w·x with one weight.
private final class Slope: Module {
  var isTraining = false
  let weight: Tensor<Double>
  var ownParameters: [(name: String, tensor: Tensor<Double>)] { [("weight", weight)] }
  init(_ weight: Double) throws { self.weight = try Tensor([weight]).requiresGrad() }
}

@Suite struct TrainTests {
  /// Points on the line y = 2x.
  private let x = [1.0, -2, 3, 0.5, -1.5]

  /// The mean of (w·x − 2x)² over some points.
  private func loss(of model: Slope, _ indices: [Int]) throws -> Tensor<Double> {
    let points = try Tensor(indices.map { x[$0] })
    let error = try model.weight * points - points * 2
    return try (error * error).sum() / Double(indices.count)
  }

  @Test("it finds the slope of a line, and counts what it did")
  func learns() throws {
    let model = try Slope(0)
    let optimizer = try Optimizer(model.parameters, SGD(learningRate: 0.1))
    var updates: [TrainingUpdate] = []
    let history = try train(
      model, with: optimizer, epochs: 20, batches: { [[0, 1], [2, 3], [4]] }, afterUpdate: { updates.append($0) }
    ) { try loss(of: model, $0) }
    #expect(abs(model.weight.elements[0] - 2) < 1e-6)
    #expect(model.isTraining)
    #expect(optimizer.stepCount == 60 && history.losses.count == 60 && history.epochLosses.count == 20)
    #expect(updates.map { $0.number } == Array(1...60) && updates.allSatisfy { $0.total == 60 })
    #expect(updates.map { $0.loss } == history.losses && updates[3].epoch == 2 && updates.last?.progress == 1)
    #expect(history.gradientNorms.isEmpty)
  }

  @Test("the mean of an epoch weighs batches by their size")
  func epochMean() throws {
    let model = try Slope(0)
    let history = try train(
      model, with: Optimizer(model.parameters, SGD(learningRate: 0)), epochs: 1, batches: { [[0, 1, 2], [3, 4]] }
    ) { try loss(of: model, $0) }
    // (w − 2)² · mean of x², over all five points
    let whole = 4 * x.reduce(0) { $0 + $1 * $1 } / 5
    #expect(abs(history.epochLosses[0] - whole) < 1e-12)
    #expect(abs((history.losses[0] + history.losses[1]) / 2 - whole) > 0.1)
  }

  @Test("gradients are cut before the update, by norm or by value; recorded norms are those before")
  func clips() throws {
    for clipping in [Clipping.norm(0.5), .value(0.5)] {
      let model = try Slope(0)
      let history = try train(
        model, with: Optimizer(model.parameters, SGD(learningRate: 1)), epochs: 1, batches: { [[2]] },
        clipping: clipping, recordsGradientNorms: true
      ) { try loss(of: model, $0) }
      #expect(abs(model.weight.elements[0] - 0.5) < 1e-6)
      #expect(history.gradientNorms == ["": [36]])
    }
  }

  @Test("a schedule moves on after every epoch, or after every update", arguments: [SchedulerPeriod.epoch, .update])
  func schedules(_ period: SchedulerPeriod) throws {
    let model = try Slope(0)
    let optimizer = try Optimizer(model.parameters, SGD(learningRate: 0.08))
    let history = try train(
      model, with: optimizer, epochs: 2, batches: { [[0], [1]] },
      scheduler: Scheduler(ExponentialLR(gamma: 0.5), of: optimizer), schedulerPeriod: period
    ) { try loss(of: model, $0) }
    #expect(history.learningRates == (period == .epoch ? [0.08, 0.08, 0.04, 0.04] : [0.08, 0.04, 0.02, 0.01]))
  }

  @Test("a loss that is not finite stops the training with the weights of the update before")
  func notFinite() throws {
    let model = try Slope(0)
    var before: [Double] = []
    let error = #expect(throws: TrainingError.self) {
      try train(
        model, with: Optimizer(model.parameters, SGD(learningRate: 1e200)), epochs: 9, batches: { [[2]] }
      ) {
        before = model.weight.elements
        return try loss(of: model, $0)
      }
    }
    guard case .lossNotFinite(let value, let update, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!value.isFinite && update == 2 && model.weight.elements == before && before[0].isFinite)
  }

  @Test("no epochs, no batches and an empty batch are errors")
  func nothing() throws {
    let model = try Slope(0)
    let optimizer = try Optimizer(model.parameters, SGD())
    func run(_ epochs: Int, _ batches: [[Int]]) throws {
      try train(model, with: optimizer, epochs: epochs, batches: { batches }) { try loss(of: model, $0) }
    }
    #expect(throws: TrainingError.noEpochs(0)) { try run(0, [[0]]) }
    #expect(throws: TrainingError.noBatches(epoch: 1)) { try run(1, []) }
    #expect(throws: TrainingError.emptyBatch(update: 2)) { try run(1, [[0], []]) }
    #expect(optimizer.stepCount == 1)
  }
}
