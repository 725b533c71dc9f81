import Foundation
import WorkerProtocol

/// Values as a learner reads them: `12`, `[0.5, 1.25]`, `[[1, 2], [3, 4]]`; long lists are cut.
struct ValueText {
  /// How many digits of a Double are shown; all of them where two answers would look alike.
  var digits = 6
  /// How many elements of a list are shown.
  var elements = 12

  /// The text of both values, with as many digits as tell them apart.
  static func pair(_ answer: Value, _ expected: Value) -> (answer: String, expected: String) {
    for digits in [6, 10, 17] {
      let text = ValueText(digits: digits)
      if text.of(answer) != text.of(expected) { return (text.of(answer), text.of(expected)) }
    }
    return (ValueText().of(answer), ValueText().of(expected))
  }

  func of(_ value: Value) -> String {
    switch value {
    case .nothing: "nil"
    case .bool(let bool): "\(bool)"
    case .int(let int): "\(int)"
    case .float(let float): of(Double(float))
    case .double(let double): of(double)
    case .string(let string): "“\(string.prefix(200))”"
    case .list(let values): list(values.map(of))
    case .record(let fields): fields.map { "\($0.name): \(of($0.value))" }.joined(separator: ", ")
    case .tensor(let tensor): of(tensor)
    }
  }

  func of(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-infinity" : "infinity" }
    if digits >= 17 { return "\(number)" }
    let text = String(format: "%.\(digits)g", number)
    // "22" would look like an Int.
    return text.contains { ".e".contains($0) } ? text : text + ".0"
  }

  private func of(_ tensor: TensorValue) -> String {
    var rest = tensor.elements[...]
    func rows(_ shape: ArraySlice<Int>) -> String {
      guard let count = shape.first else { return rest.popFirst().map { element($0, tensor.elementType) } ?? "?" }
      guard count > 0, shape.allSatisfy({ $0 > 0 }) else { return "[]" }
      return list((0..<count).map { _ in rows(shape.dropFirst()) })
    }
    guard tensor.elements.count == tensor.shape.reduce(1, *), tensor.elements.count <= 100_000 else {
      return "shape \(tensor.shape)"
    }
    return rows(tensor.shape[...])
  }

  private func element(_ number: Double, _ type: String) -> String {
    switch type {
    case "bool": number != 0 ? "true" : "false"
    case "int64": String(format: "%.0f", number)
    default: of(number)
    }
  }

  private func list(_ parts: [String]) -> String {
    guard parts.count > elements else { return "[" + parts.joined(separator: ", ") + "]" }
    return "[" + parts.prefix(elements - 2).joined(separator: ", ") + ", … \(parts.last!)] (\(parts.count))"
  }
}
