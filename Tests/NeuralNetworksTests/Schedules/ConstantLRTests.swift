import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ConstantLRTests {
  @Test("the rate is a quarter for two steps, then whole again")
  func quarter() throws {
    #expect(try ConstantLR(factor: 0.25, totalIters: 2).rates(from: 0.8, steps: 4) == [0.2, 0.2, 0.8, 0.8, 0.8])
  }

  @Test("factors beyond 0 to 1, and no steps, are refused", arguments: [(1.5, 5), (-0.1, 5), (0, 5), (0.5, 0)])
  func refused(factor: Double, steps: Int) {
    #expect(throws: TensorError.self) { try ConstantLR(factor: factor, totalIters: steps) }
  }
}
