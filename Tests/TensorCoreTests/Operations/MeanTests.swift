import Testing

@testable import TensorCore

@Suite struct MeanTests {
  @Test("along rows, columns or all")
  func dimensions() throws {
    let x = try Tensor<Float>([[1, 2, 6], [10, 20, 0]])
    #expect(try x.mean().elements == [6.5])
    #expect(try x.mean(dim: 0).elements == [5.5, 11, 3])
    #expect(try x.mean(dim: 1, keepdim: true).elements == [3, 10])
  }

  @Test("the mean of nothing is NaN")
  func empty() throws {
    #expect(try Tensor<Float>.zeros(0).mean().item().isNaN)
    #expect(try Tensor<Float>.zeros(2, 0).mean(dim: 1).elements.allSatisfy(\.isNaN))
    #expect(try Tensor<Float>.zeros(2, 0).mean(dim: 0).shape == [0])
  }

  @Test("its gradients agree with finite differences", arguments: [[], [0], [-1], [0, 2]])
  func gradients(dims: [Int]) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].mean(dims: dims) }
    try gradientCheck([x]) { try $0[0].mean(dims: dims, keepdim: true) }
  }

  @Test("a dimension out of range is an error")
  func errors() throws {
    let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(2, 3).mean(dim: 2) }
    #expect(error?.description == "mean: Dimension out of range (expected to be in range of [-2, 1], but got 2)")
  }
}
