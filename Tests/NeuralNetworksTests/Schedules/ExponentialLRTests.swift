import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ExponentialLRTests {
  @Test("after t steps the rate is γᵗ of what it was; γ above 1 lets it grow")
  func powers() throws {
    #expect(try ExponentialLR(gamma: 0.5).rates(from: 1, steps: 3) == [1, 0.5, 0.25, 0.125])
    #expect(try ExponentialLR(gamma: 2).rates(from: 0.25, steps: 2) == [0.25, 0.5, 1])
  }

  @Test("a negative factor would make a negative rate and is refused")
  func negative() {
    #expect(throws: TensorError.self) { try ExponentialLR(gamma: -0.1) }
  }
}
