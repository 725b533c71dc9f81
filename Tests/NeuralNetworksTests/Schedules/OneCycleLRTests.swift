import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct OneCycleLRTests {
  @Test("two straight legs: up in 4 steps, down in 6, momentum the other way")
  func legs() throws {
    let cycle = try OneCycleLR(
      maxLearningRate: 1, totalSteps: 11, pctStart: 5.0 / 11, annealStrategy: .linear, baseMomentum: 0.8,
      maxMomentum: 0.9, divFactor: 5, finalDivFactor: 2)
    // Up from 1/5 to 1 at step 4, down to 1/10 at step 10.
    let rates = try cycle.rates(from: 77, steps: 10)
    for (step, expected) in [(0, 0.2), (2, 0.6), (4, 1), (7, 0.55), (10, 0.1)] {
      #expect(abs(rates[step] - expected) < 1e-12)
    }
    for (step, expected) in [(0, 0.9), (2, 0.85), (4, 0.8), (7, 0.85), (10, 0.9)] {
      #expect(abs((cycle.momentum(at: step) ?? 0) - expected) < 1e-12)
    }
  }

  @Test("epochs and steps per epoch make the same cycle as their product")
  func epochs() throws {
    let a = try OneCycleLR(maxLearningRate: 0.3, epochs: 4, stepsPerEpoch: 5).rates(from: 1, steps: 20)
    let b = try OneCycleLR(maxLearningRate: 0.3, totalSteps: 20).rates(from: 1, steps: 20)
    #expect(a == b)
  }

  @Test("stepping on after the end is an error, and the optimiser keeps its rate")
  func pastTheEnd() throws {
    let optimizer = try Optimizer([Tensor<Double>.zeros(1).requiresGrad()], SGD(momentum: 0.9))
    let scheduler = try Scheduler(OneCycleLR(maxLearningRate: 0.1, totalSteps: 3), of: optimizer)
    for _ in 0..<3 { try scheduler.step() }
    let last = optimizer.learningRates
    let error = #expect(throws: TensorError.self) { try scheduler.step() }
    #expect(error?.message == "Tried to step 4 times. The specified number of total steps is 3")
    #expect(optimizer.learningRates == last)
  }

  @Test("an optimiser without momentum cannot have it cycled")
  func noMomentum() throws {
    let optimizer = try Optimizer([Tensor<Double>.zeros(1).requiresGrad()], Adagrad())
    #expect(throws: TensorError.self) {
      try Scheduler(OneCycleLR(maxLearningRate: 0.1, totalSteps: 10), of: optimizer)
    }
    _ = try Scheduler(OneCycleLR(maxLearningRate: 0.1, totalSteps: 10, cycleMomentum: false), of: optimizer)
    #expect(abs(optimizer.learningRates[0] - 0.1 / 25) < 1e-15)
  }

  @Test("Adam's β₁ is cycled as the momentum")
  func beta() throws {
    let optimizer = try Optimizer([Tensor<Double>.zeros(1).requiresGrad()], Adam())
    let scheduler = try Scheduler(OneCycleLR(maxLearningRate: 0.1, totalSteps: 10), of: optimizer)
    #expect(optimizer.momenta == [0.95])
    try scheduler.step()
    #expect((optimizer.momenta[0] ?? 1) < 0.95)
  }

  @Test("no steps, and a share that is none, are refused", arguments: [(0, 0.3), (-5, 0.3), (10, -0.1), (10, 1.5)])
  func refused(steps: Int, start: Double) {
    #expect(throws: TensorError.self) { try OneCycleLR(maxLearningRate: 0.1, totalSteps: steps, pctStart: start) }
  }
}
