import Testing

@testable import TensorCore

@Suite struct ProdTests {
  @Test("of all elements, or along a dimension")
  func values() throws {
    let x = try Tensor<Float>([[1, 2, 3], [4, 5, 6]])
    #expect(try x.prod().item() == 720)
    #expect(try x.prod(dim: 0).elements == [4, 10, 18])
    #expect(try x.prod(dim: -1, keepdim: true).elements == [6, 120])
    #expect(try x.prod(dim: 1, keepdim: true).shape == [2, 1])
    #expect(try Tensor<Float>.zeros(0, 3).prod().item() == 1)
    #expect(try Tensor<Float>.zeros(0, 2).prod(dim: 0).elements == [1, 1])
    #expect(try Tensor([Int.max, 2]).prod().item() == -2)
    #expect(try Tensor([[true, false], [true, true]]).prod(dim: 0).elements == [1, 0])
    #expect(try Tensor(scalar: 7).prod(dim: 0).item() == 7)
  }

  @Test("zeros: each element's gradient is the product of all others")
  func zeros() throws {
    let x = try Tensor<Double>([[2, 0, 3], [0, 5, 0], [2, 3, 4]]).requiresGrad()
    try x.prod(dim: 1).sum().backward()
    #expect(x.grad?.elements == [0, 6, 0, 0, 0, 0, 12, 8, 6])
    x.zeroGrad()
    try x.narrow(dim: 0, start: 0, length: 1).prod().backward()
    #expect(x.grad?.elements == [0, 6, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("its gradient agrees with finite differences, with and without zeros")
  func gradients() throws {
    for shift in [1, 0] {
      let x = try Tensor<Double>((0..<12).map { Double(($0 * 7) % 6 + shift) / 2 }, shape: [2, 3, 2])
      try gradientCheck([x], tolerance: 1e-5) { try $0[0].prod() }
      for dim in -3...2 { try gradientCheck([x]) { try $0[0].prod(dim: dim) } }
      try gradientCheck([x.transpose(0, 1)], tolerance: 1e-5) { try $0[0].prod() * $0[0].prod(dim: 1, keepdim: true) }
    }
    #expect(kindOfError { try Tensor<Float>.ones(2).prod(dim: 1) } == .dimension)
  }
}
