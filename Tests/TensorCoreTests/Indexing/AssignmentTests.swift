import Testing

@testable import TensorCore

@Suite struct AssignmentTests {
  @Test("set writes numbers and tensors to views, masks and index tensors")
  func sets() throws {
    let x = try Tensor<Int>.zeros(2, 3)
    let row = try x[0]
    try x.set(5, at: 0, 1)
    try x.set(Tensor([7, 8, 9]), at: 1)
    #expect(x.elements == [0, 5, 0, 7, 8, 9])
    #expect(row.elements == [0, 5, 0])
    try x.set(-1, at: x.map("gt") { $0 > 7 })
    #expect(x.elements == [0, 5, 0, 7, -1, -1])
    try x.set(Tensor([[1, 2, 3], [4, 5, 6]]), at: Tensor([1, 0]))
    #expect(x.elements == [4, 5, 6, 1, 2, 3])
    try x.set(Tensor([[10, 20]]), at: .all, Tensor([0, 2]))
    #expect(x.elements == [10, 5, 20, 10, 2, 20])
    try x.set(0, at: 1...)
    try x.set(Tensor([[[1]]]), at: 0, 0)
    #expect(x.elements == [1, 5, 20, 0, 0, 0])
  }

  @Test("a value that shows the same memory is read before anything is written")
  func overlap() throws {
    let x = try counting(3, as: Int.self)
    try x.set(x, at: Tensor([1, 2, 0]))
    #expect(x.elements == [2, 0, 1])
  }

  @Test("gradients agree with finite differences: none for what was replaced, the rest for the value")
  func gradient() throws {
    try gradientCheck([counting(2, 3), counting(3)]) {
      let y = try $0[0] * 2
      try y.set($0[1], at: 1)
      return try y * counting(2, 3)
    }
    let mask = try Tensor([[true, false, true], [false, false, true]])
    try gradientCheck([counting(2, 3), counting(3)]) {
      let y = try $0[0] * 2
      try y.set($0[1], at: mask)
      try y.set(4, at: 0, 1)
      return try y * counting(2, 3)
    }
  }

  @Test("a number is not written to a part whose elements share places, but to one element, or one row, it is")
  func expanded() throws {
    let x = try counting(1, 3)
    let e = try x.expand(2, 3)
    try e.set(100, at: 0, 0)
    try e.set(Tensor([7, 8]), at: 1, 1...)
    #expect(x.elements == [100, 7, 8])
    #expect(kindOfError { try e.set(5, at: .all, 0) } == .inPlace)
    #expect(kindOfError { try e.set(5, at: .all) } == .inPlace)
    #expect(x.elements == [100, 7, 8])
    try e.fill(5)
    #expect(x.elements == [5, 5, 5])
  }

  @Test("a value that does not broadcast into the part is an error")
  func errors() throws {
    let x = try counting(3)
    let part = #expect(throws: TensorError.self) { try x.set(.ones(3), at: 0..<2) }
    #expect(
      part?.message
        == "The expanded size of the tensor (2) must match the existing size (3) at non-singleton dimension 0.  "
        + "Target sizes: [2].  Tensor sizes: [3]")
    #expect(kindOfError { try x.set(.ones(2), at: Tensor([0, 1, 2])) } == .shape)
    #expect(kindOfError { try x.set(.ones(2), at: 0) } == .shape)
    #expect(kindOfError { try x.set(1, at: 3) } == .index)
    #expect(kindOfError { try x.requiresGrad().set(1, at: 0) } == .inPlace)
  }
}
