import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct ConvolutionTests {
  private func image() throws -> Tensor<Double> {
    try Tensor((1...9).map(Double.init), shape: [1, 1, 3, 3])
  }

  @Test("a 2 × 2 window over 1 … 9, by hand")
  func byHand() throws {
    let y = try conv2d(image(), weight: Tensor([1, 0, 0, -1], shape: [1, 1, 2, 2]), bias: Tensor([10]))
    #expect(y.shape == [1, 1, 2, 2] && y.elements == [6, 6, 6, 6])
  }

  @Test("a kernel of 1 at the middle with padding 1 gives the image; it is not turned round, as in mathematics")
  func identity() throws {
    var kernel = [Double](repeating: 0, count: 9)
    kernel[4] = 1
    #expect(try conv2d(image(), weight: Tensor(kernel, shape: [1, 1, 3, 3]), padding: 1).elements == image().elements)
    kernel = [0, 0, 0, 0, 0, 1, 0, 0, 0]
    let left = try conv2d(image(), weight: Tensor(kernel, shape: [1, 1, 3, 3]), padding: 1)
    #expect(left.elements == [2, 3, 0, 5, 6, 0, 8, 9, 0])
  }

  @Test(
    "sizes: ⌊(size + 2·padding − dilation·(kernel − 1) − 1)/stride⌋ + 1",
    arguments: [
      (7, 3, 1, 0, 1, 5), (7, 3, 2, 0, 1, 3), (8, 3, 2, 1, 1, 4), (9, 3, 1, 0, 4, 1), (7, 1, 1, 0, 1, 7),
    ])
  func sizes(size: Int, kernel: Int, stride: Int, padding: Int, dilation: Int, expected: Int) throws {
    let y = try conv1d(
      Tensor<Float>.ones(1, 1, size), weight: .ones(1, 1, kernel), stride: stride,
      padding: Padding(integerLiteral: padding), dilation: dilation)
    #expect(y.shape == [1, 1, expected])
  }

  @Test("same keeps the size, valid is no padding")
  func paddingNames() throws {
    let x = try randomTensor(1, 2, 7)
    let w = try randomTensor(3, 2, 4, seed: 2)
    #expect(try conv1d(x, weight: w, padding: .same, dilation: 2).shape == [1, 3, 7])
    #expect(try conv1d(x, weight: w, padding: .valid).elements == conv1d(x, weight: w).elements)
    #expect(throws: TensorError.self) { try conv1d(x, weight: w, stride: 2, padding: .same) }
  }

  @Test("groups: each part of the channels is convolved by itself")
  func groups() throws {
    let (x, w) = (try randomTensor(2, 4, 5, 5), try randomTensor(6, 2, 3, 3, seed: 2))
    let whole = try conv2d(x, weight: w, groups: 2)
    let parts = try (0..<2).map { k in
      try conv2d(x.narrow(dim: 1, start: 2 * k, length: 2), weight: w.narrow(dim: 0, start: 3 * k, length: 3))
    }
    #expect(agree(whole.elements, try Tensor.cat(parts, dim: 1).elements, within: 1e-12))
  }

  @Test("it is linear, and a shift of the image shifts the result")
  func laws() throws {
    let (x, z, w) = (try randomTensor(1, 2, 6), try randomTensor(1, 2, 6, seed: 2), try randomTensor(3, 2, 3, seed: 3))
    let sum = try conv1d(x * 2 + z, weight: w)
    #expect(agree(sum.elements, try (conv1d(x, weight: w) * 2 + conv1d(z, weight: w)).elements, within: 1e-12))
    let (early, late) = (
      try conv1d(x.narrow(dim: 2, start: 0, length: 5), weight: w),
      try conv1d(x.narrow(dim: 2, start: 1, length: 5), weight: w)
    )
    #expect(
      agree(
        try early.narrow(dim: 2, start: 1, length: 2).elements, try late.narrow(dim: 2, start: 0, length: 2).elements,
        within: 1e-12))
  }

  @Test("an image without a batch gives a result without one; an empty batch an empty one")
  func batches() throws {
    let (x, w) = (try randomTensor(2, 5, 5), try randomTensor(3, 2, 3, 3, seed: 2))
    #expect(try conv2d(x, weight: w).elements == conv2d(x.unsqueeze(0), weight: w).elements)
    #expect(try conv2d(x, weight: w).shape == [3, 3, 3])
    #expect(try conv2d(Tensor<Double>.zeros(0, 2, 5, 5), weight: w).shape == [0, 3, 3, 3])
  }

  @Test("gradients agree with finite differences, with stride, padding, dilation and groups")
  func gradients() throws {
    let x = try randomTensor(2, 2, 5, 4)
    try gradientCheck([x, randomTensor(4, 1, 3, 2, seed: 2), randomTensor(4, seed: 3)]) {
      try conv2d($0[0], weight: $0[1], bias: $0[2], stride: [2, 1], padding: [1, 0], dilation: [1, 2], groups: 2)
    }
    try gradientCheck([x, randomTensor(3, 2, 3, 3, seed: 2)]) { try conv2d($0[0], weight: $0[1], padding: 1) }
    try gradientCheck([randomTensor(2, 2, 6), randomTensor(3, 2, 2, seed: 2), randomTensor(3, seed: 3)]) {
      try conv1d($0[0], weight: $0[1], bias: $0[2], padding: .same)
    }
  }

  @Test("a kernel that is larger than the padded image, and a stride of 0, are errors")
  func errors() throws {
    let w = try Tensor<Double>.ones(1, 1, 4, 4)
    let error = #expect(throws: TensorError.self) { try conv2d(image(), weight: w) }
    #expect(error?.message.contains("Kernel size can't be greater than actual input size") == true)
    #expect(throws: TensorError.self) { try conv2d(image(), weight: .ones(1, 1, 2, 2), stride: 0) }
    #expect(throws: TensorError.self) { try conv2d(image(), weight: .ones(1, 2, 2, 2)) }
    #expect(throws: TensorError.self) { try conv2d(image(), weight: .ones(1, 1, 2, 2), bias: .ones(2)) }
  }
}
