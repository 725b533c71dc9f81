extension Tensor where Element: FloatingElement {
  /// Numbers drawn evenly from 0..<1. PyTorch's `torch.rand`; `uniform` takes a range.
  ///
  /// - Throws: a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  public static func rand(_ shape: [Int], using generator: inout some RandomNumberGenerator) throws -> Tensor {
    try uniform(shape, using: &generator)
  }

  /// Draws places along the last dimension, each with a probability proportional to its element: `[n]` gives `[count]`, `[m, n]` gives
  /// `[m, count]`. PyTorch's `torch.multinomial`.
  ///
  /// - Parameter replacement: whether a place may be drawn again.
  /// - Throws: a `shape` error unless there are one or two dimensions; an `argument` error for weights that are negative, not finite or
  ///   all 0, for a count below 1, and for more draws than there are places, without replacement.
  public func multinomial(
    _ count: Int, replacement: Bool = false, using generator: inout some RandomNumberGenerator
  ) throws -> Tensor<Int> {
    func refuse(_ kind: TensorError.Kind, _ reason: String) -> TensorError {
      TensorError(kind, in: "multinomial", reason)
    }
    guard rank == 1 || rank == 2 else { throw refuse(.shape, "prob_dist must be 1 or 2 dim") }
    guard count > 0 else { throw refuse(.argument, "cannot sample n_sample <= 0 samples") }
    let n = shape[rank - 1]
    guard replacement || count <= n else {
      throw refuse(.argument, "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    }
    let result = try Tensor<Int>(
      uninitialised: Layout(checking: shape.dropLast() + [count], in: "multinomial"), in: "multinomial")
    let weights = elements.map(\.asDouble)
    guard weights.allSatisfy({ $0 >= 0 && $0 < .infinity }) else {
      throw refuse(.argument, "probability tensor contains either `inf`, `nan` or element < 0")
    }
    for row in 0..<(rank == 2 ? shape[0] : 1) {
      var line = Array(weights[(row * n)..<(row * n + n)])
      for draw in 0..<count {
        guard let place = line.drawnPlace(using: &generator) else {
          throw refuse(.argument, "invalid multinomial distribution (sum of probabilities <= 0)")
        }
        result.storage.memory[row * count + draw] = place
        if !replacement { line[place] = 0 }
      }
    }
    return result
  }
}

extension Tensor where Element == Int {
  /// Whole numbers drawn evenly from a range: `randint(0..<10, [2, 3], using: &generator)`. PyTorch's `torch.randint(0, 10, (2, 3))`.
  ///
  /// - Throws: an `argument` error for an empty range, a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  @specialized(where Generator == SeededGenerator)
  public static func randint<Generator: RandomNumberGenerator>(
    _ range: Range<Int>, _ shape: [Int], using generator: inout Generator
  ) throws -> Tensor {
    guard !range.isEmpty else {
      throw TensorError(
        .argument, in: "randint",
        "random_ expects 'from' to be less than 'to', but got from=\(range.lowerBound) >= to=\(range.upperBound)")
    }
    let result = try Tensor(uninitialised: Layout(checking: shape, in: "randint"), in: "randint")
    for i in 0..<result.count { result.storage.memory[i] = Int.random(in: range, using: &generator) }
    return result
  }

  /// 0, 1, ..., n − 1 in random order. PyTorch's `torch.randperm`.
  ///
  /// - Throws: a `shape` error for a negative n, a `memory` error when it does not fit.
  @specialized(where Generator == SeededGenerator)
  public static func randperm<Generator: RandomNumberGenerator>(
    _ n: Int, using generator: inout Generator
  ) throws -> Tensor {
    try Layout.check([n], in: "randperm")
    let result = try arange(n)
    var places = UnsafeMutableBufferPointer(start: result.storage.memory, count: n)
    places.shuffle(using: &generator)
    return result
  }
}

extension [Double] {
  /// A place drawn with probability proportional to its weight; nil when all are 0.
  fileprivate func drawnPlace(using generator: inout some RandomNumberGenerator) -> Int? {
    let total = reduce(0, +)
    guard total > 0 else { return nil }
    var rest = Double.random(in: 0..<total, using: &generator)
    for place in indices where self[place] > 0 {
      if rest < self[place] { return place }
      rest -= self[place]
    }
    return lastIndex { $0 > 0 }
  }
}
