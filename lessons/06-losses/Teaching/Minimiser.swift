import TensorCore

/// The constant that makes a loss smallest, found where its gradient changes sign.
///
/// - Parameters:
///   - range: holds the minimum.
///   - loss: a convex function of one number, as a tensor of shape [].
/// - Throws: what the engine throws.
func minimiser(in range: ClosedRange<Double>, of loss: (Tensor<Double>) throws -> Tensor<Double>) throws -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    let slope = try slope(of: loss, at: middle)
    if slope == 0 { return middle }
    if slope < 0 { low = middle } else { high = middle }
  }
  return (low + high) / 2
}

/// The derivative of a function of one number, by backward().
func slope(of function: (Tensor<Double>) throws -> Tensor<Double>, at x: Double) throws -> Double {
  let input = try Tensor(scalar: x).requiresGrad()
  try function(input).backward()
  return try input.grad?.item() ?? 0
}
