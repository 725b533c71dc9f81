import Testing

@testable import TensorCore

/// Laws of algebra on tensors of random shapes. A failure prints the seed and the shapes.
@Suite struct LawsTests {
  private static let seeds = 0..<25

  /// A shape of up to four dimensions.
  private func shape(_ generator: inout SeededGenerator, rank: ClosedRange<Int> = 0...4) -> [Int] {
    (0..<Int.random(in: rank, using: &generator)).map { _ in Int.random(in: 1...5, using: &generator) }
  }

  private func tensor(_ shape: [Int], _ generator: inout SeededGenerator) throws -> Tensor<Double> {
    try .uniform(shape, in: -2..<2, using: &generator)
  }

  private func same(_ a: Tensor<Double>, _ b: Tensor<Double>, to tolerance: Double = 1e-12) -> Bool {
    a.shape == b.shape && agree(a, b.elements, to: tolerance)
  }

  @Test(
    "permuting and permuting back changes nothing, nor does flipping twice or splitting and joining", arguments: seeds)
  func rearranging(seed: Int) throws {
    var g = SeededGenerator(seed: seed)
    let x = try tensor(shape(&g, rank: 1...4), &g)
    let order = Array(x.shape.indices).shuffled(using: &g)
    let back = order.indices.map { d in order.firstIndex(of: d)! }
    let d = Int.random(in: 0..<x.rank, using: &g)
    #expect(try same(x.permute(order).permute(back), x), "seed \(seed), \(x.shape), \(order)")
    #expect(try same(x.flip([d]).flip([d]), x), "seed \(seed), \(x.shape), \(d)")
    #expect(try same(.cat(x.split(2, dim: d), dim: d), x), "seed \(seed), \(x.shape), \(d)")
    #expect(try same(.stack(x.unbind(dim: d), dim: d), x), "seed \(seed), \(x.shape), \(d)")
    #expect(try x.rank < 2 || same(x.tril() + x.triu(diagonal: 1), x), "seed \(seed), \(x.shape)")
    #expect(try same(x.unsqueeze(d).squeeze([d]), x), "seed \(seed), \(x.shape), \(d)")
    #expect(
      try same(x.permute(order).reshape([x.count]).view(order.map { x.shape[$0] }).permute(back), x), "seed \(seed)")
  }

  @Test(
    "sums do not depend on the order of dimensions, and means, variances, products follow from them", arguments: seeds)
  func reductions(seed: Int) throws {
    var g = SeededGenerator(seed: seed)
    let x = try tensor(shape(&g, rank: 1...4), &g)
    let d = Int.random(in: 0..<x.rank, using: &g)
    let n = Double(x.shape[d])
    let note = Comment(rawValue: "seed \(seed), \(x.shape), dim \(d)")
    #expect(try same(x.sum(dim: d).sum(), x.sum()), note)
    #expect(try same(x.mean(dim: d) * n, x.sum(dim: d)), note)
    #expect(try same(x.var(dim: d, correction: 0), x.square().mean(dim: d) - x.mean(dim: d).square()), note)
    #expect(try same(x.std(dim: d, correction: 0).square(), x.var(dim: d, correction: 0)), note)
    #expect(try same(x.abs().log().sum(dim: d).exp(), x.abs().prod(dim: d)), note)
    #expect(try same(x.exp().sum(dim: d).log(), x.logsumexp(dim: d)), note)
    #expect(try same(x.cumsum(dim: d).select(dim: d, index: -1), x.sum(dim: d)), note)
    #expect(try same(-(-x).amax(dim: d), x.amin(dim: d)), note)
    #expect(try same(x.max(dim: d).values, x.sort(dim: d, descending: true).values.select(dim: d, index: 0)), note)
    #expect(try same(x.softmax(dim: d).sum(dim: d), .ones(x.sum(dim: d).shape)), note)
    #expect(try x.gt(0).any(dim: d).elements == x.amax(dim: d).gt(0).elements, note)
  }

  @Test("addition and multiplication commute, associate and distribute, broadcast or not", arguments: seeds)
  func arithmetic(seed: Int) throws {
    var g = SeededGenerator(seed: seed)
    let full = shape(&g)
    /// The shape with some sizes shrunk to 1 and some leading dimensions left out.
    func part() -> [Int] {
      Array(full.map { Bool.random(using: &g) ? 1 : $0 }.dropFirst(Int.random(in: 0...full.count, using: &g)))
    }
    let (a, b, c) = (try tensor(full, &g), try tensor(part(), &g), try tensor(part(), &g))
    let note = Comment(rawValue: "seed \(seed), \(a.shape), \(b.shape), \(c.shape)")
    #expect(try same(a + b, b + a) && same(a * b, b * a), note)
    #expect(try same(a + (b + c), (a + b) + c) && same(a * (b * c), (a * b) * c), note)
    #expect(try same(a * (b + c), a * b + a * c), note)
    #expect(try same(a - b, a + -b), note)
    #expect(try same((a / b.exp()) * b.exp(), a), note)
    #expect(try same((b + c).exp(), b.exp() * c.exp()), note)
    #expect(try same(a.maximum(b) + a.minimum(b), a + b), note)
    #expect(try same(a.relu() - (-a).relu(), a) && same(a.sigmoid() + (-a).sigmoid(), .ones(full)), note)
    #expect(try same(a.clamp(min: b, max: nil), a.maximum(b)), note)
  }

  @Test("(AB)ᵀ = BᵀAᵀ, A(B + C) = AB + AC, and a linear layer is a product and a sum", arguments: seeds)
  func products(seed: Int) throws {
    var g = SeededGenerator(seed: seed)
    let (batch, m, k, n) = (
      shape(&g, rank: 0...2), shape(&g, rank: 1...1), shape(&g, rank: 1...1), shape(&g, rank: 1...1)
    )
    let a = try tensor(batch + m + k, &g)
    let (b, c) = (try tensor(k + n, &g), try tensor(k + n, &g))
    let note = Comment(rawValue: "seed \(seed), \(a.shape), \(b.shape)")
    #expect(try same(a.matmul(b).transpose(-1, -2), b.t().matmul(a.transpose(-1, -2))), note)
    #expect(try same(a.matmul(b + c), a.matmul(b) + a.matmul(c)), note)
    #expect(try same(a.matmul(b), (a.unsqueeze(-1) * b).sum(dim: -2)), note)
    let bias = try tensor(n, &g)
    #expect(try same(a.linear(weight: b.t(), bias: bias), a.matmul(b) + bias), note)
  }

  @Test("gradients are linear in what arrives, and the gradient of a sum is ones", arguments: seeds)
  func gradients(seed: Int) throws {
    var g = SeededGenerator(seed: seed)
    let x = try tensor(shape(&g), &g).requiresGrad()
    let (u, v) = (try tensor(x.shape, &g), try tensor(x.shape, &g))
    func gradient(_ w: Tensor<Double>) throws -> Tensor<Double> {
      x.zeroGrad()
      try (x.sigmoid() * x).backward(gradient: w)
      return try #require(x.grad)
    }
    let note = Comment(rawValue: "seed \(seed), \(x.shape)")
    #expect(try same(gradient(u + v * 3), gradient(u) + gradient(v) * 3), note)
    x.zeroGrad()
    try x.sum().backward()
    #expect(x.grad?.elements.allSatisfy { $0 == 1 } == true, note)
  }
}
