import Testing

@testable import TensorCore

@Suite struct ToTests {
  @Test("between all types: digits behind the point are cut off, not zero is true")
  func values() throws {
    let x = try Tensor<Float>([-1.7, 0, 2.9])
    #expect(try x.to(Int.self).elements == [-1, 0, 2])
    #expect(try x.to(Bool.self).elements == [true, false, true])
    #expect(try x.to(Double.self).elements == [Double(Float(-1.7)), 0, Double(Float(2.9))])
    #expect(try Tensor([0, -3]).to(Float.self).elements == [0, -3])
    #expect(try Tensor([true, false]).to(Int.self).elements == [1, 0])
    #expect(try Tensor([true, false]).to(Double.self).elements == [1, 0])
    // 2²⁴ + 1 needs 25 bits; a Float has 24.
    #expect(try Tensor([16_777_217]).to(Float.self).elements == [16_777_216])
    #expect(try Tensor<Double>([.nan, 1e300]).to(Int.self).elements == [Int.min, Int.min])
    #expect(try Tensor<Double>([1e300]).to(Float.self).elements == [.infinity])
  }

  @Test("the same type is the tensor itself")
  func same() throws {
    let x = try Tensor<Float>([1])
    #expect(try x.to(Float.self) === x)
    let mask = try Tensor([true])
    #expect(try mask.to(Bool.self) === mask)
  }

  @Test("the gradient comes back in the type of the leaf")
  func gradient() throws {
    let x = try Tensor<Float>([1, 2]).requiresGrad()
    let y = try x * 3
    try (y.to(Double.self) * Tensor<Double>([0.5, 4])).sum().backward()
    #expect(x.grad?.elements == [1.5, 12])
    #expect(try noGrad { try x.to(Double.self) }.requiresGrad == false)
    let z = try Tensor<Double>([3]).requiresGrad()
    try z.to(Float.self).to(Double.self).square().backward()
    #expect(z.grad?.elements == [6])
  }
}
