import TensorCore

/// How scores of K classes and labels lie: scores [K], [N, K] or [N, K, d1, ...], labels [], [N] or [N, d1, ...].
struct ClassificationSizes {
  /// Samples N; 1 for scores of a single sample.
  let batch: Int
  /// Classes K.
  let classes: Int
  /// Labels per sample: the product of d1, ...
  let inner: Int
  /// The shape of losses that are not reduced.
  let resultShape: [Int]

  /// Checks that scores, labels and weights fit each other.
  ///
  /// - Throws: a `shape` error in PyTorch's words.
  init<Element>(
    _ scores: Tensor<Element>, _ labels: Tensor<Int>, _ weight: Tensor<Element>?, _ operation: StaticString
  ) throws {
    func refusal(_ words: String) -> TensorError { TensorError(.shape, in: "\(operation)", words) }
    let (s, l) = (scores.shape, labels.shape)
    guard let size = s.first else { throw refusal("Expected 1 or more dimensions (got 0)") }
    if s.count == 1 {
      guard l.count <= 1 else { throw refusal("0D or 1D target tensor expected, multi-target not supported") }
      guard labels.count == 1 else {
        throw refusal("For 1D input, 1D target must have size 1, but got target size: \(labels.count)")
      }
      (batch, classes, inner, resultShape) = (1, size, 1, [])
    } else {
      guard s.count > 2 || l.count <= 1 else {
        throw refusal(
          "0D or 1D target tensor expected, multi-target not supported (logits \(s), labels \(l); "
            + "probabilities of every class are a tensor of the logits' element type)")
      }
      guard l.first == size else {
        throw refusal("Expected input batch_size (\(size)) to match target batch_size (\(l.first ?? 0)).")
      }
      let expected = [size] + s.dropFirst(2)
      guard l == expected else { throw refusal("Expected target size \(expected), got \(l)") }
      (batch, classes, inner, resultShape) = (size, s[1], s.dropFirst(2).reduce(1, *), l)
    }
    if let weight { try Self.checkWeight(weight, classes, operation) }
  }

  /// - Throws: a `shape` error unless there is one weight for each class.
  static func checkWeight<Element>(_ weight: Tensor<Element>, _ classes: Int, _ operation: StaticString) throws {
    guard weight.shape == [classes] else {
      throw TensorError(
        .shape, in: "\(operation)",
        "weight tensor should be defined either for all \(classes) classes or no classes but got weight tensor of shape: "
          + "\(weight.shape)")
    }
  }

  /// - Throws: an `index` error for a label that is neither a class nor ignored.
  func checkLabels(_ labels: Tensor<Int>, ignoring ignored: Int, _ operation: StaticString) throws {
    if let odd = labels.elements.first(where: { $0 != ignored && !(0..<classes).contains($0) }) {
      throw TensorError(
        .index, in: "\(operation)",
        "Target \(odd) is out of bounds. With \(classes) classes, labels are 0...\(classes - 1)\(classes == 0 ? " (none)" : "")."
      )
    }
  }

  /// What a mean divides by: the sum of the weights of all labels that are not ignored.
  func countedWeight<Element: FloatingElement>(
    _ labels: Tensor<Int>, _ weight: Tensor<Element>?, ignoring ignored: Int
  ) -> Element {
    let counted = labels.elements.lazy.filter { $0 != ignored }
    guard let weights = weight?.elements else { return Element(converting: Double(counted.count)) }
    return counted.reduce(into: 0) { $0 += weights[$1] }
  }
}

extension Tensor where Element: FloatingElement {
  /// The sum of these losses, divided by `counted` for a mean; not recorded.
  func plainlyReduced(_ reduction: Reduction, by counted: Element, _ operation: StaticString) throws -> Tensor {
    switch reduction {
    case .mean: try sum() / counted
    default: try reduced(reduction, in: operation)
    }
  }

  /// This gradient of reduced losses, as the gradient of every single one.
  func spread(_ reduction: Reduction, by counted: Element, over shape: [Int]) throws -> Tensor {
    if reduction == .none { return try inRowMajorOrder(shape) }
    return try .full(shape, reduction == .mean ? item() / counted : item())
  }
}
