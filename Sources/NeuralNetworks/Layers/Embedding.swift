import TensorCore

/// A table of vectors, one for each number (word, character): the result is the rows that the input names. PyTorch's `nn.Embedding`.
///
/// It is a product with one-hot vectors, without computing it. Gradient of the table: what arrives for a number is added to its row;
/// rows that were not named get none. Rows are drawn from the standard normal distribution.
public final class Embedding<Element: FloatingElement>: Module {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// The table, [count, width].
  public let weight: Tensor<Element>
  /// The number of what fills up short sequences: its row starts as zeros and is not learnt.
  public let paddingIndex: Int?
  /// How many numbers there are.
  public var count: Int { weight.shape[0] }
  /// The size of a vector.
  public var width: Int { weight.shape[1] }

  /// A table for the numbers 0 ..< `count`.
  ///
  /// - Throws: an `argument` error for a negative size, an `index` error for a padding index out of range; it may count from the end.
  public init(
    _ count: Int, _ width: Int, paddingIndex: Int? = nil, using generator: inout some RandomNumberGenerator
  ) throws {
    guard count >= 0, width >= 0 else {
      throw TensorError(
        .argument, in: "Embedding", "sizes must not be negative, got \(count) numbers of width \(width)")
    }
    let table = try Tensor<Element>.randn([count, width], using: &generator)
    self.paddingIndex = try Self.checked(paddingIndex, count)
    if let row = self.paddingIndex { for i in 0..<width { table.start[row * width + i] = 0 } }
    weight = try table.requiresGrad()
  }

  /// A given table.
  ///
  /// - Throws: a `shape` error unless it is a matrix, an `index` error for a padding index out of range.
  public init(weight: Tensor<Element>, paddingIndex: Int? = nil) throws {
    guard weight.rank == 2 else {
      throw TensorError(.shape, in: "Embedding", "the table must be [count, width], got \(weight.shape)")
    }
    self.weight = weight
    self.paddingIndex = try Self.checked(paddingIndex, weight.shape[0])
  }

  private static func checked(_ index: Int?, _ count: Int) throws -> Int? {
    guard let index else { return nil }
    guard index >= -count, index < count else {
      throw TensorError(.index, in: "Embedding", "Padding_idx must be within num_embeddings: \(index) of \(count)")
    }
    return index < 0 ? index + count : index
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { [("weight", weight)] }

  /// The vectors of some numbers: shape of the numbers, then width.
  ///
  /// - Throws: an `index` error for a number that is not in the table.
  public func callAsFunction(_ numbers: Tensor<Int>) throws -> Tensor<Element> {
    try inLayer("Embedding") { try .embedding(numbers, weight: weight, paddingIndex: paddingIndex) }
  }
}
