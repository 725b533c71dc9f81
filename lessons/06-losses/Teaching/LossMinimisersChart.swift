import Charts
import Checking

extension ChartRecipe {
  /// What each loss would predict for five targets, one of them an outlier.
  static let lossMinimisers = ChartRecipe(
    "loss-minimisers",
    summary: Caption(en: "where each loss is smallest for 1, 2, 3, 4, 100", zh: "面对 1、2、3、4、100，各种损失在哪里最小")
  ) {
    let estimates = LocationEstimate.all
    let places = estimates.indices.map(Double.init)
    let answers = try estimates.map { try $0.minimiser(for: LocationEstimate.targets) }
    let rows = Array(repeating: -1.0, count: LocationEstimate.targets.count)
    return Chart(
      title: "One number for the targets 1, 2, 3, 4, 100",
      caption: Caption(
        en:
          "The squared error follows the outlier: its best answer, 22, is near none of the targets. Absolute, Huber and log-cosh losses stay with the four; "
          + "the 0.9-quantile is asked for a high value and takes the outlier.",
        zh: "平方误差跟着离群点走：它的最优答案 22 离哪个目标都不近。绝对值、Huber、log-cosh 损失留在那四个点附近；0.9 分位数要的就是高值，于是取了离群点。"),
      alternativeText:
        "A dot for each loss on a logarithmic axis: MSE at 22, MAE and Huber at 3, log-cosh at 3.02, the 0.9-quantile at 100. Below them the "
        + "five targets 1, 2, 3, 4 and 100.",
      tryNext: [
        "replace 100 by 1000 among the targets: the mean moves to 202; which of the others moves?",
        "draw the axis evenly: remove `set logscale x`",
      ],
      panels: [
        Panel(
          x: Axis("prediction, one number for all", scale: .logarithmic, range: 0.8...200),
          y: .named("", ["targets"] + estimates.map(\.loss)), legend: .none,
          marks: [
            .points("targets", x: LocationEstimate.targets, y: rows.map { $0 + 1 }, ink: .gray),
            .points("minimiser", x: answers, y: places.map { $0 + 1 }, ink: .blue),
          ]
            + zip(answers, places).map { answer, place in
              .text(answer.text(2), x: answer, y: place + 1, side: answer > 50 ? .left : .right)
            })
      ])
  }
}
