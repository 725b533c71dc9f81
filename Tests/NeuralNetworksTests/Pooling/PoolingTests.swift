import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct PoolingTests {
  private func image() throws -> Tensor<Double> {
    try Tensor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], shape: [1, 1, 4, 4])
  }

  @Test("windows of 2 × 2 over 1 … 16: the largest, where it lies, and the mean")
  func byHand() throws {
    let (values, places) = try maxPool2dWithIndices(image(), [2])
    #expect(values.elements == [6, 8, 14, 16] && places.elements == [5, 7, 13, 15])
    #expect(try avgPool2d(image(), 2).elements == [3.5, 5.5, 11.5, 13.5])
  }

  @Test("the gradient of the maximum goes to one element, the first of several; that of the mean to all alike")
  func gradientsByHand() throws {
    let x = try Tensor<Double>(
      [[[[3, 3], [1, 3]]]].flatMap { $0.flatMap { $0.flatMap { $0 } } }, shape: [1, 1, 2, 2]
    ).requiresGrad()
    try maxPool2d(x, 2).backward(gradient: .full([1, 1, 1, 1], 8))
    #expect(x.grad?.elements == [8, 0, 0, 0])
    x.zeroGrad()
    try avgPool2d(x, 2).backward(gradient: .full([1, 1, 1, 1], 8))
    #expect(x.grad?.elements == [2, 2, 2, 2])
  }

  @Test("zeros of the padding count in the mean unless told otherwise, and never in the maximum")
  func padding() throws {
    let x = try Tensor<Double>([-4], shape: [1, 1, 1, 1])
    #expect(try avgPool2d(x, [3], padding: [1]).elements == [-4.0 / 9])
    #expect(try avgPool2d(x, [3], padding: [1], countIncludePad: false).elements == [-4])
    #expect(try maxPool2d(x, [3], padding: [1]).elements == [-4])
  }

  @Test("ceilMode keeps a last window that reaches over the edge")
  func ceilMode() throws {
    let x = try Tensor<Double>((1...5).map(Double.init), shape: [1, 1, 1, 5])
    #expect(try maxPool2d(x, [1, 2], stride: [1, 2]).elements == [2, 4])
    #expect(try maxPool2d(x, [1, 2], stride: [1, 2], ceilMode: true).elements == [2, 4, 5])
  }

  @Test("NaN counts as largest: it is not hidden")
  func nan() throws {
    #expect(try maxPool2d(Tensor<Double>([1, .nan, 3, 2], shape: [1, 1, 2, 2]), 2).item().isNaN)
  }

  @Test("gradients agree with finite differences, with overlapping windows")
  func gradients() throws {
    try gradientCheck([randomTensor(2, 2, 5, 4)]) { try maxPool2d($0[0], [3, 2], stride: [1, 2], padding: [1, 1]) }
    try gradientCheck([randomTensor(2, 2, 5, 4)]) { try avgPool2d($0[0], [3, 2], stride: [1, 2], padding: [1, 1]) }
  }

  @Test("windows larger than the image, and a padding of more than half a window, are errors")
  func errors() throws {
    #expect(throws: TensorError.self) { try maxPool2d(image(), 5) }
    #expect(throws: TensorError.self) { try maxPool2d(image(), [2], padding: [2]) }
    #expect(throws: TensorError.self) { try avgPool2d(image(), [0]) }
    let error = #expect(throws: TensorError.self) { try AvgPool2d<Double>(2)(.ones(4, 4)) }
    #expect(error?.operation == "AvgPool2d")
  }
}
