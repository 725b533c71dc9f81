import TensorCore

/// Samples and what a model should make of them: element i of `targets` belongs to row i of `inputs`.
///
///     let data = try Digits.load()                             // 1,797 images, labels 0 to 9
///     let (x, y) = try data.batch([3, 14, 15])                 // x: [3, 64], y: [3]
public struct Dataset<Input: TensorElement, Target: TensorElement> {
  /// The samples, along the first dimension.
  public let inputs: Tensor<Input>
  /// Their targets, along the first dimension: class labels `[N]`, or values `[N, ...]`.
  public let targets: Tensor<Target>

  /// Samples with their targets, checked.
  ///
  /// - Throws: `countsDiffer`; `notFinite` when a number among them is NaN or infinite.
  public init(inputs: Tensor<Input>, targets: Tensor<Target>) throws {
    guard inputs.rank > 0, targets.rank > 0, inputs.shape[0] == targets.shape[0] else {
      throw DataError.countsDiffer(samples: inputs.shape.first ?? 0, targets: targets.shape.first ?? 0)
    }
    try Self.checkFinite(inputs)
    try Self.checkFinite(targets)
    (self.inputs, self.targets) = (inputs, targets)
  }

  /// How many samples there are.
  public var count: Int { inputs.shape[0] }

  /// The samples with these indices, in this order, copied.
  ///
  /// - Throws: `empty` without indices, `noSuchSample` for one that is not there.
  public func batch(_ indices: [Int]) throws -> (inputs: Tensor<Input>, targets: Tensor<Target>) {
    guard !indices.isEmpty else { throw DataError.empty("a batch") }
    for index in indices where index < 0 || index >= count { throw DataError.noSuchSample(index, samples: count) }
    return (try inputs.rows(indices), try targets.rows(indices))
  }

  /// The samples of a range, copied: `data[0..<1200]`.
  ///
  /// - Throws: `empty` for an empty range, `noSuchSample` for one that goes too far.
  public func samples(_ range: Range<Int>) throws -> Dataset {
    let (inputs, targets) = try batch(Array(range))
    return try Dataset(inputs: inputs, targets: targets)
  }

  private static func checkFinite<Element>(_ values: Tensor<Element>) throws {
    let bad: (Int, String)? =
      switch values {
      case let floats as Tensor<Float>: floats.firstNotFinite
      case let doubles as Tensor<Double>: doubles.firstNotFinite
      default: nil
      }
    if let (place, value) = bad {
      throw DataError.notFinite(sample: place / max(values.count / values.shape[0], 1), value: value)
    }
  }
}

extension Dataset where Target == Int {
  /// Samples with class labels, checked.
  ///
  /// - Throws: `labelOutOfRange` for a label that is not in 0 ..< `classes`; else as above.
  public init(inputs: Tensor<Input>, labels: Tensor<Int>, classes: Int) throws {
    for (sample, label) in labels.elements.enumerated() where label < 0 || label >= classes {
      throw DataError.labelOutOfRange(sample: sample, label: label, classes: classes)
    }
    try self.init(inputs: inputs, targets: labels)
  }
}

extension Tensor {
  /// Copies of some rows: elements along the first dimension.
  fileprivate func rows(_ indices: [Int]) throws -> Tensor {
    let source = try contiguous()
    let result = try Tensor(
      uninitialised: Layout(contiguous: [indices.count] + shape.dropFirst()), in: "batch")
    let width = count / Swift.max(shape[0], 1)
    for (row, index) in indices.enumerated() {
      (result.start + row * width).update(from: source.start + index * width, count: width)
    }
    withExtendedLifetime(source) {}
    return result
  }
}

extension Tensor where Element: FloatingElement {
  /// Place and name of the first element that is NaN or infinite.
  fileprivate var firstNotFinite: (Int, String)? {
    let elements = elements
    return elements.firstIndex { !$0.isFinite }.map { ($0, elements[$0].isNaN ? "NaN" : "\(elements[$0])") }
  }
}
