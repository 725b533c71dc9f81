import Testing

@testable import TensorCore

@Suite struct InPlaceArithmeticTests {
  @Test("arithmetic in place shows through views and broadcasts the right side")
  func writes() throws {
    let x = try counting(2, 3)
    try x[0] += Tensor([10, 20, 30])
    try x[.all, 2] *= 2
    try x -= Tensor(scalar: 1.0)
    #expect(x.elements == [9, 20, 63, 2, 3, 9])
    try x /= 2
    try x[1] -= 1
    try x += 0.5
    #expect(x.elements == [5, 10.5, 32, 0.5, 1, 4])
    let n = try Tensor([7, 8])
    try n *= n
    #expect(n.elements == [49, 64])
    try x /= x
    #expect(x.elements == [1, 1, 1, 1, 1, 1])
  }

  @Test("the target cannot grow, an expanded one is refused with PyTorch’s reason, and so is a partial overlap")
  func errors() throws {
    let x = try counting(3)
    let grows = #expect(throws: TensorError.self) { try x += Tensor<Double>.ones(2, 3) }
    #expect(grows?.message == "output with shape [3] doesn't match the broadcast shape [2, 3]")
    let overlaps = #expect(throws: TensorError.self) { try x.expand(2, 3) *= 2 }
    #expect(
      overlaps?.message
        == "unsupported operation: more than one element of the written-to tensor refers to a single memory location. "
        + "Please clone() the tensor before performing the operation.")
    #expect(kindOfError { try x[0..<2] += x[1..<3] } == .inPlace)
    #expect(x.elements == [0, 1, 2])
  }

  @Test("a single element of an expanded view may be written: it shows in the base and in all copies")
  func expandedElement() throws {
    let x = try counting(3)
    let e = try x.expand(2, 3)
    try e.set(100, at: 0, 0)
    #expect(x.elements == [100, 1, 2])
    #expect(e.elements == [100, 1, 2, 100, 1, 2])
  }

  @Test("gradients through writes in place agree with finite differences")
  func gradient() throws {
    let (a, b) = (try counting(2, 3) + 1, try counting(3) - 4)
    try gradientCheck([a, b]) {
      let y = try $0[0] * 1
      try y += $0[1]
      return try y * counting(2, 3)
    }
    try gradientCheck([a, b]) {
      let y = try $0[0] * 1
      try y[1] *= $0[1]
      try y[.all, 0] -= $0[1][0..<2]
      return try y * counting(2, 3)
    }
    try gradientCheck([a, b]) {
      let y = try $0[0] * 1
      try y /= $0[1]
      try y[0] *= 3
      try y[1] /= 2
      return try y * counting(2, 3)
    }
  }
}
