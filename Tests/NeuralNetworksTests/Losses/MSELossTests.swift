import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct MSELossTests {
  private let x = [1.0, 2, 3, 4, 100]

  @Test("errors 1, −2 and 4 cost 1, 4 and 16: mean 7, sum 21")
  func byHand() throws {
    let (x, t) = (try Tensor<Double>([3.0, 1, 9]), try Tensor<Double>([2.0, 3, 5]))
    #expect(try mseLoss(x, t).item() == 7)
    #expect(try mseLoss(x, t, reduction: .sum).item() == 21)
    #expect(try mseLoss(x, t, reduction: .none).elements == [1, 4, 16])
  }

  @Test("weights count as often as they say, and divide the mean")
  func weights() throws {
    let (x, t) = (try Tensor<Double>([3.0, 1]), try Tensor<Double>([2.0, 3]))
    #expect(try mseLoss(x, t, weight: Tensor([3, 1])).item() == (3 * 1 + 1 * 4) / 4)
  }

  @Test("the mean of the targets has no pull left: 22 for 1, 2, 3, 4, 100")
  func minimiser() throws {
    let p = try Tensor<Double>(scalar: 22).requiresGrad()
    try mseLoss(p, Tensor(x)).backward()
    #expect(abs(try #require(p.grad).item()) < 1e-12)
  }

  @Test("gradients agree with finite differences, for input and target, with every reduction")
  func gradients() throws {
    for reduction in [Reduction.none, .mean, .sum] {
      try gradientCheck([randomTensor(3, 2), randomTensor(3, 2, seed: 2)]) {
        try mseLoss($0[0], $0[1], reduction: reduction)
      }
    }
  }

  @Test("weights of another shape are an error, and so is batchmean, which only klDiv knows")
  func errors() throws {
    let t = try Tensor<Double>([1.0, 2])
    #expect(throws: TensorError.self) { try mseLoss(t, t, weight: Tensor([1])) }
    #expect(throws: TensorError.self) { try mseLoss(t, t, reduction: .batchMean) }
    #expect(throws: TensorError.self) { try mseLoss(t, Tensor([1.0, 2, 3])) }
  }

  @Test("the mean of no samples is NaN, their sum 0")
  func empty() throws {
    let nothing = try Tensor<Double>.zeros(0)
    #expect(try mseLoss(nothing, nothing).item().isNaN)
    #expect(try mseLoss(nothing, nothing, reduction: .sum).item() == 0)
  }
}
