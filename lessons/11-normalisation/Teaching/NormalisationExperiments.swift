import Checking
import NeuralNetworks
import TensorCore

extension Experiment {
  /// The experiments of lesson 11.
  static let normalisation: [Experiment] = [
    columnsAndRows, normBatchSizes, testBatchSizes, orderKept, colourAndSize, skewness, deepProducts, paddedTokens,
    runningAverages, normLayers,
  ]

  private static let columnsAndRows = Experiment(
    "columns-and-rows",
    Words(en: "one small table, normalised by columns (BN) and by rows (LN)", zh: "同一张小表：按列（BN）与按行（LN）归一化")
  ) { output in
    let x = try Tensor<Double>([[1, 10], [2, 30], [6, 20]])
    let (bn, ln) = (try x.batchNormalised().elements, try x.layerNormalised().elements)
    output.table(
      ["x₁", "x₂", "BN(x)₁", "BN(x)₂", "LN(x)₁", "LN(x)₂"].map { Words(en: $0, zh: $0) },
      (0..<3).map { row in
        let places = [2 * row, 2 * row + 1]
        return places.map { x.elements[$0].text(0) } + places.map { bn[$0].text(4) } + places.map { ln[$0].text(4) }
      })
    output.gap()
    let columns = try x.columnMoments()
    output.say(
      Words(
        en:
          "Mean and variance of the columns: \(columns.map { "\($0.mean.text(0)) and \($0.variance.text(3))" }.joined(separator: ", "))",
        zh: "各列的均值和方差：\(columns.map { "\($0.mean.text(0)) 和 \($0.variance.text(3))" }.joined(separator: "，"))"))
  }

  private static let normBatchSizes = Experiment(
    "norm-batch-size",
    Words(
      en: "test accuracy on digits after 400 updates, by batch size, without and with normalisation",
      zh: "400 次更新后在手写数字上的测试正确率：不同批次大小，不归一化 / BN / LN")
  ) { output in
    let (sizes, seeds) = ([2, 4, 32], 1..<4)
    var rows: [[String]] = []
    for size in sizes {
      var row = ["\(size)"]
      for kind in NormalisedDigits.Kind.allCases {
        let moments = SampleMoments(try NormalisedDigits.accuracies(kind, batchSize: size, seeds: seeds))
        row.append("\(moments.mean.text(3)) ± \(moments.deviation.text(3))")
        output.progress(Double(rows.count * 3 + row.count - 1) / 9)
      }
      rows.append(row)
    }
    output.say(
      Words(
        en: "Test accuracy after 400 updates, mean ± spread of 3 seeds", zh: "400 次更新后的测试正确率，3 个种子的平均 ± 离散"))
    output.gap()
    output.table(
      [
        Words(en: "batch size", zh: "批次大小"), Words(en: "none", zh: "不归一化"), Words(en: "BN", zh: "BN"),
        Words(en: "LN", zh: "LN"),
      ], rows)
  }

  private static let testBatchSizes = Experiment(
    "test-batch-size",
    Words(
      en: "one trained network with BN, tested in training mode by mistake, by test batch size",
      zh: "一个训练好的 BN 网络，测试时误用训练模式：正确率随测试批次大小的变化")
  ) { output in
    let digits = try NormalisedDigits(.batch, batchSize: 32, seed: 1)
    let evaluated = try digits.accuracy()
    output.table(
      [
        Words(en: "test batch", zh: "测试批次"), Words(en: "training mode", zh: "训练模式"),
        Words(en: "eval mode", zh: "预测模式"),
      ],
      try [2, 4, 8, 32, 360].map { size in
        ["\(size)", try digits.accuracyInTraining(batchSize: size).text(3), evaluated.text(3)]
      })
  }

  private static let orderKept = Experiment(
    "order-kept",
    Words(
      en: "which pairs of numbers keep their order: 200 random batches of 8 samples and 6 features",
      zh: "哪些大小关系得以保留：200 批随机数据，每批 8 个样本、6 个特征")
  ) { output in
    let bn = try OrderKept.measured(trials: 200, seed: 6) { try $0.batchNormalised() }
    let ln = try OrderKept.measured(trials: 200, seed: 6) { try $0.layerNormalised() }
    let gained = try OrderKept.measured(trials: 200, seed: 6) {
      try $0.layerNormalised(weight: [3, 1, 0.1, 2, 0.5, 1.5])
    }
    func percent(_ share: Double) -> String { "\((100 * share).text(1)) %" }
    output.table(
      [
        Words(en: "pairs that keep their order", zh: "保持大小关系的比例"), Words(en: "samples, one feature", zh: "样本之间（同一特征）"),
        Words(en: "features, one sample", zh: "特征之间（同一样本）"),
      ],
      [
        ["BN", percent(bn.samples), percent(bn.features)],
        ["LN", percent(ln.samples), percent(ln.features)],
        [
          output.language == .zh ? "LN，g 各不相同" : "LN with unequal gains", percent(gained.samples),
          percent(gained.features),
        ],
      ])
  }

  private static let colourAndSize = Experiment(
    "colour-and-size",
    Words(
      en: "a linear rule that asks for the size, behind BN and behind LN on two unlike features",
      zh: "两个不同类的特征（颜色、大小）：线性分类器放在 BN 与 LN 之后")
  ) { output in
    let toy = try ColourAndSize()
    output.table(
      [Words(en: "normalisation", zh: "归一化"), Words(en: "accuracy", zh: "正确率")],
      [
        [output.language == .zh ? "瞎猜" : "guessing", toy.majority.text(3)],
        ["LN", try toy.accuracy { try $0.layerNormalised() }.text(3)],
        ["BN", try toy.accuracy { try $0.batchNormalised() }.text(3)],
      ])
  }

  private static let skewness = Experiment(
    "skewness",
    Words(en: "20,000 exponential numbers before and after normalising", zh: "20000 个指数分布的数，归一化前后")
  ) { output in
    let numbers = SampleMoments.exponentialNumbers(20_000, seed: 1)
    let normalised = try Tensor(numbers, shape: [20_000, 1]).batchNormalised().elements
    output.table(
      [
        Words(en: "", zh: ""), Words(en: "mean", zh: "均值"), Words(en: "variance", zh: "方差"),
        Words(en: "skewness", zh: "偏度"), Words(en: "smallest", zh: "最小"), Words(en: "largest", zh: "最大"),
      ],
      zip([Words(en: "before", zh: "之前"), Words(en: "after", zh: "之后")], [numbers, normalised]).map { name, values in
        let moments = SampleMoments(values)
        return [
          name[output.language], moments.mean.text(3), moments.variance.text(3), moments.skewness.text(3),
          (values.min() ?? 0).text(2), (values.max() ?? 0).text(2),
        ]
      })
  }

  private static let deepProducts = Experiment(
    "deep-products",
    Words(en: "the spread after 20 random layers, with and without normalising", zh: "经过 20 个随机层之后的离散程度：归一化与不归一化")
  ) { output in
    output.table(
      [
        Words(en: "gain of a layer", zh: "每层增益"), Words(en: "after 20 layers", zh: "20 层之后"),
        Words(en: "with normalisation", zh: "层间归一化"),
      ],
      try [0.5, 1, 2].map { gain in
        [
          gain.text(1), try (DeepStack.deviations(gain: gain, seed: 5).last ?? 0).text(digits: 3),
          try (DeepStack.deviations(gain: gain, normalised: true, seed: 5).last ?? 0).text(digits: 3),
        ]
      })
  }

  private static let paddedTokens = Experiment(
    "padded-tokens",
    Words(en: "the mean over sequences of 3, 7 and 5 tokens that were padded to 7", zh: "长度为 3、7、5 的序列补齐到 7 之后的均值")
  ) { output in
    let padded = try PaddedTokens()
    func row(_ en: String, _ zh: String, _ means: [Double]) -> [String] {
      [output.language == .zh ? zh : en] + means.map { $0.text(4) }
    }
    output.table(
      [
        Words(en: "mean", zh: "均值"), Words(en: "feature 1", zh: "特征 1"), Words(en: "feature 2", zh: "特征 2"),
      ],
      [
        row("the 15 real tokens as a list", "15 个真实词元排成一列", try padded.tokens.mean(dim: 0).elements),
        row("padded batch, with the mask", "补齐的批次，用掩码", try padded.maskedMean()),
        row("padded batch, zeros counted", "补齐的批次，把 0 也算进去", try padded.paddedMean()),
      ])
  }

  private static let runningAverages = Experiment(
    "running-averages",
    Words(en: "how wrong the remembered statistics are after 4,096 samples", zh: "4096 个样本之后，记下的统计量误差有多大")
  ) { output in
    var rows: [[String]] = []
    for size in [4, 32, 256] {
      for momentum in [0.1, nil] {
        let averages = try RunningAverages(batchSize: size, momentum: momentum)
        rows.append([
          "\(size)", momentum.map { $0.text(1) } ?? "nil", averages.meanError.text(4),
          "\((100 * averages.varianceError).text(1)) %",
        ])
      }
    }
    output.table(
      [
        Words(en: "batch size", zh: "批次大小"), Words(en: "momentum", zh: "momentum"),
        Words(en: "mean off by (in σ)", zh: "均值误差（以 σ 计）"), Words(en: "variance off by", zh: "方差误差"),
      ], rows)
  }

  private static let normLayers = Experiment(
    "norm-layers",
    Words(
      en: "BatchNorm1d and LayerNorm as layers: what they print, keep and learn",
      zh: "BatchNorm1d 与 LayerNorm 两个层：输出、缓冲区与参数")
  ) { output in
    for (index, cell) in try NormLayerCells().cells.enumerated() {
      if index > 0 { output.gap() }
      (cell.code + "\n" + cell.output).split(separator: "\n").forEach { output.line(String($0)) }
    }
  }
}
