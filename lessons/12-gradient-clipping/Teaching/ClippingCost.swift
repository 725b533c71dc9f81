/// Counts the multiplications and additions of plain loops: what clipping costs beside what it belongs to.
struct ClippingCost {
  /// How many so far.
  private(set) var operations = 0

  /// g · min(1, c / ‖g‖), number by number.
  mutating func clip(_ gradient: [Double], maxNorm: Double) -> [Double] {
    var squares = 0.0
    for g in gradient { squares = add(squares, multiply(g, g)) }
    let factor = min(1, maxNorm / (squares.squareRoot() + 1e-6))
    return gradient.map { multiply($0, factor) }
  }

  /// Forward and backward through y = W·x for each sample: the outputs, the gradient of W for a gradient of 1 at every output, and that of x.
  mutating func forwardAndBackward(_ weights: [[Double]], samples: [[Double]]) -> [[Double]] {
    var gradient = weights.map { $0.map { _ in 0.0 } }
    for x in samples {
      let outputs = weights.map { row in zip(row, x).reduce(0.0) { add($0, multiply($1.0, $1.1)) } }
      var inputGradient = x.map { _ in 0.0 }
      for i in outputs.indices {
        for j in x.indices {
          gradient[i][j] = add(gradient[i][j], multiply(1, x[j]))
          inputGradient[j] = add(inputGradient[j], multiply(weights[i][j], 1))
        }
      }
    }
    return gradient
  }

  private mutating func multiply(_ a: Double, _ b: Double) -> Double {
    operations += 1
    return a * b
  }

  private mutating func add(_ a: Double, _ b: Double) -> Double {
    operations += 1
    return a + b
  }
}
