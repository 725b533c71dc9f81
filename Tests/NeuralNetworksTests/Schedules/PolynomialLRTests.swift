import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct PolynomialLRTests {
  @Test("power 2: the rate is the square of the share of steps that are left, and 0 after them")
  func square() throws {
    let rates = try PolynomialLR(totalIters: 4, power: 2).rates(from: 1, steps: 6)
    for (rate, expected) in zip(rates, [1, 0.5625, 0.25, 0.0625, 0, 0, 0]) { #expect(abs(rate - expected) < 1e-12) }
  }

  @Test("no steps are refused")
  func empty() { #expect(throws: TensorError.self) { try PolynomialLR(totalIters: 0) } }
}
