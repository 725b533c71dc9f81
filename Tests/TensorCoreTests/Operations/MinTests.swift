import Testing

@testable import TensorCore

@Suite struct MinTests {
  @Test("the smallest of all, or along a dimension with its place")
  func values() throws {
    let x = try Tensor<Float>([[1, 5, 3], [4, 2, 6]])
    #expect(try x.min().item() == 1)
    let rows = try x.min(dim: 1)
    #expect(rows.values.elements == [1, 2] && rows.indices.elements == [0, 1])
    #expect(try x.min(dim: 0, keepdim: true).values.shape == [1, 3])
    #expect(try x.t().min(dim: 0).values.elements == [1, 2])
    #expect(try Tensor([false, true, true]).min(dim: 0).indices.item() == 0)
    #expect(try Tensor([1, 5]).min(Tensor([3, 3])).elements == [1, 3])
    #expect(try Tensor(scalar: 2.0).min(dim: 0).values.item() == 2)
  }

  @Test("along a dimension the first of equal ones gets the whole gradient; of all elements, equal ones share it")
  func ties() throws {
    let x = try Tensor<Double>([[2, 2, 2], [3, 3, 3]]).requiresGrad()
    try x.min(dim: 1).values.backward(gradient: Tensor([6, 4]))
    #expect(x.grad?.elements == [6, 0, 0, 4, 0, 0])
    x.zeroGrad()
    try x.min().backward(gradient: Tensor(scalar: 6))
    #expect(x.grad?.elements == [2, 2, 2, 0, 0, 0])
  }

  @Test("NaN wins and gets the gradient")
  func nan() throws {
    let x = try Tensor<Double>([1, .nan, 3]).requiresGrad()
    let (smallest, place) = try x.min(dim: 0)
    #expect(try smallest.item().isNaN && place.item() == 1)
    try x.min().backward()
    #expect(x.grad?.elements == [0, 1, 0])
  }

  @Test("its gradients agree with finite differences")
  func gradients() throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 29) }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].min() }
    for dim in -3...2 { try gradientCheck([x]) { try $0[0].min(dim: dim).values } }
    try gradientCheck([x.transpose(0, 2)]) { try $0[0].min(dim: 1, keepdim: true).values }
  }

  @Test("there must be something to choose from")
  func errors() throws {
    #expect(kindOfError { try Tensor<Float>.zeros(0).min() } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(0, 3).min(dim: 0) } == .shape)
    #expect(kindOfError { try Tensor<Float>.zeros(2, 3).min(dim: -3) } == .dimension)
  }
}
