import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// The updates are compiled to vectors of several numbers: every number, whatever their count, must get what the formula says, to the last bit.
@Suite struct UpdateSizesTests {
  private static let counts = [0, 1, 2, 7, 15, 16, 17, 33, 1000]

  /// A parameter after two updates by `rule`, and the same by a formula for a single number, which also gets the number of the update.
  private func check(
    _ count: Int, _ rule: any UpdateRule, _ formula: (inout Float, Float, inout [Float], Int) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var generator = SeededGenerator(seed: count)
    let parameter = try Tensor<Float>.randn([count], using: &generator).requiresGrad()
    let gradients = try (0..<2).map { _ in try Tensor<Float>.randn([count], using: &generator) }
    var expected = parameter.elements
    var memories = [[Float]](repeating: [0, 0, 0], count: count)
    let optimizer = try Optimizer([parameter], rule)
    for (k, gradient) in gradients.enumerated() {
      parameter.grad = gradient
      try optimizer.step()
      for i in 0..<count { formula(&expected[i], gradient.elements[i], &memories[i], k + 1) }
    }
    #expect(parameter.elements == expected, sourceLocation: sourceLocation)
  }

  @Test("SGD, plain, with weight decay, with momentum", arguments: counts)
  func sgd(_ count: Int) throws {
    try check(count, SGD(learningRate: 0.1)) { w, g, _, _ in w -= 0.1 * g }
    try check(count, SGD(learningRate: 0.1, weightDecay: 0.01, maximize: true)) { w, g, _, _ in
      w -= 0.1 * (-g + 0.01 * w)
    }
    for nesterov in [false, true] {
      try check(count, SGD(learningRate: 0.1, momentum: 0.9, nesterov: nesterov)) { w, g, b, update in
        b[0] = update == 1 ? g : 0.9 * b[0] + g
        w -= 0.1 * (nesterov ? g + 0.9 * b[0] : b[0])
      }
    }
  }

  @Test("Adam, AMSGrad, AdamW", arguments: counts)
  func adam(_ count: Int) throws {
    for (rule, amsgrad, penalty, shrink) in [
      (try Adam(learningRate: 0.1, betas: (0.5, 0.75)) as any UpdateRule, false, Float(0), Float(1)),
      (try Adam(learningRate: 0.1, betas: (0.5, 0.75), weightDecay: 0.25, amsgrad: true), true, 0.25, 1),
      (try AdamW(learningRate: 0.1, betas: (0.5, 0.75), weightDecay: 0.5), false, 0, Float(1 - 0.1 * 0.5)),
    ] {
      try check(count, rule) { w, gradient, memory, update in
        let (correction1, correction2) = update == 1 ? (0.5, 0.25) : (0.75, 0.4375)
        let weight = shrink * w
        let g = penalty == 0 ? gradient : gradient + penalty * weight
        memory[0] += 0.5 * (g - memory[0])
        memory[1] = 0.75 * memory[1] + 0.25 * g * g
        memory[2] = max(memory[2], memory[1])
        let top = amsgrad ? memory[2] : memory[1]
        w = weight - Float(0.1 / correction1) * memory[0] / (top.squareRoot() / Float(correction2.squareRoot()) + 1e-8)
      }
    }
  }
}
