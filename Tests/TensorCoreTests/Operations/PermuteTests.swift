import Testing

@testable import TensorCore

@Suite struct PermuteTests {
  @Test("permute reorders dimensions without moving anything: strides are reordered, storage is shared")
  func isAView() throws {
    let x = try counting(2, 3, 4)
    let y = try x.permute(2, 0, -2)
    #expect(y.shape == [4, 2, 3])
    #expect(y.strides == [1, 12, 4])
    #expect(y.sharesStorage(with: x))
    #expect(y.elements == [0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23])
  }

  @Test("permuting by an order and then by its inverse is the identity")
  func inverse() throws {
    let x = try counting(2, 3, 4, 5)
    for order in [[3, 1, 0, 2], [0, 1, 2, 3], [1, -1, 0, 2]] {
      #expect(try x.permute(order).permute(Layout.inverse(order)).layout == x.layout)
    }
  }

  @Test("its gradient agrees with finite differences")
  func gradient() throws {
    try gradientCheck([counting(2, 3, 4)]) { try $0[0].permute(1, -1, 0) * counting(3, 4, 2) }
  }

  @Test("an order that is too short, names a dimension twice or one that is not there is an error")
  func errors() throws {
    let x = try counting(2, 3)
    #expect(kindOfError { try x.permute(0) } == .dimension)
    #expect(kindOfError { try x.permute(1, 1) } == .dimension)
    #expect(kindOfError { try x.permute(0, 2) } == .dimension)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    let x = try scattered(2, 3, 4)
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0], [-1, 1, 0]] { try gradientCheck([x]) { try $0[0].permute(order) } }
  }
}
