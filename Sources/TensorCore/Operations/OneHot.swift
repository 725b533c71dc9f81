extension Tensor where Element == Int {
  /// A row of zeros with a 1 at the label, for every label: shape [...] becomes [..., numClasses]. PyTorch's `F.one_hot`.
  ///
  /// - Parameter numClasses: −1 takes the largest label + 1.
  /// - Throws: an `argument` error for negative labels, labels that are not below `numClasses`, or when there is no label to tell the
  ///   number of classes from.
  public func oneHot(numClasses: Int = -1) throws -> Tensor {
    let labels = elements
    guard let largest = labels.max() else {
      guard numClasses > 0 else {
        throw TensorError(.argument, in: "one_hot", "Can not infer total number of classes from empty tensor.")
      }
      return try .zeros(shape + [numClasses])
    }
    guard labels.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(.argument, in: "one_hot", "Class values must be non-negative.")
    }
    guard numClasses == -1 || largest < numClasses else {
      throw TensorError(
        .argument, in: "one_hot", "Class values must be smaller than num_classes. Got \(largest) for \(numClasses)")
    }
    guard largest < .max else { throw TensorError(.shape, in: "one_hot", "class value \(largest) is too large") }
    let width = numClasses == -1 ? largest + 1 : numClasses
    let result = try Tensor.zeros(shape + [width])
    for (row, label) in labels.enumerated() { result.storage.memory[row * width + label] = 1 }
    return result
  }
}
