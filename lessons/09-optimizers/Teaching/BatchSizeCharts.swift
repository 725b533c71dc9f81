import Charts

extension ChartRecipe {
  /// What a constant rate leaves of the noise, against theory.
  static let noiseFloor = ChartRecipe(
    "noise-floor", summary: Caption(en: "what a constant rate leaves, with theory", zh: "固定学习率留下的噪声，与理论对照")
  ) {
    let floor = try NoiseFloor()
    let rates = [0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.2, 1.6]
    let fine = (1...180).map { 0.01 * Double($0) }
    return Chart(
      title: "Noise floor of gradient descent: E[w²] after long training",
      caption: Caption(
        en:
          "Gradients are seen with noise; points are measured over 2,000 trainings, lines are the theory ησ²/B / (λ(2 − ηλ)) with λ = σ = 1. Halve a small rate and the floor halves; "
          + "16 times the batch size lowers it by 16; towards 2/λ it grows without bound.",
        zh: "梯度带有噪声；点是 2000 次训练的实测，线是理论值 ησ²/B / (λ(2 − ηλ))，λ = σ = 1。学习率小时，减半则噪声也减半；批次大 16 倍，噪声降到 1/16；接近 2/λ 时无限增长。"),
      alternativeText:
        "Two rising curves in logarithmic axes, one 16 times below the other, straight on the left and bending upwards near a rate of 2. Measured points lie on both.",
      tryNext: ["see the bound: `set arrow from 2, graph 0 to 2, graph 1 nohead`, and `set xrange [0.01:2.5]`"],
      panels: [
        Panel(
          x: Axis("learning rate η", scale: .logarithmic, range: 0.01...2), y: Axis("mean of w²", scale: .logarithmic),
          legend: .topLeft,
          marks: try [(1, Ink.blue), (16, .vermilion)].flatMap { size, ink in
            [
              Mark.line(
                "theory, batch size \(size)", x: fine,
                y: fine.map { floor.problem.stationaryVariance(learningRate: $0, batchSize: size) ?? .nan }, ink: ink),
              .points(
                "measured, batch size \(size)", x: rates,
                y: try rates.map { try floor.measured(rate: $0, batchSize: size) }, ink: ink),
            ]
          })
      ])
  }

  /// Updates and samples to the same loss, over the batch size.
  static let updatesAndSamples = ChartRecipe(
    "updates-and-samples",
    summary: Caption(en: "updates and samples to a target loss, by batch size", zh: "达到目标损失所需的更新次数与样本数，按批次大小")
  ) {
    let sizes = BatchRace.batchSizes.map(Double.init)
    let costs = try BatchRace.costs.get()
    return Chart(
      title: "What it costs to bring the training loss to 0.25",
      caption: Caption(
        en:
          "Softmax regression on the digits, the same learning rate for all. On the left updates: they hardly depend on the batch size. On the right samples: they grow in proportion to it. "
          + "Large batches do not need more steps; each step is more work.",
        zh: "数字上的 softmax 回归，学习率都相同。左图是更新次数：几乎与批次大小无关。右图是样本数：与批次大小成正比。大批次并不需要更多步，只是每一步的工作量更大。"),
      alternativeText:
        "Two panels over the batch size from 8 to 1437, both logarithmic. Left: updates, a nearly level line around 250. Right: samples, a straight line from about two thousand "
        + "to about 350 thousand.",
      tryNext: ["draw the proportional line: `250*x with lines ls 8 title '250·B'`"], columns: 2,
      panels: [
        Panel(
          "updates", x: Axis("batch size", scale: .logarithmic),
          y: Axis("updates", scale: .logarithmic, range: 10...10_000),
          legend: .none, marks: [.connectedPoints("updates", x: sizes, y: costs.map { Double($0.updates) })]),
        Panel(
          "samples", x: Axis("batch size", scale: .logarithmic),
          y: Axis("samples", scale: .logarithmic, range: 1000...1_000_000), legend: .none,
          marks: [.connectedPoints("samples", x: sizes, y: costs.map { Double($0.samples) }, ink: .vermilion)]),
      ])
  }

  /// Test accuracy of small and large batches, with fixed and with tuned settings.
  static let fixedAgainstTuned = ChartRecipe(
    "fixed-against-tuned", summary: Caption(en: "small and large batches, fixed and tuned", zh: "小批次与大批次：固定设置与重新调整")
  ) {
    let rows = try BatchTradeOff.rows.get()
    let places = rows.indices.map(Double.init)
    return Chart(
      title: "Test accuracy by batch size, on 1,200 digits",
      caption: Caption(
        en:
          "Left bars: ten epochs at rate 0.05 for everyone. Large batches make few updates and fall behind. Right bars: 190 updates each, the rate chosen on validation images for each "
          + "batch size. On this data the gap is gone.",
        zh: "左边的柱子：都训练 10 轮、学习率 0.05，大批次更新少，落在后面。右边的柱子：各更新 190 次，每种批次大小用验证集各自选学习率。在这份数据上，差距消失了。"),
      alternativeText: "Pairs of bars for batch sizes "
        + rows.map { "\($0.batchSize)" }.joined(separator: ", ")
        + ". With fixed settings the bars fall from about 0.9 to well below one half; with tuned rates all are about equally high.",
      tryNext: ["look at the tops: `set yrange [0.85:1]`"],
      panels: [
        Panel(
          x: .named("batch size", rows.map { "\($0.batchSize)" }), y: Axis("test accuracy", range: 0...1),
          legend: .below,
          marks: [
            .bars("10 epochs, rate 0.05", x: places.map { $0 - 0.2 }, height: rows.map(\.fixed), width: 0.36),
            .bars("190 updates, tuned rate", x: places.map { $0 + 0.2 }, height: rows.map(\.tuned), width: 0.36),
          ])
      ])
  }
}
