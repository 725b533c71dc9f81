import Testing

@testable import TensorCore

@Suite struct CreationTests {
  @Test("from rows, matrices, a list and a shape, a scalar")
  func values() throws {
    #expect(try Tensor([[1, 2], [3, 4]]).shape == [2, 2])
    #expect(try Tensor([[[1, 2]], [[3, 4]], [[5, 6]]]).shape == [3, 1, 2])
    #expect(try Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])[1, 0].item() == 4)
    #expect(try Tensor(scalar: 7).shape == [] && Tensor(scalar: 7).item() == 7)
    #expect(try Tensor<Bool>.ones(2).elements == [true, true] && Tensor<Int>.zeros([2]).elements == [0, 0])
    #expect(try Tensor<Double>.full([1, 2], .pi).elements == [.pi, .pi])
    #expect(try Tensor([[Float]]()).shape == [0, 0])
  }

  @Test("ragged rows and shapes that do not hold the elements are errors")
  func errors() throws {
    #expect(kindOfError { try Tensor([[1, 2], [3]]) } == .shape)
    #expect(kindOfError { try Tensor([[[1]], [[2, 3]]]) } == .shape)
    #expect(kindOfError { try Tensor([1, 2, 3], shape: [2, 2]) } == .shape)
    #expect(kindOfError { try Tensor([1, 2, 3], shape: [-3]) } == .shape)
    for shape in [[-1], [Int.max, 2], [Int.max], [1 << 40, 1 << 40, 0], [Int.min]] {
      #expect(kindOfError { try Tensor<Float>.zeros(shape) } == .shape, "\(shape)")
    }
    // It fits an Int, but no machine.
    #expect(kindOfError { try Tensor<Float>.zeros(1 << 58) } == .memory)
  }

  @Test("item needs exactly one element")
  func item() throws {
    #expect(try Tensor([[[5]]]).item() == 5)
    let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(3).item() }
    #expect(error?.message == "a Tensor with 3 elements cannot be converted to Scalar")
  }
}
