import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// The kernels walk through columns in blocks of rows, 16 columns side by side, and cut what is large into pieces: these sizes lie on both
/// sides of every border, and the formulas are evaluated element by element in Double.
@Suite struct NormalisationSizesTests {
  private static let sizes = [
    (2, 1), (3, 15), (15, 16), (16, 17), (17, 31), (33, 32), (40, 255), (5, 256), (18, 257), (16, 530), (900, 300),
  ]

  /// Values about 100 with a trend from row to row, and an upstream gradient.
  private func drawn(_ rows: Int, _ columns: Int) throws -> (x: Tensor<Float>, g: Tensor<Float>) {
    var generator = SeededGenerator(seed: rows &* 1000 &+ columns)
    let trend = try Tensor((0..<rows).map { Float($0) / 10 + 100 }).unsqueeze(1)
    let x = try Tensor<Float>.randn([rows, columns], using: &generator) + trend
    return (try x.requiresGrad(), try .randn([rows, columns], using: &generator))
  }

  @Test("batch normalisation of a matrix is what its formulas say", arguments: sizes)
  func columns(_ rows: Int, _ columns: Int) throws {
    let (x, g) = try drawn(rows, columns)
    let weight = try Tensor<Float>.full([columns], 2).requiresGrad()
    let bias = try Tensor<Float>.full([columns], 1).requiresGrad()
    let (mean, variance) = (try Tensor<Float>.zeros(columns), try Tensor<Float>.zeros(columns))
    let y = try batchNorm(
      x, runningMean: mean, runningVar: variance, weight: weight, bias: bias, training: true, momentum: 1)
    try y.backward(gradient: g)
    let n = Double(rows)
    for c in Set([0, 1, columns / 2, columns - 2, columns - 1]) where c >= 0 && c < columns {
      func column(_ tensor: Tensor<Float>?) throws -> [Double] {
        try #require(tensor).select(dim: 1, index: c).elements.map(Double.init)
      }
      let (xs, gs) = (try column(x), try column(g))
      let m = xs.reduce(0, +) / n
      let v = xs.reduce(0) { $0 + ($1 - m) * ($1 - m) } / n
      let s = 1 / (v + 1e-5).squareRoot()
      let normalised = xs.map { ($0 - m) * s }
      let (sumG, sumGX) = (gs.reduce(0, +), zip(gs, normalised).reduce(0) { $0 + $1.0 * $1.1 })
      #expect(abs(Double(mean.elements[c]) - m) < 1e-4)
      #expect(abs(Double(variance.elements[c]) / (v * n / (n - 1)) - 1) < 1e-5)
      #expect(agree(try column(y), normalised.map { 2 * $0 + 1 }, within: 1e-4))
      #expect(abs(Double(try #require(bias.grad).elements[c]) - sumG) < 1e-3)
      #expect(abs(Double(try #require(weight.grad).elements[c]) - sumGX) < 1e-3)
      let dx = zip(gs, normalised).map { 2 * s * ($0 - sumG / n - $1 * sumGX / n) }
      #expect(agree(try column(x.grad), dx, within: 1e-4))
    }
  }

  @Test("a column of equal values is 0 after batch normalisation, to the last bit")
  func equalValues() throws {
    let x = try Tensor<Float>.full([100, 20], 3.7)
    #expect(try batchNorm(x, runningMean: nil, runningVar: nil, training: true).elements.allSatisfy { $0 == 0 })
  }

  @Test("layer normalisation and its gradients are what the formulas say", arguments: sizes)
  func rows(_ rows: Int, _ columns: Int) throws {
    let (x, g) = try drawn(rows, columns)
    let weight = try Tensor<Float>.full([columns], 2).requiresGrad()
    let bias = try Tensor<Float>.full([columns], 1).requiresGrad()
    let y = try layerNorm(x, [columns], weight: weight, bias: bias)
    try y.backward(gradient: g)
    var (sumG, sumGX) = ([Double](repeating: 0, count: columns), [Double](repeating: 0, count: columns))
    let n = Double(columns)
    for r in 0..<rows {
      func row(_ tensor: Tensor<Float>?) throws -> [Double] {
        try #require(tensor).select(dim: 0, index: r).elements.map(Double.init)
      }
      let (xs, gs) = (try row(x), try row(g))
      let m = xs.reduce(0, +) / n
      let s = 1 / (xs.reduce(0) { $0 + ($1 - m) * ($1 - m) } / n + 1e-5).squareRoot()
      let normalised = xs.map { ($0 - m) * s }
      let (a, b) = (2 * gs.reduce(0, +) / n, 2 * zip(gs, normalised).reduce(0) { $0 + $1.0 * $1.1 } / n)
      for c in 0..<columns {
        sumG[c] += gs[c]
        sumGX[c] += gs[c] * normalised[c]
      }
      #expect(agree(try row(y), normalised.map { 2 * $0 + 1 }, within: 1e-3))
      #expect(agree(try row(x.grad), zip(gs, normalised).map { s * (2 * $0 - a - $1 * b) }, within: 1e-3))
    }
    #expect(agree(try #require(bias.grad).elements.map(Double.init), sumG, within: 1e-3))
    #expect(agree(try #require(weight.grad).elements.map(Double.init), sumGX, within: 2e-3))
  }
}
