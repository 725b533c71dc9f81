import TensorCore

/// One line of a golden file: an operation, its inputs and arguments, and what PyTorch answered.
struct GoldenCase {
  let id: String
  let operation: String
  let kind: String
  let json: JSON

  init(_ json: JSON) throws {
    guard let id = json["id"].string, let operation = json["op"].string, let kind = json["kind"].string else {
      throw CaseError.malformed("a case needs id, op and kind")
    }
    (self.id, self.operation, self.kind, self.json) = (id, operation, kind, json)
  }

  /// "f32" or "f64". Cases of errors do not tell: there it is the type of the first input of floating-point numbers.
  var elementType: String? {
    if let told = json["dtype"].string { return told }
    let types = (json["inputs"].members ?? [:]).sorted { $0.key < $1.key }
      .flatMap { $1.list ?? [$1] }.compactMap { $0["dtype"].string }
    return types.first { ["f32", "f64"].contains($0) }
  }
}

/// Why a case could not be tried.
enum CaseError: Error {
  /// The file is not in the format.
  case malformed(String)
  /// Swift's types do not allow the call to be written (a mask of numbers, an index of floats).
  case unwritable(String)
}

/// A case seen with the element type it is to be computed in. The adapters (`ShapeCases` ...) read inputs and arguments from it.
final class Call<Element: FloatingElement> {
  let golden: GoldenCase
  private var tensors: [String: Tensor<Element>] = [:]

  init(_ golden: GoldenCase) { self.golden = golden }

  var operation: String { golden.operation }

  // MARK: Inputs

  /// The input of this name: a leaf that wants a gradient where the case says so. The same tensor each time it is asked for.
  func tensor(_ name: String) throws -> Tensor<Element> {
    if let known = tensors[name] { return known }
    let json = golden.json["inputs"][name]
    guard json["dtype"].string == golden.elementType else {
      throw CaseError.unwritable("\(name) would have to be \(Element.elementType)")
    }
    let tensor = try Self.build(json) { $0.number.map { Element(converting: $0) } }
    if json["grad"].bool == true { try tensor.requiresGrad() }
    tensors[name] = tensor
    return tensor
  }

  /// An input that may be null or missing.
  func optionalTensor(_ name: String) throws -> Tensor<Element>? {
    golden.json["inputs"][name].isNull ? nil : try tensor(name)
  }

  /// A list of inputs: `tensors.0`, `tensors.1`, ...
  func list(_ name: String) throws -> [Tensor<Element>] {
    guard let parts = golden.json["inputs"][name].list else { throw CaseError.malformed("\(name) is not a list") }
    return try parts.enumerated().map { k, json in
      let key = "\(name).\(k)"
      if let known = tensors[key] { return known }
      guard json["dtype"].string == golden.elementType else {
        throw CaseError.unwritable("\(key) has another element type")
      }
      let tensor = try Self.build(json) { $0.number.map { Element(converting: $0) } }
      if json["grad"].bool == true { try tensor.requiresGrad() }
      tensors[key] = tensor
      return tensor
    }
  }

  /// An input of indices or labels.
  func index(_ name: String) throws -> Tensor<Int> {
    let json = golden.json["inputs"][name]
    guard ["i64", "i32"].contains(json["dtype"].string) else {
      throw CaseError.unwritable("\(name) would have to be Int")
    }
    return try Self.build(json) { $0.int }
  }

  /// An input of truth values.
  func mask(_ name: String) throws -> Tensor<Bool> {
    let json = golden.json["inputs"][name]
    guard json["dtype"].string == "bool" else { throw CaseError.unwritable("\(name) would have to be Bool") }
    return try Self.build(json) { $0.bool }
  }

  /// Whether the input is there as a tensor of some element type ("f32", "i64", "bool"); nil when it is not.
  func elementType(of name: String) -> String? { golden.json["inputs"][name]["dtype"].string }

  /// Every input asked for so far, by name.
  var usedTensors: [String: Tensor<Element>] { tensors }

  /// A tensor with exactly the memory and the strides of the case.
  static func build<T: TensorElement>(_ json: JSON, _ read: (JSON) -> T?) throws -> Tensor<T> {
    func elements(_ list: JSON) throws -> [T] {
      try (list.list ?? []).map {
        guard let element = read($0) else { throw CaseError.malformed("an element that is not a \(T.self)") }
        return element
      }
    }
    let shape = (json["shape"].list ?? []).compactMap(\.int)
    guard let strides = json["strides"].list else { return try Tensor(elements(json["data"]), shape: shape) }
    let memory = try elements(json["storage"])
    return try Tensor(memory, shape: [memory.count])
      .asStrided(shape, strides: strides.compactMap(\.int), offset: json["offset"].int ?? 0)
  }

  // MARK: Arguments

  func argument(_ name: String) -> JSON { golden.json["args"][name] }
  func has(_ name: String) -> Bool { !argument(name).isNull }

  func int(_ name: String, default standard: Int? = nil) throws -> Int {
    try value(name, argument(name).int, standard)
  }
  func number(_ name: String, default standard: Double? = nil) throws -> Double {
    try value(name, argument(name).number, standard)
  }
  func bool(_ name: String, default standard: Bool? = nil) throws -> Bool {
    try value(name, argument(name).bool, standard)
  }
  func string(_ name: String, default standard: String? = nil) throws -> String {
    try value(name, argument(name).string, standard)
  }
  /// A list of whole numbers; a single one counts as a list of one.
  func ints(_ name: String, default standard: [Int]? = nil) throws -> [Int] {
    try value(name, argument(name).list?.compactMap(\.int) ?? argument(name).int.map { [$0] }, standard)
  }

  private func value<T>(_ name: String, _ given: T?, _ standard: T?) throws -> T {
    if let given { return given }
    guard argument(name).isNull, let standard else {
      throw CaseError.unwritable("argument \(name) is missing or of another type")
    }
    return standard
  }
}

/// One result of a call, by the name it has in the case.
enum Output<Element: FloatingElement> {
  case tensor(String, Tensor<Element>)
  case index(String, Tensor<Int>)
  case mask(String, Tensor<Bool>)

  var name: String {
    switch self {
    case .tensor(let name, _), .index(let name, _), .mask(let name, _): name
    }
  }
}

/// A single result, which cases call "out".
func out<Element>(_ tensor: Tensor<Element>) -> [Output<Element>] { [.tensor("out", tensor)] }

/// Several results, which cases call "out.0", "out.1", ...
func outs<Element>(_ tensors: [Tensor<Element>]) -> [Output<Element>] {
  tensors.enumerated().map { .tensor("out.\($0)", $1) }
}
