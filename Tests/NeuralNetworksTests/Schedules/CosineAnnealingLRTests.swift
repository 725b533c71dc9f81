import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct CosineAnnealingLRTests {
  @Test("half way it is half, at the end the lowest rate, and going on it climbs the same way back")
  func halfCosine() throws {
    let rates = try CosineAnnealingLR(tMax: 4, etaMin: 0.2).rates(from: 1, steps: 8)
    // 0.2 + 0.8 · (1 + cos(π/4)) / 2
    for (rate, expected) in zip(rates, [1, 0.8828427125, 0.6, 0.3171572875, 0.2, 0.3171572875, 0.6, 0.8828427125, 1]) {
      #expect(abs(rate - expected) < 1e-9)
    }
  }

  @Test("a cosine of one step jumps between the two rates")
  func oneStep() throws {
    let rates = try CosineAnnealingLR(tMax: 1).rates(from: 0.5, steps: 3)
    for (rate, expected) in zip(rates, [0.5, 0, 0.5, 0]) { #expect(abs(rate - expected) < 1e-12) }
  }

  @Test("no steps are refused")
  func empty() { #expect(throws: TensorError.self) { try CosineAnnealingLR(tMax: 0) } }
}
