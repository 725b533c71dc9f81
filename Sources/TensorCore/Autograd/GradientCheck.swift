/// Compares the gradients of `backward()` with finite differences, in Double: the one gradient checker of the project.
///
/// For every element x of every input, (f(x + h) − f(x − h)) / 2h is compared with the recorded gradient; f's result is weighted
/// with fixed numbers, so that errors cannot cancel. Finite differences know nothing of the rule they check, but they cannot see a
/// forward pass that is wrong: compare values with another oracle, too.
///
///     try gradientCheck([x, y]) { try $0[0] * $0[1] }
///
/// - Parameters:
///   - inputs: the points; every one of them gets a gradient. Views are allowed, expanded ones are not.
///   - step: h.
///   - tolerance: allowed difference, relative to 1 + |gradient|.
/// - Throws: a `graph` error that names input, element and both numbers when they differ; what `function` throws.
public func gradientCheck(
  _ inputs: [Tensor<Double>], step: Double = 1e-6, tolerance: Double = 1e-6,
  of function: ([Tensor<Double>]) throws -> Tensor<Double>
) throws {
  func weighted(_ result: Tensor<Double>) throws -> Double {
    zip(result.elements, weights(result.count)).reduce(0) { $0 + $1.0 * $1.1 }
  }
  func weights(_ count: Int) -> [Double] { (0..<count).map { Double((7 * $0) % 11) / 4 - 1.375 } }

  let leaves = try inputs.map { try $0.detach().requiresGrad() }
  let result = try function(leaves)
  try result.backward(gradient: Tensor(weights(result.count), shape: result.shape))

  for (k, leaf) in leaves.enumerated() {
    let analytic = leaf.grad?.elements ?? [Double](repeating: 0, count: leaf.count)
    let values = leaf.elements
    for i in values.indices {
      func shifted(by h: Double) throws -> Double {
        var moved = values
        moved[i] += h
        var arguments = inputs.map { $0.detach() }
        arguments[k] = try Tensor(moved, shape: leaf.shape)
        return try weighted(function(arguments))
      }
      let numeric = try (shifted(by: step) - shifted(by: -step)) / (2 * step)
      guard abs(numeric - analytic[i]) <= tolerance * (1 + abs(numeric)) else {
        throw TensorError(
          .graph, in: "gradientCheck",
          "input \(k), element \(i): backward() says \(analytic[i]), finite differences say \(numeric)")
      }
    }
  }
}
