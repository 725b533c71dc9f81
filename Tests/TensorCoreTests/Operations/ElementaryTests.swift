import Testing

@testable import TensorCore

/// sqrt, abs, exp, log, tanh, sigmoid, relu: values that can be checked by hand, and finite differences.
@Suite struct ElementaryTests {
  @Test("known values")
  func values() throws {
    #expect(try Tensor<Float>([4, 2.25]).sqrt().elements == [2, 1.5])
    #expect(try Tensor<Float>([-4, 2.25]).abs().elements == [4, 2.25])
    #expect(try Tensor([-4, 2]).abs().elements == [4, 2])
    #expect(try Tensor<Float>([1, 0]).log().elements == [0, -.infinity])
    #expect(try Tensor<Float>([0, .infinity, -.infinity]).tanh().elements == [0, 1, -1])
    #expect(try Tensor<Float>([0, .infinity, -.infinity]).sigmoid().elements == [0.5, 1, 0])
    #expect(try Tensor<Float>([-3, 0, 2]).relu().elements == [0, 0, 2])
  }

  @Test("gradients agree with finite differences")
  func gradients() throws {
    let x = try Tensor<Double>([[0.5, -1.5, 2], [3, 0.25, -4]])
    let positive = try Tensor<Double>([0.5, 1.5, 2, 3])
    try gradientCheck([positive]) { try $0[0].sqrt() }
    try gradientCheck([positive]) { try $0[0].log() }
    try gradientCheck([x]) { try $0[0].abs() }
    try gradientCheck([x]) { try $0[0].exp() }
    try gradientCheck([x]) { try $0[0].tanh() }
    try gradientCheck([x]) { try $0[0].sigmoid() }
    try gradientCheck([x]) { try $0[0].relu() }
  }
}
