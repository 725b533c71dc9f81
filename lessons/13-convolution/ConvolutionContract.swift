import WorkerProtocol

/// Lesson 13: what a convolution sees (感受野), and what training keeps in memory (显存).
///
/// Everything is counted along one direction of the image unless height and width are named. Windows are square, and a *window* (窗口) may be a
/// convolution's or a pooling's: both slide in the same way.
public protocol ConvolutionContract: LessonContract {
  /// How many neighbouring input pixels (along one direction) one output of a stack of layers can see: the *receptive field* (感受野).
  ///
  /// A window with dilation d touches every d-th place, so it reaches (kernel − 1) · d places beyond its first. One step between neighbours in front of a
  /// layer is as many input pixels wide as the strides of all layers *before* it multiplied.
  ///
  /// 一叠层的一个输出沿一个方向能看到多少个相邻的输入像素。膨胀率为 d 的窗口每隔 d 个位置取一个，从第一个位置起再伸出 (kernel − 1) · d 个位置；
  /// 某层输入处相邻两点之间相当于多少个输入像素，由它*之前*各层步幅的乘积决定。
  ///
  /// Example: a 3-window with stride 2, then a 5-window with stride 1: 11. No layer at all: 1.
  ///
  /// - Parameter layers: from the input to the output. The image is taken to be large enough (假定图像足够大).
  /// - Throws: `ConvolutionError.impossibleWindow` if a kernel, stride or dilation is below 1, or a padding below 0 (窗口参数不合法时).
  func receptiveField(of layers: [SlidingWindow]) throws -> Int

  /// How many places a window has along an axis of `size` places: the size of the layer's output.
  ///
  /// `padding` zeros stand at *each* end. The window starts at the first place and moves on by `stride` as long as it fits completely; with dilation it touches
  /// every `dilation`-th place.
  ///
  /// 长为 `size` 的轴上，窗口能放在多少个位置，也就是该层输出的大小。*两端*各补 `padding` 个零；窗口从头开始，每次移动 `stride`，必须完整放得下。
  ///
  /// Example: size 7, kernel 2, stride 2, no padding: 3. The seventh place is left out.
  ///
  /// - Parameter size: at least 1.
  /// - Throws: `ConvolutionError.impossibleWindow` as above, `ConvolutionError.windowTooLarge` if the window does not fit even once
  ///   (窗口参数不合法，或一次也放不下时).
  func outputSize(_ size: Int, window: SlidingWindow) throws -> Int

  /// How many bytes training keeps in memory, all numbers in float32 (4 bytes).
  ///
  /// For each parameter: its weight, its gradient, and what the optimiser remembers of it (nothing for plain SGD, a running direction with momentum, two
  /// running means for Adam). For each sample of the batch: `activationsPerSample` numbers that are kept for the backward pass.
  ///
  /// 训练占用多少字节（全部用 float32，每个数 4 字节）。每个参数：权重、梯度，以及优化器为它记住的数（SGD 没有，动量 1 个，Adam 2 个）。
  /// 批次中的每个样本：为反向传播保存的 `activationsPerSample` 个数。
  ///
  /// Example: a million parameters, 250,000 numbers a sample, 64 samples, Adam: 16,000,000 + 64,000,000 = 80,000,000.
  ///
  /// - Throws: `ConvolutionError.impossibleCount` if the batch size is below 1 or another count below 0 (数目不合法时).
  func trainingBytes(parameters: Int, activationsPerSample: Int, batchSize: Int, optimizer: MemoryNeed) throws -> Int

  /// How many numbers a network has to learn.
  ///
  /// A convolution has one kernel × kernel filter for each pair of an input and an output channel, used at every place alike; a linear layer has a weight for each pair of an
  /// input and an output, and gets everything that is there when it comes after an image (channels · height · width); each output channel or output has a bias, where there
  /// is one. A batch normalisation has two numbers for each channel (or each output, after a linear layer); its running statistics are not learnt. Pooling learns
  /// nothing, but makes the image smaller.
  ///
  /// 网络有多少个要学习的参数。卷积：每对“输入通道、输出通道”一个 kernel × kernel 的滤波器，各处共用；全连接层：每对“输入、输出”一个权重，
  /// 接在图像之后时，输入是全部的 通道 · 高 · 宽；有偏置时，每个输出（通道）一个。批归一化每个通道（全连接层之后则是每个输出）2 个，
  /// 滑动统计量不是学来的。池化没有参数，但会缩小图像。
  ///
  /// Example: image [1, 8, 6]; a convolution to 3 channels with kernel 3, padding 1, bias: 3 · 1 · 9 + 3 = 30; a pooling with kernel 2, stride 2 leaves
  /// [3, 4, 3]; a linear layer to 10 outputs with bias: 36 · 10 + 10 = 370. Together 400.
  ///
  /// - Throws: what `outputSize` throws for a window that does not work, and `ConvolutionError.notAnImage` for a convolution or a pooling after a
  ///   linear layer (窗口不可行时，或在全连接层之后又出现卷积、池化时).
  func countParameters(of network: ImageNetwork) throws -> Int
}

/// A window that slides over an image: what the sizes of convolutions and poolings depend on.
public struct SlidingWindow: Hashable, Sendable {
  /// How many places it touches along one direction.
  public let kernel: Int
  /// How far it moves from one place to the next.
  public let stride: Int
  /// Zeros at each end of the axis.
  public let padding: Int
  /// The distance between the places it touches.
  public let dilation: Int

  /// A window; without more it moves by 1, with no padding, and touches neighbours.
  public init(_ kernel: Int, stride: Int = 1, padding: Int = 0, dilation: Int = 1) {
    (self.kernel, self.stride, self.padding, self.dilation) = (kernel, stride, padding, dilation)
  }

  /// Whether a layer can have it: kernel, stride and dilation at least 1, padding at least 0.
  public var isPossible: Bool { min(kernel, stride, dilation) >= 1 && padding >= 0 }
}

/// How an optimiser uses memory.
public enum MemoryNeed: String, CaseIterable, Sendable {
  /// Plain stochastic gradient descent.
  case sgd
  /// Gradient descent with momentum.
  case momentum
  /// Adam.
  case adam
}

/// A network for images: what comes in, and the layers in their order.
public struct ImageNetwork: Hashable, Sendable {
  /// One layer.
  public enum Layer: Hashable, Sendable {
    /// A convolution to so many channels.
    case convolution(channels: Int, SlidingWindow, hasBias: Bool)
    /// A pooling, which keeps the channels.
    case pooling(SlidingWindow)
    /// A batch normalisation, which changes no size.
    case batchNorm
    /// A linear layer; the first one takes the whole image as one row of numbers.
    case linear(outputs: Int, hasBias: Bool)
  }

  /// Channels of the input.
  public let channels: Int
  /// Height of the input.
  public let height: Int
  /// Width of the input.
  public let width: Int
  /// The layers, from the input to the output.
  public let layers: [Layer]

  /// A network. An activation between two layers learns nothing and changes no size, so it is not listed.
  public init(channels: Int, height: Int, width: Int, layers: [Layer]) {
    (self.channels, self.height, self.width, self.layers) = (channels, height, width, layers)
  }
}

/// What can be wrong with the inputs of lesson 13.
public enum ConvolutionError: Error {
  /// A kernel, stride or dilation is below 1, or a padding below 0.
  case impossibleWindow
  /// The window is larger than the padded axis.
  case windowTooLarge
  /// A count is below 0, or there is no sample.
  case impossibleCount
  /// The layer needs an image, and gets a row of numbers.
  case notAnImage
}

/// The exercises of lesson 13, as the worker calls them.
public enum ConvolutionExercises {
  /// See `ConvolutionContract.receptiveField`.
  public static let receptiveField = Exercise("receptiveField(layers:)") { (my: any ConvolutionContract) in
    my.receptiveField
  }

  /// See `ConvolutionContract.outputSize`.
  public static let outputSize = Exercise("outputSize(size:window:)") { (my: any ConvolutionContract) in
    my.outputSize
  }

  /// See `ConvolutionContract.trainingBytes`.
  public static let trainingBytes = Exercise(
    "trainingBytes(parameters:activationsPerSample:batchSize:optimizer:)"
  ) { (my: any ConvolutionContract) in
    my.trainingBytes
  }

  /// See `ConvolutionContract.countParameters`.
  public static let countParameters = Exercise("countParameters(network:)") { (my: any ConvolutionContract) in
    my.countParameters
  }
}

extension ConvolutionContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [
      ConvolutionExercises.receptiveField, ConvolutionExercises.outputSize, ConvolutionExercises.trainingBytes,
      ConvolutionExercises.countParameters,
    ]
  }
}

extension SlidingWindow: ValueConvertible {
  /// Reads the four numbers.
  public init(value: Value) throws {
    self.init(
      try Int(value: value.field("kernel")), stride: try Int(value: value.field("stride")),
      padding: try Int(value: value.field("padding")), dilation: try Int(value: value.field("dilation")))
  }

  /// The four numbers with their names.
  public var value: Value {
    .record([
      .init("kernel", kernel.value), .init("stride", stride.value), .init("padding", padding.value),
      .init("dilation", dilation.value),
    ])
  }
}

extension MemoryNeed: ValueConvertible {
  /// Reads an optimiser's name.
  public init(value: Value) throws {
    guard let need = Self(rawValue: try String(value: value)) else { throw ValueMismatch(wanted: "an optimiser") }
    self = need
  }

  /// The optimiser's name.
  public var value: Value { rawValue.value }
}

extension ImageNetwork: ValueConvertible {
  /// Reads the input's sizes and the layers.
  public init(value: Value) throws {
    self.init(
      channels: try Int(value: value.field("channels")), height: try Int(value: value.field("height")),
      width: try Int(value: value.field("width")), layers: try [Layer](value: value.field("layers")))
  }

  /// The input's sizes and the layers.
  public var value: Value {
    .record([
      .init("channels", channels.value), .init("height", height.value), .init("width", width.value),
      .init("layers", layers.value),
    ])
  }
}

extension ImageNetwork.Layer: ValueConvertible {
  /// Reads a layer by its kind.
  public init(value: Value) throws {
    let kind = try String(value: value.field("layer"))
    switch kind {
    case "convolution":
      self = .convolution(
        channels: try Int(value: value.field("channels")), try SlidingWindow(value: value.field("window")),
        hasBias: try Bool(value: value.field("hasBias")))
    case "pooling": self = .pooling(try SlidingWindow(value: value.field("window")))
    case "batchNorm": self = .batchNorm
    case "linear":
      self = .linear(
        outputs: try Int(value: value.field("outputs")), hasBias: try Bool(value: value.field("hasBias")))
    default: throw ValueMismatch(wanted: "a layer")
    }
  }

  /// The kind of the layer and its numbers.
  public var value: Value {
    switch self {
    case .convolution(let channels, let window, let hasBias):
      .record([
        .init("layer", "convolution".value), .init("channels", channels.value), .init("window", window.value),
        .init("hasBias", hasBias.value),
      ])
    case .pooling(let window): .record([.init("layer", "pooling".value), .init("window", window.value)])
    case .batchNorm: .record([.init("layer", "batchNorm".value)])
    case .linear(let outputs, let hasBias):
      .record([.init("layer", "linear".value), .init("outputs", outputs.value), .init("hasBias", hasBias.value)])
    }
  }
}
