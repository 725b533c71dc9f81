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
    switch Int.random(in: 0..<36, using: &generator) {
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
    case 18: return [try x.repeat(numbers().map { $0.magnitude > 6 && $0.magnitude < 1 << 60 ? 2 : $0 })]
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
    default:
      let z = try x.clone()
      try z.set(1, at: part())
      try z += y
      return [z]
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
