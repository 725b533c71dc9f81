import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct AdagradTests {
  @Test("the steps of a constant gradient are η/√t")
  func falling() throws {
    let w = try trajectory(of: Adagrad(learningRate: 0.1, eps: 0), from: [0], gradients: [[7], [7], [7]])
    #expect(agree(w[2], [-0.1 * (1 + 1 / 2.0.squareRoot() + 1 / 3.0.squareRoot())]))
  }

  @Test("the sum may start above 0, and the rate may fall by itself")
  func settings() throws {
    let w = try trajectory(
      of: Adagrad(learningRate: 0.1, learningRateDecay: 1, initialAccumulatorValue: 9, eps: 0), from: [0],
      gradients: [[4], [0], [12]])
    // 4/√(9 + 16), then nothing, then a third of 12/√(25 + 144)
    #expect(agree(w[2], [-0.1 * (4.0 / 5 + 12.0 / 13 / 3)]))
  }

  @Test("negative settings are refused")
  func refused() {
    #expect(throws: TensorError.self) { try Adagrad(learningRate: -1) }
    #expect(throws: TensorError.self) { try Adagrad(learningRateDecay: -1) }
    #expect(throws: TensorError.self) { try Adagrad(weightDecay: -1) }
    #expect(throws: TensorError.self) { try Adagrad(initialAccumulatorValue: -1) }
    #expect(throws: TensorError.self) { try Adagrad(eps: -1) }
  }
}
