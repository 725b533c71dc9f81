import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct FocalLossTests {
  /// The score whose probability is p.
  private func score(_ p: Double) throws -> Tensor<Double> { try Tensor([p / (1 - p)]).log() }

  @Test("p = 0.9, γ = 2: a hundredth of the cross-entropy 0.10536 is left")
  func byHand() throws {
    let loss = try focalLoss(score(0.9), Tensor<Double>([1]))
    #expect(abs(try loss.item() - 0.0010536051565782627) < 1e-15)
  }

  @Test("γ = 0 is cross-entropy, of two classes and of three")
  func gammaZero() throws {
    let z = try randomTensor(4, 3)
    let t = try Tensor<Double>((0..<12).map { Double($0 % 2) }, shape: [4, 3])
    let y = try Tensor<Int>([0, 2, 1, 1])
    #expect(abs(try focalLoss(z, t, gamma: 0).item() - binaryCrossEntropyWithLogits(z, t).item()) < 1e-14)
    #expect(abs(try focalLoss(z, y, gamma: 0).item() - crossEntropy(z, y).item()) < 1e-14)
  }

  @Test("α weighs label 1, 1 − α label 0")
  func alpha() throws {
    let z = try Tensor<Double>([0.4, 0.4])
    let t = try Tensor<Double>([1, 0])
    let plain = try focalLoss(z, t, reduction: .none).elements
    let weighted = try focalLoss(z, t, alpha: 0.25, reduction: .none).elements
    #expect(agree(weighted, [0.25 * plain[0], 0.75 * plain[1]], within: 1e-15))
  }

  @Test("the slope for label 1 is (1 − p)^γ·(γ·p·ln p + p − 1)")
  func slope() throws {
    let z = try score(0.3).requiresGrad()
    try focalLoss(z, Tensor<Double>([1])).backward()
    // 0.7² (2 · 0.3 ln 0.3 − 0.7) = −0.6969679… (Python)
    let expected = 0.49 * (0.6 * -1.2039728043259361 - 0.7)
    #expect(abs((z.grad?.elements[0] ?? 0) - expected) < 1e-14)
  }

  @Test("gradients agree with finite differences", arguments: [0.0, 0.5, 2])
  func gradients(gamma: Double) throws {
    let t = try Tensor<Double>((0..<6).map { Double($0 % 2) }, shape: [2, 3])
    try gradientCheck([randomTensor(2, 3)]) { try focalLoss($0[0], t, gamma: gamma, alpha: 0.3) }
    try gradientCheck([randomTensor(2, 3)]) {
      try focalLoss($0[0], Tensor<Int>([2, 0]), gamma: gamma, weight: Tensor([1, 2, 3]))
    }
  }

  @Test("labels between 0 and 1, a negative γ and α above 1 are errors; so is a label that is no class")
  func errors() throws {
    let z = try Tensor<Double>([0.3])
    #expect(throws: TensorError.self) { try focalLoss(z, Tensor<Double>([0.5])) }
    #expect(throws: TensorError.self) { try focalLoss(z, Tensor<Double>([1]), gamma: -1) }
    #expect(throws: TensorError.self) { try focalLoss(z, Tensor<Double>([1]), alpha: 2) }
    #expect(throws: TensorError.self) { try focalLoss(Tensor<Double>.zeros(1, 3), Tensor<Int>([3])) }
  }
}
