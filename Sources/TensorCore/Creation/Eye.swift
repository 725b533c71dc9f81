extension Tensor {
  /// The identity matrix: ones on the main diagonal, zeros elsewhere; `rows` × `columns`, square unless told otherwise.
  ///
  /// Source: `torch.eye`.
  ///
  /// - Throws: a `shape` error for a negative or huge size, a `memory` error when it does not fit.
  public static func eye(_ rows: Int, _ columns: Int? = nil) throws -> Tensor {
    let width = columns ?? rows
    let result = try Tensor.zeros([rows, width])
    for i in 0..<Swift.min(rows, width) { result.storage.memory[i * width + i] = .one }
    return result
  }
}
