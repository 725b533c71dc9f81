import Charts
import Checking

extension ChartRecipe {
  /// The training loss with one softmax and with two.
  static let doubleSoftmax = ChartRecipe(
    "double-softmax", summary: Caption(en: "one softmax or two: the loss on digits", zh: "一次还是两次 softmax：手写数字上的损失")
  ) {
    let parts = try DigitsParts()
    let runs = try [false, true].map { try DoubleSoftmax(isDouble: $0, on: parts) }
    let x = (1...runs[0].losses.count).map(Double.init)
    let floor = DoubleSoftmax.floor(classes: 10)
    return Chart(
      title: "Digits, 300 updates: softmax before a loss that applies it itself",
      caption: Caption(
        en:
          "Both curves start at ln 10. With a second softmax the loss cannot fall below ln(1 + 9/e), however good the classifier is, and it gets there slowly: "
          + "the same number of updates teaches less.",
        zh: "两条曲线都从 ln 10 出发。多做一次 softmax，无论分类器多好，损失都降不到 ln(1 + 9/e) 以下，而且下降得慢：同样多次更新，学到的更少。"),
      alternativeText:
        "Loss over 300 updates. With one softmax it falls from 2.4 to about 0.2. With two it falls slowly to about 1.8 and stays above a line at 1.4612.",
      tryNext: [
        "what would the floor be with two classes? `log(1+1/exp(1)) with lines ls 3 title 'two classes'`",
        "add the loss of pure guessing: `log(10) with lines ls 8 title 'ln 10'`",
      ],
      panels: [
        Panel(
          x: Axis("update", range: 0...301), y: Axis("cross-entropy loss", unit: "nats", range: 0...2.5),
          legend: .below,
          marks: [
            .rule(y: floor, "ln(1 + 9/e) = \(floor.text(4))"),
            .line("crossEntropy(z): test accuracy \(runs[0].testAccuracy.text(3))", x: x, y: runs[0].losses),
            .line("crossEntropy(softmax(z)): test accuracy \(runs[1].testAccuracy.text(3))", x: x, y: runs[1].losses),
          ])
      ])
  }
}
