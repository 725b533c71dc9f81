import Contracts

/// The readable solution of lesson 13.
struct ConvolutionReference: ConvolutionContract {
  func receptiveField(of layers: [SlidingWindow]) throws -> Int {
    var field = 1
    var jump = 1
    for layer in layers {
      guard layer.isPossible else { throw ConvolutionError.impossibleWindow }
      field += (layer.kernel - 1) * layer.dilation * jump
      jump *= layer.stride
    }
    return field
  }

  func outputSize(_ size: Int, window: SlidingWindow) throws -> Int {
    guard window.isPossible else { throw ConvolutionError.impossibleWindow }
    let reach = (window.kernel - 1) * window.dilation + 1
    let room = size + 2 * window.padding - reach
    guard room >= 0 else { throw ConvolutionError.windowTooLarge }
    return room / window.stride + 1
  }

  func trainingBytes(parameters: Int, activationsPerSample: Int, batchSize: Int, optimizer: MemoryNeed) throws -> Int {
    guard parameters >= 0, activationsPerSample >= 0, batchSize >= 1 else { throw ConvolutionError.impossibleCount }
    let remembered =
      switch optimizer {
      case .sgd: 0
      case .momentum: 1
      case .adam: 2
      }
    let weightsAndGradients = 2
    return 4 * ((weightsAndGradients + remembered) * parameters + activationsPerSample * batchSize)
  }

  func countParameters(of network: ImageNetwork) throws -> Int {
    var (channels, height, width) = (network.channels, network.height, network.width)
    var isImage = true
    var parameters = 0

    func slide(_ window: SlidingWindow) throws {
      guard isImage else { throw ConvolutionError.notAnImage }
      height = try outputSize(height, window: window)
      width = try outputSize(width, window: window)
    }

    for layer in network.layers {
      switch layer {
      case .convolution(let outputs, let window, let hasBias):
        try slide(window)
        parameters += outputs * channels * window.kernel * window.kernel + (hasBias ? outputs : 0)
        channels = outputs
      case .pooling(let window):
        try slide(window)
      case .batchNorm:
        parameters += 2 * channels
      case .linear(let outputs, let hasBias):
        parameters += outputs * channels * height * width + (hasBias ? outputs : 0)
        (channels, height, width, isImage) = (outputs, 1, 1, false)
      }
    }
    return parameters
  }
}
