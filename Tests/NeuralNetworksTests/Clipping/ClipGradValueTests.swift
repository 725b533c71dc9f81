import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ClipGradValueTests {
  @Test("3 and −4 become 1 and −1, the direction changes; small ones stay")
  func cut() throws {
    let p = try parameters(withGradients: [[3, -4], [0.25, -1]])
    try clipGradValue(p, clipValue: 1)
    #expect(p[0].grad?.elements == [1, -1] && p[1].grad?.elements == [0.25, -1])
  }

  @Test("NaN and infinity are an error unless told otherwise; then infinity is cut and NaN stays")
  func nonfinite() throws {
    let p = try parameters(withGradients: [[.infinity, .nan, 2]])
    #expect(throws: TensorError.self) { try clipGradValue(p, clipValue: 1) }
    #expect(p[0].grad?.elements[2] == 2)
    try clipGradValue(p, clipValue: 1, errorIfNonfinite: false)
    let g = p[0].grad?.elements ?? []
    #expect(g[0] == 1 && g[1].isNaN && g[2] == 1)
  }

  @Test("without any gradient there is nothing to clip: call backward() before")
  func none() throws {
    let p = try Tensor<Double>.zeros(2).requiresGrad()
    #expect(throws: TensorError.self) { try clipGradValue([p], clipValue: 1) }
  }
}
