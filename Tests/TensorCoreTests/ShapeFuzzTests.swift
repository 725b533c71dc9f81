import Testing

@testable import TensorCore

/// Random operations with random arguments, sensible and absurd ones. Each gives a result or a `TensorError`; a trap would end the run.
@Suite struct ShapeFuzzTests {
  @Test("no shape argument traps: always a result or a TensorError", arguments: 0..<40)
  func neverTraps(seed: Int) throws {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<250 { try fuzz.step() }
    // Both happen often, else the arguments are not random enough.
    #expect(fuzz.results > 20 && fuzz.errors > 20, "seed \(seed): \(fuzz.results) results, \(fuzz.errors) errors")
  }
}

private struct Fuzz {
  private var generator: SeededGenerator
  private(set) var results = 0
  private(set) var errors = 0

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  /// A number as learners and overflows have it: mostly small, sometimes at the edge of Int.
  private mutating func number() -> Int {
    let extremes = [Int.max, .min, .max - 1, .min + 1, 1 << 62, -(1 << 62), 1 << 32, 1 << 61, -1, 0]
    return Int.random(in: 0..<6, using: &generator) == 0
      ? extremes.randomElement(using: &generator)! : Int.random(in: -4...5, using: &generator)
  }

  /// A number for a size that will be filled: one that memory may just hold becomes 2.
  private mutating func size() -> Int {
    let number = number()
    return number > 6 && number < 1 << 60 ? 2 : number
  }

  private mutating func numbers(_ count: ClosedRange<Int> = 0...4) -> [Int] {
    (0..<Int.random(in: count, using: &generator)).map { _ in number() }
  }

  /// A tensor of up to four small dimensions, some of them 0, seen through a few views.
  private mutating func tensor() throws -> Tensor<Float> {
    let shape = (0..<Int.random(in: 0...4, using: &generator)).map { _ in Int.random(in: 0...3, using: &generator) }
    var x = try Tensor<Float>.uniform(shape, using: &generator)
    if Bool.random(using: &generator) { x = try x.requiresGrad() }
    if x.rank > 1 && Bool.random(using: &generator) { x = try x.transpose(0, -1) }
    if Int.random(in: 0..<4, using: &generator) == 0 { x = try x.unsqueeze(0).expand([2] + x.shape) }
    return x
  }

  private mutating func index() throws -> Tensor<Int> {
    let shape = (0..<Int.random(in: 0...2, using: &generator)).map { _ in Int.random(in: 0...3, using: &generator) }
    let wild = Int.random(in: 0..<3, using: &generator) == 0
    return try Tensor(
      (0..<shape.reduce(1, *)).map { _ in wild ? number() : Int.random(in: 0...1, using: &generator) }, shape: shape)
  }

  private mutating func mask() throws -> Tensor<Bool> { try index().map("mask") { $0 > 0 } }

  private mutating func part() throws -> any TensorIndex {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: number()
    case 2: (min(number(), 2))...
    case 3: ..<number()
    case 4: ...number()
    case 5: .slice(number(), number(), step: number())
    case 6: Bool.random(using: &generator) ? .ellipsis : .newAxis
    case 7: try index()
    default: try mask()
    }
  }

  /// One operation; its result is used, and differentiated if it wants that.
  mutating func step() throws {
    let x = try tensor()
    do {
      for y in try apply(to: x) {
        // Views of absurd sizes exist (expand copies nothing); nobody reads them whole.
        guard y.count < 100_000 else { continue }
        _ = y.elements
        if y.requiresGrad { try y.sum().backward() }
        _ = y.description
      }
      results += 1
    } catch is TensorError {
      errors += 1
    }
  }

  private mutating func apply(to x: Tensor<Float>) throws -> [Tensor<Float>] {
    let y = try tensor()
    switch Int.random(in: 0..<60, using: &generator) {
    case 0: return [try x.permute(numbers())]
    case 1: return [try x.transpose(number(), number())]
    case 2: return [try x.unsqueeze(number())]
    case 3: return [try x.squeeze(numbers(0...2))]
    case 4: return [try x.expand(numbers())]
    case 5: return [try x.view(numbers())]
    case 6: return [try x.reshape(numbers())]
    case 7: return [try x.flatten(startDim: number(), endDim: number())]
    case 8: return [try x.narrow(dim: number(), start: number(), length: number())]
    case 9: return [try x.slice(dim: number(), start: number(), end: number(), step: number())]
    case 10: return [try x.select(dim: number(), index: number())]
    case 11: return try x.chunk(number(), dim: number())
    case 12: return try x.split(number(), dim: number())
    case 13: return try x.split(numbers(), dim: number())
    case 14: return try x.unbind(dim: number())
    case 15: return [try x.flip(numbers(0...2))]
    case 16: return [try x.movedim(numbers(1...2), numbers(1...2))]
    case 17: return [try x.tril(diagonal: number()), try x.triu(diagonal: number())]
    case 18: return [try x.repeat((0..<Int.random(in: 0...4, using: &generator)).map { _ in size() })]
    case 19: return [try .cat([x, y], dim: number())]
    case 20: return [try .stack([x, x], dim: number())]
    case 21: return [try x.maskedFill(mask(), 0)]
    case 22: return [try x.topk(number(), dim: number()).values]
    case 23: return [try x.sort(dim: number()).values]
    case 24: return [try .where(mask(), x, y)]
    case 25: return [try x.gather(dim: number(), index: index())]
    case 26: return [try x.indexSelect(dim: number(), index: index())]
    case 27: return [try x.scatter(dim: number(), index: index(), src: y)]
    case 28: return [try x.scatterAdd(dim: number(), index: index(), src: y)]
    case 29: return [try x.indexAdd(dim: number(), index: index(), source: y)]
    case 30: return [try .embedding(index(), weight: x, paddingIndex: number())]
    case 31: return [try x.asStrided(numbers(), strides: numbers(), offset: number())]
    case 32: return [try x.subscripted(by: [part()])]
    case 33: return [try x.subscripted(by: [part(), part()])]
    case 34:
      let z = try x.clone()
      try z.set(y, at: part(), part())
      return [z]
    case 36: return [try x.broadcastTo(numbers())]
    case 37: return [try x.matmul(y), try x.bmm(y)]
    case 38: return [try x.linear(weight: y, bias: tensor())]
    case 39: return [try x.prelu(y)]
    case 40: return [try x.clamp(min: y, max: tensor()), try x.maximum(y)]
    case 41: return [try x.maskedFill(mask(), y)]
    case 42: return [try index().oneHot(numClasses: size()).to(Float.self)]
    case 43:
      return [try x.multinomial(size(), replacement: Bool.random(using: &generator), using: &generator).to(Float.self)]
    case 44, 45: return try created()
    case 46:
      let z = try x.clone()
      try z.copy(from: y)
      try z.maskedFillInPlace(mask(), 1)
      return [z]
    case 47:
      let z = try x.clone()
      try z.set(1, at: part())
      try z += y
      return [z]
    default: return try reduced(x)
    }
  }

  /// Operations that make a tensor from numbers.
  private mutating func created() throws -> [Tensor<Float>] {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return [try .full(numbers().map { $0 > 6 && $0 < 1 << 60 ? 2 : $0 }, 1)]
    case 1:
      return [
        try Tensor<Int>.arange(size(), size(), step: size()).narrow(dim: 0, start: 0, length: 1).to(Float.self)
      ]
    case 2: return [try .arange(Float(size()), Float(size()), step: Float(size()))]
    case 3: return [try .linspace(Float(number()), Float(number()), steps: size())]
    case 4: return [try .eye(size(), size())]
    case 5: return [try Tensor<Int>.randperm(size(), using: &generator).to(Float.self)]
    default: return [try Tensor([1, 2, 3], shape: numbers()), try .uniform([size()], using: &generator)]
    }
  }

  /// Operations that reduce, or work along a dimension.
  private mutating func reduced(_ x: Tensor<Float>) throws -> [Tensor<Float>] {
    let (dim, dims, keepdim) = (number(), numbers(0...3), Bool.random(using: &generator))
    switch Int.random(in: 0..<15, using: &generator) {
    case 0: return [try x.sum(dims: dims, keepdim: keepdim)]
    case 1: return [try x.mean(dims: dims, keepdim: keepdim)]
    case 2: return [try x.var(dims: dims, correction: Double(number()), keepdim: keepdim)]
    case 3: return [try x.std(dims: dims, correction: Double(number()), keepdim: keepdim)]
    case 4: return [try x.amax(dims: dims, keepdim: keepdim), try x.amin(dims: dims, keepdim: keepdim)]
    case 5: return [try x.max(dim: dim, keepdim: keepdim).values, try x.min(dim: dim, keepdim: keepdim).values]
    case 6: return [try x.max(), try x.min()]
    case 7:
      return [try x.argmax(dim: dim, keepdim: keepdim).to(Float.self), try x.argmin(keepdim: keepdim).to(Float.self)]
    case 8: return [try x.logsumexp(dims: dims, keepdim: keepdim)]
    case 9: return [try x.prod(dim: dim, keepdim: keepdim), try x.prod()]
    case 10: return [try x.cumsum(dim: dim)]
    case 11: return [try x.softmax(dim: dim), try x.logSoftmax(dim: dim)]
    case 12: return [try x.any(dims: dims, keepdim: keepdim).to(Float.self), try x.all(dim: dim).to(Float.self)]
    case 13: return [try x.countNonzero(dims: dims).to(Float.self)]
    default: return [try x.gt(0).sum(dims: dims, keepdim: keepdim).to(Float.self)]
    }
  }
}

extension Tensor {
  fileprivate func subscripted(by indices: [any TensorIndex]) throws -> Tensor {
    let plan = try IndexPlan(indices, shape: shape)
    let view = try viewed(by: plan)
    return plan.places.isEmpty ? view : try view.selecting(plan.places)
  }
}
