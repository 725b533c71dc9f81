import CKernels

/// A C kernel for each differentiable element type: `y[i] = f(x[i·stride])` for a run of n elements.
struct UnaryKernel {
  /// The kernel for Float: vectorised polynomials.
  let float: @convention(c) (Int, UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void
  /// The kernel for Double: the C library's functions.
  let double: @convention(c) (Int, UnsafePointer<Double>, Int, UnsafeMutablePointer<Double>) -> Void

  @inline(__always)
  func callAsFunction<Element>(
    _ n: Int, _ x: UnsafePointer<Element>, _ stride: Int, _ y: UnsafeMutablePointer<Element>
  ) {
    if Element.self == Float.self {
      float(
        n, UnsafeRawPointer(x).assumingMemoryBound(to: Float.self), stride,
        UnsafeMutableRawPointer(y).assumingMemoryBound(to: Float.self))
    } else if Element.self == Double.self {
      double(
        n, UnsafeRawPointer(x).assumingMemoryBound(to: Double.self), stride,
        UnsafeMutableRawPointer(y).assumingMemoryBound(to: Double.self))
    } else {
      preconditionFailure("the C kernels know Float and Double")
    }
  }
}
