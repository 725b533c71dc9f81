import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct CrossEntropyTests {
  @Test("scores 1000 and 1001 with label 1 cost ln(1 + 1/e) = 0.3133, without overflow")
  func byHand() throws {
    let loss = try crossEntropy(Tensor<Double>([[1000, 1001]]), Tensor<Int>([1]))
    #expect(abs(try loss.item() - 0.31326168751822286) < 1e-12)
  }

  @Test("equal scores of K classes cost ln K", arguments: [2, 5, 10])
  func chance(classes: Int) throws {
    let loss = try crossEntropy(Tensor<Double>.full([3, classes], 7), Tensor<Int>([0, 1, 0]))
    #expect(abs(try loss.item() - Tensor<Double>(scalar: Double(classes)).log().item()) < 1e-14)
  }

  @Test("a constant added to all scores of a sample changes nothing, and the gradients of a sample add up to 0")
  func shift() throws {
    let z = try randomTensor(4, 5)
    let y = try Tensor<Int>([0, 4, 2, 1])
    #expect(abs(try crossEntropy(z, y).item() - crossEntropy(z + 12, y).item()) < 1e-12)
    let leaf = try z.detach().requiresGrad()
    try crossEntropy(leaf, y).backward()
    for sum in try #require(leaf.grad).sum(dim: 1).elements { #expect(abs(sum) < 1e-15) }
  }

  @Test("weights divide the mean by their sum; ignored samples count nothing; if all are ignored it is NaN")
  func weightsAndIgnored() throws {
    let z = try randomTensor(3, 2)
    let y = try Tensor<Int>([0, 1, 1])
    let each = try crossEntropy(z, y, reduction: .none).elements
    let weighted = try crossEntropy(z, y, weight: Tensor([3.0, 1])).item()
    #expect(abs(weighted - (3 * each[0] + each[1] + each[2]) / 5) < 1e-14)
    let ignoring = try crossEntropy(z, Tensor<Int>([0, -100, 1])).item()
    #expect(abs(ignoring - (each[0] + each[2]) / 2) < 1e-14)
    #expect(try crossEntropy(z, Tensor<Int>([9, 9, 9]), ignoreIndex: 9).item().isNaN)
  }

  @Test("label smoothing 0.1 over 10 classes gives the right class 0.91: the least possible is 0.5003, not 0")
  func smoothing() throws {
    // entropy of (0.91, 0.01 × 9): −0.91 ln 0.91 − 9 · 0.01 ln 0.01 = 0.5002880350577578
    let shares = try Tensor<Double>([[0.91] + [Double](repeating: 0.01, count: 9)])
    let loss = try crossEntropy(shares.log(), Tensor<Int>([0]), labelSmoothing: 0.1)
    #expect(abs(try loss.item() - 0.5002880350577578) < 1e-12)
    let soft = try crossEntropy(shares.log(), shares)
    #expect(abs(try soft.item() - 0.5002880350577578) < 1e-12)
  }

  @Test("probabilities that are 1 for a class and 0 else are that class")
  func oneHot() throws {
    let z = try randomTensor(4, 3, 2)
    let y = try Tensor<Int>([0, 1, 2, 0, 1, 2, 2, 1], shape: [4, 2])
    let hot = try Tensor<Double>(y.oneHot(numClasses: 3).elements.map(Double.init), shape: [4, 2, 3]).permute(0, 2, 1)
    let (a, b) = (
      try crossEntropy(z, y, labelSmoothing: 0.2).item(), try crossEntropy(z, hot, labelSmoothing: 0.2).item()
    )
    #expect(abs(a - b) < 1e-14)
  }

  @Test("cross-entropy is NLL of log-softmax, with every reduction")
  func nll() throws {
    let z = try randomTensor(4, 3)
    let y = try Tensor<Int>([2, 0, 1, 1])
    for reduction in [Reduction.none, .mean, .sum] {
      let a = try crossEntropy(z, y, reduction: reduction).elements
      let b = try nllLoss(z.logSoftmax(dim: 1), y, reduction: reduction).elements
      #expect(agree(a, b, within: 1e-14))
    }
  }

  @Test(
    "Float's loss and gradient are Double's, for few samples and many, few classes and many",
    arguments: [[1, 1], [3, 2], [16, 10], [17, 10], [5, 64], [5, 65], [2, 1000], [2, 3, 9], [3, 70, 5]])
  func floatAndDouble(shape: [Int]) throws {
    let classes = shape[1]
    let z = try (randomTensor(shape.reduce(1, *)) * 10).elements
    let labels = try Tensor<Int>.zeros([shape[0]] + shape[2...])
    let y = try Tensor<Int>((0..<labels.count).map { ($0 * 7 + 3) % classes }, shape: labels.shape)
    let exact = try Tensor<Double>(z, shape: shape).requiresGrad()
    let leaf = try Tensor<Float>(z.map { Float($0) }, shape: shape).requiresGrad()
    let (losses, exactLosses) = (
      try crossEntropy(leaf, y, reduction: .none), try crossEntropy(exact, y, reduction: .none)
    )
    for (a, b) in zip(losses.elements, exactLosses.elements) { #expect(abs(Double(a) - b) < 1e-5) }
    try losses.sum().backward()
    try exactLosses.sum().backward()
    for (a, b) in zip(try #require(leaf.grad).elements, try #require(exact.grad).elements) {
      #expect(abs(Double(a) - b) < 1e-5)
    }
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let y = try Tensor<Int>([2, 0, -100, 1])
    let w = try Tensor<Double>([0.5, 2, 1])
    for reduction in [Reduction.none, .mean, .sum] {
      try gradientCheck([randomTensor(4, 3)]) {
        try crossEntropy($0[0], y, weight: w, reduction: reduction, labelSmoothing: 0.1)
      }
      try gradientCheck([randomTensor(4, 3)]) { try nllLoss($0[0], y, weight: w, reduction: reduction) }
    }
    try gradientCheck([randomTensor(4, 3), randomTensor(4, 3, seed: 2).softmax(dim: 1)]) {
      try crossEntropy($0[0], $0[1], weight: w, labelSmoothing: 0.1)
    }
  }

  @Test("a label that is no class is an index error that names it")
  func label() throws {
    let error = #expect(throws: TensorError.self) {
      try crossEntropy(Tensor<Double>.zeros(2, 3), Tensor<Int>([0, 3]))
    }
    #expect(error?.kind == .index)
    #expect(error?.message.contains("Target 3 is out of bounds") == true)
  }

  @Test("other shapes and a smoothing above 1 are errors")
  func errors() throws {
    let z = try Tensor<Double>.zeros(2, 3)
    #expect(throws: TensorError.self) { try crossEntropy(z, Tensor<Int>([0, 1, 2])) }
    #expect(throws: TensorError.self) { try crossEntropy(z, Tensor<Int>([0, 1]), weight: Tensor([1.0, 1])) }
    #expect(throws: TensorError.self) { try crossEntropy(z, Tensor<Int>([0, 1]), labelSmoothing: 1.5) }
    #expect(throws: TensorError.self) { try crossEntropy(z, Tensor<Double>.zeros(3, 3)) }
  }
}
