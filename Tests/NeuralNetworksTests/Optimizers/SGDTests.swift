import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct SGDTests {
  @Test("plain: the gradient times the rate is taken away")
  func plain() throws {
    let w = try trajectory(of: SGD(learningRate: 0.1), from: [1, -2], gradients: [[0.5, 1], [0.5, 1]])
    #expect(agree(w[0], [0.95, -2.1]) && agree(w[1], [0.9, -2.2]))
  }

  @Test("twice the rate makes exactly twice the step")
  func proportional() throws {
    func step(_ rate: Double) throws -> Double {
      try trajectory(of: SGD(learningRate: rate), from: [0], gradients: [[0.7]])[0][0]
    }
    #expect(try step(0.25) * 2 == step(0.5))
  }

  @Test("momentum 0.9: the second step of a constant gradient is 1.9 times the first")
  func momentum() throws {
    let w = try trajectory(of: SGD(learningRate: 0.1, momentum: 0.9), from: [0], gradients: [[1], [1], [0]])
    #expect(agree(w[0], [-0.1]) && agree(w[1], [-0.29]) && agree(w[2], [-0.29 - 0.1 * 0.9 * 1.9]))
  }

  @Test("dampening spares the first update: b = d, then b = μb + (1 − τ)d")
  func dampening() throws {
    let w = try trajectory(
      of: SGD(learningRate: 1, momentum: 0.5, dampening: 0.25), from: [0], gradients: [[1], [1]])
    #expect(agree(w[0], [-1]) && agree(w[1], [-1 - (0.5 + 0.75)]))
  }

  @Test("Nesterov looks ahead along the momentum")
  func nesterov() throws {
    let w = try trajectory(
      of: SGD(learningRate: 0.1, momentum: 0.9, nesterov: true), from: [0], gradients: [[1], [1]])
    #expect(agree(w[0], [-0.19]) && agree(w[1], [-0.19 - 0.1 * (1 + 0.9 * 1.9)]))
  }

  @Test("weight decay is the L2 penalty: w becomes (1 − ηλ)w − ηg")
  func decay() throws {
    let w = try trajectory(of: SGD(learningRate: 0.1, weightDecay: 0.5), from: [2, -4], gradients: [[1, 3]])
    #expect(agree(w[0], [0.95 * 2 - 0.1, 0.95 * -4 - 0.3]))
  }

  @Test("maximising goes the other way")
  func maximize() throws {
    #expect(try trajectory(of: SGD(learningRate: 0.5, maximize: true), from: [1], gradients: [[2]]) == [[2]])
  }

  @Test("on a parabola with curvature 4, a rate below 2/4 converges and one above diverges")
  func stability() throws {
    func distance(_ rate: Double) throws -> Double {
      let w = try Tensor<Double>([1]).requiresGrad()
      let optimizer = try Optimizer([w], SGD(learningRate: rate))
      for _ in 0..<100 {
        w.grad = try Tensor([4 * w.elements[0]])
        try optimizer.step()
      }
      return abs(w.elements[0])
    }
    // |1 − 4η|¹⁰⁰
    #expect(try abs(distance(0.49) - 0.0169) < 1e-4 && abs(distance(0.51) - 50.5) < 0.1)
  }

  @Test(
    "negative settings, and Nesterov without momentum or with dampening, are refused",
    arguments: [
      (-1, 0, 0, 0, false), (.nan, 0, 0, 0, false), (0.1, -1, 0, 0, false), (0.1, 0, 0, -1, false),
      (0.1, 0, 0, 0, true), (0.1, 0.9, 0.1, 0, true),
    ])
  func refused(rate: Double, momentum: Double, dampening: Double, decay: Double, nesterov: Bool) {
    let error = #expect(throws: TensorError.self) {
      try SGD(
        learningRate: rate, momentum: momentum, dampening: dampening, weightDecay: decay, nesterov: nesterov)
    }
    #expect(error?.kind == .argument && error?.operation == "SGD")
  }
}
