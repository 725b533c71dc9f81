import CKernels

/// A C kernel for each differentiable element type: y[i] = f(x[i·stride]; p, q) for i in 0..<n. Float is computed with vectorised
/// polynomials, Double by the C library.
struct UnaryKernel {
  typealias Single =
    @convention(c) (Int, UnsafePointer<Float>, Int, Float, Float, UnsafeMutablePointer<Float>) -> Void
  typealias Twofold =
    @convention(c) (Int, UnsafePointer<Double>, Int, Double, Double, UnsafeMutablePointer<Double>) -> Void
  private let float: Single
  private let double: Twofold

  init(_ float: Single, _ double: Twofold) { (self.float, self.double) = (float, double) }

  @inline(__always)
  func callAsFunction<Element>(
    _ n: Int, _ x: UnsafePointer<Element>, _ stride: Int, _ p: Element, _ q: Element, _ y: UnsafeMutablePointer<Element>
  ) {
    if Element.self == Float.self {
      float(n, same(x), stride, same(p), same(q), same(y))
    } else {
      double(n, same(x), stride, same(p), same(q), same(y))
    }
  }
}

/// A C kernel for each differentiable element type: z[i] = f(x[i·strideX], y[i·strideY]; p, q) for i in 0..<n.
struct BinaryKernel {
  typealias Single =
    @convention(c) (
      Int, UnsafePointer<Float>, Int, UnsafePointer<Float>, Int, Float, Float, UnsafeMutablePointer<Float>
    ) -> Void
  typealias Twofold =
    @convention(c) (
      Int, UnsafePointer<Double>, Int, UnsafePointer<Double>, Int, Double, Double, UnsafeMutablePointer<Double>
    ) -> Void
  private let float: Single
  private let double: Twofold

  init(_ float: Single, _ double: Twofold) { (self.float, self.double) = (float, double) }

  @inline(__always)
  func callAsFunction<Element>(
    _ n: Int, _ x: UnsafePointer<Element>, _ strideX: Int, _ y: UnsafePointer<Element>, _ strideY: Int,
    _ p: Element, _ q: Element, _ z: UnsafeMutablePointer<Element>
  ) {
    if Element.self == Float.self {
      float(n, same(x), strideX, same(y), strideY, same(p), same(q), same(z))
    } else {
      double(n, same(x), strideX, same(y), strideY, same(p), same(q), same(z))
    }
  }
}

/// x[i·strideX] += y[i·strideY] for i in 0..<n.
@inline(__always)
func addRun<Element: TensorElement>(
  _ n: Int, _ x: UnsafeMutablePointer<Element>, _ strideX: Int, _ y: UnsafePointer<Element>, _ strideY: Int
) {
  if Element.self == Float.self {
    ck_add_to_f32(n, same(x), strideX, same(y), strideY)
  } else if Element.self == Double.self {
    ck_add_to_f64(n, same(x), strideX, same(y), strideY)
  } else {
    zipRun(n, x, strideX, y, strideY, x, strideX) { .sum($0, $1) }
  }
}

/// A number or a pointer of a generic type, as the very type that it was just found to be.
@inline(__always)
func same<A, B>(_ value: A) -> B { unsafeBitCast(value, to: B.self) }

/// What a derivative is computed from.
enum DerivativeOf {
  /// The argument of the function.
  case argument
  /// The function's result, where that is enough: then the argument may be forgotten.
  case result
}

extension Tensor where Element: FloatingElement {
  /// f(x; p, q) for every element x, recorded: an operation whose value and derivative are C kernels.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func applying(
    _ operation: StaticString, _ function: UnaryKernel, derivative: BinaryKernel, of saved: DerivativeOf = .argument,
    _ p: Element = 0, _ q: Element = 0
  ) throws -> Tensor {
    let result = try map(operation, function, p, q)
    return result.recorded(
      operation, saving: [saved == .argument ? self : result],
      (self, { g, saved in try g.zip(saved[0], operation, derivative, p, q) }))
  }
}

extension Tensor {
  /// A fresh tensor of a kernel's results for every element, not recorded. Large tensors are worked on by several threads.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func map(_ operation: StaticString, _ kernel: UnaryKernel, _ p: Element = .zero, _ q: Element = .zero) throws
    -> Tensor
  {
    let result = try Tensor(uninitialised: freshLayout, in: operation)
    let (x, y) = (storage.memory, result.storage.memory)
    forEachRun(of: Runs(layout)) { n, offsets, strides, position in
      kernel(n, x + offsets[0], strides[0], p, q, y + position)
    }
    return result
  }

  /// A fresh tensor of a kernel's results for every pair of elements, after broadcasting; not recorded. Large tensors are worked on by
  /// several threads.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func zip(
    _ other: Tensor, _ operation: StaticString, _ kernel: BinaryKernel, _ p: Element = .zero, _ q: Element = .zero
  ) throws -> Tensor {
    let (a, b) = try broadcastLayouts(layout, other.layout, operation)
    let result = try Tensor(uninitialised: Layout.fresh(like: a, or: b), in: operation)
    let (x, y, z) = (storage.memory, other.storage.memory, result.storage.memory)
    forEachRun(of: Runs(a, b)) { n, offsets, strides, position in
      kernel(n, x + offsets[0], strides[0], y + offsets[1], strides[1], p, q, z + position)
    }
    return result
  }

  // MARK: Arithmetic: the same, but element types without kernels are computed by `f`

  /// Whether there are kernels for this element type.
  @inline(__always)
  static var hasKernels: Bool { Element.self == Float.self || Element.self == Double.self }

  @inline(__always)
  func map(
    _ operation: StaticString, _ kernel: UnaryKernel, _ p: Element = .zero, _ f: (Element) -> Element
  ) throws -> Tensor {
    Self.hasKernels ? try map(operation, kernel, p) : try map(operation, f)
  }

  @inline(__always)
  func zip(
    _ other: Tensor, _ operation: StaticString, _ kernel: BinaryKernel, _ f: (Element, Element) -> Element
  ) throws -> Tensor {
    Self.hasKernels ? try zip(other, operation, kernel) : try zip(other, operation, f)
  }
}

extension BinaryKernel {
  static var add: BinaryKernel { BinaryKernel(ck_add_f32, ck_add_f64) }
  static var subtract: BinaryKernel { BinaryKernel(ck_subtract_f32, ck_subtract_f64) }
  static var multiply: BinaryKernel { BinaryKernel(ck_multiply_f32, ck_multiply_f64) }
  static var divide: BinaryKernel { BinaryKernel(ck_divide_f32, ck_divide_f64) }
}

extension UnaryKernel {
  static var addNumber: UnaryKernel { UnaryKernel(ck_add_number_f32, ck_add_number_f64) }
  static var subtractNumber: UnaryKernel { UnaryKernel(ck_subtract_number_f32, ck_subtract_number_f64) }
  static var multiplyByNumber: UnaryKernel { UnaryKernel(ck_multiply_number_f32, ck_multiply_number_f64) }
  static var divideByNumber: UnaryKernel { UnaryKernel(ck_divide_number_f32, ck_divide_number_f64) }
}
