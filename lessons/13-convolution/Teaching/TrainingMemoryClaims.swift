import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 13 states.
  static let convolution =
    [
      whatTrainingKeeps, whichPartIsLarger, parametersShrink, halfTheBatch, halfTheImage, fewerLinearLayers,
    ] + fieldClaims

  private static let whatTrainingKeeps = Claim(
    "E01", .false,
    Words(
      en: """
        Parameters and outputs are what using a network takes. Training also keeps a gradient for each parameter, what the optimiser remembers, and everything that the backward pass needs: in float32 8 bytes a parameter for SGD, 12 with momentum, \
        16 for Adam, and the activations.
        """,
      zh: "参数和输出只是使用网络所需的。训练还要保存每个参数的梯度、优化器记住的数，以及反向传播要用的一切：float32 下，每个参数 SGD 占 8 字节，动量 12，Adam 16，外加激活值。"),
    failsWhen: "the gradients are left out of the formula"
  ) {
    let rules: [(MemoryNeed, any UpdateRule)] = [
      (.sgd, try SGD(learningRate: 0.1)), (.momentum, try SGD(learningRate: 0.1, momentum: 0.9)),
      (.adam, try Adam(learningRate: 0.01)),
    ]
    let counted = try rules.map { try DigitsMemory(batchSize: 64, rule: $0.1) }
    let expected = try rules.map { need, _ in
      try ConvolutionReference().trainingBytes(
        parameters: 5210, activationsPerSample: 1098, batchSize: 64, optimizer: need)
    }
    let example = try ConvolutionReference().trainingBytes(
      parameters: 1_000_000, activationsPerSample: 250_000, batchSize: 64, optimizer: .adam)
    let adam = counted[2]
    let backwardNeedsInput = try backwardNeedsItsInput()
    return Finding(
      holds: counted.map(\.total) == expected && example == 80_000_000
        && adam.weights + adam.gradients + adam.state == 16 * 5210 && backwardNeedsInput,
      measured:
        "digits CNN, 64 samples, bytes counted on the engine: SGD \(counted[0].total), momentum \(counted[1].total), "
        + "Adam \(adam.total); parameters and outputs alone \(adam.weights + adam.activations). 10⁶ parameters, 250000 a sample, "
        + "64 samples, Adam: \(example)")
  }

  private static let whichPartIsLarger = Claim(
    "E02", .trueIf,
    Words(
      en: """
        Which part is larger depends on the network and the batch size. VGG-16 has 138,357,544 parameters and 15,237,608 numbers for each image: the outputs outweigh the weights from 10 images on, and Adam's four copies only from 37 on.
        """,
      zh: "哪一部分大，取决于网络和批次大小。VGG-16 有 138357544 个参数，每张图像 15237608 个数：从 10 张图像起，输出才超过权重；要超过 Adam 的四份，则要从 37 张起。"),
    failsWhen: "the linear layers are left out"
  ) {
    let (vgg, digits) = (try MemoryByShapes(.vgg16), try MemoryByShapes.digits())
    let (once, four) = (vgg.crossover(copies: 1), vgg.crossover(copies: 4))
    return Finding(
      holds: vgg.parameters == 138_357_544 && vgg.activationsPerSample == 15_237_608 && 9 < once && once < 10
        && 36 < four
        && four < 37 && digits.activationsPerSample < digits.parameters
        && 64 * digits.activationsPerSample > digits.parameters,
      measured:
        "VGG-16: \(vgg.parameters) and \(vgg.activationsPerSample), equal at N = \(once.text(2)), with Adam at \(four.text(1)); "
        + "digits CNN: \(digits.parameters) parameters, \(digits.activationsPerSample) numbers for 1 sample, "
        + "\(64 * digits.activationsPerSample) for 64")
  }

  private static let parametersShrink = Claim(
    "E03", .false,
    Words(
      en: """
        Parameters can be shrunk: two thin matrices of rank r have fewer numbers than an m × n one exactly if r < mn / (m + n); half precision takes half the bytes; a layer used twice is stored once. Optimiser states in 8 bits, pruning and \
        sharding go further.
        """,
      zh: "参数可以压缩：两个秩为 r 的窄矩阵比 m × n 的矩阵数更少，当且仅当 r < mn / (m + n)；半精度只占一半字节；用两次的层只存一份。8 比特的优化器状态、剪枝、分片还能更省。"),
    failsWhen: "r ≤ mn / m in place of mn / (m + n)"
  ) {
    let (m, n) = (24, 40)
    let bound = Double(m * n) / Double(m + n)
    let saves = try (1...m).map { rank in
      let pair = try LowRank(rows: m, columns: n, rank: rank)
      return pair.parameters < pair.fullParameters
    }
    var generator = SeededGenerator(seed: 2)
    let shared = try Linear<Float>(30, 30, using: &generator)
    let tied = Sequential<Float>(shared, ReLU(), shared)
    let once = shared.parameters.reduce(0) { $0 + $1.count }
    let together = tied.parameters.reduce(0) { $0 + $1.count }
    let half = ElementType.float16.byteCount * 2 == ElementType.float32.byteCount
    return Finding(
      holds: saves == (1...m).map { Double($0) < bound } && together == once && half,
      measured:
        "\(m) × \(n): ranks 1 to \(saves.filter { $0 }.count) save, bound \(bound.text(1)); a layer used twice: \(together) "
        + "parameters, once: \(once)")
  }

  private static let halfTheBatch = Claim(
    "E04", .true,
    Words(
      en:
        "Half the batch size halves the part that belongs to samples; weights, gradients and optimiser state stay as they are.",
      zh: "批次减半，属于样本的那部分减半；权重、梯度、优化器状态不变。"),
    failsWhen: "the whole sum is expected to halve"
  ) {
    let all = try [64, 32].map { try DigitsMemory(batchSize: $0, rule: Adam(learningRate: 0.01)) }
    let fixed = all.map { $0.total - $0.activations }
    return Finding(
      holds: all[0].activations == 2 * all[1].activations && fixed[0] == fixed[1],
      measured:
        "64 and 32 samples: activations \(all[0].activations) and \(all[1].activations), the rest \(fixed[0]) and \(fixed[1]); "
        + "together \(all[0].total) and \(all[1].total)")
  }

  private static let halfTheImage = Claim(
    "E05", .trueIf,
    Words(
      en: """
        Halving height and width quarters that tensor, if the channels stay. With twice the channels half is left, odd sizes round down, and the layers before keep their cost.
        """,
      zh: "高和宽都减半，那个张量变为四分之一，前提是通道数不变。通道加倍则剩一半；奇数大小向下取整；前面各层的开销不变。"),
    failsWhen: "7 × 7 expected to leave 4 × 4"
  ) {
    let sizes = try [(8, 1), (7, 1), (8, 2)].map { try Downsampling.count($0, channels: $1) }
    let formula = try [8, 7].map { try ConvolutionReference().outputSize($0, window: SlidingWindow(2, stride: 2)) }
    let counts = try ImageNetwork.vgg16.outputCounts()
    let early = Double(counts[1] + counts[2]) / Double(counts.reduce(0, +))
    return Finding(
      holds: sizes == [16, 9, 32] && formula == [4, 3] && early > 0.4,
      measured:
        "8 × 8 → \(sizes[0]) of 64, 7 × 7 → \(sizes[1]) of 49, 8 × 8 with twice the channels → \(sizes[2]) of 64; "
        + "the two layers before VGG-16's first pooling hold \(early.percent) of its activations")
  }

  private static let fewerLinearLayers = Claim(
    "E06", .true,
    Words(
      en: """
        Fewer linear layers save parameters, and with each its gradient and state; activations hardly change. VGG-16's three hold 89 % of its parameters; the mean of each channel and one layer in their place need 513,000.
        """,
      zh: "减少全连接层能省参数，连同各自的梯度和优化器状态；激活值几乎不变。VGG-16 的三个全连接层占全部参数的 89 %；换成每通道求平均再接一层，只要 513000 个。"),
    failsWhen: "global pooling is left out: 25,088 inputs remain"
  ) {
    let (vgg, pooled) = (try MemoryByShapes(.vgg16), try MemoryByShapes(.vgg16WithGlobalPooling))
    let linear = try ImageNetwork.vgg16.parameterCounts().suffix(3).reduce(0, +)
    let last = try ImageNetwork.vgg16WithGlobalPooling.parameterCounts().last ?? 0
    let change = 1 - Double(pooled.activationsPerSample) / Double(vgg.activationsPerSample)
    return Finding(
      holds: linear == 123_642_856 && last == 513_000 && change > 0 && change < 0.001,
      measured:
        "three linear layers \(linear) of \(vgg.parameters) = \((100 * Double(linear) / Double(vgg.parameters)).text(1)) %; "
        + "one after global pooling \(last); activations \((100 * change).text(2)) % fewer")
  }
}

/// Whether the engine refuses `backward()` after the images have been overwritten: it has kept them, since the filters' gradient needs them.
private func backwardNeedsItsInput() throws -> Bool {
  let network = try DigitsMemory.network()
  let images = try Tensor<Float>.ones(2, 1, 8, 8)
  let sum = try network(images).sum()
  try images.fill(0)
  do {
    try sum.backward()
    return false
  } catch let error as TensorError { return error.kind == .inPlace }
}
