import Testing

@testable import TensorCore

@Suite struct FillTests {
  @Test("fill, zero and maskedFillInPlace show through views, also expanded ones")
  func showsThroughViews() throws {
    let x = try counting(2, 3)
    try x[0].fill(7)
    #expect(x.elements == [7, 7, 7, 3, 4, 5])
    try x.t()[1].zero()
    #expect(x.elements == [7, 0, 7, 3, 0, 5])
    try x.maskedFillInPlace(Tensor([true, false, false]), -1)
    #expect(x.elements == [-1, 0, 7, -1, 0, 5])
    let row = try counting(3)
    try row.expand(2, 3).maskedFillInPlace(Tensor([[true, false, false], [false, true, false]]), 9)
    #expect(row.elements == [9, 9, 2])
    try row.expand(2, 3).fill(4)
    #expect(row.elements == [4, 4, 4])
  }

  @Test("a mask that would make the tensor grow is refused")
  func errors() throws {
    let error = #expect(throws: TensorError.self) { try counting(3).maskedFillInPlace(.ones(2, 3), 0) }
    #expect(error?.message == "output with shape [3] doesn't match the broadcast shape [2, 3]")
    #expect(kindOfError { try counting(3).maskedFillInPlace(.ones(2), 0) } == .shape)
  }

  @Test("what was filled gets no gradient")
  func gradient() throws {
    let mask = try Tensor([true, false, true])
    try gradientCheck([counting(2, 3)]) {
      let y = try $0[0] * 2
      try y.maskedFillInPlace(mask, 5)
      try y[0, 1].fill(3)
      return try y * counting(2, 3)
    }
  }
}
