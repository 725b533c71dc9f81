import Testing

@testable import TensorCore

@Suite struct LinearTests {
  @Test("two inputs, three outputs, by hand: every row of W is one output")
  func byHand() throws {
    let x = try Tensor<Float>([[1, 2], [3, -1]])
    let w = try Tensor<Float>([[1, 0], [0, 1], [10, 1]])
    let y = try x.linear(weight: w, bias: Tensor([0.5, 0, -1]))
    #expect(y.shape == [2, 3])
    #expect(y.elements == [1.5, 2, 11, 3.5, -1, 28])
  }

  @Test("a vector stays a vector, dimensions before the last are kept, a 1-d weight is one output")
  func ranks() throws {
    let w = try Tensor<Double>([[1, 2, 3], [0, 1, 0]])
    #expect(try Tensor<Double>([1, 1, 1]).linear(weight: w).elements == [6, 1])
    #expect(try Tensor<Double>.ones(2, 4, 3).linear(weight: w, bias: .ones(2)).shape == [2, 4, 2])
    #expect(try Tensor<Double>.ones(0, 3).linear(weight: w, bias: .ones(2)).shape == [0, 2])
    let single = try Tensor<Double>.ones(2, 3).linear(weight: Tensor([1, 2, 3]))
    #expect(single.shape == [2] && single.elements == [6, 6])
  }

  @Test("its gradients agree with finite differences", arguments: [[3], [2, 3], [2, 2, 3]])
  func gradients(shape: [Int]) throws {
    let count = shape.reduce(1, *)
    let x = try Tensor<Double>((0..<count).map { Double(($0 * 5) % 7) - 2.5 }, shape: shape)
    let w = try Tensor<Double>([[0.5, -1, 2], [3, 0.25, -0.75]])
    try gradientCheck([x, w]) { try $0[0].linear(weight: $0[1]) }
    try gradientCheck([x, w, Tensor([1, -2])]) { try $0[0].linear(weight: $0[1], bias: $0[2]) }
  }

  @Test("what does not fit is an error in PyTorch's words")
  func mismatch() throws {
    func message(_ x: [Int], _ w: [Int], _ b: [Int]?) -> String? {
      let error = #expect(throws: TensorError.self) {
        _ = try Tensor<Float>.ones(x).linear(weight: .ones(w), bias: b.map { try .ones($0) })
      }
      return error?.message
    }
    #expect(message([2, 2, 3], [4, 5], nil) == "mat1 and mat2 shapes cannot be multiplied (4x3 and 5x4)")
    #expect(
      message([2, 3], [4, 3], [5])
        == "The expanded size of the tensor (4) must match the existing size (5) at non-singleton dimension 1.  "
        + "Target sizes: [2, 4].  Tensor sizes: [5]")
    #expect(message([], [4, 3], nil) == "both arguments to linear need to be at least 1D, but they are 0D and 2D")
    #expect(message([2, 3], [1, 4, 3], nil) == "t() expects a tensor with <= 2 dimensions, but self is 3D")
  }
}
