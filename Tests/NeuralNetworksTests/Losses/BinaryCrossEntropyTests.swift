import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct BinaryCrossEntropyTests {
  @Test("probability ½ costs ln 2, whatever the label")
  func half() throws {
    let loss = try binaryCrossEntropy(Tensor<Double>([0.5, 0.5]), Tensor([0, 1]), reduction: .none)
    #expect(agree(loss.elements, [0.6931471805599453, 0.6931471805599453], within: 1e-15))
  }

  @Test("from scores it is the same as from their sigmoid")
  func sameAsSigmoid() throws {
    let z = try randomTensor(4, 3)
    let t = try Tensor<Double>((0..<12).map { Double($0 % 2) }, shape: [4, 3])
    let (a, b) = (try binaryCrossEntropyWithLogits(z, t).item(), try binaryCrossEntropy(z.sigmoid(), t).item())
    #expect(abs(a - b) < 1e-12)
  }

  @Test("a confident mistake: the score keeps its slope −1 and costs 200; after the sigmoid 100 is left, and no slope")
  func confidentMistake() throws {
    let z = try Tensor<Float>([-200]).requiresGrad()
    let t = try Tensor<Float>([1])
    let loss = try binaryCrossEntropyWithLogits(z, t)
    try loss.backward()
    #expect(try loss.item() == 200 && z.grad?.elements == [-1])
    z.zeroGrad()
    let clamped = try binaryCrossEntropy(z.sigmoid(), t)
    try clamped.backward()
    #expect(try clamped.item() == 100 && z.grad?.elements == [0])
  }

  @Test("posWeight 3 makes a positive count three times, and a negative once")
  func posWeight() throws {
    let (z, t) = (try Tensor<Double>([0.7, 0.7]), try Tensor<Double>([1, 0]))
    let plain = try binaryCrossEntropyWithLogits(z, t, reduction: .none).elements
    let weighted = try binaryCrossEntropyWithLogits(z, t, reduction: .none, posWeight: Tensor([3])).elements
    #expect(agree(weighted, [3 * plain[0], plain[1]], within: 1e-15))
  }

  @Test("gradients agree with finite differences, for scores, targets and posWeight")
  func gradients() throws {
    let t = try randomTensor(4, 3, seed: 2).sigmoid()
    let w = try randomTensor(3, seed: 3).exp()
    try gradientCheck([randomTensor(4, 3), t]) { try binaryCrossEntropyWithLogits($0[0], $0[1], weight: w) }
    try gradientCheck([randomTensor(4, 3), t, w]) { try binaryCrossEntropyWithLogits($0[0], $0[1], posWeight: $0[2]) }
    try gradientCheck([randomTensor(4, 3).sigmoid(), t]) { try binaryCrossEntropy($0[0], $0[1], weight: w) }
  }

  @Test("other shapes, probabilities outside 0 to 1, and weights that would enlarge the result are errors")
  func errors() throws {
    let two = try Tensor<Double>([0.5, 0.5])
    #expect(throws: TensorError.self) { try binaryCrossEntropyWithLogits(two, Tensor([1.0, 0, 1])) }
    #expect(throws: TensorError.self) { try binaryCrossEntropyWithLogits(two, two, posWeight: .ones(2, 2)) }
    #expect(throws: TensorError.self) { try binaryCrossEntropy(Tensor([1.5, 0]), two) }
    let nan = #expect(throws: TensorError.self) { try binaryCrossEntropy(Tensor([Double.nan, 0]), two) }
    #expect(nan?.message.contains("binaryCrossEntropyWithLogits") == true)
  }
}
