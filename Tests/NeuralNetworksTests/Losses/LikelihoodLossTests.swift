import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Losses that are likelihoods of a distribution: Gaussian and Poisson.
@Suite struct LikelihoodLossTests {
  @Test("Gaussian: an error of 2 with variance 4 costs ½(ln 4 + 1); full adds ½ ln 2π")
  func gaussian() throws {
    let (x, t, v) = (try Tensor<Double>([3]), try Tensor<Double>([1]), try Tensor<Double>([4]))
    // ½(ln 4 + 1) = 1.1931471805599454, ½ ln 2π = 0.9189385332046727
    #expect(abs(try gaussianNLLLoss(x, t, v).item() - 1.1931471805599454) < 1e-15)
    #expect(abs(try gaussianNLLLoss(x, t, v, full: true).item() - 2.112085713764618) < 1e-15)
  }

  @Test("the variance stops moving where it is the squared error")
  func optimum() throws {
    let v = try Tensor<Double>([4]).requiresGrad()
    try gaussianNLLLoss(Tensor([3]), Tensor([1]), v).backward()
    #expect(v.grad?.elements == [0])
  }

  @Test("a variance of 0 counts as eps, and keeps its gradient")
  func clamped() throws {
    let v = try Tensor<Double>([0]).requiresGrad()
    let loss = try gaussianNLLLoss(Tensor([3]), Tensor([1]), v, eps: 0.01)
    try loss.backward()
    // ½(ln 0.01 + 4/0.01), ½(1/0.01 − 4/0.01²)
    #expect(abs(try loss.item() - (200 - 2.302585092994046)) < 1e-10)
    #expect(abs((v.grad?.elements[0] ?? 0) + 19950) < 1e-8)
  }

  @Test("one variance for a whole row; a variance that fits nothing, or is negative, is an error")
  func shapes() throws {
    let (x, t) = (try randomTensor(3, 2), try randomTensor(3, 2, seed: 2))
    let v = try Tensor<Double>([1, 2, 3])
    let wide = try v.unsqueeze(-1).expand(3, 2).contiguous()
    #expect(try gaussianNLLLoss(x, t, v).item() == gaussianNLLLoss(x, t, wide).item())
    let error = #expect(throws: TensorError.self) { try gaussianNLLLoss(x, t, .ones(2, 2)) }
    #expect(error?.message.contains("var is of incorrect size") == true)
    #expect(throws: TensorError.self) { try gaussianNLLLoss(x, t, .full([3, 2], -1)) }
    #expect(throws: TensorError.self) { try gaussianNLLLoss(x, t, v, eps: 0) }
  }

  @Test("Poisson: at the logarithm of the count the slope is 0, and ln-input and plain input agree")
  func poisson() throws {
    let x = try Tensor<Double>([3]).log().requiresGrad()
    let loss = try poissonNLLLoss(x, Tensor([3]))
    try loss.backward()
    #expect(abs(try loss.item() - (3 - 3 * 1.0986122886681098)) < 1e-14)
    #expect(abs(x.grad?.elements[0] ?? 1) < 1e-14)
    let plain = try poissonNLLLoss(Tensor<Double>([3]), Tensor([3]), logInput: false, eps: 0)
    #expect(abs(try plain.item() - loss.item()) < 1e-14)
  }

  @Test("gradients agree with finite differences, for the variance, too")
  func gradients() throws {
    let v = try randomTensor(3, 1, seed: 3).exp()
    try gradientCheck([randomTensor(3, 4), randomTensor(3, 4, seed: 2), v]) {
      try gaussianNLLLoss($0[0], $0[1], $0[2], full: true)
    }
    let counts = try randomTensor(3, 4, seed: 2).exp() + 1
    try gradientCheck([randomTensor(3, 4), counts]) { try poissonNLLLoss($0[0], $0[1], full: true) }
    try gradientCheck([randomTensor(3, 4).exp(), counts]) { try poissonNLLLoss($0[0], $0[1], logInput: false) }
  }
}
