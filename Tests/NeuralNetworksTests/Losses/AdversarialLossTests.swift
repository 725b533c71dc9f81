import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Losses of GANs and Wasserstein GANs.
@Suite struct AdversarialLossTests {
  @Test("a discriminator that can only guess costs 2 ln 2")
  func guessing() throws {
    let zero = try Tensor<Double>.zeros(3)
    #expect(abs(try ganDiscriminatorLoss(real: zero, fake: zero).item() - 1.3862943611198906) < 1e-15)
  }

  @Test("at score −10 the minimax generator learns with −4.5e-5, the non-saturating one with −0.99995")
  func saturation() throws {
    // −σ(−10) and σ(−10) − 1
    for (form, expected) in [
      (GANGeneratorForm.minimax, -4.5397868702434395e-05), (.nonSaturating, -0.9999546021312976),
    ] {
      let z = try Tensor<Double>([-10]).requiresGrad()
      try ganGeneratorLoss(fake: z, form: form).backward()
      #expect(abs((z.grad?.elements[0] ?? 0) - expected) < 1e-15)
    }
  }

  @Test("the critic is paid for real above fake, and the generator for fakes that rate high")
  func critic() throws {
    let (real, fake) = (try Tensor<Double>([3, 5]), try Tensor<Double>([1, 1, 4]))
    #expect(try wganCriticLoss(real: real, fake: fake).item() == -2)
    #expect(try wganGeneratorLoss(fake: fake).item() == -2)
  }

  @Test(
    "w = (3, 4), λ = 10: penalty 160 and gradient (48, 64); shorter than 1 is punished, too; w = 0 has no direction")
  func linearPenalty() throws {
    let w = try Tensor<Double>([3, 4]).requiresGrad()
    let penalty = try gradientPenalty(ofLinearCritic: w)
    try penalty.backward()
    #expect(abs(try penalty.item() - 160) < 1e-12)
    #expect(agree(w.grad?.elements ?? [], [48, 64], within: 1e-12))
    #expect(abs(try gradientPenalty(ofLinearCritic: Tensor<Double>([0.3, 0.4])).item() - 2.5) < 1e-12)
    let zero = try Tensor<Double>.zeros(2).requiresGrad()
    try gradientPenalty(ofLinearCritic: zero).backward()
    #expect(zero.grad?.elements == [0, 0])
  }

  @Test("norms are taken for each sample, not for the batch")
  func perSample() throws {
    let g = try Tensor<Double>([[3, 4], [0, 2]])
    #expect(abs(try gradientPenalty(gradients: g, weight: 1).item() - (16 + 1) / 2) < 1e-12)
  }

  @Test("through a linear critic, the general penalty is the closed one, for its weights, too")
  func generalLinear() throws {
    let w = try Tensor<Double>([[3], [4]]).requiresGrad()
    let penalty = try gradientPenalty(
      real: randomTensor(5, 2), fake: randomTensor(5, 2, seed: 2), mix: Tensor([0, 0.2, 0.5, 0.7, 1])
    ) { try $0.matmul(w) }
    try penalty.backward()
    #expect(abs(try penalty.item() - 160) < 1e-7)
    #expect(agree(w.grad?.elements ?? [], [48, 64], within: 1e-7))
  }

  @Test("a deep critic: the penalty is that of the gradients in closed form, and so is its slope for the weights")
  func generalDeep() throws {
    // f(x) = tanh(x·A)·c; ∇f = (c·(1 − tanh²))·Aᵀ
    let (a, c) = (try randomTensor(2, 4), try randomTensor(4, seed: 2))
    let (real, fake) = (try randomTensor(3, 2, seed: 3), try randomTensor(3, 2, seed: 4))
    let u = try Tensor<Double>([0.1, 0.5, 0.8])
    func closed(_ a: Tensor<Double>) throws -> Tensor<Double> {
      let x = try real * u.unsqueeze(-1) + fake * (1 - u).unsqueeze(-1)
      let slope = try (1 - x.matmul(a).tanh().square()) * c
      return try gradientPenalty(gradients: slope.matmul(a.t()))
    }
    func general(_ a: Tensor<Double>) throws -> Tensor<Double> {
      try gradientPenalty(real: real, fake: fake, mix: u) { try ($0.matmul(a).tanh() * c).sum(dim: 1) }
    }
    let (mine, theirs) = (try a.detach().requiresGrad(), try a.detach().requiresGrad())
    let (x, y) = (try general(mine), try closed(theirs))
    #expect(abs(try x.item() - y.item()) < 1e-5)
    try x.backward()
    try y.backward()
    #expect(agree(mine.grad?.elements ?? [], theirs.grad?.elements ?? [1], within: 1e-4))
  }

  @Test("the critic's own gradients are left alone while the direction is looked for")
  func leavesGradients() throws {
    let w = try Tensor<Double>([[3], [4]]).requiresGrad()
    w.grad = try Tensor([[1], [2]])
    _ = try gradientPenalty(real: .ones(2, 2), fake: .zeros(2, 2), mix: Tensor([0.5, 0.5])) { try $0.matmul(w) }
    #expect(w.grad?.elements == [1, 2])
  }

  @Test("empty batches, shapes that do not fit, and a critic with two values a sample are errors")
  func errors() throws {
    let nothing = try Tensor<Double>.zeros(0)
    #expect(throws: TensorError.self) { try ganDiscriminatorLoss(real: nothing, fake: nothing) }
    #expect(throws: TensorError.self) { try ganGeneratorLoss(fake: nothing) }
    #expect(throws: TensorError.self) { try wganCriticLoss(real: nothing, fake: nothing) }
    #expect(throws: TensorError.self) { try wganGeneratorLoss(fake: nothing) }
    let x = try Tensor<Double>.ones(2, 2)
    #expect(throws: TensorError.self) {
      try gradientPenalty(real: x, fake: x, mix: Tensor([0.5])) { try $0.sum(dim: 1) }
    }
    #expect(throws: TensorError.self) { try gradientPenalty(real: x, fake: x, mix: Tensor([0.5, 0.5])) { $0 } }
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let (real, fake) = (try randomTensor(4), try randomTensor(3, seed: 2))
    try gradientCheck([real, fake]) { try ganDiscriminatorLoss(real: $0[0], fake: $0[1]) }
    try gradientCheck([real, fake]) { try wganCriticLoss(real: $0[0], fake: $0[1]) }
    for form in GANGeneratorForm.allCases {
      try gradientCheck([fake]) { try ganGeneratorLoss(fake: $0[0], form: form) }
    }
    try gradientCheck([randomTensor(3, 2)]) { try gradientPenalty(gradients: $0[0]) }
  }
}
