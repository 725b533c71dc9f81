import Testing

@testable import TensorCore

@Suite struct CatTests {
  @Test("cat joins along a dimension, negative ones counted from the end")
  func joins() throws {
    let (a, b) = (try counting(2, 2), try counting(2, 1))
    #expect(try Tensor.cat([a, b], dim: 1).elements == [0, 1, 0, 2, 3, 1])
    #expect(try Tensor.cat([a, b, a], dim: -1).shape == [2, 5])
    #expect(try Tensor.cat([a, a.t()]).elements == [0, 1, 2, 3, 0, 2, 1, 3])
    #expect(try Tensor.cat([Tensor([true]), Tensor([false, true])]).elements == [true, false, true])
  }

  @Test("a 1-d tensor of size 0 is passed over, as PyTorch does")
  func legacyEmpty() throws {
    let empty = try Tensor<Double>.zeros(0)
    #expect(try Tensor.cat([empty, counting(2, 3)], dim: 1).shape == [2, 3])
    #expect(try Tensor.cat([empty, empty], dim: 5).shape == [0])
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 1), .zeros(0), counting(2, 3)]) {
      try Tensor.cat([$0[0], $0[1], $0[2], $0[0]], dim: 1) * counting(2, 5)
    }
  }

  @Test("what does not fit is an error that names dimension and sizes")
  func errors() throws {
    let a = try counting(2, 3)
    let error = #expect(throws: TensorError.self) { _ = try Tensor.cat([a, counting(2, 4)]) }
    #expect(
      error?.description
        == "cat: Sizes of tensors must match except in dimension 0. Expected size 3 but got size 4 for tensor number 1 in the list."
    )
    #expect(kindOfError { try Tensor<Float>.cat([]) } == .argument)
    #expect(kindOfError { try Tensor.cat([a, a], dim: 2) } == .dimension)
    #expect(kindOfError { try Tensor.cat([a, counting(3)]) } == .shape)
    #expect(kindOfError { try Tensor.cat([Tensor(scalar: 1.0)]) } == .shape)
  }

  @Test("gradients agree with finite differences in every dimension, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnDimensions { try .cat([$0, $0 * 2, $0], dim: $1) }
  }
}
