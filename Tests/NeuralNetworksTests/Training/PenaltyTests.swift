import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct PenaltyTests {
  private func weights() throws -> [Tensor<Double>] {
    try [Tensor([1.5, -2]).requiresGrad(), Tensor([[0.0, 3]]).requiresGrad()]
  }

  @Test("L1 is the sum of absolute values; its gradient is the sign, 0 at 0")
  func l1() throws {
    let w = try weights()
    let penalty = try l1Penalty(w)
    #expect(try penalty.item() == 6.5)
    try penalty.backward()
    #expect(w[0].grad?.elements == [1, -1] && w[1].grad?.elements == [0, 1])
  }

  @Test("L2 is half the sum of squares; its gradient is the weight")
  func l2() throws {
    let w = try weights()
    let penalty = try l2Penalty(w)
    #expect(try penalty.item() == 7.625)
    try penalty.backward()
    #expect(w[0].grad?.elements == [1.5, -2] && w[1].grad?.elements == [0, 3])
  }

  @Test("with SGD, the L2 penalty in the loss and weight decay do the same; with AdamW they do not")
  func decay() throws {
    func after(_ rule: any UpdateRule, penalty: Double) throws -> [Double] {
      let w = try Tensor([1.5, -2]).requiresGrad()
      let optimizer = try Optimizer([w], rule)
      for _ in 0..<3 {
        optimizer.zeroGrad()
        try ((w * 0.25).sum() + l2Penalty([w]) * penalty).backward()
        try optimizer.step()
      }
      return w.elements
    }
    #expect(
      try agree(
        after(SGD(learningRate: 0.1), penalty: 0.5), after(SGD(learningRate: 0.1, weightDecay: 0.5), penalty: 0)))
    #expect(
      try !agree(
        after(AdamW(learningRate: 0.1, weightDecay: 0), penalty: 0.5),
        after(AdamW(learningRate: 0.1, weightDecay: 0.5), penalty: 0), within: 1e-3))
  }

  @Test("without parameters there is nothing to punish")
  func empty() { #expect(throws: TensorError.self) { try l1Penalty([Tensor<Float>]()) } }
}
