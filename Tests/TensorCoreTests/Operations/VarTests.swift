import Testing

@testable import TensorCore

@Suite struct VarTests {
  @Test("by n − 1, by n, by another number, along rows, columns and all")
  func values() throws {
    // 1, 2, 3, 6: mean 3, squares 4 + 1 + 0 + 9 = 14.
    let x = try Tensor<Double>([1, 2, 3, 6])
    #expect(try x.var().item() == 14.0 / 3)
    #expect(try x.var(correction: 0).item() == 14.0 / 4)
    #expect(try x.var(correction: 1.5).item() == 14.0 / 2.5)
    let y = try Tensor<Float>([[1, 3], [1, 7]])
    #expect(try y.var(dim: 0).elements == [0, 8])
    #expect(try y.var(dim: -1, correction: 0, keepdim: true).elements == [1, 9])
    #expect(try y.var(dim: -1, keepdim: true).shape == [2, 1])
    // Mean 3: 4 + 0 + 4 + 16.
    #expect(try y.var(dims: [0, 1], correction: 0).item() == 6)
  }

  @Test("a mean of ten thousand costs no digits")
  func accuracy() throws {
    let x = try Tensor<Float>([10_000, 10_001, 10_002, 10_003])
    #expect(try x.var(correction: 0).item() == 1.25)
  }

  @Test("one element has no variance by n − 1, and 0 by n")
  func edges() throws {
    #expect(try Tensor<Float>([3]).var().item().isNaN)
    #expect(try Tensor<Float>([3]).var(correction: 0).item() == 0)
    #expect(try Tensor<Float>([3, 4]).var(correction: 5).item() == .infinity)
    #expect(try Tensor<Float>.zeros(0).var().item().isNaN)
    #expect(kindOfError { try Tensor<Float>.ones(2, 3).var(dim: 2) } == .dimension)
    #expect(kindOfError { try Tensor<Float>.ones(2, 3).var(dims: [1, -1]) } == .dimension)
  }

  @Test("its gradient agrees with finite differences", arguments: [[], [0], [-1], [0, 2]])
  func gradients(dims: [Int]) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) / 4 }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].var(dims: dims) }
    try gradientCheck([x]) { try $0[0].var(dims: dims, correction: 0, keepdim: true) }
    try gradientCheck([x.transpose(0, 2)]) { try $0[0].var(dims: dims, correction: -1) }
  }
}
