import Contracts

extension ImageNetwork {
  /// VGG-16 for images of 224 × 224 pixels in three colours and 1000 classes (Simonyan and Zisserman, 2015, configuration D).
  static let vgg16 = ImageNetwork(
    channels: 3, height: 224, width: 224,
    layers: vggImageLayers + [4096, 4096, 1000].map { .linear(outputs: $0, hasBias: true) })

  /// VGG-16 with the mean of every channel in place of the flattened image, and the last linear layer alone.
  static let vgg16WithGlobalPooling = ImageNetwork(
    channels: 3, height: 224, width: 224,
    layers: vggImageLayers + [.pooling(SlidingWindow(7)), .linear(outputs: 1000, hasBias: true)])

  /// The convolutions and poolings of VGG-16: they leave 512 channels of 7 × 7.
  private static let vggImageLayers: [Layer] = [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)].flatMap {
    channels, count in
    Array(repeating: .convolution(channels: channels, SlidingWindow(3, padding: 1), hasBias: true), count: count)
      + [.pooling(SlidingWindow(2, stride: 2))]
  }

  /// A small network for the digits: 8 filters of 3 × 3, then a linear layer to ten classes.
  static let digits = ImageNetwork(
    channels: 1, height: 8, width: 8,
    layers: [
      .convolution(channels: 8, SlidingWindow(3, padding: 1), hasBias: true), .linear(outputs: 10, hasBias: true),
    ])

  /// How many numbers each layer gives for one image; the input comes first.
  func outputCounts() throws -> [Int] {
    let rules = ConvolutionReference()
    var (channels, height, width) = (channels, height, width)
    return try [channels * height * width]
      + layers.map { layer in
        switch layer {
        case .convolution(let outputs, let window, _):
          channels = outputs
          height = try rules.outputSize(height, window: window)
          width = try rules.outputSize(width, window: window)
        case .pooling(let window):
          height = try rules.outputSize(height, window: window)
          width = try rules.outputSize(width, window: window)
        case .batchNorm: break
        case .linear(let outputs, _): (channels, height, width) = (outputs, 1, 1)
        }
        return channels * height * width
      }
  }

  /// How many numbers there are to learn in each layer.
  func parameterCounts() throws -> [Int] {
    let counts = try (0...layers.count).map { count in
      try ConvolutionReference().countParameters(
        of: ImageNetwork(channels: channels, height: height, width: width, layers: Array(layers.prefix(count))))
    }
    return zip(counts, counts.dropFirst()).map { $1 - $0 }
  }
}
