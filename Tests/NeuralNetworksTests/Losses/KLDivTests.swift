import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct KLDivTests {
  @Test("½, ½ against ¼, ¾ is ½ ln 2 + ½ ln ⅔ for the sample; mean divides by 2 elements, batchMean by 1 sample")
  func byHand() throws {
    let q = try Tensor<Double>([[0.25, 0.75]]).log()
    let p = try Tensor<Double>([[0.5, 0.5]])
    // 0.5 ln(0.5/0.25) + 0.5 ln(0.5/0.75) = 0.14384103622589042
    #expect(abs(try klDiv(q, p, reduction: .batchMean).item() - 0.14384103622589042) < 1e-15)
    #expect(abs(try klDiv(q, p).item() - 0.14384103622589042 / 2) < 1e-15)
    #expect(abs(try klDiv(q, p.log(), reduction: .sum, logTarget: true).item() - 0.14384103622589042) < 1e-15)
  }

  @Test("it is never negative, 0 for equal distributions, not symmetric, and cross-entropy minus entropy")
  func laws() throws {
    let (z, u) = (try randomTensor(5, 4), try randomTensor(5, 4, seed: 2))
    let (q, p) = (try z.logSoftmax(dim: 1), try u.softmax(dim: 1))
    let forth = try klDiv(q, p, reduction: .none).sum(dim: 1).elements
    let back = try klDiv(p.log(), q.exp(), reduction: .none).sum(dim: 1).elements
    #expect(forth.allSatisfy { $0 > 0 })
    #expect(abs(forth[0] - back[0]) > 1e-3)
    #expect(abs(try klDiv(p.log(), p, reduction: .sum).item()) < 1e-14)
    let entropy = try -(p * p.log()).sum().item() / 5
    #expect(abs(try klDiv(q, p, reduction: .batchMean).item() - (crossEntropy(z, p).item() - entropy)) < 1e-13)
  }

  @Test("classes of probability 0 cost nothing")
  func zero() throws {
    #expect(try klDiv(Tensor<Double>([-1, -2]), Tensor([0, 1]), reduction: .none).elements == [0, 2])
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let p = try randomTensor(3, 4, seed: 2).softmax(dim: 1)
    try gradientCheck([randomTensor(3, 4), p]) { try klDiv($0[0], $0[1], reduction: .batchMean) }
    try gradientCheck([randomTensor(3, 4), p.log()]) { try klDiv($0[0], $0[1], logTarget: true) }
  }
}
