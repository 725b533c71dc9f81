import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct LinearLRTests {
  @Test("a warm-up from a fifth in four equal steps, then the rate stays")
  func warmUp() throws {
    let rates = try LinearLR(startFactor: 0.2, totalIters: 4).rates(from: 1, steps: 6)
    for (rate, expected) in zip(rates, [0.2, 0.4, 0.6, 0.8, 1, 1, 1]) { #expect(abs(rate - expected) < 1e-12) }
  }

  @Test("it may also go down, to 0")
  func down() throws {
    let rates = try LinearLR(startFactor: 1, endFactor: 0, totalIters: 2).rates(from: 0.6, steps: 3)
    for (rate, expected) in zip(rates, [0.6, 0.3, 0, 0]) { #expect(abs(rate - expected) < 1e-12) }
  }

  @Test(
    "factors out of range and no steps are refused",
    arguments: [(0, 1, 5), (1.1, 1, 5), (0.5, 1.1, 5), (0.5, -0.1, 5), (0.5, 1, 0)])
  func refused(start: Double, end: Double, steps: Int) {
    #expect(throws: TensorError.self) { try LinearLR(startFactor: start, endFactor: end, totalIters: steps) }
  }
}
