/// What may stand between the brackets of `x[...]`: numbers, ranges, `.all`, `.ellipsis`, `.newAxis`, masks and index tensors.
///
///     x[0]            x[-1, 2]          one place of a dimension, which disappears; negative ones count from the end
///     x[1...]         x[0..<2, .all]    a stretch of a dimension; ends that reach too far are cut
///     x[.slice(1, -1)]                  Python's 1:-1; with `step:` also 1:-1:2
///     x[stride(from: 0, to: 8, by: 2)]  every second one
///     x[.ellipsis, 0]                   as many `.all` as fit
///     x[.newAxis]                       a new dimension of size 1
///     x[mask]         x[.all, rows]     a `Tensor<Bool>`, a `Tensor<Int>`: a copy of what they point at
///
/// See the PyTorch documentation, "Tensor indexing", and NumPy's "Indexing on ndarrays".
public protocol TensorIndex {
  /// What the index means.
  var indexPart: IndexPart { get }
}

/// The meanings of an index.
public enum IndexPart {
  /// One place; the dimension disappears.
  case place(Int)
  /// Every `step`-th place from `start` up to but without `end`; nil is the very first or last.
  case span(start: Int?, end: Int?, step: Int)
  /// As many whole dimensions as are left.
  case rest
  /// A new dimension of size 1.
  case inserted
  /// The places where a mask is true, over as many dimensions as it has.
  case mask(Tensor<Bool>)
  /// The places that an index tensor names.
  case places(Tensor<Int>)
}

extension Int: TensorIndex {
  /// One place; the dimension disappears.
  public var indexPart: IndexPart { .place(self) }
}

extension Range: TensorIndex where Bound == Int {
  /// The places from the lower up to but without the upper bound.
  public var indexPart: IndexPart { .span(start: lowerBound, end: upperBound, step: 1) }
}

extension ClosedRange: TensorIndex where Bound == Int {
  /// The places from the lower up to the upper bound. `0...(-1)` cannot be written in Swift: `.slice(0, nil)`.
  public var indexPart: IndexPart { .span(start: lowerBound, end: afterLast(upperBound), step: 1) }
}

extension PartialRangeFrom: TensorIndex where Bound == Int {
  /// The places from the bound on; `(-2)...` are the last two.
  public var indexPart: IndexPart { .span(start: lowerBound, end: nil, step: 1) }
}

extension PartialRangeUpTo: TensorIndex where Bound == Int {
  /// The places before the bound; `..<(-1)` is all but the last.
  public var indexPart: IndexPart { .span(start: nil, end: upperBound, step: 1) }
}

extension PartialRangeThrough: TensorIndex where Bound == Int {
  /// The places up to the bound.
  public var indexPart: IndexPart { .span(start: nil, end: afterLast(upperBound), step: 1) }
}

/// The end of a span whose last place is `place`: −1 is the very last, behind which nothing comes.
private func afterLast(_ place: Int) -> Int? { place == -1 || place == .max ? nil : place + 1 }

extension StrideTo: TensorIndex where Element == Int {
  /// Every `by`-th place. (A stride tells its bounds only to a mirror.)
  public var indexPart: IndexPart { boundsOfStride(self) { $0 } }
}

extension StrideThrough: TensorIndex where Element == Int {
  /// Every `by`-th place, the last bound included.
  public var indexPart: IndexPart { boundsOfStride(self, afterLast) }
}

private func boundsOfStride(_ stride: some Sequence<Int>, _ end: (Int) -> Int?) -> IndexPart {
  let bounds = Mirror(reflecting: stride).children.compactMap { $0.value as? Int }
  guard bounds.count == 3 else {
    let places = Array(stride)
    return .span(
      start: places.first ?? 0, end: places.last.map { $0 + 1 } ?? 0, step: places.count > 1 ? places[1] - places[0] : 1
    )
  }
  return .span(start: bounds[0], end: end(bounds[1]), step: bounds[2])
}

/// The indices that have a name instead of a number.
public struct NamedIndex: TensorIndex {
  /// What the index means.
  public let indexPart: IndexPart
}

extension TensorIndex where Self == NamedIndex {
  /// A whole dimension; Python's `:`.
  public static var all: NamedIndex { NamedIndex(indexPart: .span(start: nil, end: nil, step: 1)) }
  /// As many whole dimensions as are left; Python's `...`.
  public static var ellipsis: NamedIndex { NamedIndex(indexPart: .rest) }
  /// A new dimension of size 1; Python's `None`.
  public static var newAxis: NamedIndex { NamedIndex(indexPart: .inserted) }
  /// Python's `start:end:step`, also where Swift's ranges cannot say it: `1:-1` is `.slice(1, -1)`.
  public static func slice(_ start: Int? = nil, _ end: Int? = nil, step: Int = 1) -> NamedIndex {
    NamedIndex(indexPart: .span(start: start, end: end, step: step))
  }
}

/// Elements of tensors that can be indices: Bool (masks) and Int.
public protocol IndexElement: TensorElement {
  /// What a tensor of these means as an index.
  static func indexPart(of tensor: Tensor<Self>) -> IndexPart
}

extension Bool: IndexElement {
  /// A mask.
  public static func indexPart(of tensor: Tensor<Bool>) -> IndexPart { .mask(tensor) }
}

extension Int: IndexElement {
  /// The places that the tensor names.
  public static func indexPart(of tensor: Tensor<Int>) -> IndexPart { .places(tensor) }
}

extension Tensor: TensorIndex where Element: IndexElement {
  /// A mask, or the places that the tensor names.
  public var indexPart: IndexPart { Element.indexPart(of: self) }
}
