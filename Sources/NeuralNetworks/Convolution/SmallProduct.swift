import TensorCore

extension Tensor where Element: FloatingElement {
  /// A·B, where small products of Float matrices are added up in Double.
  ///
  /// A window sums a few large products that often cancel; added in Float, the last digits would depend on the order, and so on the
  /// BLAS and the processor. Large products are a matter for the BLAS alone. Not recorded.
  func productOfFew(_ other: Tensor) throws -> Tensor {
    let multiplications = count * (other.shape.last ?? 1)
    guard Element.self == Float.self, multiplications <= 1 << 15 else { return try matmul(other) }
    let product = try inDouble().matmul(other.inDouble())
    return try Tensor(product.elements.map { Element($0) }, shape: product.shape)
  }

  private func inDouble() throws -> Tensor<Double> { try Tensor<Double>(elements.map { $0.asDouble }, shape: shape) }
}
