import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct StepLRTests {
  @Test("the rate is halved every third step")
  func halves() throws {
    let rates = try StepLR(stepSize: 3, gamma: 0.5).rates(from: 0.8, steps: 7)
    #expect(rates == [0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.2, 0.2])
  }

  @Test(
    "a step size of 0 and a negative factor are errors that name the argument",
    arguments: [(0, 0.1), (-2, 0.1), (3, -0.5), (3, .nan)])
  func refused(stepSize: Int, gamma: Double) {
    let error = #expect(throws: TensorError.self) { try StepLR(stepSize: stepSize, gamma: gamma) }
    #expect(error?.kind == .argument && error?.operation == "StepLR")
    #expect(error?.message.contains(stepSize < 1 ? "stepSize" : "gamma") == true)
  }
}
