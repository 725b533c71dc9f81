import Testing

@testable import TensorCore

@Suite struct CumsumTests {
  @Test("running sums along each dimension, in every layout")
  func values() throws {
    let x = try Tensor<Float>([[1, 2, 3], [10, 20, 30]])
    #expect(try x.cumsum(dim: 1).elements == [1, 3, 6, 10, 30, 60])
    #expect(try x.cumsum(dim: 0).elements == [1, 2, 3, 11, 22, 33])
    #expect(try x.t().cumsum(dim: -1).elements == [1, 11, 2, 22, 3, 33])
    #expect(try Tensor<Float>([1, 2]).unsqueeze(0).expand(2, 2).cumsum(dim: 0).elements == [1, 2, 2, 4])
    #expect(try Tensor([true, false, true]).cumsum(dim: 0).elements == [1, 1, 2])
    #expect(try Tensor([Int.max, 1]).cumsum(dim: 0).elements == [Int.max, Int.min])
    #expect(try Tensor(scalar: 3.0).cumsum(dim: 0).item() == 3)
    #expect(try Tensor<Float>.zeros(2, 0).cumsum(dim: 1).shape == [2, 0])
  }

  @Test("a hundred thousand Floats lose no digits")
  func accuracy() throws {
    let sums = try Tensor<Float>.full([100_000], 0.1).cumsum(dim: 0)
    #expect(abs(try sums.select(dim: 0, index: -1).item() - 10_000) < 0.001)
  }

  @Test("its gradient agrees with finite differences")
  func gradients() throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) / 4 }, shape: [2, 3, 4])
    for dim in -3...2 { try gradientCheck([x]) { try $0[0].cumsum(dim: dim) } }
    try gradientCheck([x.transpose(0, 2)]) { try $0[0].cumsum(dim: 1) }
    #expect(kindOfError { try x.cumsum(dim: 3) } == .dimension)
  }
}
