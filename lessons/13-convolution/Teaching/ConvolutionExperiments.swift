import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 13 NAME` can run.
  static let convolution = [cone, probe, effective, memory, crossover, savings, summary]

  private static let cone = Experiment(
    "cone", Words(en: "how often one output of two 3 × 3 layers uses each pixel", zh: "两层 3 × 3 卷积的一个输出把每个像素用了几次")
  ) { output in
    let cone = try TwoLayerCone()
    let parts = [
      (Words(en: "the output itself (3 × 3 outputs)", zh: "输出本身（3 × 3 个输出）"), cone.output),
      (Words(en: "the layer between (5 × 5)", zh: "中间一层（5 × 5）"), cone.between),
      (Words(en: "the image (7 × 7)", zh: "图像（7 × 7）"), cone.image),
    ]
    for (name, counts) in parts {
      output.say(name)
      for row in counts { output.line("  " + row.map { $0 == 0 ? "·" : $0.text(0) }.joined(separator: " ")) }
      output.gap()
    }
    let used = cone.image.joined().filter { $0 > 0 }
    output.say(
      Words(
        en: "pixels used: \(used.count); paths from pixels to the output: \(used.reduce(0, +).text(0))",
        zh: "用到的像素：\(used.count) 个；从像素到输出的路径：\(used.reduce(0, +).text(0)) 条"))
  }

  private static let probe = Experiment(
    "probe", Words(en: "the receptive field by the formula, and as gradients find it", zh: "感受野：公式算出的，与梯度探测到的")
  ) { output in
    output.table(
      [
        Words(en: "layers", zh: "各层"), Words(en: "formula", zh: "公式"), Words(en: "gradient", zh: "梯度"),
        Words(en: "kernels added", zh: "窗口相加"), Words(en: "strides ignored", zh: "不计步幅"),
      ],
      try ProbedStack.all.map { stack in
        let probe = stack.probe
        let flat = probe.windows.map { SlidingWindow($0.kernel, dilation: $0.dilation) }
        return [
          stack.name[output.language], "\(try probe.field())", "\(try probe.measuredField())",
          "\(probe.windows.reduce(0) { $0 + $1.kernel })", "\(try ConvolutionReference().receptiveField(of: flat))",
        ]
      })
  }

  private static let effective = Experiment(
    "effective", Words(en: "how much of the receptive field really counts", zh: "感受野中真正起作用的部分有多大")
  ) { output in
    output.say(Words(en: "a stack of 3 × 3 convolutions", zh: "若干层 3 × 3 卷积"))
    output.gap()
    let depths = [1, 2, 3, 5, 10, 20]
    output.table(
      [
        Words(en: "layers", zh: "层数"), Words(en: "field", zh: "感受野"), Words(en: "95 % within", zh: "95 % 在内"),
        Words(en: "random weights", zh: "随机权重"), Words(en: "corner : middle", zh: "角 : 中心"),
      ],
      try depths.enumerated().map { i, depth in
        output.progress(Double(i) / Double(depths.count))
        let equal = try EffectiveField(depth: depth)
        let random = try EffectiveField(depth: depth, randomStacks: 40, seed: depth)
        return [
          "\(depth)", "\(equal.side) × \(equal.side)", "\(equal.effectiveSide) × \(equal.effectiveSide)",
          "\(random.effectiveSide) × \(random.effectiveSide)", equal.cornerToMiddle.text(digits: 2),
        ]
      })
    output.gap()
    let ten = try EffectiveField(depth: 10)
    output.say(
      Words(
        en:
          "ten layers: \((100 * ten.share(within: 13)).text(1)) % of the gradient lies in the central 13 × 13 of 21 × 21",
        zh: "十层：21 × 21 的感受野中，\((100 * ten.share(within: 13)).text(1)) % 的梯度落在中央 13 × 13 之内"))
  }

  private static let memory = Experiment(
    "memory", Words(en: "what training keeps in memory, by optimiser", zh: "训练占用的内存，按优化器")
  ) { output in
    output.say(
      Words(en: "a small network on 64 digits, counted on the engine's tensors (bytes)", zh: "小网络，64 个数字，按引擎中的张量计数（字节）")
    )
    output.gap()
    memoryTable(try MemoryUse.digits(batchSize: 64), unit: 1, output)
    output.gap()
    output.say(
      Words(en: "VGG-16 on 32 images of 224 × 224, from the shapes (MB)", zh: "VGG-16，32 张 224 × 224 的图像，由形状算出（MB）"))
    output.gap()
    memoryTable(try MemoryUse.vgg16(batchSize: 32), unit: 1_000_000, output)
  }

  private static func memoryTable(_ uses: [MemoryUse], unit: Int, _ output: Experiment.Output) {
    func text(_ bytes: Int) -> String { ((bytes + unit / 2) / unit).grouped }
    output.table(
      [
        Words(en: "", zh: ""), Words(en: "weights", zh: "权重"), Words(en: "gradients", zh: "梯度"),
        Words(en: "state", zh: "优化器状态"), Words(en: "activations", zh: "激活值"), Words(en: "together", zh: "合计"),
      ],
      uses.map { use in
        [use.name[output.language]]
          + [use.weights, use.gradients, use.state, use.activations, use.total].map(text)
      })
  }

  private static let crossover = Experiment(
    "crossover", Words(en: "from which batch size on activations outweigh parameters", zh: "批次多大时激活值超过参数")
  ) { output in
    let networks = [
      (Words(en: "digits CNN", zh: "数字小网络"), try MemoryByShapes.digits()),
      (Words(en: "VGG-16", zh: "VGG-16"), try MemoryByShapes(.vgg16)),
      (Words(en: "VGG-16, global pooling", zh: "VGG-16，全局池化"), try MemoryByShapes(.vgg16WithGlobalPooling)),
    ]
    output.table(
      [
        Words(en: "network", zh: "网络"), Words(en: "parameters", zh: "参数"), Words(en: "numbers a sample", zh: "每样本的数"),
        Words(en: "N for weights", zh: "N（只算权重）"), Words(en: "N for Adam", zh: "N（Adam）"),
      ],
      networks.map { name, sums in
        [
          name[output.language], sums.parameters.grouped, sums.activationsPerSample.grouped,
          sums.crossover(copies: 1).text(2), sums.crossover(copies: 4).text(1),
        ]
      })
    output.gap()
    output.say(
      Words(
        en: "N: the batch size at which activations are as many as the parameters, once or four times",
        zh: "N：激活值与参数（一份或四份）一样多时的批次大小"))
  }

  private static let savings = Experiment(
    "savings", Words(en: "what four ways of saving memory save", zh: "四种节省内存的办法各省下什么")
  ) { output in
    let (vgg, pooled) = (try MemoryByShapes(.vgg16), try MemoryByShapes(.vgg16WithGlobalPooling))
    let (full, half) = (
      try DigitsMemory(batchSize: 64, rule: Adam(learningRate: 0.01)),
      try DigitsMemory(batchSize: 32, rule: Adam(learningRate: 0.01))
    )
    let dense = try LowRank(rows: 512, columns: 384, rank: 64)
    output.table(
      [
        Words(en: "what is changed", zh: "改动"), Words(en: "fixed part", zh: "固定部分"),
        Words(en: "activations", zh: "激活值"),
      ],
      [
        [
          Words(en: "half the batch (digits CNN, 64 → 32)", zh: "批次减半（数字小网络，64 → 32）")[output.language],
          ratio(full.total - full.activations, half.total - half.activations),
          ratio(full.activations, half.activations),
        ],
        [
          Words(en: "8 × 8 pooled to 4 × 4", zh: "8 × 8 池化为 4 × 4")[output.language], "-",
          ratio(64, try Downsampling.count(8, channels: 1)),
        ],
        [
          Words(en: "7 × 7 pooled to 3 × 3", zh: "7 × 7 池化为 3 × 3")[output.language], "-",
          ratio(49, try Downsampling.count(7, channels: 1)),
        ],
        [
          Words(en: "8 × 8 pooled, channels doubled", zh: "8 × 8 池化，通道加倍")[output.language], "-",
          ratio(64, try Downsampling.count(8, channels: 2)),
        ],
        [
          Words(en: "VGG-16 with one linear layer", zh: "VGG-16 只留一个全连接层")[output.language],
          ratio(vgg.parameters, pooled.parameters), ratio(vgg.activationsPerSample, pooled.activationsPerSample),
        ],
        [
          Words(en: "384 → 512 through 64", zh: "384 → 512 改经 64")[output.language],
          ratio(dense.fullParameters, dense.parameters), ratio(512, 512 + 64),
        ],
      ])
    output.gap()
    output.say(Words(en: "new size : old size", zh: "新的大小 : 旧的大小"))
  }

  private static func ratio(_ old: Int, _ new: Int) -> String { (Double(new) / Double(old)).text(3) }

  private static let summary = Experiment(
    "summary", Words(en: "the small network for the digits, layer by layer", zh: "用于数字的小网络，逐层列出")
  ) { output in
    for line in try DigitsMemory.network().summary(inputShape: [1, 1, 8, 8]).description.split(separator: "\n") {
      output.line(String(line))
    }
  }
}
