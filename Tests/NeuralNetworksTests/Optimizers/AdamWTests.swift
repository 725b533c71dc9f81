import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct AdamWTests {
  @Test("the weights shrink by 1 − ηλ, apart from Adam's step")
  func decoupled() throws {
    let w = try trajectory(of: AdamW(learningRate: 0.1, weightDecay: 0.5), from: [2, 2], gradients: [[0, 3]])
    #expect(agree(w[0], [1.9, 1.8], within: 1e-6))
  }

  @Test("without weight decay it is Adam")
  func withoutDecay() throws {
    let gradients = [[1.0, -2], [0.5, 4], [-3, 0.25]]
    let a = try trajectory(of: AdamW(learningRate: 0.1, weightDecay: 0), from: [1, 1], gradients: gradients)
    #expect(try a == trajectory(of: Adam(learningRate: 0.1), from: [1, 1], gradients: gradients))
  }

  @Test("with weight decay it is not: decay as a penalty leads elsewhere")
  func withDecay() throws {
    let gradients = [[1.0, -2], [0.5, 4], [-3, 0.25]]
    let a = try trajectory(of: AdamW(learningRate: 0.1, weightDecay: 0.3), from: [1, 1], gradients: gradients)
    let b = try trajectory(of: Adam(learningRate: 0.1, weightDecay: 0.3), from: [1, 1], gradients: gradients)
    #expect(!agree(a[2], b[2], within: 1e-3))
  }

  @Test("its errors carry its name")
  func refused() {
    let error = #expect(throws: TensorError.self) { try AdamW(betas: (0.9, 1)) }
    #expect(error?.description == "AdamW: Invalid beta parameter at index 1: 1.0")
  }
}
