import Contracts

/// What a layer sees when its parameters are counted.
struct ParameterPlace {
  /// What comes in.
  var channels: Int
  var height: Int
  var width: Int
  /// Places of the layer's output, height · width; 1 for a linear layer.
  var outputPlaces = 1
  var inputs: Int { channels * height * width }
}

/// The rules by which parameters are counted; what a misconception does not touch stays right.
struct ParameterRules {
  var filter = { (outputs: Int, kernel: Int, place: ParameterPlace) in outputs * place.channels * kernel * kernel }
  var filterBias = { (outputs: Int, hasBias: Bool, place: ParameterPlace) in hasBias ? outputs : 0 }
  var linear = { (outputs: Int, place: ParameterPlace) in outputs * place.inputs }
  var linearBias = { (outputs: Int, hasBias: Bool, place: ParameterPlace) in hasBias ? outputs : 0 }
  var batchNorm = { (channels: Int) in 2 * channels }
  var size = { (size: Int, window: SlidingWindow, isPooling: Bool) in
    try ConvolutionReference().outputSize(size, window: window)
  }
  /// The channels behind a convolution.
  var channelsBehind = { (outputs: Int, before: Int) in outputs }
  /// What a linear layer leaves.
  var behindLinear = { (outputs: Int, before: ParameterPlace) in ParameterPlace(channels: outputs, height: 1, width: 1)
  }
  /// Whether a window makes the image as wide as it is high.
  var makesSquares = false
  /// Whether an image is asked for where one is needed.
  var asksForImage = true

  func count(_ network: ImageNetwork) throws -> Int {
    // Bad input is told as the reference tells it.
    if asksForImage { _ = try ConvolutionReference().countParameters(of: network) }
    var place = ParameterPlace(channels: network.channels, height: network.height, width: network.width)
    var sum = 0
    for layer in network.layers {
      switch layer {
      case .convolution(let outputs, let window, let hasBias):
        let before = place
        try slide(window, isPooling: false, &place)
        let here = ParameterPlace(
          channels: before.channels, height: before.height, width: before.width,
          outputPlaces: place.height * place.width)
        sum += filter(outputs, window.kernel, here) + filterBias(outputs, hasBias, here)
        place.channels = channelsBehind(outputs, before.channels)
      case .pooling(let window): try slide(window, isPooling: true, &place)
      case .batchNorm: sum += batchNorm(place.channels)
      case .linear(let outputs, let hasBias):
        sum += linear(outputs, place) + linearBias(outputs, hasBias, place)
        place = behindLinear(outputs, place)
      }
    }
    return sum
  }

  private func slide(_ window: SlidingWindow, isPooling: Bool, _ place: inout ParameterPlace) throws {
    place.height = try size(place.height, window, isPooling)
    place.width = makesSquares ? place.height : try size(place.width, window, isPooling)
  }
}
