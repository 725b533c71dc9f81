extension Tensor where Element: NumericElement {
  /// x kept between two numbers: min(max(x, min), max); either may be left out. NaN stays NaN, and a bound that is NaN makes
  /// everything NaN; with min > max, everything becomes max. Derivative: 1 where min ≤ x ≤ max, else 0.
  ///
  /// Source: PyTorch, `torch.clamp`.
  ///
  /// - Throws: an `argument` error when both bounds are left out.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func clamp(min: Element? = nil, max: Element? = nil) throws -> Tensor {
    switch (min, max) {
    case (let min?, let max?):
      return try clamping({ .kept($0, below: max, above: min) }, inside: { $0 >= min && $0 <= max })
    case (let min?, nil):
      return try clamping({ .larger($0, min) }, inside: { $0 >= min })
    case (nil, let max?):
      return try clamping({ .smaller($0, max) }, inside: { $0 <= max })
    case (nil, nil):
      throw Self.withoutBounds
    }
  }

  @inline(__always)
  private func clamping(_ f: (Element) -> Element, inside: @escaping (Element) -> Bool) throws -> Tensor {
    try map("clamp", f).recorded(
      "clamp", saving: [self], (self, { g, saved in try g.zip(saved[0], "clamp") { inside($1) ? $0 : .zero } }))
  }

  /// x kept between tensors of bounds, with broadcasting; either may be left out. Derivatives: 1 for whichever of x, min and max is the
  /// result; x keeps it where it equals a bound.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast, an `argument` error when both bounds are left out.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public func clamp(min: Tensor? = nil, max: Tensor? = nil) throws -> Tensor {
    switch (min, max) {
    case (let min?, let max?):
      return try zip(min, max, "clamp") { .kept($0, below: $2, above: $1) }.recorded(
        "clamp", saving: [self, min, max],
        (self, { g, saved in try g.masked(saved) { x, min, max in x >= min && x <= max } }),
        (min, { g, saved in try g.masked(saved) { x, min, max in min < max && x < min } }),
        (max, { g, saved in try g.masked(saved) { x, min, max in x > max || max < min } }))
    case (let min?, nil):
      return try zip(min, "clamp") { .larger($0, $1) }.recorded(
        "clamp", saving: [self, min],
        (self, { g, saved in try g.zip(saved[0], saved[1], "clamp") { g, x, min in x >= min ? g : .zero } }),
        (min, { g, saved in try g.zip(saved[0], saved[1], "clamp") { g, x, min in x < min ? g : .zero } }))
    case (nil, let max?):
      return try zip(max, "clamp") { .smaller($0, $1) }.recorded(
        "clamp", saving: [self, max],
        (self, { g, saved in try g.zip(saved[0], saved[1], "clamp") { g, x, max in x <= max ? g : .zero } }),
        (max, { g, saved in try g.zip(saved[0], saved[1], "clamp") { g, x, max in x > max ? g : .zero } }))
    case (nil, nil):
      throw Self.withoutBounds
    }
  }

  /// This gradient where `condition` holds for x, min and max, else 0.
  @inline(__always)
  private func masked(_ saved: [Tensor], _ condition: (Element, Element, Element) -> Bool) throws -> Tensor {
    let mask = try saved[0].zip(saved[1], saved[2], "clamp", condition)
    return try zip(mask, "clamp") { $1 ? $0 : .zero }
  }

  private static var withoutBounds: TensorError {
    TensorError(.argument, in: "clamp", "At least one of 'min' or 'max' must not be None")
  }
}

extension NumericElement {
  /// The larger of both; NaN where either is.
  @inline(__always) static func larger(_ a: Self, _ b: Self) -> Self { a > b || a != a ? a : b }
  /// The smaller of both; NaN where either is.
  @inline(__always) static func smaller(_ a: Self, _ b: Self) -> Self { a < b || a != a ? a : b }
  /// min(max(x, low), high)
  @inline(__always) static func kept(_ x: Self, below high: Self, above low: Self) -> Self {
    smaller(larger(x, low), high)
  }
}
