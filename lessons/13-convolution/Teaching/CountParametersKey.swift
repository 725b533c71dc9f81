import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 13.4.
  static let countParameters = AnswerKey(
    for: ConvolutionExercises.countParameters, reference: ConvolutionReference()
  ) { key in
    key.points = 2
    key.why(
      en: """
        The shape of what is passed on is carried along, because a linear layer after an image needs all of it: VGG-16's first one gets 512 · 7 · 7 = 25,088 numbers. A filter is used at every place alike, so height and width \
        never enter a convolution's count.
        """,
      zh: "一路带着数据的形状，因为接在图像之后的全连接层要用到全部：VGG-16 的第一个全连接层输入是 512 · 7 · 7 = 25088 个数。滤波器在各处共用，所以高和宽从不进入卷积的参数个数。")

    key.alternative("one number for what is passed on") { network in
      var sizes: [Int]? = [network.height, network.width]
      var (channels, inputs) = (network.channels, network.channels * network.height * network.width)
      return try network.layers.reduce(0) { sum, layer in
        switch layer {
        case .convolution(let outputs, let window, let hasBias):
          guard let old = sizes else { throw ConvolutionError.notAnImage }
          let weights = outputs * (channels * window.kernel * window.kernel + (hasBias ? 1 : 0))
          let new = try old.map { try ConvolutionReference().outputSize($0, window: window) }
          (channels, sizes, inputs) = (outputs, new, new.reduce(outputs, *))
          return sum + weights
        case .pooling(let window):
          guard let old = sizes else { throw ConvolutionError.notAnImage }
          let new = try old.map { try ConvolutionReference().outputSize($0, window: window) }
          (sizes, inputs) = (new, new.reduce(channels, *))
          return sum
        case .batchNorm: return sum + channels + channels
        case .linear(let outputs, let hasBias):
          let weights = outputs * (inputs + (hasBias ? 1 : 0))
          (channels, sizes, inputs) = (outputs, nil, outputs)
          return sum + weights
        }
      }
    }
    key.alternative("shapes of the tensors, as the engine keeps them") { network in
      var shape = [network.channels, network.height, network.width]
      var tensors: [[Int]] = []
      for layer in network.layers {
        switch layer {
        case .convolution(let outputs, let window, let hasBias):
          guard shape.count == 3 else { throw ConvolutionError.notAnImage }
          tensors += [[outputs, shape[0], window.kernel, window.kernel]] + (hasBias ? [[outputs]] : [])
          shape = try [outputs] + shape.dropFirst().map { try ConvolutionReference().outputSize($0, window: window) }
        case .pooling(let window):
          guard shape.count == 3 else { throw ConvolutionError.notAnImage }
          shape = try [shape[0]] + shape.dropFirst().map { try ConvolutionReference().outputSize($0, window: window) }
        case .batchNorm: tensors += [[shape[0]], [shape[0]]]
        case .linear(let outputs, let hasBias):
          tensors += [[outputs, shape.reduce(1, *)]] + (hasBias ? [[outputs]] : [])
          shape = [outputs]
        }
      }
      return tensors.reduce(0) { $0 + $1.reduce(1, *) }
    }

    key.addNetworks()
    key.when(en: "a linear layer follows an image", zh: "全连接层接在图像之后") { network in
      zip(network.layers, network.layers.dropFirst()).contains { !$0.isLinear && $1.isLinear }
        || network.layers.first?.isLinear == true
    }
    key.when(en: "there is a convolution", zh: "有卷积") { $0.layers.contains { $0.window != nil && !$0.isPooling } }
    key.when(en: "there is a pooling", zh: "有池化") { $0.layers.contains(where: \.isPooling) }
    key.when(en: "there is a batch normalisation", zh: "有批归一化") { $0.layers.contains(.batchNorm) }
    key.when(en: "a layer has no bias", zh: "有的层没有偏置") { $0.layers.contains { $0.hasBias == false } }

    key.addParameterMisconceptions()
    key.hints(
      Words(
        en: """
          A 3 × 3 filter slides over an image with 2 channels and makes one output channel. How many numbers does it have? Would it have more on a larger image?
          """,
        zh: "一个 3 × 3 的滤波器在 2 个通道的图像上滑动，产生 1 个输出通道。它有多少个数？图像更大时会更多吗？"),
      Words(
        en: """
          Carry channels, height and width through the layers, with your `outputSize` for convolutions and poolings. Which layer needs all three, which only the channels?
          """,
        zh: "带着通道数、高、宽逐层往下走，卷积和池化用你写的 `outputSize`。哪种层三个数都要用？哪种只用通道数？"),
      Words(
        en: """
          Convolution: outputs · channels · kernel · kernel, and outputs more with a bias. Batch normalisation: 2 · channels. Linear: outputs · (channels · height · width), and outputs more with a bias; afterwards channels = outputs, \
          height = width = 1.
          """,
        zh:
          "卷积：outputs · channels · kernel · kernel，有偏置再加 outputs。批归一化：2 · channels。全连接：outputs · (channels · height · width)，有偏置再加 outputs；之后 channels = outputs，高和宽为 1。"
      ))
  }
}

extension ImageNetwork.Layer {
  fileprivate var isLinear: Bool { if case .linear = self { true } else { false } }
  fileprivate var isPooling: Bool { if case .pooling = self { true } else { false } }
  /// The window of a convolution or a pooling.
  fileprivate var window: SlidingWindow? {
    switch self {
    case .convolution(_, let window, _), .pooling(let window): window
    case .batchNorm, .linear: nil
    }
  }
  /// Whether there is a bias, for layers that can have one.
  fileprivate var hasBias: Bool? {
    switch self {
    case .convolution(_, _, let hasBias), .linear(_, let hasBias): hasBias
    case .batchNorm, .pooling: nil
    }
  }
}

extension AnswerKeyBuilder where Method == (ImageNetwork) throws -> Int, Input == ImageNetwork {
  /// From one layer to VGG-16.
  fileprivate mutating func addNetworks() {
    func image(_ channels: Int, _ height: Int, _ width: Int, _ layers: [ImageNetwork.Layer]) -> ImageNetwork {
      ImageNetwork(channels: channels, height: height, width: width, layers: layers)
    }
    example(image(2, 7, 5, [.convolution(channels: 3, SlidingWindow(3), hasBias: false)]))
    example(image(2, 7, 5, [.convolution(channels: 3, SlidingWindow(3), hasBias: true)]))
    example(image(2, 3, 5, [.linear(outputs: 4, hasBias: true)]))
    example(image(2, 3, 5, [.linear(outputs: 4, hasBias: false), .linear(outputs: 7, hasBias: true)]))
    example(image(3, 8, 6, [.convolution(channels: 5, SlidingWindow(3), hasBias: false), .batchNorm]))
    example(
      image(
        1, 8, 6,
        [
          .convolution(channels: 3, SlidingWindow(3, padding: 1), hasBias: true),
          .pooling(SlidingWindow(2, stride: 2)), .linear(outputs: 10, hasBias: true),
        ]))
    example(
      image(
        2, 11, 9,
        [
          .convolution(channels: 4, SlidingWindow(3, stride: 2), hasBias: true), .batchNorm,
          .convolution(channels: 6, SlidingWindow(2, padding: 1, dilation: 2), hasBias: false),
          .linear(outputs: 8, hasBias: true), .batchNorm, .linear(outputs: 3, hasBias: false),
        ]))
    example(.digits)
    example(en: "it is VGG-16", zh: "网络是 VGG-16", .vgg16)
    random(8) { generator in
      var layers: [ImageNetwork.Layer] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        layers.append(
          .convolution(
            channels: .random(in: 2...9, using: &generator),
            SlidingWindow(
              .random(in: 2...3, using: &generator), stride: .random(in: 1...2, using: &generator),
              padding: .random(in: 0...1, using: &generator)), hasBias: .random(using: &generator)))
        if .random(using: &generator) { layers.append(.batchNorm) }
      }
      if .random(using: &generator) { layers.append(.pooling(SlidingWindow(2, stride: 2))) }
      layers.append(.linear(outputs: .random(in: 3...12, using: &generator), hasBias: .random(using: &generator)))
      return image(
        .random(in: 1...4, using: &generator), .random(in: 25...33, using: &generator),
        .random(in: 19...23, using: &generator), layers)
    }
    example(en: "there is no layer", zh: "一层也没有", image(3, 8, 6, []))
    example(
      en: "a pooling does not fit", zh: "池化窗口放不下",
      image(3, 8, 4, [.convolution(channels: 2, SlidingWindow(3), hasBias: true), .pooling(SlidingWindow(3))]))
    example(
      en: "a stride is 0", zh: "步幅为 0",
      image(3, 8, 6, [.convolution(channels: 2, SlidingWindow(3, stride: 0), hasBias: true)]))
    example(
      en: "a convolution follows a linear layer", zh: "卷积接在全连接层之后",
      image(3, 8, 6, [.linear(outputs: 5, hasBias: true), .convolution(channels: 2, SlidingWindow(1), hasBias: true)]))
  }
}
