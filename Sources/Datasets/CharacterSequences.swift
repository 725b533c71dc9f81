import TensorCore

/// A text as numbers, to predict each character from the ones before.
public struct CharacterSequences {
  /// Every character that occurs, sorted: the number of a character is its place here.
  public let vocabulary: [Character]
  /// The text in these numbers.
  public let codes: [Int]

  /// - Throws: `empty` for an empty text.
  public init(_ text: String) throws {
    guard !text.isEmpty else { throw DataError.empty("the text") }
    vocabulary = Set(text).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(vocabulary, vocabulary.indices))
    codes = text.compactMap { place[$0] }
  }

  /// The characters with these numbers.
  ///
  /// - Throws: `labelOutOfRange` for a number that stands for no character.
  public func decode(_ codes: [Int]) throws -> String {
    try String(
      codes.enumerated().map { place, code in
        guard vocabulary.indices.contains(code) else {
          throw DataError.labelOutOfRange(sample: place, label: code, classes: vocabulary.count)
        }
        return vocabulary[code]
      })
  }

  /// Windows of `length` characters, one starting every `step` characters, each with the same window one character later as its target.
  ///
  ///     try CharacterSequences("hello").windows(of: 3)   // "hel" → "ell", "ell" → "llo"
  ///
  /// - Returns: inputs and targets `[windows, length]`.
  /// - Throws: `argument` when `length` or `step` is below 1 or the text is too short for one window.
  public func windows(of length: Int, step: Int = 1) throws -> Dataset<Int, Int> {
    guard length >= 1, step >= 1, codes.count > length else {
      throw DataError.argument(
        "a text of \(codes.count) characters has no window of \(length) characters and the one after, every \(step)")
    }
    let starts = Array(stride(from: 0, to: codes.count - length, by: step))
    return try Dataset(
      inputs: Tensor(starts.map { Array(codes[$0..<($0 + length)]) }),
      targets: Tensor(starts.map { Array(codes[($0 + 1)..<($0 + 1 + length)]) }))
  }
}
