import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct CosineAnnealingWarmRestartsTests {
  @Test("it restarts after 2 steps, then after 4 more, then after 8")
  func restarts() throws {
    let rates = try CosineAnnealingWarmRestarts(t0: 2, tMult: 2).rates(from: 1, steps: 14)
    #expect(rates.indices.filter { rates[$0] == 1 } == [0, 2, 6, 14])
    #expect(abs(rates[1] - 0.5) < 1e-12 && abs(rates[4] - 0.5) < 1e-12 && abs(rates[10] - 0.5) < 1e-12)
  }

  @Test("periods without steps are refused", arguments: [(0, 1), (-1, 1), (5, 0)])
  func refused(t0: Int, tMult: Int) {
    #expect(throws: TensorError.self) { try CosineAnnealingWarmRestarts(t0: t0, tMult: tMult) }
  }
}
