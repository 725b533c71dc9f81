import Testing

@testable import TensorCore

/// + − · / between tensors and numbers, on both sides.
@Suite struct ArithmeticTests {
  let x = [1.5, -2, 0.25, 4]

  @Test("numbers stand on either side of an operator")
  func numbers() throws {
    let t = try Tensor(x)
    #expect(try (t + 1).elements == [2.5, -1, 1.25, 5])
    #expect(try (1 + t).elements == [2.5, -1, 1.25, 5])
    #expect(try (t - 1).elements == [0.5, -3, -0.75, 3])
    #expect(try (1 - t).elements == [-0.5, 3, 0.75, -3])
    #expect(try (t * 2).elements == [3, -4, 0.5, 8])
    #expect(try (2 * t).elements == [3, -4, 0.5, 8])
    #expect(try (t / 2).elements == [0.75, -1, 0.125, 2])
    #expect(try (2 / t).elements == [2 / 1.5, -1, 8, 0.5])
    #expect(try (-t).elements == [-1.5, 2, -0.25, -4])
  }

  @Test("alpha multiplies the second operand of add and sub")
  func alpha() throws {
    let (a, b) = try (Tensor<Float>([1, 2]), Tensor<Float>([10, 20]))
    #expect(try a.add(b, alpha: 0.5).elements == [6, 12])
    #expect(try a.sub(b, alpha: 0.5).elements == [-4, -8])
    #expect(try a.add(3, alpha: 2).elements == [7, 8])
    #expect(try a.sub(3, alpha: 2).elements == [-5, -4])
  }

  @Test("whole numbers wrap around, and their division gives Float")
  func integers() throws {
    let t = try Tensor([7, -7, 0])
    #expect(try (t - 1).elements == [6, -8, -1])
    #expect(try (t * t).elements == [49, 49, 0])
    #expect(try (t / 2).elements == [3.5, -3.5, 0])
    #expect(try (1 / t).elements == [1 / Float(7), -1 / Float(7), .infinity])
    #expect(try (Tensor([Int.max]) + 1).elements == [Int.min])
    #expect(try (-Tensor([Int.min])).elements == [Int.min])
  }

  @Test("zero keeps its sign when negated, and 1 / −0 is −inf")
  func signedZero() throws {
    let minusZero = try -Tensor<Float>([0])
    #expect(try (1 / minusZero).elements == [-.infinity])
  }

  @Test("gradients agree with finite differences, broadcast or not")
  func gradients() throws {
    let a = try Tensor<Double>([[0.5, -1.5, 2], [3, 0.25, -4]])
    let b = try Tensor<Double>([1.25, -0.75, 3])
    try gradientCheck([a, b]) { try $0[0] + $0[1] }
    try gradientCheck([a, b]) { try $0[0].add($0[1], alpha: -2.5) }
    try gradientCheck([a, b]) { try $0[0] - $0[1] }
    try gradientCheck([b, a]) { try $0[0].sub($0[1], alpha: 3) }
    try gradientCheck([a, b]) { try $0[0] / $0[1] }
    try gradientCheck([b, a]) { try $0[0] / $0[1] }
    try gradientCheck([a]) { try -$0[0] }
    try gradientCheck([a]) { try (1 - ($0[0] * 3 + 2)) / 4 }
    try gradientCheck([a]) { try 2 / $0[0] }
  }

  @Test("what nobody's gradient needs may be written to before backward")
  func savesOnlyWhatIsNeeded() throws {
    let w = try Tensor<Float>([2, 3]).requiresGrad()
    let x = try Tensor<Float>([5, 7])
    let y = try w * x
    try w.detach().write("fill_") { w.storage.memory[0] = 100 }
    try y.sum().backward()
    #expect(w.grad?.elements == [5, 7])
  }

  @Test("shapes that do not broadcast are an error")
  func mismatch() throws {
    let (a, b) = try (Tensor<Float>.ones(2, 3), Tensor<Float>.ones(2))
    for operation in [{ try a + b }, { try a - b }, { try a / b }] as [() throws -> Tensor<Float>] {
      let error = #expect(throws: TensorError.self) { try operation() }
      #expect(error?.kind == .shape)
    }
  }
}
