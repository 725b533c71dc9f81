import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct RMSpropTests {
  @Test("the first step is η/√(1 − α), whatever the size of the gradient")
  func firstStep() throws {
    let w = try trajectory(
      of: RMSprop(learningRate: 0.01, alpha: 0.75, eps: 0), from: [1, 1], gradients: [[5, -0.01]])
    #expect(agree(w[0], [0.98, 1.02]))
  }

  @Test("centered: the mean's square is taken off the mean of the squares")
  func centered() throws {
    let w = try trajectory(
      of: RMSprop(learningRate: 0.1, alpha: 0.5, eps: 0, centered: true), from: [0], gradients: [[2]])
    // v = 0.5·4, ḡ = 0.5·2, √(2 − 1) = 1
    #expect(agree(w[0], [-0.2]))
  }

  @Test("momentum adds up the divided gradients")
  func momentum() throws {
    let w = try trajectory(
      of: RMSprop(learningRate: 0.1, alpha: 0, eps: 0, momentum: 0.5), from: [0], gradients: [[3], [3]])
    #expect(agree(w[0], [-0.1]) && agree(w[1], [-0.25]))
  }

  @Test("negative settings are refused")
  func refused() {
    #expect(throws: TensorError.self) { try RMSprop(learningRate: -1) }
    #expect(throws: TensorError.self) { try RMSprop(alpha: -1) }
    #expect(throws: TensorError.self) { try RMSprop(momentum: -1) }
    #expect(throws: TensorError.self) { try RMSprop(weightDecay: -1) }
    #expect(throws: TensorError.self) { try RMSprop(eps: -1) }
  }
}
