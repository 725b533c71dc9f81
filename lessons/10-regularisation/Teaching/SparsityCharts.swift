import Charts
import Checking

extension ChartRecipe {
  /// How many weights are exactly 0, over the strength of the penalty.
  static let l1Zeros = ChartRecipe(
    "l1-zeros", summary: Caption(en: "exact zeros under L1 and L2", zh: "L1 与 L2 之下恰好为 0 的权重数")
  ) {
    let strengths = [0.0003, 0.001, 0.003, 0.01, 0.03]
    let runs = try SparseRegression.Penalty.allCases.map { penalty in
      (penalty, try strengths.map { try SparseRegression(penalty, strength: $0) })
    }
    let x = Axis("strength λ", scale: .logarithmic, range: 0.0002...0.045)
    return Chart(
      title: "Softmax regression on 300 digits: 640 weights under a penalty",
      caption: Caption(
        en:
          "Left: only the L1 step that stops at 0 makes zeros, more with every λ. Followed by its gradient, L1 jumps around 0 and never lands on it; L2 shrinks in proportion and never gets there. Right: what the "
          + "zeros cost. Most of the weights are not needed.",
        zh: "左：只有“到 0 为止”的 L1 更新会产生 0，λ 越大越多。按梯度走，L1 在 0 两侧跳来跳去，从不落在 0 上；L2 按比例缩小，永远到不了 0。右：这些 0 的代价。多数权重其实用不着。"),
      alternativeText:
        "Two panels over the strength of the penalty. Left, the number of exact zeros among 640 weights rises to several hundred for L1 with a stop at 0 and is 0 for L1 by its gradient and for L2. Right, the test accuracy of all three stays close together and falls at large strengths.",
      tryNext: ["which share of the weights is 0? Divide the counts by 640."], columns: 2,
      panels: [
        Panel(
          "weights that are exactly 0", x: x, y: Axis("weights", range: -20...900), legend: .topLeft,
          marks: runs.map { penalty, runs in
            .connectedPoints(penalty.name, x: strengths, y: runs.map { Double($0.zeros) })
          }),
        Panel(
          "test images that are right", x: x, y: Axis("test accuracy", range: 0.5...1), legend: .none,
          marks: runs.map { penalty, runs in
            .connectedPoints(penalty.name, x: strengths, y: runs.map(\.testAccuracy))
          }),
      ])
  }

  /// Histograms of a prediction under 200 passes with dropout.
  static let mcDropout = ChartRecipe(
    "mc-dropout", summary: Caption(en: "predictions under 200 dropout passes", zh: "200 次 dropout 前向的预测分布")
  ) {
    let passes = try DropoutPasses()
    let edges = (0...25).map { Double($0) / 25 }
    let panels = try [("a sure image", 1.0), ("a doubtful image", 0.55)].map { name, share in
      let image = passes.image(nearestTo: share)
      let shares = try passes.shares(of: image, passes: 200, dropping: true)
      let counts = zip(edges, edges.dropFirst()).map { low, high in
        Double(shares.count { $0 >= low && ($0 < high || high == 1) })
      }
      let evaluated = passes.guesses[image].share
      return Panel(
        "\(name): a \(passes.label(of: image)), taken for a \(passes.guesses[image].digit)",
        x: Axis("share of the class that eval() guesses", range: 0...1.02), y: Axis("passes", range: 0...260),
        legend: .topLeft,
        marks: [
          .histogram("200 passes with dropout", edges: edges, counts: counts, ink: .sky),
          .line("eval()", x: [evaluated, evaluated], y: [0, 170], ink: .vermilion),
        ])
    }
    return Chart(
      title: "One image, 200 passes with dropout left on",
      caption: Caption(
        en:
          "In evaluation mode an image has one answer (the upright line). With dropout left on, each pass asks another thinned network. Where all agree, the network is sure; where they scatter, it is not, and the single number of eval() hides it.",
        zh: "评估模式下，一张图只有一个答案（竖线）。让 dropout 开着，每次前向问的都是另一个“瘦身”网络。大家一致，说明网络有把握；答案分散，说明没把握，而 eval() 的那一个数把这一点藏了起来。"),
      alternativeText:
        "Two histograms of the share given to the guessed class. For the sure image nearly all of the 200 passes lie next to 1, as does evaluation. For the doubtful image they scatter over almost the whole range, with evaluation near 0.55.",
      tryNext: ["how many passes would change the verdict? Count those below 0.5."], columns: 2, panels: panels)
  }
}
