import Testing

@testable import TensorCore

@Suite struct AsStridedTests {
  @Test("any walk through the storage, also over the same elements twice")
  func values() throws {
    let x = try counting(6)
    let diagonal = try x.asStrided([2], strides: [4], offset: 1)
    #expect(diagonal.elements == [1, 5] && diagonal.sharesStorage(with: x))
    // Windows of three: a convolution's input without a copy.
    #expect(try x.asStrided([4, 3], strides: [1, 1]).elements == [0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5])
  }

  @Test("its gradient agrees with finite differences, also where elements are read twice")
  func gradient() throws {
    try gradientCheck([scattered(6)]) { try $0[0].asStrided([4, 3], strides: [1, 1]) }
    try gradientCheck([scattered(2, 3)]) { try ($0[0] * 2).asStrided([2], strides: [4], offset: 1) }
  }

  @Test("never outside the storage, whatever the numbers")
  func errors() throws {
    let x = try counting(6)
    let calls: [([Int], [Int], Int)] = [
      ([2], [6], 0), ([7], [1], 0), ([1], [1], 6), ([2, 2], [1], 0), ([-1], [1], 0), ([2], [-1], 3), ([2], [1], -1),
      ([2], [.max], 1), ([.max, .max], [1, 1], 0), ([2], [1], .max),
    ]
    for (shape, strides, offset) in calls {
      #expect(kindOfError { try x.asStrided(shape, strides: strides, offset: offset) } == .shape, "\(shape)")
    }
    #expect(try x.asStrided([0, 100], strides: [50, 50], offset: 3).count == 0)
  }
}
