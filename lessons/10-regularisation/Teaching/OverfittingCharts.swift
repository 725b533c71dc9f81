import Charts
import Checking

extension ChartRecipe {
  /// Train and test loss of a network that learns by heart.
  static let overfittingCurves = ChartRecipe(
    "overfitting-curves",
    summary: Caption(en: "learning by heart: train and test loss over 300 updates", zh: "死记硬背：300 次更新中的训练损失与测试损失")
  ) {
    let runs = try [OverfittedDigits.Regulariser.none, .decay].map { try OverfittedDigits($0, seed: 1) }
    let x = runs[0].trainLosses.indices.map { Double($0 * OverfittedDigits.interval) }
    let stop = runs[0].stoppedEarly.update
    return Chart(
      title: "120 digits, a fifth with wrong labels: learning, then learning by heart",
      caption: Caption(
        en:
          "Without a regulariser the training loss falls towards 0: even the wrong labels are learnt. The test loss falls at first and then rises; early stopping keeps the weights from the dotted line. With an L2 "
          + "penalty the training loss stays above 0, and the test loss stays down.",
        zh: "没有正则化时，训练损失趋向 0：连错误的标签也背了下来。测试损失先降后升；早停取的是竖线处的权重。加上 L2 惩罚，训练损失停在 0 以上，测试损失也不再上升。"),
      alternativeText:
        "Loss over 300 updates. Without regulariser the training loss falls to nearly 0 while the test loss turns upwards after a first fall. With an L2 penalty both curves level off, the test loss well below the other.",
      tryNext: ["draw the loss on a logarithmic axis: `set logscale y`"],
      panels: [
        Panel(
          x: Axis("update", range: 0...Double(OverfittedDigits.updates)),
          y: Axis("cross-entropy loss", unit: "nats", range: 0...2.5), legend: .topRight,
          marks: [
            .rule(x: Double(stop), "lowest validation loss"),
            .line("no regulariser: training", x: x, y: runs[0].trainLosses),
            .line("no regulariser: test", x: x, y: runs[0].testLosses),
            .line("L2 penalty: training", x: x, y: runs[1].trainLosses),
            .line("L2 penalty: test", x: x, y: runs[1].testLosses),
          ])
      ])
  }

  /// Train loss to test loss, one line for each regulariser.
  static let regulariserSlopes = ChartRecipe(
    "regulariser-slopes",
    summary: Caption(en: "from train loss to test loss, by regulariser", zh: "从训练损失到测试损失：各种正则化")
  ) {
    return Chart(
      title: "120 noisy digits: the gap between train and test loss",
      caption: Caption(
        en:
          "Each line leads from the loss on the training samples to that on the test images, mean of three seeds. A steep line is a network that has learnt by heart. Every regulariser lifts the left end and lowers the "
          + "right one.",
        zh: "每条线从训练样本上的损失连到测试图上的损失（三个种子的平均）。线越陡，死记硬背越严重。每种正则化都抬高左端、压低右端。"),
      alternativeText:
        "Four lines from train loss on the left to test loss on the right. The line without regulariser starts lowest and ends highest; those of L2 penalty, dropout and early stopping are flatter.",
      tryNext: ["which regulariser has the smallest gap, and which the lowest test loss? They need not be the same."],
      panels: [
        Panel(
          x: .named("measured on", ["training samples", "test images"]),
          y: Axis("cross-entropy loss", unit: "nats", range: 0...2), legend: .topLeft,
          marks: try RegularisedRuns.all().map { regulariser, runs in
            .connectedPoints(
              regulariser.name, x: [0, 1], y: [runs.mean(\.trainLoss), runs.mean(\.testLoss)])
          })
      ])
  }
}
