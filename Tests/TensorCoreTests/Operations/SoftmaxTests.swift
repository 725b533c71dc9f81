import Testing

@testable import TensorCore

@Suite struct SoftmaxTests {
  @Test("ln 1, ln 2, ln 5 have the shares 1/8, 2/8, 5/8, along rows and columns")
  func byHand() throws {
    let logs = [0, 0.6931471805599453, 1.6094379124341003]
    let rows = try Tensor<Double>([logs, logs.reversed()])
    let expected = [0.125, 0.25, 0.625, 0.625, 0.25, 0.125]
    for (share, value) in zip(try rows.softmax(dim: 1).elements, expected) { #expect(abs(share - value) < 1e-15) }
    let columns = Tensor(storage: rows.storage, layout: rows.layout.matrixTranspose)
    let shares = try columns.softmax(dim: 0)
    #expect(shares.shape == [3, 2])
    for (share, value) in zip(shares.elements, [0.125, 0.625, 0.25, 0.25, 0.625, 0.125]) {
      #expect(abs(share - value) < 1e-15)
    }
  }

  @Test("shares of every line add up to 1, and their logarithm is logSoftmax", arguments: [0, 1, 2, -1])
  func laws(dim: Int) throws {
    let x = try Tensor<Float>((0..<1400).map { Float(($0 * 37) % 101) / 10 - 5 }, shape: [7, 10, 20])
    let shares = try x.softmax(dim: dim)
    #expect(try shares.sum(dim: dim).elements.allSatisfy { abs($0 - 1) < 1e-5 })
    for (a, b) in zip(try x.logSoftmax(dim: dim).exp().elements, shares.elements) { #expect(abs(a - b) < 1e-6) }
  }

  @Test("large numbers do not overflow, and small shares keep their logarithm")
  func stable() throws {
    let x = try Tensor<Float>([1000, 0, 1000])
    #expect(try x.softmax(dim: 0).elements == [0.5, 0, 0.5])
    #expect(abs(try x.logSoftmax(dim: 0).elements[1] + 1000.6931) < 1e-3)
  }

  @Test("−∞ gets no share; a line of nothing but −∞, one with ∞ or NaN has no shares: NaN, as in PyTorch")
  func specialValues() throws {
    let inf = Float.infinity
    #expect(try Tensor<Float>([0, -inf, 0]).softmax(dim: 0).elements == [0.5, 0, 0.5])
    for line in [[-inf, -inf], [inf, 0], [.nan, 0]] {
      #expect(try Tensor<Float>(line).softmax(dim: 0).elements.allSatisfy(\.isNaN), "\(line)")
      #expect(try Tensor<Float>([line, line]).softmax(dim: 1).elements.allSatisfy(\.isNaN), "\(line)")
    }
  }

  @Test("a 0-d tensor has the whole share, an empty one none")
  func edges() throws {
    #expect(try Tensor<Float>(scalar: 3).softmax(dim: -1).elements == [1])
    #expect(try Tensor<Float>(scalar: 3).logSoftmax(dim: 0).elements == [0])
    #expect(try Tensor<Float>.zeros(5, 0, 2).softmax(dim: 1).shape == [5, 0, 2])
  }

  @Test("its gradients agree with finite differences", arguments: [0, 1, -1])
  func gradients(dim: Int) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) / 4 }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].softmax(dim: dim) }
    try gradientCheck([x]) { try $0[0].logSoftmax(dim: dim) }
  }

  @Test("a dimension out of range is an error")
  func errors() throws {
    let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(2, 3).softmax(dim: -3) }
    #expect(error?.message == "Dimension out of range (expected to be in range of [-2, 1], but got -3)")
    #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(2, 3).logSoftmax(dim: 2) }
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try $0.softmax(dim: $1) }
    try gradientCheckOnDimensions { try $0.logSoftmax(dim: $1) }
  }
}
