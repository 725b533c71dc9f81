import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct SequentialLRTests {
  @Test("the second schedule starts from the initial rate at its milestone")
  func takesOver() throws {
    let schedule = try SequentialLR(
      [ConstantLR(factor: 0.5, totalIters: 10), ExponentialLR(gamma: 0.1)], milestones: [2])
    let rates = try schedule.rates(from: 1, steps: 4)
    for (rate, expected) in zip(rates, [0.5, 0.5, 1, 0.1, 0.01]) { #expect(abs(rate - expected) < 1e-12) }
  }

  @Test("no schedule, and milestones that do not fit, are refused")
  func refused() throws {
    let constant = try ExponentialLR(gamma: 1)
    #expect(throws: TensorError.self) { try SequentialLR([], milestones: []) }
    #expect(throws: TensorError.self) { try SequentialLR([constant, constant], milestones: []) }
    #expect(throws: TensorError.self) { try SequentialLR([constant, constant, constant], milestones: [5, 3]) }
  }
}
