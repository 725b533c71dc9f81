import TensorCore

extension Dataset {
  /// Cuts the samples at random into those to train on, those to choose settings with, and those to test on at the very end. No sample is in
  /// two of them.
  ///
  /// - Parameters:
  ///   - train: how many samples to train on.
  ///   - validation: how many to choose settings with; may be 0, then `validation` is nil.
  ///   - generator: decides which.
  /// - Returns: the three parts; `test` holds all that are left, at least one.
  /// - Throws: `argument` when there are not enough samples or a part would be negative or empty.
  public func split(
    train: Int, validation: Int = 0, using generator: inout some RandomNumberGenerator
  ) throws -> (train: Dataset, validation: Dataset?, test: Dataset) {
    guard train > 0, validation >= 0, train + validation < count else {
      throw DataError.argument(
        "\(count) samples cannot be split into \(train) to train on, \(validation) for validation and at least one to test on"
      )
    }
    let order = (0..<count).shuffled(using: &generator)
    func part(_ range: Range<Int>) throws -> Dataset {
      let (inputs, targets) = try batch(Array(order[range]))
      return try Dataset(inputs: inputs, targets: targets)
    }
    return (
      try part(0..<train), validation == 0 ? nil : try part(train..<(train + validation)),
      try part((train + validation)..<count)
    )
  }
}
