import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// The losses that are straight far from the goal: L1, smooth L1, Huber, log-cosh, quantile.
@Suite struct AbsoluteLossTests {
  /// A loss of the difference r = x − t.
  private func at(_ r: Double, _ loss: (Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>) throws
    -> (value: Double, slope: Double)
  {
    let x = try Tensor<Double>(scalar: r + 5).requiresGrad()
    let y = try loss(x, Tensor(scalar: 5))
    try y.backward()
    return (try y.item(), try #require(x.grad).item())
  }

  @Test("at r = 3 with δ = β = 2, Huber is 4 and smooth L1 is 2; their slopes are 2 and 1")
  func huberAndSmooth() throws {
    let huber = try at(3) { try huberLoss($0, $1, delta: 2) }
    let smooth = try at(3) { try smoothL1Loss($0, $1, beta: 2) }
    #expect(huber == (4, 2))
    #expect(smooth == (2, 1))
  }

  @Test("Huber is smooth L1 times δ, everywhere", arguments: [0.5, 1, 2])
  func factor(delta: Double) throws {
    let (x, t) = (try randomTensor(20), try randomTensor(20, seed: 2))
    let huber = try huberLoss(x, t, delta: delta, reduction: .none).elements
    let smooth = try smoothL1Loss(x, t, beta: delta, reduction: .none).elements
    #expect(agree(huber, smooth.map { $0 * delta }, within: 1e-12))
  }

  @Test("β = 0 is L1; a negative β, and δ = 0, are errors")
  func limits() throws {
    let (x, t) = (try randomTensor(5), try randomTensor(5, seed: 2))
    #expect(try smoothL1Loss(x, t, beta: 0).item() == l1Loss(x, t).item())
    #expect(throws: TensorError.self) { try smoothL1Loss(x, t, beta: -1) }
    #expect(throws: TensorError.self) { try huberLoss(x, t, delta: 0) }
  }

  @Test("the median of the targets has no pull left: 3 for 1, 2, 3, 4, 100")
  func median() throws {
    let p = try Tensor<Double>(scalar: 3).requiresGrad()
    try l1Loss(p, Tensor([1, 2, 3, 4, 100])).backward()
    #expect(try #require(p.grad).item() == 0)
  }

  @Test("log-cosh at 1 is ln cosh 1, its slope tanh 1; it does not overflow at 1000, and keeps its digits at 1e-5")
  func logCosh() throws {
    // ln cosh 1 = 0.4337808304830271, tanh 1 = 0.7615941559557649 (Python: math.log(math.cosh(1)), math.tanh(1))
    let one = try at(1) { try logCoshLoss($0, $1) }
    #expect(abs(one.value - 0.4337808304830271) < 1e-15 && abs(one.slope - 0.7615941559557649) < 1e-15)
    let far = try logCoshLoss(Tensor<Float>([1000]), Tensor<Float>([0])).item()
    #expect(abs(far - (1000 - 0.6931472)) < 1e-3)
    // r²/2 − r⁴/12 at r = 1e-5
    let near = try logCoshLoss(Tensor<Double>([1e-5]), Tensor<Double>([0])).item()
    #expect(abs(near / 5e-11 - 1) < 1e-10)
  }

  @Test("the two ways to compute log-cosh meet at 1")
  func logCoshContinuous() throws {
    let below = try at(1 - 1e-12) { try logCoshLoss($0, $1) }.value
    let above = try at(1 + 1e-12) { try logCoshLoss($0, $1) }.value
    #expect(abs(above - below) < 1e-11)
  }

  @Test("τ = 0.9: too low by 1 costs 0.9, too high by 1 costs 0.1; slopes −0.9 and 0.1, and 0 on the target")
  func quantile() throws {
    let low = try at(-1) { try quantileLoss($0, $1, quantile: 0.9) }
    let high = try at(1) { try quantileLoss($0, $1, quantile: 0.9) }
    #expect(low == (0.9, -0.9))
    #expect(abs(high.value - 0.1) < 1e-15 && abs(high.slope - 0.1) < 1e-15)
    #expect(try at(0) { try quantileLoss($0, $1, quantile: 0.9) } == (0, 0))
  }

  @Test("τ = 0.5 is half of L1; τ outside 0 to 1 is an error", arguments: [0.0, 1, -0.5, .nan])
  func quantileLimits(_ bad: Double) throws {
    let (x, t) = (try randomTensor(9), try randomTensor(9, seed: 2))
    #expect(abs(try quantileLoss(x, t, quantile: 0.5).item() - l1Loss(x, t).item() / 2) < 1e-15)
    #expect(throws: TensorError.self) { try quantileLoss(x, t, quantile: bad) }
  }

  @Test("gradients of all of them agree with finite differences")
  func gradients() throws {
    let inputs = [try randomTensor(4, 3), try randomTensor(4, 3, seed: 2)]
    try gradientCheck(inputs) { try l1Loss($0[0], $0[1]) }
    try gradientCheck(inputs) { try huberLoss($0[0], $0[1], delta: 0.7) }
    try gradientCheck(inputs) { try smoothL1Loss($0[0], $0[1], beta: 0.7) }
    try gradientCheck(inputs) { try logCoshLoss($0[0], $0[1]) }
    try gradientCheck(inputs) { try quantileLoss($0[0], $0[1], quantile: 0.8, reduction: .sum) }
  }
}
