import TensorCore

/// Sequences of different lengths as one tensor, the short ones filled up at the end.
public struct PaddedSequences<Element: TensorElement> {
  /// `[sequences, longest]`
  public let values: Tensor<Element>
  /// How long each sequence really is.
  public let lengths: [Int]

  /// Fills sequences up with `padding` to the length of the longest. PyTorch's `pad_sequence(batch_first=True)`.
  ///
  ///     try PaddedSequences([[5, 6, 7], [8]], padding: 0).values   // [[5, 6, 7], [8, 0, 0]]
  ///
  /// - Throws: `empty` without sequences, or when all of them are empty.
  public init(_ sequences: [[Element]], padding: Element) throws {
    guard let longest = sequences.map({ $0.count }).max() else { throw DataError.empty("the list of sequences") }
    guard longest > 0 else { throw DataError.empty("every sequence") }
    values = try Tensor(sequences.map { $0 + Array(repeating: padding, count: longest - $0.count) })
    lengths = sequences.map { $0.count }
  }

  /// `[sequences, longest]`: true where a real element stands, false where it was filled up.
  ///
  /// - Throws: a `memory` error when it does not fit.
  public func mask() throws -> Tensor<Bool> {
    let longest = values.shape[1]
    return try Tensor(lengths.map { length in (0..<longest).map { $0 < length } })
  }
}
