import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ReduceLROnPlateauTests {
  private func optimizer() throws -> Optimizer<Double> {
    try Optimizer([.zeros(1).requiresGrad()], SGD(learningRate: 1))
  }

  @Test("with patience 1 the second step without progress halves the rate")
  func patience() throws {
    let optimizer = try optimizer()
    let plateau = try ReduceLROnPlateau(of: optimizer, factor: 0.5, patience: 1)
    let rates = [3.0, 2, 2, 2, 1, 1].map { measure in
      plateau.step(measure)
      return optimizer.learningRates[0]
    }
    #expect(rates == [1, 1, 1, 0.5, 0.5, 0.5])
    #expect(plateau.best == 1)
  }

  @Test("NaN is never progress")
  func nan() throws {
    let optimizer = try optimizer()
    let plateau = try ReduceLROnPlateau(of: optimizer, factor: 0.5, patience: 0)
    plateau.step(1)
    plateau.step(.nan)
    #expect(optimizer.learningRates == [0.5] && plateau.best == 1)
  }

  @Test("steps after a reduction are not counted while it cools down")
  func cooldown() throws {
    let optimizer = try optimizer()
    let plateau = try ReduceLROnPlateau(of: optimizer, factor: 0.5, patience: 0, cooldown: 2)
    let rates = (0..<6).map { _ in
      plateau.step(1)
      return optimizer.learningRates[0]
    }
    #expect(rates == [1, 0.5, 0.5, 0.5, 0.25, 0.25])
  }

  @Test("an accuracy has to rise, by more than the threshold")
  func accuracy() throws {
    let optimizer = try optimizer()
    let plateau = try ReduceLROnPlateau(
      of: optimizer, mode: .max, factor: 0.5, patience: 0, threshold: 0.1, thresholdMode: .abs)
    plateau.step(0.5)
    plateau.step(0.55)
    #expect(optimizer.learningRates == [0.5])
    plateau.step(0.65)
    #expect(optimizer.learningRates == [0.5])
  }

  @Test("no rate falls below the lowest allowed")
  func floor() throws {
    let optimizer = try optimizer()
    let plateau = try ReduceLROnPlateau(of: optimizer, factor: 0.1, patience: 0, minLearningRate: 0.3)
    for _ in 0..<4 { plateau.step(1) }
    #expect(optimizer.learningRates == [0.3])
  }

  @Test("a factor of 1 would reduce nothing and is refused", arguments: [1, 1.5, -0.1])
  func factor(_ factor: Double) throws {
    let optimizer = try optimizer()
    #expect(throws: TensorError.self) { try ReduceLROnPlateau(of: optimizer, factor: factor) }
  }
}
