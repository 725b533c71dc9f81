import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct AdamTests {
  @Test("the first step is the rate, whatever the size of the gradient")
  func firstStep() throws {
    let rule = try Adam(learningRate: 0.1)
    let w = try trajectory(of: rule, from: [1, 1, 1], gradients: [[0.002, -2, 2000]])
    #expect(agree(w[0], [0.9, 1.1, 0.9], within: 1e-6))
  }

  @Test("the second step by hand: means 0.19 and 0.271, corrected by 1 − βᵗ")
  func secondStep() throws {
    let w = try trajectory(
      of: Adam(learningRate: 0.1, betas: (0.9, 0.9), eps: 0), from: [0], gradients: [[1], [2]])
    // m = 0.9·0.1 + 0.1·2 = 0.29, v = 0.9·0.1 + 0.1·4 = 0.49; both divided by 1 − 0.81.
    let step = 0.1 * (0.29 / 0.19) / (0.49 / 0.19).squareRoot()
    #expect(agree(w[1], [-0.1 - step]))
  }

  @Test("ε is added outside the root")
  func epsilon() throws {
    #expect(agree(try trajectory(of: Adam(learningRate: 0.1, eps: 1), from: [0], gradients: [[1]])[0], [-0.05]))
  }

  @Test("AMSGrad divides by the largest mean of squares so far")
  func amsgrad() throws {
    func last(_ amsgrad: Bool) throws -> Double {
      try trajectory(
        of: Adam(learningRate: 0.1, betas: (0, 0.5), eps: 0, amsgrad: amsgrad), from: [0], gradients: [[4], [1]])[1][0]
    }
    // v = 8, then 4.5; corrected by 1 − 0.5² = 0.75.
    #expect(abs(try last(false) - (-0.1 - 0.1 / (4.5 / 0.75).squareRoot())) < 1e-12)
    #expect(abs(try last(true) - (-0.1 - 0.1 / (8 / 0.75).squareRoot())) < 1e-12)
  }

  @Test("weight decay as a penalty is divided away: with a gradient of 0 the first step is still the rate")
  func decay() throws {
    let w = try trajectory(of: Adam(learningRate: 0.1, weightDecay: 0.01), from: [5], gradients: [[0]])
    #expect(agree(w[0], [4.9], within: 1e-6))
  }

  @Test("two numbers are remembered for each number, with AMSGrad three")
  func memory() throws {
    for (amsgrad, bytes) in [(false, 2 * 5 * 4), (true, 3 * 5 * 4)] {
      let w = try Tensor<Float>.zeros(5).requiresGrad()
      let optimizer = try Optimizer([w], Adam(amsgrad: amsgrad))
      w.grad = try .ones(5)
      try optimizer.step()
      #expect(optimizer.memoryByteCount == bytes)
    }
  }

  @Test("a β of 1 would never forget and is refused, as are negative settings")
  func refused() {
    #expect(throws: TensorError.self) { try Adam(betas: (1, 0.9)) }
    #expect(throws: TensorError.self) { try Adam(betas: (0.9, 1)) }
    #expect(throws: TensorError.self) { try Adam(betas: (-0.1, 0.9)) }
    #expect(throws: TensorError.self) { try Adam(eps: -1) }
    #expect(throws: TensorError.self) { try Adam(weightDecay: -1) }
    let error = #expect(throws: TensorError.self) { try Adam(learningRate: -1) }
    #expect(error?.message == "Invalid learning rate: -1.0")
  }
}
