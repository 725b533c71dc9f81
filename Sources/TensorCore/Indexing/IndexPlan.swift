/// What a list of indices does to a tensor of one shape: first steps that make a view, then places to read at.
struct IndexPlan {
  /// A step of the view.
  enum Step {
    case select(dim: Int, Int)
    case slice(dim: Int, start: Int?, end: Int?, step: Int)
    case unsqueeze(dim: Int)
  }

  /// The steps, in order; dimensions are those of the view so far.
  private(set) var steps: [Step] = []
  /// Index tensors, and the dimension of the finished view that each one is for.
  private(set) var places: [(dim: Int, index: Tensor<Int>)] = []
  private let shape: [Int]
  /// The dimension of the tensor that comes next ...
  private var source = 0
  /// ... and where it is in the view so far.
  private var target = 0

  /// - Throws: an `index` error when there are too many indices, or one is out of range; an `argument` error unless steps are positive.
  init(_ indices: [any TensorIndex], shape: [Int]) throws {
    self.shape = shape
    let parts = indices.map { $0.indexPart }
    let used = parts.reduce(0) { $0 + Self.dimensions($1) }
    guard used <= shape.count else {
      throw Self.error(
        shape.isEmpty && used == 1
          ? "invalid index of a 0-dim tensor. Use item() to convert a 0-dim tensor to a number"
          : "too many indices for tensor of dimension \(shape.count)")
    }
    var hasRest = false
    for part in parts {
      switch part {
      case .place(let index): try place(index)
      case .span(let start, let end, let step): try span(start, end, step)
      case .inserted:
        steps.append(.unsqueeze(dim: target))
        target += 1
      case .rest:
        guard !hasRest else { throw Self.error("an index can only have a single ellipsis") }
        hasRest = true
        advance(shape.count - used)
      case .places(let index) where index.rank == 0: try place(index.item())
      case .places(let index):
        places.append((target, index))
        advance(1)
      case .mask(let mask): try self.mask(mask)
      }
    }
  }

  /// How many dimensions of the tensor an index is for.
  private static func dimensions(_ part: IndexPart) -> Int {
    switch part {
    case .place, .span, .places: 1
    case .mask(let mask): mask.rank
    case .rest, .inserted: 0
    }
  }

  private static func error(_ message: String) -> TensorError { TensorError(.index, in: "index", message) }

  private mutating func advance(_ dimensions: Int) {
    source += dimensions
    target += dimensions
  }

  private mutating func place(_ index: Int) throws {
    guard index >= -shape[source], index < shape[source] else {
      throw Self.error("index \(index) is out of bounds for dimension \(source) with size \(shape[source])")
    }
    steps.append(.select(dim: target, index))
    source += 1
  }

  private mutating func span(_ start: Int?, _ end: Int?, _ step: Int) throws {
    guard step > 0 else { throw TensorError(.argument, in: "index", "step must be greater than zero") }
    if start != nil || end != nil || step != 1 {
      steps.append(.slice(dim: target, start: start, end: end, step: step))
    }
    advance(1)
  }

  /// A mask is an index tensor for each of its dimensions: where it is true. One without dimensions keeps all or nothing.
  private mutating func mask(_ mask: Tensor<Bool>) throws {
    if mask.rank == 0 {
      steps.append(.unsqueeze(dim: target))
      places.append((target, try Tensor<Int>(mask.item() ? [0] : [])))
      target += 1
      return
    }
    for (d, size) in mask.shape.enumerated() where size != shape[source + d] {
      throw Self.error(
        "The shape of the mask \(mask.shape) at index \(d) does not match the shape of the indexed tensor \(shape) at index "
          + "\(source + d)")
    }
    for (d, index) in try mask.placesOfTrue().enumerated() { places.append((target + d, index)) }
    advance(mask.rank)
  }
}

extension Tensor where Element == Bool {
  /// Where the elements are true: one list of indices for each dimension, in row-major order.
  fileprivate func placesOfTrue() throws -> [Tensor<Int>] {
    let flat = elements.enumerated().filter { $0.element }.map { $0.offset }
    return try layout.shape.indices.map { d in
      let (size, below) = (shape[d], shape[(d + 1)...].reduce(1, *))
      return try Tensor<Int>(flat.map { $0 / below % size })
    }
  }
}

extension Layout {
  /// The layout of the view that the steps of a plan make.
  func applying(_ steps: [IndexPlan.Step]) throws -> Layout {
    try steps.reduce(self) { layout, step in
      switch step {
      case .select(let dim, let index): try layout.selected(dim, index, in: "index")
      case .slice(let dim, let start, let end, let step):
        try layout.sliced(dim, start: start, end: end, step: step, in: "index")
      case .unsqueeze(let dim): try layout.unsqueezed(dim, in: "index")
      }
    }
  }
}
