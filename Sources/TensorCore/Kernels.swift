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

/// A number or a pointer of a generic type, as the very type that it was just found to be.
@inline(__always)
private func same<A, B>(_ value: A) -> B { unsafeBitCast(value, to: B.self) }

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

  /// A fresh tensor of a kernel's results for every element, not recorded.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func map(_ operation: StaticString, _ kernel: UnaryKernel, _ p: Element = 0, _ q: Element = 0) throws -> Tensor {
    try mapRuns(operation) { n, x, stride, y in kernel(n, x, stride, p, q, y) }
  }

  /// A fresh tensor of a kernel's results for every pair of elements, after broadcasting; not recorded.
  ///
  /// - Throws: a `shape` error when the shapes do not broadcast.
  @specialized(where Element == Float)
  @specialized(where Element == Double)
  func zip(
    _ other: Tensor, _ operation: StaticString, _ kernel: BinaryKernel, _ p: Element = 0, _ q: Element = 0
  ) throws -> Tensor {
    let (a, b) = try broadcastLayouts(layout, other.layout, operation)
    let result = try Tensor(uninitialised: Layout(contiguous: a.shape), in: operation)
    let (x, y) = (storage.memory, other.storage.memory)
    var z = result.storage.memory
    forEachRun(a, b) { n, offsetX, strideX, offsetY, strideY in
      kernel(n, x + offsetX, strideX, y + offsetY, strideY, p, q, z)
      z += n
    }
    return result
  }
}
