/// A multi-dimensional array of elements of one type, and the unit of automatic differentiation.
///
/// A tensor is a class, because it shares: `transpose`, `view`, `expand`, a subscript and other views read the same storage, and a
/// write through one of them shows in all. What it is made of:
///
///     Tensor ──▶ Storage   the memory, shared by all views
///        ├─────▶ Layout    shape, strides, offset: which element lies where
///        └─────▶ Node      how it was computed, when gradients are wanted (nil otherwise)
///
/// Every operation that makes a tensor `throws`: a `TensorError` names the operation and the shapes.
public final class Tensor<Element: TensorElement> {
  /// The memory, shared with every view of it.
  public private(set) var storage: Storage<Element>
  /// Shape, strides and offset into the storage.
  public let layout: Layout
  /// The tensor whose memory this one shows, when it is a view that writes in place have to be told of; see `Autograd/Views.swift`.
  let base: Tensor?
  /// How a view was made, which decides whether a recorded write through it is allowed.
  let origin: ViewOrigin
  /// The node as of `nodeVersion`; read `node` instead.
  var currentNode: Node<Element>?
  /// The version of the storage when `currentNode` was set.
  var nodeVersion = 0

  /// A tensor that reads `storage` through `layout`; the caller has checked that every index stays inside.
  init(storage: Storage<Element>, layout: Layout, base: Tensor? = nil, origin: ViewOrigin = .recorded) {
    self.storage = storage
    self.layout = layout
    self.base = base
    self.origin = origin
  }

  /// A tensor with uninitialised elements, for a kernel to fill.
  package convenience init(uninitialised layout: Layout, in operation: StaticString) throws {
    self.init(storage: try Storage(count: layout.count, in: operation), layout: layout)
  }

  /// Size of each dimension.
  public var shape: [Int] { layout.shape }
  /// Distance in storage between neighbours along each dimension, in elements.
  public var strides: [Int] { layout.strides }
  /// Number of dimensions.
  public var rank: Int { layout.rank }
  /// Number of elements.
  public var count: Int { layout.count }
  /// Whether the elements lie one behind the other in row-major order.
  public var isContiguous: Bool { layout.isContiguous }
  /// Bytes of the elements that this tensor shows: `count` times the size of one. Its storage may be larger, or smaller (`expand`).
  public var byteCount: Int { count * Element.elementType.byteCount }

  /// Whether `other` reads the same memory.
  public func sharesStorage(with other: Tensor) -> Bool { storage === other.storage }

  /// Whether nothing else reads this memory, and all of it is shown here.
  func ownsStorage() -> Bool { isKnownUniquelyReferenced(&storage) && storage.count == count && isContiguous }

  /// The first element that the layout shows.
  package var start: UnsafeMutablePointer<Element> { storage.memory + layout.offset }
}
