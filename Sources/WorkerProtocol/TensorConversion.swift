import TensorCore

extension Tensor: ValueConvertible {
  /// Reads a tensor whose elements have this tensor's type; it is contiguous and does not require a gradient.
  public convenience init(value: Value) throws {
    guard case .tensor(let tensor) = value, tensor.elementType == "\(Element.elementType)" else {
      throw ValueMismatch(wanted: "a tensor of \(Element.elementType)")
    }
    try self.init(tensor.elements.map(Self.element), shape: tensor.shape)
  }

  /// `.tensor`, the elements in row-major order whatever the strides.
  public var value: Value {
    .tensor(TensorValue(elementType: "\(Element.elementType)", shape: shape, elements: elements.map(Self.double)))
  }

  private static func double(_ element: Element) -> Double {
    switch element {
    case let number as Double: number
    case let number as Float: Double(number)
    case let number as Int: Double(number)
    default: element == Element.zero ? 0 : 1
    }
  }

  private static func element(_ double: Double) -> Element {
    // `as!`: the compiler does not know what the cases have just found out.
    switch Element.self {
    case is Double.Type: double as! Element
    case is Float.Type: Float(double) as! Element
    case is Int.Type: Int(double) as! Element
    default: double == 0 ? Element.zero : Element.one
    }
  }
}
