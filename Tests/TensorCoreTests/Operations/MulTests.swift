import Testing

@testable import TensorCore

@Suite struct MulTests {
  @Test("products broadcast: a column times a row is their table")
  func broadcasts() throws {
    let column = try Tensor<Float>([[2], [3]])
    let row = try Tensor<Float>([5, 7, 11])
    let table = try column * row
    #expect(table.shape == [2, 3])
    #expect(table.elements == [10, 14, 22, 15, 21, 33])
  }

  @Test("its gradients agree with finite differences, broadcast or not")
  func gradients() throws {
    let a = try Tensor<Double>([[0.5, -1.5, 2], [3, 0.25, -4]])
    let b = try Tensor<Double>([1.25, -0.75, 3])
    for pair in try [[a, b], [b, a], [a, a.flip([1])], [a.t(), scattered(3, 1)], [scattered(), a]] {
      try gradientCheck(pair) { try $0[0] * $0[1] }
    }
    try gradientCheckOnShapes { try 2 * ($0 * 3) }
  }

  @Test("numbers stand on either side, whole numbers wrap around")
  func numbers() throws {
    let x = try Tensor([1.5, -2])
    #expect(try (x * 2).elements == [3, -4] && (2 * x).elements == [3, -4])
    #expect(try x.mul(x).elements == [2.25, 4] && x.mul(2).elements == [3, -4])
    #expect(try (Tensor([Int.max]) * 2).elements == [-2])
  }

  @Test("what nobody's gradient needs may be written to before backward")
  func savesOnlyWhatIsNeeded() throws {
    let w = try Tensor<Float>([2, 3]).requiresGrad()
    let x = try Tensor<Float>([5, 7])
    let y = try w * x
    try noGrad { try w.fill(100) }
    try y.sum().backward()
    #expect(w.grad?.elements == [5, 7])
  }

  @Test("shapes that do not broadcast are an error that names sizes and dimension")
  func mismatch() throws {
    let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(2, 3) * Tensor<Float>.ones(2) }
    #expect(error?.kind == .shape)
    #expect(
      error?.message == "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1")
  }
}
