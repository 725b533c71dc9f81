import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct SchedulerTests {
  /// Two groups with rates 1 and 0.1.
  private func optimizer() throws -> Optimizer<Double> {
    try Optimizer(groups: [
      ParameterGroup([.zeros(1).requiresGrad()], SGD(learningRate: 1)),
      ParameterGroup([.zeros(1).requiresGrad()], SGD(learningRate: 0.1)),
    ])
  }

  @Test("step 0 is applied at once, and every group follows from its own rate")
  func groups() throws {
    let optimizer = try optimizer()
    let scheduler = try Scheduler(LinearLR(startFactor: 0.5, totalIters: 1), of: optimizer)
    #expect(optimizer.learningRates == [0.5, 0.05])
    try scheduler.step()
    #expect(abs(optimizer.learningRates[0] - 1) < 1e-12 && abs(optimizer.learningRates[1] - 0.1) < 1e-12)
    #expect(scheduler.stepCount == 1)
  }

  @Test("two schedulers on one optimiser multiply their factors")
  func chained() throws {
    let optimizer = try optimizer()
    let (a, b) = try (
      Scheduler(ExponentialLR(gamma: 0.5), of: optimizer), Scheduler(StepLR(stepSize: 2, gamma: 0.1), of: optimizer)
    )
    for _ in 0..<3 {
      try a.step()
      try b.step()
    }
    #expect(abs(optimizer.learningRates[0] - 0.0125) < 1e-12)
  }
}
