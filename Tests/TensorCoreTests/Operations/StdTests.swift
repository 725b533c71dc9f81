import Testing

@testable import TensorCore

@Suite struct StdTests {
  @Test("the square root of the variance")
  func values() throws {
    // 1, 3, 5, 7: mean 4, squares 9 + 1 + 1 + 9 = 20.
    let x = try Tensor<Double>([1, 3, 5, 7])
    #expect(try x.std(correction: 0).item() == Double(5).squareRoot())
    #expect(try x.std().item() == (20.0 / 3).squareRoot())
    let y = try Tensor<Float>([[1, 3], [1, 7]])
    #expect(try y.std(dim: 1, correction: 0).elements == [1, 3])
    #expect(try y.std(dims: [0, 1], correction: 0, keepdim: true).shape == [1, 1])
  }

  @Test("where nothing varies, the gradient is 0, not NaN")
  func constant() throws {
    let x = try Tensor<Double>([2, 2, 2]).requiresGrad()
    try x.std().backward()
    #expect(x.grad?.elements == [0, 0, 0])
  }

  @Test("its gradient agrees with finite differences", arguments: [[], [1], [-1], [0, 1]])
  func gradients(dims: [Int]) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) / 4 }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].std(dims: dims) }
    try gradientCheck([x]) { try $0[0].std(dims: dims, correction: 0, keepdim: true) }
    #expect(kindOfError { try x.std(dim: 3) } == .dimension)
  }
}
