import TensorCore

/// A pooling with all its numbers checked: where windows lie on the planes of an input [N, C, H, W] or [C, H, W].
struct PoolingPlan {
  let planes: Int
  let height: Int
  let width: Int
  let kernel: (Int, Int)
  let stride: (Int, Int)
  let padding: (Int, Int)
  let dilation: (Int, Int)
  let outputShape: [Int]

  var outputHeight: Int { outputShape[outputShape.count - 2] }
  var outputWidth: Int { outputShape[outputShape.count - 1] }

  /// - Parameter stride: empty or nil stands for the kernel's size: windows side by side.
  /// - Throws: a `shape` or an `argument` error in PyTorch's words.
  init(
    _ input: [Int], kernel: [Int], stride: [Int]?, padding: [Int], dilation: [Int] = [1], ceilMode: Bool,
    _ operation: StaticString
  ) throws {
    func refusal(_ words: String, _ kind: TensorError.Kind = .argument) -> TensorError {
      TensorError(kind, in: "\(operation)", words)
    }
    func pair(_ values: [Int], _ name: String) throws -> (Int, Int) {
      guard values.count == 1 || values.count == 2 else {
        throw refusal("\(name) must either be a single int, or a tuple of two ints, got \(values)")
      }
      return (values[0], values[values.count - 1])
    }
    let k = try pair(kernel, "kernel_size")
    let s = try stride.flatMap { $0.isEmpty ? nil : $0 }.map { try pair($0, "stride") } ?? k
    let p = try pair(padding, "padding")
    let d = try pair(dilation, "dilation")
    guard min(k.0, k.1) > 0 else {
      throw refusal("kernel size should be greater than zero, but got kH: \(k.0) kW: \(k.1)")
    }
    guard min(s.0, s.1) > 0 else { throw refusal("stride should be greater than zero, but got dH: \(s.0) dW: \(s.1)") }
    guard min(d.0, d.1) > 0 else {
      throw refusal("dilation should be greater than zero, but got dilationH: \(d.0) dilationW: \(d.1)")
    }
    guard min(p.0, p.1) >= 0 else { throw refusal("pad must be non-negative, but got pad: \(min(p.0, p.1))") }
    for (pad, size, step) in [(p.0, k.0, d.0), (p.1, k.1, d.1)] where pad > ((size - 1) * step + 1) / 2 {
      throw refusal(
        "pad should be at most half of effective kernel size, but got pad=\(pad), kernel_size=\(size) and dilation=\(step)"
      )
    }
    guard input.count == 3 || input.count == 4 else {
      throw refusal("non-empty 3D or 4D (batch mode) tensor expected for input, but got \(input)", .shape)
    }
    guard !input.dropFirst(input.count - 3).contains(0) else {
      throw refusal(
        "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:\(input)", .shape)
    }
    let (h, w) = (input[input.count - 2], input[input.count - 1])
    func outputs(_ size: Int, _ k: Int, _ s: Int, _ p: Int, _ d: Int) -> Int {
      let room = size + 2 * p - d * (k - 1) - 1 + (ceilMode ? s - 1 : 0)
      let count = (room >= 0 ? room / s : -((-room + s - 1) / s)) + 1
      // With ceilMode the last window must start inside the input or the padding before it.
      return ceilMode && (count - 1) * s >= size + p ? count - 1 : count
    }
    let size = (outputs(h, k.0, s.0, p.0, d.0), outputs(w, k.1, s.1, p.1, d.1))
    let channels = input[input.count - 3]
    guard size.0 >= 1, size.1 >= 1 else {
      throw refusal(
        "Given input size: (\(channels)x\(h)x\(w)). Calculated output size: (\(channels)x\(size.0)x\(size.1)). "
          + "Output size is too small", .shape)
    }
    (planes, height, width) = (input.dropLast(2).reduce(1, *), h, w)
    (self.kernel, self.stride, self.padding, self.dilation) = (k, s, p, d)
    outputShape = input.dropLast(2) + [size.0, size.1]
  }

  /// Calls `body(output, plane, row, column)` for every window; row and column are those of its first element, padding included (so
  /// they may be negative).
  @inline(__always)
  func forEachWindow(_ body: (_ output: Int, _ plane: Int, _ row: Int, _ column: Int) -> Void) {
    var output = 0
    for plane in 0..<planes {
      for i in 0..<outputHeight {
        for j in 0..<outputWidth {
          body(output, plane, i * stride.0 - padding.0, j * stride.1 - padding.1)
          output += 1
        }
      }
    }
  }
}
