import Charts
import Checking
import NeuralNetworks
import TensorCore

extension LessonCharts {
  /// Lesson 11: what is averaged over, what the batch size does, what order survives, and that shape stays.
  static let normalisation = LessonCharts(
    folder: "11-normalisation",
    [.normSlabs, .normBatchSize, .testBatchModes, .orderBeforeAfter, .skewnessStays])
}

extension ChartRecipe {
  /// The slabs that share one mean and variance.
  static let normSlabs = ChartRecipe(
    "norm-slabs", summary: Caption(en: "which numbers share a mean and a variance", zh: "哪些数共用一个均值和方差")
  ) {
    let names = (1...NormCube.channels).map(String.init) + ["", "", ""]
    let rows = (1...NormCube.positions).map(String.init) + ["", ""]
    func panel(_ title: String, _ blocks: [(NormCube.Block, Ink)]) -> Panel {
      Panel(
        title, x: .named("feature (channel)", names), y: .named("position (token)", rows), legend: .none,
        marks: blocks.flatMap { NormCube.faces(of: $0.0, ink: $0.1) } + NormCube.edges
          + [.text("samples ↗", x: 4, y: -0.15)])
    }
    return Chart(
      title: "Which numbers share one mean and one variance",
      caption: Caption(
        en: """
          A batch as a block of cells: features to the right, positions upwards, samples to the back. Each coloured slab has one mean and one variance. Batch normalisation takes a feature through the whole batch; layer \
          normalisation stays inside one sample, and in a Transformer inside one token.
          """,
        zh: "一批数据像一块立方体：向右是特征，向上是位置，向后是样本。每块彩色区域共用一个均值和方差。批归一化取一个特征、贯穿整批；层归一化只在一个样本之内，在 Transformer 里只在一个词元之内。"),
      alternativeText: """
        Three cubes of cells. In the first, whole columns of one feature are coloured through all samples and positions. In the second, the whole front layer, one sample, is coloured. In the third, single rows of the front \
        layer: one token with all its features.
        """,
      tryNext: ["Which cells would instance normalisation colour: one feature of one sample, over all positions?"],
      columns: 3,
      panels: [
        panel(
          "Batch normalisation",
          [(NormCube.Block(channels: 1..<2), .blue), (NormCube.Block(channels: 3..<4), .vermilion)]),
        panel("Layer normalisation, [C, L]", [(NormCube.Block(samples: 0..<1), .blue)]),
        panel(
          "Layer normalisation, per token",
          [
            (NormCube.Block(samples: 0..<1, positions: 3..<4), .blue),
            (NormCube.Block(samples: 0..<1, positions: 1..<2), .vermilion),
          ]),
      ])
  }

  /// Accuracy over the size of the training batch.
  static let normBatchSize = ChartRecipe(
    "norm-batch-size",
    summary: Caption(en: "accuracy against batch size, without and with normalisation", zh: "正确率随批次大小的变化：不归一化、BN、LN")
  ) {
    let sizes = [2, 4, 8, 16, 32]
    let curves = try NormalisedDigits.Kind.allCases.map { kind in
      try sizes.map { SampleMoments(try NormalisedDigits.accuracies(kind, batchSize: $0, seeds: 1..<4)) }
    }
    let x = sizes.indices.map(Double.init)
    let looks: [(String, Ink)] = [
      ("no normalisation", .gray), ("batch normalisation", .vermilion), ("layer normalisation", .blue),
    ]
    let marks = zip(looks, curves).flatMap { look, moments in
      [
        Mark.band(
          x: x, low: moments.map { $0.mean - $0.deviation }, high: moments.map { $0.mean + $0.deviation }, ink: look.1),
        .connectedPoints(look.0, x: x, y: moments.map(\.mean), ink: look.1),
      ]
    }
    return Chart(
      title: "Digits, 400 updates each: accuracy by the size of the training batch",
      caption: Caption(
        en: """
          Every point is the mean of three trainings of 400 updates, the band their spread. Batch normalisation needs company: from two samples a mean and a variance are mere chance. Layer normalisation never looks at the other \
          samples; what it gains with the batch size, the network without normalisation gains as well.
          """,
        zh: "每个点是三次训练（各 400 次更新）的平均，色带是它们的离散程度。批归一化需要同伴：只有两个样本时，均值和方差全凭运气。层归一化从不看别的样本；它随批次变大而得到的好处，不归一化的网络同样得到。"),
      alternativeText: """
        Over batch sizes from 2 to 32, batch normalisation starts far below the others and is level with layer normalisation from 8 on. Layer normalisation and the network without normalisation rise gently.
        """,
      tryNext: ["look at the upper end alone: `set yrange [0.8:1]`"],
      panels: [
        Panel(
          x: .named("training batch size", sizes.map(String.init)), y: Axis("test accuracy", range: 0...1),
          legend: .bottomRight, marks: marks)
      ])
  }

  /// A network that was left in training mode.
  static let testBatchModes = ChartRecipe(
    "test-batch-modes",
    summary: Caption(en: "training mode by mistake: accuracy against the test batch", zh: "误用训练模式：正确率随测试批次的变化")
  ) {
    let digits = try NormalisedDigits(.batch, batchSize: 32, seed: 1)
    let evaluated = try digits.accuracy()
    let sizes = [2, 4, 8, 16, 32, 64, 128, 360]
    return Chart(
      title: "One trained network, tested in training mode by mistake",
      caption: Caption(
        en: """
          The weights are the same at every point. Left in training mode, batch normalisation uses the mean and variance of whatever is in the test batch; with two images that is mostly noise. In evaluation mode (the grey line) the \
          size of the test batch plays no part.
          """,
        zh: "每个点用的是同一组权重。若留在训练模式，批归一化就用测试批次自己的均值和方差；只有两张图时那几乎全是噪声。在预测模式下（灰线），测试批次的大小不起作用。"),
      alternativeText: """
        Over test batches from 2 to 360 images the accuracy in training mode rises steeply from well below one half and reaches the level line of evaluation mode at about 32.
        """,
      tryNext: ["mark pure guessing: `0.1 with lines ls 7 title 'guessing'`"],
      panels: [
        Panel(
          x: .named("test batch size", sizes.map(String.init)), y: Axis("test accuracy", range: 0...1.05),
          legend: .bottomRight,
          marks: [
            .rule(y: evaluated, "evaluation mode"),
            .connectedPoints(
              "training mode", x: sizes.indices.map(Double.init),
              y: try sizes.map { try digits.accuracyInTraining(batchSize: $0) }, ink: .vermilion),
          ])
      ])
  }

  /// Values before against values after, along a column and along a row.
  static let orderBeforeAfter = ChartRecipe(
    "order-before-after",
    summary: Caption(en: "whose order survives BN, and whose LN", zh: "BN 保留谁的大小关系，LN 保留谁的")
  ) {
    let before = try unevenTable()
    let (bn, ln) = (try before.batchNormalised(), try before.layerNormalised())
    func panel(_ title: String, _ legend: Legend, _ pick: (Tensor<Double>) throws -> Tensor<Double>) throws -> Panel {
      let picked = try pick(before)
      let x = picked.elements
      return Panel(
        title, x: Axis("value before"), y: Axis("value after", range: -3.5...4.5), legend: legend,
        marks: [
          .points("after BN", x: x, y: try pick(bn).elements, ink: .vermilion),
          .points("after LN", x: x, y: try pick(ln).elements, ink: .blue),
        ])
    }
    return Chart(
      title: "Whose order survives",
      caption: Caption(
        en: """
          Each point is one number, before and after; where points climb from left to right without a step back, their order has survived. On the left one feature of 40 samples: batch normalisation puts it on a straight line, layer \
          normalisation scatters it. On the right 40 features of one sample: the other way round.
          """,
        zh: "每个点是一个数的前后对比；若从左到右一路上升、没有回头，大小关系就保留了下来。左图是 40 个样本的同一特征：批归一化把它们放在一条直线上，层归一化打散了它们。右图是同一样本的 40 个特征：正好相反。"),
      alternativeText: """
        Two scatter plots. On the left the points after batch normalisation lie on a rising line, those after layer normalisation in a cloud. On the right the points after layer normalisation lie on a line, those after batch \
        normalisation in a cloud.
        """,
      tryNext: ["What would γ = −1 do to the line on the left? Swap the sign of its column and see."], columns: 2,
      panels: [
        try panel("one feature, 40 samples", .topLeft) { try $0.select(dim: 1, index: 3) },
        try panel("one sample, 40 features", .topLeft) { try $0.select(dim: 0, index: 5) },
      ])
  }

  /// 40 samples of 40 features, each with an offset and a spread of its own.
  private static func unevenTable() throws -> Tensor<Double> {
    var generator = SeededGenerator(seed: 14)
    let rows = try Tensor<Double>.uniform([40, 1], in: 0.5..<2, using: &generator)
    let columns = try Tensor<Double>.uniform([40], in: 0.5..<2, using: &generator)
    let numbers =
      try Tensor<Double>.randn([40, 40], using: &generator) * rows + Tensor.randn([40, 1], using: &generator)
    return try numbers * columns + Tensor.randn([40], using: &generator)
  }

  /// Histograms of exponential numbers before and after.
  static let skewnessStays = ChartRecipe(
    "skewness-stays", summary: Caption(en: "normalising keeps the shape of a distribution", zh: "归一化不改变分布的形状")
  ) {
    let numbers = SampleMoments.exponentialNumbers(5000, seed: 1)
    let after = try Tensor(numbers, shape: [numbers.count, 1]).batchNormalised().elements
    let (old, edges) = (SampleMoments(numbers), (0...32).map { 0.25 * Double($0) })
    // The borders of the bins go through the same straight line as the numbers.
    let movedEdges = edges.map { ($0 - old.mean) / old.deviation }
    func panel(_ title: String, _ values: [Double], _ edges: [Double]) -> Panel {
      let counts = zip(edges, edges.dropFirst()).map { a, b in Double(values.count { $0 >= a && $0 < b }) }
      let moments = SampleMoments(values)
      // What is left of the mean after normalising, some 1e-16, is another number on every processor. (0 is added for the sign of −0.)
      let mean = (moments.mean * 1e6).rounded() / 1e6 + 0
      return Panel(
        "\(title): skewness \(moments.skewness.text(2))", x: Axis("value", range: -2...8),
        y: Axis("numbers", range: 0...1300), legend: .none,
        marks: [
          .histogram(edges: edges, counts: counts), .rule(x: mean),
          .text("mean \(mean.text(2))", x: mean, y: 1200),
        ])
    }
    return Chart(
      title: "5,000 exponential numbers, before and after normalising",
      caption: Caption(
        en: """
          The heap moves until its mean is 0 and stretches until its variance is 1. It does not become a bell: a straight line cannot bend a distribution. And it has no fixed interval: the long tail reaches far beyond 3.
          """,
        zh: "这堆数移动到均值为 0，再伸缩到方差为 1，但并没有变成钟形：直线变换弯不了分布的形状。它也没有固定的区间：长尾远远超出 3。"),
      alternativeText:
        "Two histograms with the same steep slope and long tail to the right. The first begins at 0, the second at about −1.",
      tryNext: ["lay a normal distribution over the second: `1250*exp(-x**2/2)/sqrt(2*pi) with lines ls 7`"],
      columns: 2,
      panels: [panel("before", numbers, edges), panel("after", after, movedEdges)])
  }
}
