import Testing

@testable import NeuralNetworks
@testable import TensorCore

/// Losses that ask for a margin: hinge and its family, ranking, multi-class.
@Suite struct MarginLossTests {
  @Test(
    "hinge: score 0.3 with label −1 costs 1.3, squared 1.69; right by more than the margin costs nothing and has no slope"
  )
  func hinge() throws {
    let z = try Tensor<Double>([0.3, 2]).requiresGrad()
    let s = try Tensor<Double>([-1, 1])
    let loss = try hingeLoss(z, s, reduction: .none)
    #expect(loss.elements == [1.3, 0])
    try loss.sum().backward()
    #expect(z.grad?.elements == [1, 0])
    #expect(abs(try squaredHingeLoss(z, s, reduction: .none).elements[0] - 1.69) < 1e-15)
  }

  @Test("labels 0 and 1 are refused, and the words say how to turn them into ±1")
  func labels() throws {
    let error = #expect(throws: TensorError.self) { try hingeLoss(Tensor<Double>([0.3]), Tensor([0])) }
    #expect(error?.kind == .argument && error?.message.contains("2·y − 1") == true)
    #expect(throws: TensorError.self) { try squaredHingeLoss(Tensor<Double>([0.3]), Tensor([.nan])) }
  }

  @Test("a score that is NaN makes the hinge NaN")
  func nan() throws {
    #expect(try hingeLoss(Tensor<Double>([.nan]), Tensor([1])).item().isNaN)
    #expect(try squaredHingeLoss(Tensor<Double>([.nan]), Tensor([1])).item().isNaN)
  }

  @Test("ranking: 2 above 1.5 by less than the margin 1 costs ½; below where it belongs, 1.5")
  func ranking() throws {
    let (a, b) = (try Tensor<Double>([2, 2]), try Tensor<Double>([1.5, 1.5]))
    let loss = try marginRankingLoss(a, b, Tensor([1, -1]), margin: 1, reduction: .none)
    #expect(loss.elements == [0.5, 1.5])
    #expect(throws: TensorError.self) { try marginRankingLoss(a, b, .ones(2, 1)) }
  }

  @Test(
    "multi-class hinge: scores 1, 2, 0.5 with label 1 violate the margin 1 by 0 and not: 0; label 0 by 2 and ½: 2.5/3")
  func multiMargin() throws {
    let x = try Tensor<Double>([[1, 2, 0.5]])
    #expect(try multiMarginLoss(x, Tensor<Int>([1])).item() == 0)
    #expect(abs(try multiMarginLoss(x, Tensor<Int>([0])).item() - 2.5 / 3) < 1e-15)
    #expect(abs(try multiMarginLoss(x, Tensor<Int>([0]), p: 2).item() - 4.25 / 3) < 1e-15)
    #expect(throws: TensorError.self) { try multiMarginLoss(x, Tensor<Int>([3])) }
    #expect(throws: TensorError.self) { try multiMarginLoss(x, Tensor<Int>([0]), p: 3) }
  }

  @Test("hinge embedding: distance 0.3 costs 0.3 for the same, 0.7 for different ones")
  func hingeEmbedding() throws {
    let x = try Tensor<Double>([0.3, 0.3])
    #expect(try hingeEmbeddingLoss(x, Tensor([1, -1]), reduction: .none).elements == [0.3, 0.7])
  }

  @Test("soft margin is binary cross-entropy with labels ±1")
  func softMargin() throws {
    let z = try randomTensor(6)
    let s = try Tensor<Double>([1, -1, 1, 1, -1, -1])
    let a = try softMarginLoss(z, s).item()
    #expect(abs(a - (try binaryCrossEntropyWithLogits(z, (s + 1) / 2).item())) < 1e-14)
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let s = try Tensor<Double>((0..<6).map { $0 % 3 == 0 ? 1 : -1 }, shape: [2, 3])
    let (x, other) = (try randomTensor(2, 3), try randomTensor(2, 3, seed: 2))
    try gradientCheck([x]) { try hingeLoss($0[0], s) }
    try gradientCheck([x]) { try squaredHingeLoss($0[0], s, reduction: .sum) }
    try gradientCheck([x]) { try hingeEmbeddingLoss($0[0], s) }
    try gradientCheck([x]) { try softMarginLoss($0[0], s) }
    try gradientCheck([x, other]) { try marginRankingLoss($0[0], $0[1], s, margin: 0.5) }
    try gradientCheck([x]) { try multiMarginLoss($0[0], Tensor<Int>([2, 0]), p: 2, weight: Tensor([1, 2, 3])) }
  }
}
