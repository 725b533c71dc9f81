import Testing

@testable import TensorCore

@Suite struct AmaxTests {
  @Test("along rows, columns, several dimensions or all")
  func values() throws {
    let x = try Tensor<Float>([[1, 5, 3], [4, 2, 6]])
    #expect(try x.amax().item() == 6)
    #expect(try x.amax(dim: 0).elements == [4, 5, 6])
    #expect(try x.amax(dim: -1, keepdim: true).elements == [5, 6])
    #expect(try x.amax(dim: 1, keepdim: true).shape == [2, 1])
    #expect(try x.t().amax(dims: [0, 1], keepdim: true).shape == [1, 1])
    #expect(try Tensor([Int.min, 3, Int.max]).amax().item() == .max)
    #expect(try Tensor([[true, false], [true, true]]).amax(dims: [0]).elements == [true, true])
  }

  @Test("NaN wins, and infinities count")
  func special() throws {
    let x = try Tensor<Double>([[1, .nan, 3], [-.infinity, 2, .infinity]])
    #expect(try x.amax(dim: 1).elements[0].isNaN)
    #expect(try x.amax(dim: 1).elements[1] == .infinity)
    #expect(try x.amax().item().isNaN)
    // Nothing equals NaN, so PyTorch divides by a count of 0.
    let y = try Tensor<Double>([1, .nan]).requiresGrad()
    try y.amax().backward()
    #expect(y.grad?.elements.allSatisfy(\.isNaN) == true)
  }

  @Test("equal ones share the gradient")
  func ties() throws {
    let x = try Tensor<Double>([[2, 2, 2], [1, 1, 7]]).requiresGrad()
    try x.amax(dim: 1).backward(gradient: Tensor([6, 4]))
    #expect(x.grad?.elements == [2, 2, 2] + [0, 0, 4])
  }

  @Test("its gradient agrees with finite differences", arguments: [[], [0], [-1], [0, 2]])
  func gradients(dims: [Int]) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 29) }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].amax(dims: dims) }
    try gradientCheck([x.transpose(0, 1)]) { try $0[0].amax(dims: dims, keepdim: true) }
  }

  @Test("there must be something to choose from")
  func errors() throws {
    func error(_ shape: [Int], _ dims: [Int]) -> TensorError? {
      #expect(throws: TensorError.self) { _ = try Tensor<Float>.zeros(shape).amax(dims: dims) }
    }
    #expect(error([5, 0, 5], [1])?.message == "Expected reduction dim 1 to have non-zero size.")
    #expect(error([5, 0, 5], [])?.kind == .shape)
    #expect(error([2, 3], [1, 1])?.message == "dim 1 appears multiple times in the list of dims")
    #expect(error([2, 3], [2])?.kind == .dimension)
    #expect(try Tensor<Float>.zeros(5, 0, 5).amax(dim: 0).shape == [0, 5])
  }
}
