import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Parameters with these gradients.
func parameters(withGradients gradients: [[Double]]) throws -> [Tensor<Double>] {
  try gradients.map { gradient in
    let parameter = try Tensor<Double>.zeros(gradient.count).requiresGrad()
    parameter.grad = try Tensor(gradient)
    return parameter
  }
}

@Suite struct ClipGradNormTests {
  @Test("3, −4 and 12 have the norm 13; all parameters are scaled together")
  func together() throws {
    let p = try parameters(withGradients: [[3, -4], [0, 12]])
    #expect(try clipGradNorm(p, maxNorm: 1) == 13)
    #expect(agree(p[0].grad?.elements ?? [], [3.0 / 13, -4.0 / 13], within: 1e-7))
    #expect(agree(p[1].grad?.elements ?? [], [0, 12.0 / 13], within: 1e-7))
    #expect(try totalNorm(p.compactMap { $0.grad }) < 1)
  }

  @Test("a short gradient stays exactly as it is")
  func short() throws {
    let p = try parameters(withGradients: [[0.3, -0.4]])
    #expect(try clipGradNorm(p, maxNorm: 1) == 0.5)
    #expect(p[0].grad?.elements == [0.3, -0.4])
  }

  @Test("parameters without a gradient are passed over; none at all have the norm 0")
  func withoutGradient() throws {
    let p = try parameters(withGradients: [[3, 4]]) + [Tensor<Double>.zeros(2).requiresGrad()]
    #expect(try clipGradNorm(p, maxNorm: 100) == 5)
    #expect(try clipGradNorm([Tensor<Double>](), maxNorm: 1) == 0)
  }

  @Test("NaN and infinity are an error, and nothing is changed", arguments: [Double.nan, .infinity])
  func strict(_ bad: Double) throws {
    let p = try parameters(withGradients: [[3, 4], [bad]])
    let error = #expect(throws: TensorError.self) { try clipGradNorm(p, maxNorm: 1) }
    #expect(error?.message.contains("errorIfNonfinite") == true)
    #expect(p[0].grad?.elements == [3, 4])
  }

  @Test("without the strictness NaN spreads to every gradient, and infinity makes the finite ones 0")
  func lenient() throws {
    var p = try parameters(withGradients: [[3, 4], [.nan]])
    try clipGradNorm(p, maxNorm: 1, errorIfNonfinite: false)
    #expect(p[0].grad?.elements.allSatisfy { $0.isNaN } == true)
    p = try parameters(withGradients: [[3, 4], [.infinity]])
    try clipGradNorm(p, maxNorm: 1, errorIfNonfinite: false)
    #expect(p[0].grad?.elements == [0, 0])
  }

  @Test("norm type 0 is refused, and the words say what to take instead")
  func zero() throws {
    let p = try parameters(withGradients: [[3, 4]])
    let error = #expect(throws: TensorError.self) { try clipGradNorm(p, maxNorm: 1, normType: 0) }
    #expect(error?.message.contains(".infinity") == true)
    #expect(p[0].grad?.elements == [3, 4])
  }

  @Test("the ratio of first to last layer does not change: clipping cures no vanishing gradient")
  func ratio() throws {
    let p = try parameters(withGradients: [[1e-6], [100]])
    try clipGradNorm(p, maxNorm: 1)
    #expect(abs((p[0].grad?.elements[0] ?? 0) / (p[1].grad?.elements[0] ?? 1) / 1e-8 - 1) < 1e-12)
  }
}
