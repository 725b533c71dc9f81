import Testing

@testable import TensorCore

@Suite struct MaskedFillTests {
  @Test("maskedFill writes a number where the mask is true; tensor and mask are broadcast")
  func fills() throws {
    let mask = try Tensor([[true, false], [false, true]])
    #expect(try counting(2, 2).maskedFill(mask, -.infinity).elements == [-.infinity, 1, 2, -.infinity])
    #expect(try Tensor([5, 6]).maskedFill(mask, 0).elements == [0, 6, 5, 0])
    #expect(try counting(2, 2).maskedFill(Tensor([true, false]), 9).elements == [9, 1, 9, 3])
    #expect(try Tensor([true, true]).maskedFill(Tensor([false, true]), false).elements == [true, false])
  }

  @Test("its gradients agree with finite differences, that of a 0-d value included")
  func gradient() throws {
    let mask = try Tensor([[true, false], [true, true]])
    try gradientCheck([counting(2)]) { try $0[0].maskedFill(mask, 5) * counting(2, 2) }
    try gradientCheck([counting(2), Tensor(scalar: 3)]) { try $0[0].maskedFill(mask, $0[1]) * counting(2, 2) }
  }

  @Test("a value with dimensions, and shapes that do not broadcast, are errors")
  func errors() throws {
    #expect(kindOfError { try counting(2).maskedFill(Tensor([true, false]), Tensor([1.0])) } == .shape)
    #expect(kindOfError { try counting(3).maskedFill(Tensor([true, false]), 1) } == .shape)
  }

  @Test("gradients agree with finite differences on several shapes, through views, too")
  func gradientsEverywhere() throws {
    try gradientCheckOnShapes { try $0.maskedFill($0.gt(0), 7) }
  }
}
