import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct MultiStepLRTests {
  @Test("the rate changes at each milestone, twice where one is named twice, in any order")
  func milestones() throws {
    #expect(
      try MultiStepLR(milestones: [4, 2, 2], gamma: 0.5).rates(from: 0.8, steps: 5) == [0.8, 0.8, 0.2, 0.2, 0.1, 0.1])
  }

  @Test("without milestones there is no schedule")
  func empty() {
    let error = #expect(throws: TensorError.self) { try MultiStepLR(milestones: []) }
    #expect(error?.kind == .argument)
  }
}
