// How tensors print: as PyTorch prints them, to the character. Source: torch/_tensor_str.py (the rules, not the code).

import CKernels

extension Tensor: CustomStringConvertible {
  /// The tensor as PyTorch prints it: nested brackets, aligned columns, four digits behind the point.
  ///
  ///     tensor([[1.0000, 0.5000],
  ///             [2.0000, 0.2500]])
  ///
  /// Above 1,000 elements only three at either end of each dimension are shown.
  public var description: String {
    let opening = "tensor("
    let isShortened = count > 1000
    let text: String
    if count == 0 {
      text = "[]"
    } else {
      let format = ElementFormat(of: shownElements(layout, isShortened))
      text = nested(layout, indent: opening.count, isShortened, format)
    }
    return opening + text + suffixes(after: opening + text, indent: opening.count) + ")"
  }

  /// The elements that will be printed.
  private func shownElements(_ part: Layout, _ isShortened: Bool) -> [Element] {
    if part.rank == 0 { return [storage.memory[part.offset]] }
    return shownIndices(part.shape[0], isShortened).flatMap { index in
      index.map { shownElements(part.row($0), isShortened) } ?? []
    }
  }

  /// A part of the tensor in brackets.
  private func nested(_ part: Layout, indent: Int, _ isShortened: Bool, _ format: ElementFormat) -> String {
    if part.rank == 0 { return format.text(storage.memory[part.offset]) }
    let indices = shownIndices(part.shape[0], isShortened)
    if part.rank == 1 {
      let words = indices.map { $0.map { format.text(storage.memory[part.row($0).offset]) } ?? " ..." }
      let perLine = Swift.max(1, (80 - indent) / (format.width + 2))
      let lines = stride(from: 0, to: words.count, by: perLine).map {
        words[$0..<Swift.min($0 + perLine, words.count)].joined(separator: ", ")
      }
      return "[" + lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
    }
    let parts = indices.map { index in
      index.map { nested(part.row($0), indent: indent + 1, isShortened, format) } ?? "..."
    }
    let separator =
      "," + String(repeating: "\n", count: part.rank - 1) + String(repeating: " ", count: indent + 1)
    return "[" + parts.joined(separator: separator) + "]"
  }

  /// The indices to print along a dimension; nil stands for those that are left out.
  private func shownIndices(_ size: Int, _ isShortened: Bool) -> [Int?] {
    isShortened && size > 6 ? [0, 1, 2, nil, size - 3, size - 2, size - 1] : Array(0..<size)
  }

  /// Size of an empty tensor, a type that is not the usual one, and the step that computed it.
  private func suffixes(after text: String, indent: Int) -> String {
    var suffixes: [String] = []
    if count == 0 && rank != 1 {
      suffixes.append("size=(" + shape.map(String.init).joined(separator: ", ") + ")")
    }
    let type = Element.elementType
    if type == .float64 || (count == 0 && type != .float32) { suffixes.append("dtype=torch.\(type.rawValue)") }
    if let node {
      suffixes.append(node.isLeaf ? "requires_grad=True" : "grad_fn=<\(node.operation.pascalCased)Backward0>")
    }
    var lineLength =
      text.count - (text.lastIndex(of: "\n").map { text.distance(from: text.startIndex, to: $0) } ?? -1) + 1
    var result = ""
    for suffix in suffixes {
      if lineLength + suffix.count + 2 > 80 {
        result += ",\n" + String(repeating: " ", count: indent) + suffix
        lineLength = indent + suffix.count
      } else {
        result += ", " + suffix
        lineLength += suffix.count + 2
      }
    }
    return result
  }
}

extension Layout {
  /// What lies at one index of the first dimension. The index is in range.
  fileprivate func row(_ index: Int) -> Layout {
    Layout(shape: Array(shape.dropFirst()), strides: Array(strides.dropFirst()), offset: offset + index * strides[0])
  }
}

extension StaticString {
  /// "masked_fill" → "MaskedFill"; the mark of a write in place ("add_") goes away.
  fileprivate var pascalCased: String {
    "\(self)".split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// How the elements of one tensor are written: all in the same way and equally wide.
private struct ElementFormat {
  enum Style {
    /// Whole numbers and truth values.
    case plain
    /// Floating-point numbers that are all whole: a point without digits.
    case whole
    case fixed
    case scientific
  }

  private var style = Style.plain
  private(set) var width = 1

  init<Element: TensorElement>(of elements: [Element]) {
    guard Element.elementType == .float32 || Element.elementType == .float64 else {
      width = elements.reduce(1) { Swift.max($0, plainText($1).count) }
      return
    }
    style = .whole
    let numbers = elements.map(number).filter { $0.isFinite && $0 != 0 }
    guard let largest = numbers.lazy.map({ abs($0) }).max(), let smallest = numbers.lazy.map({ abs($0) }).min() else {
      return
    }
    if largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4 {
      style = .scientific
    } else if numbers.contains(where: { $0 != $0.rounded() }) {
      style = .fixed
    }
    width = numbers.reduce(1) { Swift.max($0, unpadded($1).count) }
  }

  /// An element, filled up with spaces on the left.
  func text<Element: TensorElement>(_ element: Element) -> String {
    let text = style == .plain ? plainText(element) : unpadded(number(element))
    return String(repeating: " ", count: Swift.max(width - text.count, 0)) + text
  }

  private func unpadded(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { text in
      switch style {
      case .plain, .whole: ck_format_fixed(number, 0, text.baseAddress!)
      case .fixed: ck_format_fixed(number, 4, text.baseAddress!)
      case .scientific: ck_format_scientific(number, 4, text.baseAddress!)
      }
      return String(cString: text.baseAddress!) + (style == .whole ? "." : "")
    }
  }

  private func plainText<Element: TensorElement>(_ element: Element) -> String {
    (element as? Bool).map { $0 ? "True" : "False" } ?? "\(element)"
  }

  private func number<Element: TensorElement>(_ element: Element) -> Double {
    (element as? any NumericElement)?.asDouble ?? 0
  }
}
