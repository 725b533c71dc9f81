import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Losses of variational autoencoders and of diffusion.
@Suite struct GenerativeLossTests {
  @Test("μ = 0.7, σ = 0.5: KL 0.5631; the standard normal distribution has 0")
  func kl() throws {
    // ½(0.49 + 0.25 − 1 − ln 0.25) = 0.5631471805599453
    let v = try Tensor<Double>([[0.25]]).log()
    #expect(abs(try gaussianKL(mean: Tensor([[0.7]]), logVariance: v).item() - 0.5631471805599453) < 1e-15)
    #expect(try gaussianKL(mean: Tensor<Double>.zeros(2, 3), logVariance: .zeros(2, 3)).item() == 0)
  }

  @Test("it is summed over latents and averaged over samples")
  func sums() throws {
    let mean = try Tensor<Double>([[1, 1, 1], [2, 0, 0]])
    let zero = try Tensor<Double>.zeros(2, 3)
    #expect(try gaussianKL(mean: mean, logVariance: zero, reduction: .none).elements == [1.5, 2])
    #expect(try gaussianKL(mean: mean, logVariance: zero).item() == 1.75)
    #expect(try gaussianKL(mean: Tensor<Double>([1, 1]), logVariance: .zeros(2)).item() == 1)
  }

  @Test("KL is what samples say: the mean of ln q(z)/p(z) over 200,000 draws")
  func monteCarlo() throws {
    let (mean, deviation) = (0.7, 0.5)
    var generator = SeededGenerator(seed: 3)
    var sum = 0.0
    for _ in 0..<200_000 {
      let ε = Double.standardNormal(using: &generator)
      let z = mean + deviation * ε
      sum += (z * z - ε * ε) / 2
    }
    // − ln σ; the standard error of the mean is 0.0017
    #expect(abs(sum / 200_000 + 0.6931471805599453 - 0.5631471805599453) < 0.009)
  }

  @Test("−ELBO is reconstruction plus β times KL; one number for each sample is needed")
  func elbo() throws {
    let mean = try Tensor<Double>([[1, 1], [2, 0]])
    let zero = try Tensor<Double>.zeros(2, 2)
    let reconstruction = try Tensor<Double>([10, 20])
    let loss = try negativeELBO(
      reconstruction: reconstruction, mean: mean, logVariance: zero, beta: 4, reduction: .none)
    #expect(loss.elements == [14, 28])
    let error = #expect(throws: TensorError.self) {
      try negativeELBO(reconstruction: Tensor(scalar: 30), mean: mean, logVariance: zero)
    }
    #expect(error?.kind == .shape)
    #expect(throws: TensorError.self) { try gaussianKL(mean: mean, logVariance: .zeros(2)) }
  }

  @Test("a reparameterised sample is μ + σ·ε")
  func reparameterised() throws {
    let z = try reparameterized(mean: Tensor<Double>([0.7]), logVariance: Tensor([0.25]).log(), noise: Tensor([2]))
    #expect(abs(try z.item() - 1.7) < 1e-15)
  }

  @Test("x₀ = 2, ε = 1, ā = ¼: 1 + √¾ = 1.8660; ā = 1 is the data, 0 the noise")
  func diffusion() throws {
    let x = try diffused(Tensor<Double>([[2]]), noise: Tensor([[1]]), alphaBar: Tensor([0.25]))
    #expect(abs(try x.item() - 1.8660254037844386) < 1e-15)
    let ends = try diffused(Tensor<Double>([[2], [2]]), noise: Tensor([[1], [1]]), alphaBar: Tensor([1, 0]))
    #expect(ends.elements == [2, 1])
    #expect(throws: TensorError.self) {
      try diffused(Tensor<Double>([[2]]), noise: Tensor([[1]]), alphaBar: Tensor([1.5]))
    }
    #expect(throws: TensorError.self) {
      try diffused(Tensor<Double>([[2]]), noise: Tensor([[1]]), alphaBar: Tensor([1, 0]))
    }
  }

  @Test("ā is the product of 1 − β")
  func products() throws {
    let ā: Tensor<Double> = try alphaBars(betas: [0.1, 0.5, 1])
    #expect(agree(ā.elements, [0.9, 0.45, 0], within: 1e-15))
    #expect(throws: TensorError.self) { let _: Tensor<Double> = try alphaBars(betas: [1.1]) }
  }

  @Test("the best linear guess of the noise still misses: ā·s²/(ā·s² + 1 − ā), 0.8 for s = 2 and ā = ½")
  func bestGuess() throws {
    var generator = SeededGenerator(seed: 5)
    let n = 100_000
    let x0 = try Tensor<Double>.randn([n], using: &generator) * 2
    let noise = try Tensor<Double>.randn([n], using: &generator)
    let x = try diffused(x0, noise: noise, alphaBar: Tensor(scalar: 0.5))
    // E[ε given x] = √(1 − ā)·x / (ā·s² + 1 − ā)
    let guess = try x * (0.5.squareRoot() / 2.5)
    #expect(abs(try noisePredictionLoss(predicted: guess, noise: noise).item() - 0.8) < 0.02)
    #expect(throws: TensorError.self) { try noisePredictionLoss(predicted: guess, noise: .zeros(1)) }
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let (a, b, c) = (try randomTensor(3, 2), try randomTensor(3, 2, seed: 2), try randomTensor(3, seed: 3))
    try gradientCheck([a, b]) { try gaussianKL(mean: $0[0], logVariance: $0[1]) }
    try gradientCheck([c, a, b]) { try negativeELBO(reconstruction: $0[0], mean: $0[1], logVariance: $0[2], beta: 3) }
    try gradientCheck([a, b]) { try reparameterized(mean: $0[0], logVariance: $0[1], noise: .ones(3, 2)) }
    try gradientCheck([a, b]) { try diffused($0[0], noise: $0[1], alphaBar: Tensor([0.2, 0.5, 0.9])) }
    try gradientCheck([a, b]) { try noisePredictionLoss(predicted: $0[0], noise: $0[1]) }
  }
}
