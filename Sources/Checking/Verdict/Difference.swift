import WorkerProtocol

/// Where two answers that consist of many numbers first differ, and how much they differ at most.
struct Difference {
  private var first: (path: String, answer: Value, expected: Value)?
  private var count = 0
  private var largest = 0.0
  private let comparison: Comparison

  /// The difference in words, or `nil` for single numbers, where both answers already say it.
  static func words(_ answer: Value, _ expected: Value, _ comparison: Comparison) -> Words? {
    var difference = Difference(comparison)
    return difference.compare(answer, expected, at: "") ?? difference.words
  }

  private init(_ comparison: Comparison) { self.comparison = comparison }

  private var words: Words? {
    guard let first, !first.path.isEmpty else { return nil }
    let (answer, expected) = ValueText.pair(first.answer, first.expected)
    let size = ValueText().of(largest)
    let most = largest > 0 && count > 1
    return Words(
      en: "first difference at \(first.path): \(answer), expected \(expected)"
        + (most ? "; \(count) elements differ, by at most \(size)" : ""),
      zh: "第一处不同在 \(first.path)：你的是 \(answer)，应为 \(expected)" + (most ? "；共有 \(count) 处不同，最大相差 \(size)" : ""))
  }

  /// Goes through both; returns words at once where they are not built alike.
  private mutating func compare(_ answer: Value, _ expected: Value, at path: String) -> Words? {
    switch (answer, expected) {
    case (.list(let answers), .list(let expecteds)):
      if answers.count != expecteds.count { return lengths(answers.count, expecteds.count, path) }
      for (index, pair) in zip(answers, expecteds).enumerated() {
        if let words = compare(pair.0, pair.1, at: path + "[\(index)]") { return words }
      }
    case (.record(let answers), .record(let expecteds)) where answers.map(\.name) == expecteds.map(\.name):
      for (answer, expected) in zip(answers, expecteds) {
        let path = path.isEmpty ? answer.name : "\(path).\(answer.name)"
        if let words = compare(answer.value, expected.value, at: path) { return words }
      }
    case (.tensor(let answer), .tensor(let expected)): return compare(answer, expected, at: path)
    default: note(answer, expected, path)
    }
    return nil
  }

  private mutating func compare(_ answer: TensorValue, _ expected: TensorValue, at path: String) -> Words? {
    let place = path.isEmpty ? "" : "\(path): "
    if answer.elementType != expected.elementType {
      return Words(
        en: "\(place)element type \(answer.elementType), expected \(expected.elementType)",
        zh: "\(place)元素类型是 \(answer.elementType)，应为 \(expected.elementType)")
    }
    if answer.shape != expected.shape {
      return Words(
        en: "\(place)shape \(answer.shape), expected \(expected.shape)",
        zh: "\(place)形状是 \(answer.shape)，应为 \(expected.shape)")
    }
    for (index, pair) in zip(answer.elements, expected.elements).enumerated() {
      note(.double(pair.0), .double(pair.1), path + "\(position(index, expected.shape))")
    }
    return nil
  }

  private mutating func note(_ answer: Value, _ expected: Value, _ path: String) {
    guard comparison.distance(answer, expected) > 1 else { return }
    count += 1
    if first == nil { first = (path, answer, expected) }
    if case .double(let answer) = answer, case .double(let expected) = expected, (answer - expected).isFinite {
      largest = max(largest, abs(answer - expected))
    }
  }

  private func lengths(_ answer: Int, _ expected: Int, _ path: String) -> Words {
    let place = path.isEmpty ? "" : "\(path): "
    return Words(
      en: "\(place)\(answer) \(answer == 1 ? "element" : "elements"), expected \(expected)",
      zh: "\(place)有 \(answer) 个元素，应为 \(expected) 个")
  }

  /// The indices of the element that is the `index`-th in row-major order.
  private func position(_ index: Int, _ shape: [Int]) -> [Int] {
    var rest = index
    var position: [Int] = []
    for size in shape.reversed() {
      position.insert(rest % max(size, 1), at: 0)
      rest /= max(size, 1)
    }
    return position
  }
}
