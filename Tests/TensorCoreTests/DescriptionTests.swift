import Testing

@testable import TensorCore

/// Every expected text was printed by PyTorch.
@Suite struct DescriptionTests {
  @Test("whole numbers and truth values are aligned on the right")
  func plain() throws {
    #expect(try Tensor([[1, 2, 3], [4, 5, 60]]).description == "tensor([[ 1,  2,  3],\n        [ 4,  5, 60]])")
    #expect(try Tensor([true, false]).description == "tensor([ True, False])")
  }

  @Test("floating-point numbers have four digits, whole ones only a point")
  func floats() throws {
    #expect(
      try Tensor<Float>([[-1.7544, -1.5359], [0.25, 3]]).description
        == "tensor([[-1.7544, -1.5359],\n        [ 0.2500,  3.0000]])")
    #expect(try Tensor<Float>([1, 2, -30]).description == "tensor([  1.,   2., -30.])")
    #expect(try Tensor<Float>([.nan, 1.5, -.infinity]).description == "tensor([   nan, 1.5000,   -inf])")
    #expect(try Tensor<Float>(scalar: 2.5).description == "tensor(2.5000)")
  }

  @Test("very large, very small and very different numbers have an exponent")
  func scientific() throws {
    #expect(
      try Tensor<Float>([[-1.7544, -1.5359]]).maskedFill(Tensor([[false, true]]), -1e9).description
        == "tensor([[-1.7544e+00, -1.0000e+09]])")
    #expect(try Tensor<Float>([1e-5, 1]).description == "tensor([1.0000e-05, 1.0000e+00])")
    #expect(try Tensor<Float>([0.1, 1000]).description == "tensor([1.0000e-01, 1.0000e+03])")
  }

  @Test("empty tensors tell their size, types other than the usual are named")
  func suffixes() throws {
    #expect(try Tensor<Float>.zeros(0).description == "tensor([])")
    #expect(try Tensor<Float>.zeros(2, 0).description == "tensor([], size=(2, 0))")
    #expect(try Tensor<Int>.zeros(0).description == "tensor([], dtype=torch.int64)")
    #expect(try Tensor<Double>.ones(2).description == "tensor([1., 1.], dtype=torch.float64)")
    #expect(try Tensor<Float>.ones(2).requiresGrad().description == "tensor([1., 1.], requires_grad=True)")
    #expect(
      try (Tensor<Float>.ones(2).requiresGrad() * 2).description == "tensor([2., 2.], grad_fn=<MulBackward0>)")
  }

  @Test("above a thousand elements only the ends are shown, long lines are broken, blocks are set apart")
  func layout() throws {
    #expect(
      try counting(1001, as: Float.self).description
        == "tensor([   0.,    1.,    2.,  ...,  998.,  999., 1000.])")
    #expect(
      try counting(2, 2, 2, as: Float.self).description
        == "tensor([[[0., 1.],\n         [2., 3.]],\n\n        [[4., 5.],\n         [6., 7.]]])")
    #expect(
      try (counting(20, as: Float.self) * 1.5).description == """
        tensor([ 0.0000,  1.5000,  3.0000,  4.5000,  6.0000,  7.5000,  9.0000, 10.5000,
                12.0000, 13.5000, 15.0000, 16.5000, 18.0000, 19.5000, 21.0000, 22.5000,
                24.0000, 25.5000, 27.0000, 28.5000])
        """)
    let large = try Tensor<Int>.zeros(7, 200).description
    #expect(large.split(separator: "\n").count == 7)
    #expect(large.hasPrefix("tensor([[0, 0, 0,  ..., 0, 0, 0],\n"))
  }

  @Test("a view prints what it shows")
  func views() throws {
    let x = try counting(2, 3, as: Int.self)
    #expect(try x.t().description == "tensor([[0, 3],\n        [1, 4],\n        [2, 5]])")
    #expect(try x[1, 1...].description == "tensor([4, 5])")
  }
}
