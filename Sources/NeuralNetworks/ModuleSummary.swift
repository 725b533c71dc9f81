import TensorCore

/// What a network is made of, as a table: each layer with the shape it gives, its weights, how many numbers they are and how many bytes.
///
///     print(try network.summary(inputShape: [1, 64]))
///
///     layer  kind    output    weights             parameters   bytes
///     0      Linear  [1, 128]  [128, 64] + [128]        8,320  33,280
///     1      ReLU    [1, 128]                               0       0
///     2      Linear  [1, 10]   [10, 128] + [10]         1,290   5,160
///     total                                             9,610  38,440
public struct ModuleSummary: Hashable, Sendable, CustomStringConvertible {
  /// One layer: a module with weights of its own, or without parts.
  public struct Row: Hashable, Sendable {
    /// The path to it: "0", "encoder.2"; "" for a module without parts.
    public let layer: String
    /// The name of its type.
    public let kind: String
    /// The shape of its result; nil when no input was given, or the layer is called by code that the table cannot see.
    public let outputShape: [Int]?
    /// The shapes of its parameters.
    public let weightShapes: [[Int]]
    /// How many numbers there are to learn. A tensor that two layers share counts at the first.
    public let parameterCount: Int
    /// The bytes of its parameters and buffers.
    public let byteCount: Int
  }

  /// The layers, in the order of their definition.
  public internal(set) var rows: [Row] = []
  /// How many numbers there are to learn in all layers.
  public var parameterCount: Int { rows.reduce(0) { $0 + $1.parameterCount } }
  /// The bytes of all parameters and buffers. Gradients take as much again, Adam twice as much.
  public var byteCount: Int { rows.reduce(0) { $0 + $1.byteCount } }

  /// The table.
  public var description: String {
    let cells =
      [["layer", "kind", "output", "weights", "parameters", "bytes"]]
      + rows.map { row in
        [
          row.layer, row.kind, row.outputShape.map { "\($0)" } ?? "",
          row.weightShapes.map { "\($0)" }.joined(separator: " + "), grouped(row.parameterCount),
          grouped(row.byteCount),
        ]
      } + [["total", "", "", "", grouped(parameterCount), grouped(byteCount)]]
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      let padded = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column < 4 ? text + space : space + text
      }
      return padded.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

/// 12345 as "12,345".
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  return digits.enumerated().map { i, digit in
    i > 0 && (digits.count - i) % 3 == 0 ? ",\(digit)" : "\(digit)"
  }.joined()
}

extension Module {
  /// The table of this module's layers, without the shapes of their results.
  public func summary() -> ModuleSummary { summary([:]) }

  fileprivate func summary(_ shapes: [ObjectIdentifier: [Int]]) -> ModuleSummary {
    var summary = ModuleSummary()
    var counted: Set<ObjectIdentifier> = []
    func add(_ module: any Module<Element>, _ path: String) {
      let parameters = module.ownParameters.map { $0.tensor }
      let new = parameters.filter { counted.insert(ObjectIdentifier($0)).inserted }
      if !parameters.isEmpty || !module.ownBuffers.isEmpty || module.children.isEmpty {
        summary.rows.append(
          ModuleSummary.Row(
            layer: path, kind: kind(of: module), outputShape: shapes[ObjectIdentifier(module)],
            weightShapes: parameters.map { $0.shape }, parameterCount: new.reduce(0) { $0 + $1.count },
            byteCount: (new + module.ownBuffers.map { $0.tensor }).reduce(0) { $0 + $1.byteCount }))
      }
      for child in module.children { add(child.module, path.isEmpty ? child.name : "\(path).\(child.name)") }
    }
    add(self, "")
    return summary
  }
}

extension Layer {
  /// The table of this network's layers, with the shapes of their results for an input of zeros.
  ///
  /// Nothing changes by it: no gradient is recorded, and the modes of all parts are as before.
  ///
  /// - Throws: the error of a layer that such an input does not fit.
  public func summary(inputShape: [Int]) throws -> ModuleSummary {
    let modes = Modes(of: self)
    defer { modes.restore() }
    eval()
    let shapes = OutputShapes()
    try OutputShapes.$current.withValue(shapes) {
      _ = try noGrad { try observed(Tensor<Element>.zeros(inputShape)) }
    }
    return summary(shapes.shapes)
  }
}

/// The modes of a module and all its parts, to be put back.
private struct Modes<Element: FloatingElement> {
  private var modes: [(module: any Module<Element>, isTraining: Bool)] = []

  init(of module: any Module<Element>) { add(module) }

  private mutating func add(_ module: any Module<Element>) {
    modes.append((module, module.isTraining))
    for child in module.children { add(child.module) }
  }

  func restore() { for (module, isTraining) in modes { module.isTraining = isTraining } }
}

/// "Linear" for a Linear<Float>.
private func kind(of module: some Module) -> String {
  if let activation = module as? any NamedLayer { return activation.name }
  return String("\(type(of: module))".prefix { $0 != "<" })
}

/// A layer that knows what to call itself in tables.
protocol NamedLayer {
  var name: String { get }
}

extension Activation: NamedLayer {}
