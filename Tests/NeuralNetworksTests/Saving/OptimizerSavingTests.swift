import Foundation
import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite final class OptimizerSavingTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "optimizer-\(UUID())").path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Two parameters in two groups.
  private func setting(
    _ first: any UpdateRule, _ second: any UpdateRule, size: Int = 3
  ) throws -> (parameters: [Tensor<Double>], optimizer: Optimizer<Double>) {
    let parameters = try [randomTensor(size).requiresGrad(), randomTensor(2, 2, seed: 2).requiresGrad()]
    return (
      parameters,
      try Optimizer(groups: [ParameterGroup([parameters[0]], first), ParameterGroup([parameters[1]], second)])
    )
  }

  /// Some updates towards 1.
  private func updates(_ count: Int, _ parameters: [Tensor<Double>], _ optimizer: Optimizer<Double>) throws {
    for _ in 0..<count {
      optimizer.zeroGrad()
      for parameter in parameters { try (parameter - 1).square().sum().backward() }
      try optimizer.step()
    }
  }

  @Test("a training that was interrupted goes on exactly as one that was not")
  func resumes() throws {
    let rules: [(any UpdateRule, any UpdateRule)] = try [
      (SGD(learningRate: 0.1, momentum: 0.9, nesterov: true), Adam(learningRate: 0.1, amsgrad: true)),
      (RMSprop(learningRate: 0.1, momentum: 0.5, centered: true), Adagrad(learningRate: 0.5)),
      (SGD(learningRate: 0.1), AdamW(learningRate: 0.1)),
    ]
    for (first, second) in rules {
      let whole = try setting(first, second)
      try updates(3, whole.parameters, whole.optimizer)
      whole.optimizer.learningRates = [0.05, 0.02]
      try whole.optimizer.save(to: path)
      let rest = try setting(first, second)
      for (new, old) in zip(rest.parameters, whole.parameters) { try noGrad { try new.copy(from: old) } }
      try rest.optimizer.load(from: path)
      #expect(rest.optimizer.stepCount == 3 && rest.optimizer.learningRates == [0.05, 0.02])
      #expect(rest.optimizer.initialLearningRates == whole.optimizer.initialLearningRates)
      try updates(4, whole.parameters, whole.optimizer)
      try updates(4, rest.parameters, rest.optimizer)
      #expect(rest.parameters.map { $0.elements } == whole.parameters.map { $0.elements })
    }
  }

  @Test("before the first update there is nothing to remember, and that can be saved, too")
  func fresh() throws {
    let a = try setting(SGD(learningRate: 0.1, momentum: 0.9), Adam())
    try a.optimizer.save(to: path)
    try updates(2, a.parameters, a.optimizer)
    try a.optimizer.load(from: path)
    #expect(a.optimizer.stepCount == 0 && a.optimizer.memoryByteCount == 0)
  }

  @Test(
    "another rule, another number of groups, other shapes, a model's file: mismatches that say what, and nothing changes"
  )
  func mismatches() throws {
    let saved = try setting(Adam(), Adam(), size: 4)
    try updates(1, saved.parameters, saved.optimizer)
    try saved.optimizer.save(to: path)
    func refusal(_ optimizer: Optimizer<Double>, says words: String) throws {
      let error = #expect(throws: SavingError.self) { try optimizer.load(from: path) }
      #expect(error?.description.contains(words) == true, "\(String(describing: error))")
      #expect(optimizer.stepCount == 0 && optimizer.memoryByteCount == 0)
    }
    try refusal(
      setting(Adam(), SGD(), size: 4).optimizer, says: "rule of group 1: the file has Adam, the optimiser SGD")
    try refusal(setting(Adam(), Adam()).optimizer, says: "the file has [2, 4], needed is [2, 3]")
    try refusal(setting(Adam(amsgrad: true), Adam(), size: 4).optimizer, says: "the file has [2, 4], needed is [3, 4]")
    try refusal(Optimizer([randomTensor(4).requiresGrad()], Adam()), says: "number of groups")
    var generator = SeededGenerator(seed: 1)
    try Linear<Double>(2, 2, using: &generator).save(to: path)
    try refusal(setting(Adam(), Adam(), size: 4).optimizer, says: "number of groups")
  }
}
