import Charts
import Foundation
import NeuralNetworks

extension LessonCharts {
  /// Lesson 12: what clipping does to a gradient, a training and an optimiser, and what depth and length do to gradients.
  static let gradientClipping = LessonCharts(
    folder: "12-gradient-clipping",
    [
      .clippedVectors, .clippingThresholds, .spectralRadiusGradients, .gatedGradients, .clippingAndDepth,
      .stepsAfterSpike,
    ])
}

extension ChartRecipe {
  /// Clipping by value and by norm as vectors in the plane.
  static let clippedVectors = ChartRecipe(
    "clipped-vectors", summary: Caption(en: "clipping by value and by norm as vectors", zh: "按值裁剪与按范数裁剪的向量图")
  ) {
    let gradients = [
      [2.6, 0.7], [1.9, 2.3], [-1.2, -2.2], [-2.4, -0.8], [-0.6, 0.3], [1.0, -2.4], [2.8, -1.3],
    ]
    let circle = (0...72).map { Double($0) * Double.pi / 36 }
    func panel(_ title: String, _ legend: Legend, border: Mark, _ clip: ([[Double]]) throws -> [[Double]]) throws
      -> Panel
    {
      let clipped = try gradients.map { try clip([$0])[0] }
      func arrows(_ label: String, _ vectors: [[Double]], _ ink: Ink) -> Mark {
        .arrows(
          label, x: vectors.map { _ in 0 }, y: vectors.map { _ in 0 }, dx: vectors.map { $0[0] },
          dy: vectors.map { $0[1] }, ink: ink)
      }
      return Panel(
        title, x: Axis("g₁", range: -4.8...4.8), y: Axis("g₂", range: -3...3), legend: legend,
        marks: [border, arrows("gradient", gradients, .gray), arrows("clipped", clipped, .vermilion)])
    }
    let byValue = try panel(
      "by value, c = 1", .topLeft, border: .line(x: [-1, 1, 1, -1, -1], y: [-1, -1, 1, 1, -1], ink: .blue)
    ) { try clippedByValue($0, 1) }
    let byNorm = try panel(
      "by norm, c = 1", .none,
      border: .line(x: circle.map { cos($0) }, y: circle.map { sin($0) }, ink: .blue)
    ) { try clippedByNorm($0, 1).gradients }
    return Chart(
      title: "Clipping by value turns a gradient, clipping by norm shortens it",
      caption: Caption(
        en:
          "Gray: gradients of two weights; orange-red: what is left of them; blue: the threshold. By value each coordinate is cut, so the ends lie on a square, many of them in its corners: the direction is lost. By norm "
          + "the ends lie on a circle, and every arrow keeps its direction. The short one stays as it is in both.",
        zh: "灰色是两个权重的梯度，橙红色是裁剪之后剩下的，蓝色是阈值。按值裁剪逐个坐标截断，箭头落在正方形上，许多挤在角上：方向丢了。"
          + "按范数裁剪，箭头落在圆上，方向都不变。短的那个在两种方式下都不变。"),
      alternativeText:
        "Two panels with seven gray arrows from the origin. Left, seven shorter arrows end on a square of side 2, four of them in corners. Right, they end on the unit circle and lie on the gray ones. One "
        + "short arrow is unchanged in both.",
      tryNext: ["look at the corners: `set xrange [0:1.2]; set yrange [0:1.2]`"], columns: 2, panels: [byValue, byNorm])
  }

  /// The loss w⁴ with four thresholds.
  static let clippingThresholds = ChartRecipe(
    "clipping-thresholds", summary: Caption(en: "one training with four clipping thresholds", zh: "同一训练，四种裁剪阈值")
  ) {
    let trials: [(String, Double?)] = [
      ("no clipping (diverges)", nil), ("c = 10000 (oscillates)", 1e4), ("c = 1 (arrives)", 1),
      ("c = 0.01 (crawls)", 0.01),
    ]
    return Chart(
      title: "The loss w⁴ from w = 10, rate 0.1, for four thresholds",
      caption: Caption(
        en:
          "Without clipping the loss leaves the picture at the second update. A threshold of 10,000 keeps it finite and useless: w jumps by 1,000 each time. A threshold of 1 goes down at a steady pace and then "
          + "converges. With 0.01 the weight has moved by 0.3 after 300 updates, as far as it can.",
        zh: "不裁剪，第二次更新损失就飞出图外。阈值 10000 让它保持有限，却没有用：w 每次跳 1000。阈值 1 稳步下降，然后收敛。"
          + "阈值 0.01 时，300 次更新后权重只移动了 0.3，这已是它能走的最远距离。"),
      alternativeText:
        "Loss over 300 updates, logarithmic from 10⁻⁶ to 10¹⁶. One line leaves at the top at once; one jumps around 10¹⁰; one falls from 10⁴ to below 10⁻³; one stays near 10⁴.",
      tryNext: ["see the first updates only: `set xrange [0:10]`"],
      panels: [
        Panel(
          x: Axis("update", range: 0...300), y: Axis("loss", scale: .logarithmic, range: 1e-6...1e16), legend: .below,
          marks: try trials.map { name, maxNorm in
            let losses = try QuarticDescent.path(maxNorm: maxNorm).map(QuarticDescent.loss)
            // What is beyond the picture is a gap.
            return .line(name, x: (0...300).map(Double.init), y: losses.map { $0 < 1e60 ? max($0, 1e-30) : .nan })
          })
      ])
  }

  /// The step of Adam and RMSprop around one huge gradient.
  static let stepsAfterSpike = ChartRecipe(
    "steps-after-spike",
    summary: Caption(en: "steps of Adam and RMSprop around one huge gradient", zh: "一个巨大梯度前后 Adam 与 RMSprop 的步长")
  ) {
    let updates = (-10...300).map(Double.init)
    return Chart(
      title: "A gradient of 1000 among gradients of 1",
      caption: Caption(
        en:
          "Both optimisers limit the step of the spike itself: about 3η and 10η. Then they remember it: the running mean of squares stays huge, and ordinary steps are far too short for hundreds of updates. "
          + "Clipped by norm to 1, the spike leaves no trace.",
        zh: "两种优化器都限制了尖峰那一步：约 3η 和 10η。但它们会记住它：平方的滑动平均居高不下，之后几百次更新的步子都短得多。按范数裁剪到 1，尖峰就不留痕迹。"),
      alternativeText:
        "Step length in units of the rate, logarithmic, from 10 updates before the spike to 300 after it. Adam rises to 3 and falls below 0.05, staying there; RMSprop jumps to 10, falls to 0.01 and climbs back to "
        + "about 0.05. The two clipped lines lie on 1.",
      tryNext: ["zoom in on the spike: `set xrange [-10:30]`"],
      panels: [
        Panel(
          x: Axis("updates after the spike", range: -10...300),
          y: Axis("step", unit: "η", scale: .logarithmic, range: 0.005...30),
          legend: .below,
          marks: try SpikedGradients.rules.flatMap { name, rule in
            try [nil, 1].map { (maxNorm: Double?) in
              .line(
                maxNorm == nil ? name : "\(name), clipped to 1", x: updates,
                y: try SpikedGradients(rule: rule(), spike: 1000, maxNorm: maxNorm).steps(after: 300))
            }
          })
      ])
  }
}
