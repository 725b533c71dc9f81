import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ScaledDotProductAttentionTests {
  private func qkv(_ l: Int = 3, _ s: Int = 4) throws -> [Tensor<Double>] {
    try [randomTensor(2, l, 3), randomTensor(2, s, 3, seed: 2), randomTensor(2, s, 5, seed: 3)]
  }

  @Test("equal keys: every query gets the plain mean of the values")
  func mean() throws {
    let v = try Tensor<Double>([[1, 10], [2, 20], [6, 60]])
    let out = try scaledDotProductAttention(randomTensor(2, 4), .ones(3, 4), v)
    #expect(agree(out.elements, [3, 30, 3, 30], within: 1e-12))
  }

  @Test("scores 0 and ln 3 share ¼ and ¾")
  func byHand() throws {
    let key = try Tensor<Double>([[0], [1.0986122886681098]])
    let out = try scaledDotProductAttention(Tensor<Double>([[1]]), key, Tensor([[0], [8]]))
    #expect(agree(out.elements, [6], within: 1e-12))
  }

  @Test("scores are divided by √E unless a scale is given")
  func scale() throws {
    let x = try qkv()
    let usual = try scaledDotProductAttention(x[0], x[1], x[2]).elements
    let given = try scaledDotProductAttention(x[0], x[1], x[2], scale: 1 / 3.0.squareRoot()).elements
    #expect(agree(usual, given, within: 1e-14))
    let zero = try scaledDotProductAttention(x[0], x[1], x[2], scale: 0)
    #expect(agree(try zero.select(dim: 1, index: 0).elements, try x[2].mean(dim: 1).elements, within: 1e-14))
  }

  @Test("causal: what comes later changes nothing, and gets no gradient")
  func causal() throws {
    let x = try qkv(4, 4)
    let before = try scaledDotProductAttention(x[0], x[1], x[2], isCausal: true)
    let changed = try x[2].clone()
    try changed.narrow(dim: 1, start: 3, length: 1).fill(99)
    let after = try scaledDotProductAttention(x[0], x[1], changed, isCausal: true)
    #expect(
      try before.narrow(dim: 1, start: 0, length: 3).elements == after.narrow(dim: 1, start: 0, length: 3).elements)
    #expect(before.elements != after.elements)
    let v = try x[2].detach().requiresGrad()
    try scaledDotProductAttention(x[0], x[1], v, isCausal: true).narrow(dim: 1, start: 0, length: 3).sum().backward()
    #expect(try #require(v.grad).select(dim: 1, index: 3).elements.allSatisfy { $0 == 0 })
  }

  @Test("a causal mask, the same as truth values and as numbers agree")
  func masks() throws {
    let x = try qkv(4, 4)
    let causal = try scaledDotProductAttention(x[0], x[1], x[2], isCausal: true).elements
    let allowed = try Tensor<Bool>.ones(4, 4).tril()
    #expect(agree(causal, try scaledDotProductAttention(x[0], x[1], x[2], mask: allowed).elements, within: 1e-14))
    let numbers = try Tensor.where(allowed, 0.0, -.infinity)
    #expect(agree(causal, try scaledDotProductAttention(x[0], x[1], x[2], mask: numbers).elements, within: 1e-14))
  }

  @Test("a query that may see nothing gets zeros, and no NaN reaches any gradient")
  func blind() throws {
    let x = try qkv().map { try $0.requiresGrad() }
    let mask = try Tensor<Bool>([[true, false, true, true], [false, false, false, false], [true, true, true, true]])
    let out = try scaledDotProductAttention(x[0], x[1], x[2], mask: mask)
    #expect(try out.select(dim: 1, index: 1).elements.allSatisfy { $0 == 0 })
    try out.sum().backward()
    for leaf in x { #expect(try #require(leaf.grad).elements.allSatisfy { $0.isFinite }) }
  }

  @Test("padding [N, 1, S] hides the end of short sequences: as if it were cut off")
  func padding() throws {
    let x = try qkv()
    let padded = try paddingMask(lengths: [2, 4]).unsqueeze(1)
    let first = try scaledDotProductAttention(x[0], x[1], x[2], mask: padded).select(dim: 0, index: 0)
    let cut = try scaledDotProductAttention(
      x[0].select(dim: 0, index: 0), x[1].select(dim: 0, index: 0).narrow(dim: 0, start: 0, length: 2),
      x[2].select(dim: 0, index: 0).narrow(dim: 0, start: 0, length: 2))
    #expect(agree(first.elements, cut.elements, within: 1e-14))
  }

  private func paddingMask(lengths: [Int]) throws -> Tensor<Bool> {
    try Tensor(lengths.map { length in (0..<4).map { $0 < length } })
  }

  @Test("grouped queries: key heads are repeated, each beside its copy")
  func grouped() throws {
    let (q, k, v) = (
      try randomTensor(1, 4, 2, 3), try randomTensor(1, 2, 5, 3, seed: 2), try randomTensor(1, 2, 5, 3, seed: 3)
    )
    let out = try scaledDotProductAttention(q, k, v, enableGQA: true)
    for head in 0..<4 {
      func pick(_ x: Tensor<Double>, _ h: Int) throws -> Tensor<Double> { try x.select(dim: 1, index: h) }
      let alone = try scaledDotProductAttention(pick(q, head), pick(k, head / 2), pick(v, head / 2))
      #expect(agree(try pick(out, head).elements, alone.elements, within: 1e-14))
    }
    #expect(throws: TensorError.self) {
      try scaledDotProductAttention(q.narrow(dim: 1, start: 0, length: 3), k, v, enableGQA: true)
    }
  }

  @Test("gradients agree with finite differences, with every kind of mask")
  func gradients() throws {
    try gradientCheck(qkv()) { try scaledDotProductAttention($0[0], $0[1], $0[2], isCausal: true, scale: 0.4) }
    let mask = try Tensor<Bool>([[true, false, true, true], [false, false, false, false], [true, true, true, true]])
    try gradientCheck(qkv()) { try scaledDotProductAttention($0[0], $0[1], $0[2], mask: mask) }
    try gradientCheck(qkv() + [randomTensor(3, 4, seed: 4)]) {
      try scaledDotProductAttention($0[0], $0[1], $0[2], mask: $0[3])
    }
  }

  @Test("dropout drops weights, in training only")
  func droppedWeights() throws {
    let x = try qkv()
    let dropout = try Dropout<Double>(0.5, seed: 1)
    let plain = try scaledDotProductAttention(x[0], x[1], x[2])
    #expect(try scaledDotProductAttention(x[0], x[1], x[2], dropout: dropout).elements != plain.elements)
    dropout.eval()
    #expect(try scaledDotProductAttention(x[0], x[1], x[2], dropout: dropout).elements == plain.elements)
  }

  @Test("two masks, vectors, widths and lengths that differ, masks that do not fit are errors with the shapes")
  func errors() throws {
    let x = try qkv()
    let mask = try Tensor<Bool>.ones(3, 4)
    #expect(throws: TensorError.self) { try scaledDotProductAttention(x[0], x[1], x[2], mask: mask, isCausal: true) }
    #expect(throws: TensorError.self) { try scaledDotProductAttention(Tensor<Double>([1]), Tensor([1]), Tensor([1])) }
    #expect(throws: TensorError.self) { try scaledDotProductAttention(x[0], x[1], x[2], mask: Tensor<Bool>.ones(5)) }
    let error = #expect(throws: TensorError.self) { try scaledDotProductAttention(x[0], x[2], x[2]) }
    #expect(error?.kind == .shape && error?.message.contains("[2, 4, 5]") == true)
  }
}
