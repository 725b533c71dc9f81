import Testing

@testable import TensorCore

@Suite struct CopyTests {
  @Test("copy(from:) overwrites a part with something that is broadcast into it")
  func overwrites() throws {
    let x = try counting(3, 2)
    try x[0..<2].copy(from: Tensor([8, 9]))
    #expect(x.elements == [8, 9, 8, 9, 4, 5])
    try x.t().copy(from: counting(2, 3))
    #expect(x.elements == [0, 3, 1, 4, 2, 5])
    try x.copy(from: x)
    #expect(x.elements == [0, 3, 1, 4, 2, 5])
  }

  @Test("a source that is too large, an expanded target and a partial overlap are refused")
  func errors() throws {
    #expect(kindOfError { try counting(3).copy(from: counting(2, 3)) } == .shape)
    #expect(kindOfError { try counting(3).copy(from: counting(2)) } == .shape)
    #expect(kindOfError { try counting(3).expand(2, 3).copy(from: counting(2, 3)) } == .inPlace)
    let x = try counting(4)
    #expect(kindOfError { try x[0..<2].copy(from: x[1..<3]) } == .inPlace)
  }

  @Test("where an overlap cannot be told easily the old values are read")
  func interleaved() throws {
    let x = try counting(4)
    try x[0..<2].copy(from: x[.slice(0, 4, step: 2)])
    #expect(x.elements == [0, 2, 2, 3])
  }

  @Test("its gradients: nothing for what was overwritten, all for the source")
  func gradient() throws {
    try gradientCheck([counting(2, 3), counting(3)]) {
      let y = try $0[0] * 2
      try y[1].copy(from: $0[1])
      return try y * counting(2, 3)
    }
  }
}
