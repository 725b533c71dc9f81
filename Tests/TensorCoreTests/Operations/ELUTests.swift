import Testing

@testable import TensorCore

@Suite struct ELUTests {
  @Test("values by hand")
  func values() throws {
    // Python: [x if x > 0 else math.expm1(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).elu(),
        [-0.9179150013761013, -0.6321205588285577, -0.22119921692859512, 0, 0.5, 3]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).elu(),
        [-0.9179150013761013, -0.6321205588285577, -0.22119921692859512, 0, 0.5, 3], to: 1e-6))
    // Python: [x if x > 0 else 2 * math.expm1(x) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).elu(alpha: 2),
        [-1.8358300027522025, -1.2642411176571153, -0.44239843385719024, 0, 0.5, 3]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).elu(alpha: 2),
        [-1.8358300027522025, -1.2642411176571153, -0.44239843385719024, 0, 0.5, 3], to: 1e-6))
    // Python: [1.0507009873554805 * (x if x > 0 else 1.6732632423543772 * math.expm1(x)) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).selu(),
        [-1.6137857588732425, -1.1113307378125625, -0.3888901974781189, 0, 0.5253504936777402, 3.1521029620664414]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).selu(),
        [-1.6137857588732425, -1.1113307378125625, -0.3888901974781189, 0, 0.5253504936777402, 3.1521029620664414],
        to: 1e-6))
    // Python: [x if x > 0 else 2 * math.expm1(x / 2) for x in [-2.5, -1, -0.25, 0, 0.5, 3]]
    #expect(
      agree(
        try Tensor<Double>([-2.5, -1, -0.25, 0, 0.5, 3]).celu(alpha: 2),
        [-1.4269904062796197, -0.7869386805747332, -0.2350061948308092, 0, 0.5, 3]))
    #expect(
      agree(
        try Tensor<Float>([-2.5, -1, -0.25, 0, 0.5, 3]).celu(alpha: 2),
        [-1.4269904062796197, -0.7869386805747332, -0.2350061948308092, 0, 0.5, 3], to: 1e-6))
  }

  @Test("far below 0 it is −α; an α of 0 has no celu")
  func special() throws {
    #expect(agree(try Tensor<Float>([-1000, .infinity, .nan]).elu(alpha: 3), [-3, .infinity, .nan]))
    #expect(kindOfError { try Tensor<Float>([1]).celu(alpha: 0) } == .argument)
  }

  @Test("gradients agree with finite differences, on several shapes")
  func gradients() throws {
    try gradientCheckOnShapes { try $0.elu() }
    try gradientCheckOnShapes { try $0.elu(alpha: 2) }
    try gradientCheckOnShapes { try $0.selu() }
    try gradientCheckOnShapes { try $0.celu() }
    try gradientCheckOnShapes { try $0.celu(alpha: 0.5) }
  }
}
