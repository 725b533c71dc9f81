import Checking
import TensorCore

/// What a write does to a tensor and to what was made from it.
enum WriteOutcome: Int {
  /// The write was refused.
  case refused
  /// The result changed, x did not.
  case isolated
  /// x changed too.
  case showsInX
  /// x changed, and so did every copy of the element in the view.
  case showsEverywhere

  /// The outcome in words.
  var words: Words {
    switch self {
    case .refused: Words(en: "refused", zh: "拒绝")
    case .isolated: Words(en: "x is safe", zh: "x 不变")
    case .showsInX: Words(en: "x changes", zh: "x 也变")
    case .showsEverywhere: Words(en: "x, both rows", zh: "x 与两行都变")
    }
  }
}

/// The aliasing table: kinds of writes against ways to make two rows of one, tried out on the engine.
enum AliasingTable {
  /// A kind of write, as it is written in PyTorch.
  struct Write: Sendable {
    let name: String
    let apply: @Sendable (Tensor<Double>) throws -> Void
  }

  /// A way to make [2, 3] of x, which has shape [1, 3] or [2, 3].
  struct Source: Sendable {
    let name: String
    let shape: [Int]
    let make: @Sendable (Tensor<Double>) throws -> Tensor<Double>
  }

  static let writes = [
    Write(name: "e[0, 0] = 100") { try $0.set(100, at: 0, 0) },
    Write(name: "e[0] = row") { try $0.set(Tensor([7, 8, 9]), at: 0) },
    Write(name: "e += 1") { try $0 += 1 },
    Write(name: "e *= 2") { try $0 *= 2 },
    Write(name: "e.copy_(t)") { try $0.copy(from: .full([2, 3], 7)) },
    Write(name: "e[:, 0] = 7") { try $0.set(7, at: .all, 0) },
    Write(name: "e.fill_(7)") { try $0.fill(7) },
  ]

  static let sources = [
    Source(name: "x.expand(2, 3)", shape: [1, 3]) { try $0.expand(2, 3) },
    Source(name: "x.expand(2, 3).clone()", shape: [1, 3]) { try $0.expand(2, 3).clone() },
    Source(name: "x.repeat(2, 1)", shape: [1, 3]) { try $0.repeat(2, 1) },
    Source(name: "x.t()", shape: [3, 2]) { try $0.t() },
  ]

  /// Tries one write on a fresh tensor.
  static func outcome(of write: Write, on source: Source) throws -> WriteOutcome {
    let x = try Tensor((1...source.shape.reduce(1, *)).map(Double.init), shape: source.shape)
    let before = x.elements
    let e = try source.make(x)
    do { try write.apply(e) } catch is TensorError { return .refused }
    if x.elements == before { return .isolated }
    return try e.layout.overlapsItself && e[0].elements == e[1].elements ? .showsEverywhere : .showsInX
  }

  /// All outcomes, one array for each write.
  static func outcomes() throws -> [[WriteOutcome]] {
    try writes.map { write in try sources.map { try outcome(of: write, on: $0) } }
  }
}
