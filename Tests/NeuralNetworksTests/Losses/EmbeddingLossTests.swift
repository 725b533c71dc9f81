import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Losses of embeddings: cosine, triplet, InfoNCE, NT-Xent; and the distances they are made of.
@Suite struct EmbeddingLossTests {
  @Test(
    "the 3-4-5 triangle: distances 5, 7, 4 and 2 for p = 2, 1, ∞ and 0",
    arguments: [(2.0, 5.0), (1, 7), (.infinity, 4), (0, 2)])
  func distance(p: Double, expected: Double) throws {
    let d = try pairwiseDistance(Tensor<Double>([[3, 4]]), Tensor([[0, 0]]), p: p, eps: 0)
    #expect(d.shape == [1])
    #expect(abs(try d.item() - expected) < 1e-12)
  }

  @Test("p = 3: ³√(27 + 64) = ³√91; a negative p, and a vector without a dimension, are errors")
  func otherNorms() throws {
    let (a, b) = (try Tensor<Double>([3, 4]), try Tensor<Double>([0, 0]))
    #expect(abs(try pairwiseDistance(a, b, p: 3, eps: 0).item() - 4.497941445275415) < 1e-12)
    #expect(throws: TensorError.self) { try pairwiseDistance(a, b, p: -1) }
    #expect(throws: TensorError.self) { try pairwiseDistance(Tensor<Double>(scalar: 1), Tensor(scalar: 2)) }
  }

  @Test("equal vectors: the slope of the distance is 0, not NaN")
  func zeroDistance() throws {
    let a = try Tensor<Double>([1, 2]).requiresGrad()
    try pairwiseDistance(a, Tensor([1, 2]), eps: 0).backward()
    #expect(a.grad?.elements == [0, 0])
  }

  @Test("cosine: the same direction costs 0, right angles 1, the opposite 2; lengths do not count")
  func cosine() throws {
    let a = try Tensor<Double>([[1, 0], [1, 0], [1, 0]])
    let b = try Tensor<Double>([[5, 0], [0, 3], [-2, 0]])
    #expect(agree(try cosineEmbeddingLoss(a, b, .ones(3), reduction: .none).elements, [0, 1, 2], within: 1e-11))
    let different = try cosineEmbeddingLoss(a, b, .full([3], -1), margin: 0.25, reduction: .none)
    #expect(agree(different.elements, [0.75, 0, 0], within: 1e-11))
    #expect(throws: TensorError.self) { try cosineEmbeddingLoss(a, b, .ones(3, 2)) }
  }

  @Test("its gradient stands at right angles to the vector")
  func cosineGradient() throws {
    let a = try randomTensor(4, 3).requiresGrad()
    try cosineEmbeddingLoss(a, randomTensor(4, 3, seed: 2), .ones(4)).backward()
    for product in try (#require(a.grad) * a.detach()).sum(dim: 1).elements { #expect(abs(product) < 1e-11) }
  }

  @Test("triplet: distances 1 and 3 with margin 1 cost nothing, 1 and 1.5 cost ½; collapsed embeddings cost the margin")
  func triplet() throws {
    let a = try Tensor<Double>([[0, 0], [0, 0], [0, 0]])
    let p = try Tensor<Double>([[1, 0], [1, 0], [0, 0]])
    let n = try Tensor<Double>([[0, 3], [0, 1.5], [0, 0]])
    let loss = try tripletMarginLoss(anchor: a, positive: p, negative: n, eps: 0, reduction: .none)
    #expect(agree(loss.elements, [0, 0.5, 1], within: 1e-12))
    #expect(throws: TensorError.self) { try tripletMarginLoss(anchor: a, positive: p, negative: n, margin: 0) }
  }

  @Test("swap takes the distance of positive and negative where it is smaller")
  func swap() throws {
    let (a, p, n) = (try Tensor<Double>([[0, 0]]), try Tensor<Double>([[2, 0]]), try Tensor<Double>([[3, 0]]))
    #expect(abs(try tripletMarginLoss(anchor: a, positive: p, negative: n, margin: 2, eps: 0).item() - 1) < 1e-12)
    #expect(
      abs(try tripletMarginLoss(anchor: a, positive: p, negative: n, margin: 2, eps: 0, swap: true).item() - 3) < 1e-12)
  }

  @Test("InfoNCE at chance costs ln N: 1.6094 for 5; similarities of 1 on the diagonal with T = ½ cost less")
  func infoNCE() throws {
    let chance = try infoNCELoss(similarities: Tensor<Double>.zeros(5, 5), temperature: 0.1)
    #expect(abs(try chance.item() - 1.6094379124341003) < 1e-14)
    // ln(1 + e⁻²) for the identity of two
    let two = try infoNCELoss(similarities: Tensor<Double>([[1, 0], [0, 1]]), temperature: 0.5)
    #expect(abs(try two.item() - 0.1269280110429726) < 1e-14)
  }

  @Test("rows are queries: an asymmetric matrix costs what its rows say")
  func infoNCERows() throws {
    let s = try Tensor<Double>([[0, 3], [0, 0]])
    // (ln(1 + e³) + ln 2)/2
    #expect(abs(try infoNCELoss(similarities: s, temperature: 1).item() - 1.8708672660668437) < 1e-12)
  }

  @Test("embeddings are normalised: their lengths do not matter; NT-Xent at chance costs ln(2N − 1)")
  func contrastive() throws {
    let (a, b) = (try randomTensor(4, 3), try randomTensor(4, 3, seed: 2))
    let loss = try infoNCELoss(a, b, temperature: 0.5).item()
    #expect(abs(loss - (try infoNCELoss(a * 7, b, temperature: 0.5).item())) < 1e-12)
    let same = try Tensor<Double>.ones(3, 2)
    #expect(abs(try ntXentLoss(same, same, temperature: 0.5).item() - 1.6094379124341003) < 1e-12)
  }

  @Test("matrices that are not square, a temperature of 0, batches that do not match or are empty are errors")
  func errors() throws {
    #expect(throws: TensorError.self) { try infoNCELoss(similarities: Tensor<Double>.zeros(2, 3), temperature: 1) }
    #expect(throws: TensorError.self) { try infoNCELoss(similarities: Tensor<Double>.zeros(2, 2), temperature: 0) }
    #expect(throws: TensorError.self) { try infoNCELoss(similarities: Tensor<Double>.zeros(0, 0), temperature: 1) }
    #expect(throws: TensorError.self) { try ntXentLoss(Tensor<Double>.ones(2, 3), .ones(3, 3), temperature: 1) }
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let (a, b, c) = (try randomTensor(3, 4), try randomTensor(3, 4, seed: 2), try randomTensor(3, 4, seed: 3))
    for p in [1.0, 1.5, 2, 3, .infinity] { try gradientCheck([a, b]) { try pairwiseDistance($0[0], $0[1], p: p) } }
    try gradientCheck([a, b]) { try cosineEmbeddingLoss($0[0], $0[1], Tensor([1, -1, 1]), margin: -0.5) }
    try gradientCheck([a, b, c]) {
      try tripletMarginLoss(anchor: $0[0], positive: $0[1], negative: $0[2], margin: 3, swap: true)
    }
    try gradientCheck([a, b]) { try infoNCELoss($0[0], $0[1], temperature: 0.5) }
    try gradientCheck([a, b]) { try ntXentLoss($0[0], $0[1], temperature: 0.5) }
    try gradientCheck([a, b]) { try cosineSimilarity($0[0], $0[1]) }
  }
}
