import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Layer, group and instance normalisation: each sample by itself.
@Suite struct RowNormTests {
  @Test("1, 2, 6 become −1.0690, −0.5345, 1.5… over √(14/3); each sample by itself")
  func byHand() throws {
    let y = try layerNorm(Tensor<Double>([[1, 2, 6], [10, 20, 60]]), [3], eps: 0)
    // (x − 3)/√(14/3)
    let expected = [-0.9258200997725514, -0.4629100498862757, 1.3887301496588271]
    #expect(agree(y.elements, expected + expected, within: 1e-12))
  }

  @Test("what else is in the batch changes nothing, bit for bit")
  func independent() throws {
    let x = try randomTensor(5, 4, 6)
    let alone = try x.narrow(dim: 0, start: 2, length: 1)
    #expect(
      try LayerNorm<Double>([4, 6])(x).select(dim: 0, index: 2).elements == LayerNorm<Double>([4, 6])(alone).elements)
    #expect(try GroupNorm<Double>(2, 4)(x).select(dim: 0, index: 2).elements == GroupNorm<Double>(2, 4)(alone).elements)
    #expect(try instanceNorm(x).select(dim: 0, index: 2).elements == instanceNorm(alone).elements)
  }

  @Test("a scale and a shift of the sample change nothing")
  func invariant() throws {
    let x = try randomTensor(3, 8)
    let (a, b) = (try layerNorm(x, [8], eps: 0).elements, try layerNorm(x * 7 + 3, [8], eps: 0).elements)
    #expect(agree(a, b, within: 1e-12))
  }

  @Test("one group is layer normalisation, as many as channels is instance normalisation")
  func family() throws {
    let x = try randomTensor(2, 4, 3, 2)
    #expect(agree(try groupNorm(x, 1).elements, try layerNorm(x, [4, 3, 2]).elements, within: 1e-12))
    #expect(agree(try groupNorm(x, 4).elements, try instanceNorm(x).elements, within: 1e-12))
  }

  @Test("weights are one for each feature: LayerNorm(7) has 14 parameters, LayerNorm([3, 5]) 30, BatchNorm2d(7) 14")
  func parameterCounts() throws {
    func count(_ module: any Module<Float>) -> Int { module.parameters.reduce(0) { $0 + $1.count } }
    #expect(try count(LayerNorm<Float>(7)) == 14)
    #expect(try count(LayerNorm<Float>([3, 5])) == 30)
    #expect(try count(BatchNorm2d<Float>(7)) == 14)
    #expect(try count(GroupNorm<Float>(2, 6)) == 12)
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let x = try randomTensor(2, 4, 3)
    try gradientCheck([x, randomTensor(4, 3, seed: 2), randomTensor(4, 3, seed: 3)]) {
      try layerNorm($0[0], [4, 3], weight: $0[1], bias: $0[2])
    }
    let parameters = [try randomTensor(4, seed: 2), try randomTensor(4, seed: 3)]
    try gradientCheck([x] + parameters) { try groupNorm($0[0], 2, weight: $0[1], bias: $0[2]) }
    try gradientCheck([x] + parameters) { try instanceNorm($0[0], weight: $0[1], bias: $0[2]) }
  }

  @Test("shapes that do not fit, and groups that do not divide the channels, are errors")
  func errors() throws {
    #expect(throws: TensorError.self) { try layerNorm(Tensor<Double>.ones(2, 4), [3]) }
    #expect(throws: TensorError.self) { try layerNorm(Tensor<Double>.ones(2, 4), []) }
    #expect(throws: TensorError.self) { try groupNorm(Tensor<Double>.ones(2, 4), 3) }
    #expect(throws: TensorError.self) { try groupNorm(Tensor<Double>.ones(2, 4), 0) }
    let error = #expect(throws: TensorError.self) { try LayerNorm<Double>(3)(.ones(2, 4)) }
    #expect(error?.operation == "LayerNorm")
  }
}
