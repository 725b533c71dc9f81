import TensorCore

/// How far a result may be from PyTorch's: |a − b| ≤ atol + rtol·|b|.
struct Tolerance {
  var relative: Double
  var absolute: Double

  init(of golden: GoldenCase) {
    if let own = golden.json["tol"].list?.compactMap(\.number), own.count == 2 {
      (relative, absolute) = (own[0], own[1])
    } else {
      (relative, absolute) = golden.elementType == "f32" ? (1e-5, 1e-6) : (1e-9, 1e-11)
    }
  }

  /// NaN equals NaN, infinities are equal by sign.
  func accepts(_ ours: Double, _ theirs: Double) -> Bool {
    if ours == theirs || (ours.isNaN && theirs.isNaN) { return true }
    return abs(ours - theirs) <= absolute + relative * abs(theirs) && theirs.isFinite
  }

  /// The first difference between numbers in row-major order, in words; nil when there is none.
  func difference(_ ours: [Double], _ theirs: JSON, shape: [Int], name: String) -> String? {
    let expectedShape = (theirs["shape"].list ?? []).compactMap(\.int)
    guard shape == expectedShape else { return "\(name): shape \(shape), PyTorch's is \(expectedShape)" }
    let data = theirs["data"].list ?? []
    guard data.count == ours.count else { return "\(name): \(ours.count) elements, PyTorch has \(data.count)" }
    for (i, (a, b)) in zip(ours, data).enumerated() {
      let b = b.number ?? (b.bool == true ? 1 : 0)
      if !accepts(a, b) { return "\(name)[\(i)] = \(a), PyTorch's is \(b) (difference \(abs(a - b)))" }
    }
    return nil
  }
}

extension Tolerance {
  func difference<Element>(_ output: Output<Element>, _ theirs: JSON) -> String? {
    switch output {
    case .tensor(let name, let tensor):
      difference(tensor.elements.map(\.asDouble), theirs, shape: tensor.shape, name: name)
    case .index(let name, let tensor):
      difference(tensor.elements.map(Double.init), theirs, shape: tensor.shape, name: name)
    case .mask(let name, let tensor):
      difference(tensor.elements.map { $0 ? 1 : 0 }, theirs, shape: tensor.shape, name: name)
    }
  }
}
