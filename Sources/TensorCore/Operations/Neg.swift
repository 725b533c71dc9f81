extension Tensor where Element: NumericElement {
  /// −x, element by element. Derivative: −1.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  @specialized(where Element == Int)
  public static prefix func - (x: Tensor) throws -> Tensor {
    // 0 − x would lose the sign of zero; −1 · x keeps it.
    try x.map("neg", .multiplyByNumber, .difference(.zero, .one)) { .product(.difference(.zero, .one), $0) }.recorded(
      "neg", (x, { g, _ in try -g }))
  }

  /// −x, element by element: `-x` under PyTorch's name.
  public func neg() throws -> Tensor { try -self }
}
