import Charts
import Foundation
import TensorCore

extension LessonCharts {
  /// Lesson 4: shares under four ways of masking, how coarse numbers get, and what top-k errors say.
  static let masks = LessonCharts(folder: "04-masks", [.maskMethods, .numberSpacing, .topKErrorCurves])
}

extension ChartRecipe {
  /// Bars of the shares, by method.
  static let maskMethods = ChartRecipe(
    "mask-methods", summary: Caption(en: "a masked softmax, four ways", zh: "带掩码的 softmax：四种做法")
  ) {
    let shares = try MaskMethod.all.map { try $0.example() }
    let groups = MaskMethod.all.indices.map(Double.init)
    let marks = (0..<3).map { place in
      Mark.bars(
        ["score 1, kept", "score 2, kept", "score 3, masked"][place],
        x: groups.map { $0 + Double(place - 1) * 0.26 }, height: shares.map { $0[place] }, width: 0.24,
        ink: [.sky, .blue, .vermilion][place])
    }
    return Chart(
      title: "Softmax of the scores 1, 2, 3 with the third one masked",
      caption: Caption(
        en: """
          The third bar of each group belongs to the masked score and should not be there. A score of 0 still gets a share; a share set to 0 afterwards is missing from the sum. Only −∞ \
          leaves the two others with shares that add up to 1.
          """,
        zh: "每组的第三根柱子属于被遮住的分数，本不该出现。把分数置 0，它仍分到份额；事后把份额置 0，总和就少了一块。只有 −∞ 能让另外两个的份额之和恰为 1。"),
      alternativeText: """
        Four groups of three bars. Without a mask the third bar is highest, 0.67. With the score set to 0 it is still 0.09. With the share set to 0 it is gone, but the others stay at \
        0.09 and 0.24. With minus infinity it is gone and the others are 0.27 and 0.73.
        """,
      tryNext: ["mark what the two kept scores should get: `0.7311 with lines ls 7 title '0.7311'`"],
      panels: [
        Panel(
          x: .named("what is done to the masked score", MaskMethod.all.map(\.name)), y: Axis("share", range: 0...1),
          legend: .topLeft, marks: marks)
      ])
  }

  /// How far apart neighbouring numbers are, by their size.
  static let numberSpacing = ChartRecipe(
    "number-spacing",
    summary: Caption(en: "distance of neighbouring numbers, by their size", zh: "相邻两个浮点数的间距随数值大小的变化")
  ) {
    let inks: [(ElementType, Ink)] = [(.float16, .vermilion), (.bfloat16, .green), (.float32, .blue)]
    let marks = inks.map { format, ink in
      let powers = (0...32).map { Double(sign: .plus, exponent: $0, significand: 1) }.filter { $0 <= format.largest }
      let label = format.rawValue + (format.largest < 1e6 ? ", ends at 65504" : "")
      return Mark.steps(label, x: powers.map(log10), y: powers.map(format.spacing), ink: ink)
    }
    return Chart(
      title: "How far apart neighbouring numbers are",
      caption: Caption(
        en: """
          The larger a floating-point number, the further to its neighbours. At 1e9 the next Float is 64 away: a score of 5 added to −1e9 is rounded away. float16 ends at 65,504 (its neighbours there are \
          32 apart), so −1e9 does not exist in it; bfloat16 reaches far and is coarse everywhere.
          """,
        zh:
          "浮点数越大，离相邻的数越远。在 1e9 处，下一个 Float 在 64 之外：把 5 加到 −1e9 上会被舍入掉。float16 到 65504 为止（那里相邻的数相差 32），根本没有 −1e9；bfloat16 够得远，但处处都很粗。"
      ),
      alternativeText: """
        Three rising staircases over the size of the number, both by powers of ten. float32 reaches 64 at one billion. float16 is 8192 times coarser and stops at 65504. bfloat16 is coarser still, and goes on.
        """,
      tryNext: ["where does a spacing of 1 lie? `1 with lines ls 7 title 'whole numbers end here'`"],
      panels: [
        Panel(
          x: Axis("size of the number, as a power of ten", range: 0...10),
          y: Axis("distance to the next number", scale: .logarithmic), legend: .bottomRight,
          marks: [.rule(x: 4, "1e4"), .rule(x: 9, "1e9")] + marks)
      ])
  }

  /// Top-k error against k.
  static let topKErrorCurves = ChartRecipe(
    "top-k-error", summary: Caption(en: "top-k error against k", zh: "top-k 错误率随 k 的变化")
  ) {
    let curves = try TopKCurves(seed: 1)
    let k = (1...10).map(Double.init)
    return Chart(
      title: "Top-k error on the test digits, ten classes",
      caption: Caption(
        en: """
          More guesses can only help, so every curve falls, and with ten guesses for ten classes nobody errs. The untrained network follows the line of pure guessing: its top-5 error of about \
          one half looks like something, and is nothing.
          """,
        zh: "猜得越多只会越好，所以每条曲线都下降；十个类别猜十次，谁也不会错。未训练的网络贴着“瞎猜”那条线：top-5 错误率约一半，看似不错，其实什么都没学到。"),
      alternativeText: """
        Over k from 1 to 10 a straight line falls from 0.9 to 0: guessing. The untrained network's curve runs close to it. The trained network's starts at 0.24 and lies below 0.04 from k = 3 on.
        """,
      tryNext: ["compare with a hundred classes: `1-x/100 with lines ls 4 title 'guessing, 100 classes'`"],
      panels: [
        Panel(
          x: Axis("k, guesses for each image", range: 1...10), y: Axis("top-k error", range: 0...1), legend: .topRight,
          marks: [
            .connectedPoints("untrained network", x: k, y: curves.untrained),
            .connectedPoints("after one epoch", x: k, y: curves.trained),
            .line("guessing: 1 − k/10", x: k, y: k.map { 1 - $0 / 10 }, ink: .gray),
          ])
      ])
  }
}
