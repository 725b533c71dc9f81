import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ModuleSummaryTests {
  private func network() throws -> Sequential<Float> {
    var generator = SeededGenerator(seed: 1)
    return try Sequential(
      Linear(64, 128, using: &generator), ReLU(),
      Residual(Sequential(Linear(128, 128, bias: false, using: &generator), BatchNorm1d(128))),
      Linear(128, 10, using: &generator))
  }

  @Test("shape, weights, parameters and bytes of each layer, and their sum")
  func rows() throws {
    let summary = try network().summary(inputShape: [1, 64])
    #expect(summary.rows.map { $0.layer } == ["0", "1", "2.body.0", "2.body.1", "3"])
    #expect(summary.rows.map { $0.kind } == ["Linear", "ReLU", "Linear", "BatchNorm1d", "Linear"])
    #expect(summary.rows.map { $0.outputShape } == [[1, 128], [1, 128], [1, 128], [1, 128], [1, 10]])
    #expect(summary.rows[0].weightShapes == [[128, 64], [128]])
    #expect(summary.rows.map { $0.parameterCount } == [8320, 0, 16384, 256, 1290])
    // BatchNorm keeps two numbers a channel and a count besides.
    #expect(summary.rows[3].byteCount == 4 * (256 + 257))
    #expect(summary.parameterCount == 26250 && summary.byteCount == 4 * (26250 + 257))
  }

  @Test("the table is aligned and has thousands' separators")
  func table() throws {
    var generator = SeededGenerator(seed: 1)
    let summary = try Sequential<Float>(Linear(64, 128, using: &generator), ReLU(), Linear(128, 10, using: &generator))
      .summary(inputShape: [1, 64])
    #expect(
      summary.description == """
        layer  kind    output    weights            parameters   bytes
        0      Linear  [1, 128]  [128, 64] + [128]       8,320  33,280
        1      ReLU    [1, 128]                              0       0
        2      Linear  [1, 10]   [10, 128] + [10]        1,290   5,160
        total                                            9,610  38,440
        """)
  }

  @Test("nothing changes by it: modes, running statistics and gradients stay")
  func harmless() throws {
    let model = try network()
    model[0].eval()
    let before = model.stateDict.map { $0.tensor.elements }
    _ = try model.summary(inputShape: [1, 64])
    #expect(model.isTraining && !model[0].isTraining)
    #expect(model.stateDict.map { $0.tensor.elements } == before)
  }

  @Test("an input that does not fit is the layer's error; without an input there are no shapes")
  func errors() throws {
    #expect(throws: TensorError.self) { try network().summary(inputShape: [1, 63]) }
    #expect(try network().summary().rows.allSatisfy { $0.outputShape == nil })
  }
}
