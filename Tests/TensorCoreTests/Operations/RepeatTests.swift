import Testing

@testable import TensorCore

@Suite struct RepeatTests {
  @Test("repeat lays copies side by side")
  func repeats() throws {
    let x = try counting(2, 3)
    #expect(try x.repeat(1, 2).elements == [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5])
    #expect(try x.repeat(2, 1).elements == [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])
    #expect(try x.repeat(2, 3).shape == [4, 9])
    #expect(try counting(2).repeat(2, 1, 2).shape == [2, 1, 4])
    #expect(try x.repeat(0, 1).shape == [0, 3])
    #expect(try x.t().repeat(1, 2).elements == [0, 3, 0, 3, 1, 4, 1, 4, 2, 5, 2, 5])
    #expect(try !x.repeat(1, 1).sharesStorage(with: x))
  }

  @Test("its gradient, the sum over the copies, agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 2)]) { try $0[0].repeat(2, 3, 2) * counting(2, 6, 4) }
  }

  @Test("too few numbers, negative and huge ones are errors")
  func errors() throws {
    let x = try counting(2, 3)
    for repeats in [[2], [-1, 1], [.max, .max], [1 << 62, 1]] {
      #expect(kindOfError { try x.repeat(repeats) } == .shape)
    }
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnShapes { try $0.repeat([2] + [Int](repeating: 3, count: $0.rank)) }
  }
}
