import Contracts
import NeuralNetworks
import TensorCore

/// A stack of windows, asked through the engine: which pixels does one output see, and how much does each count?
///
/// Every layer takes the mean of its window, as a convolution with equal weights does. Then no influence cancels another, and all of them together are 1.
struct GradientProbe {
  /// The layers, from the input to the output, without padding.
  let windows: [SlidingWindow]
  /// Which of them are poolings, by their places.
  var poolings: Set<Int> = []

  /// The field that exercise 13.1 computes.
  func field() throws -> Int { try ConvolutionReference().receptiveField(of: windows) }

  /// The gradient of the middle output of 3 × 3 with respect to every pixel.
  func influence() throws -> [[Double]] {
    let size = try field() + 2 * windows.reduce(1) { $0 * $1.stride }
    let image = try Tensor<Double>.ones(1, 1, size, size).requiresGrad()
    try output(of: image)[0, 0, 1, 1].backward()
    return try rows(image.grad)
  }

  /// The result of the stack for an image.
  func output(of image: Tensor<Double>) throws -> Tensor<Double> {
    try windows.enumerated().reduce(image) { signal, layer in
      let (i, window) = layer
      if poolings.contains(i) { return try avgPool2d(signal, [window.kernel], stride: [window.stride]) }
      let weight = try Tensor<Double>.full(
        [1, 1, window.kernel, window.kernel], 1 / Double(window.kernel * window.kernel))
      return try conv2d(signal, weight: weight, stride: window.stride, dilation: window.dilation)
    }
  }

  /// The side of the smallest square that holds every pixel with a gradient.
  func measuredField() throws -> Int {
    let touched = try influence().enumerated().filter { $0.element.contains { $0 != 0 } }.map(\.offset)
    guard let first = touched.first, let last = touched.last else { return 0 }
    return last - first + 1
  }
}

/// The last two dimensions of a tensor [1, 1, height, width] as rows.
func rows(_ image: Tensor<Double>?) throws -> [[Double]] {
  guard let image else { return [] }
  return try (0..<image.shape[2]).map { try image[0, 0, $0].elements }
}
