import Ablation
import Charts

extension LessonCharts {
  /// Lesson 14: a study in three pictures, the same with tuned arms, and how often chance passes for an effect.
  static let ablation = LessonCharts(
    folder: "14-ablation", [.ablationInteraction, .ablationEffects, .ablationArms, .retunedArms, .falseAlarms])
}

extension ChartRecipe {
  /// Two lines that are far from parallel.
  static let ablationInteraction = ChartRecipe(
    "ablation-interaction",
    summary: Caption(en: "batch normalisation and a large learning rate depend on each other", zh: "批归一化与大学习率相互影响")
  ) {
    let study = try AblationStudies.bnAndRate.study()
    guard let chart = study.interactionChart(of: "B", and: "C") else { throw MissingArm() }
    return chart
  }

  /// Every effect with its interval.
  static let ablationEffects = ChartRecipe(
    "ablation-effects", summary: Caption(en: "every effect of the study with its interval", zh: "实验的各个效应及其区间")
  ) { try AblationStudies.bnAndRate.study().forestChart }

  /// Mean, interval and single seeds of each arm.
  static let ablationArms = ChartRecipe(
    "ablation-arms", summary: Caption(en: "the error of each arm, seed by seed", zh: "各实验组的错误率，逐个种子")
  ) { try AblationStudies.bnAndRate.study().armChart }

  /// The error over the learning rate, with and without batch normalisation.
  static let retunedArms = ChartRecipe(
    "retuned-arms",
    summary: Caption(en: "what batch normalisation is worth depends on the learning rate", zh: "批归一化的价值取决于学习率")
  ) {
    let rows = try RetunedArms().rows
    let rates = rows.map(\.rate)
    func marks(_ label: String, _ estimates: [Estimate]) -> [Mark] {
      let bounds = estimates.map { $0.interval ?? $0.mean...$0.mean }
      return [
        .connectedPoints(label, x: rates, y: estimates.map(\.mean)),
        .intervals(
          x: rates, y: estimates.map(\.mean), low: bounds.map(\.lowerBound), high: bounds.map(\.upperBound),
          ink: .gray),
      ]
    }
    let plain = rows.compactMap { $0.plain[.top1Error] }
    let normalised = rows.compactMap { $0.normalised[.top1Error] }
    return Chart(
      title: "Test error over the learning rate (digits, 300 updates)",
      caption: Caption(
        en:
          "The distance between the lines is the effect of batch normalisation. It is large at both ends and small where the plain network is at its best: an ablation at one fixed rate tells about that rate.",
        zh: "两条线的距离就是批归一化的效应：两端很大，而在普通网络最合适的学习率处很小。只在一个固定学习率下做消融，说明的只是那个学习率。"),
      alternativeText:
        "Top-1 error at four learning rates from 0.03 to 3. With batch normalisation it is low everywhere; without, it is high at 0.03 and at 3 and low at 0.3.",
      tryNext: ["add the error of guessing among ten digits: `0.9 with lines ls 8 title 'guessing'`"],
      panels: [
        Panel(
          x: Axis("learning rate", scale: .logarithmic, range: 0.02...4), y: Axis("top1Error", range: 0...1),
          legend: .below, marks: marks("without batch normalisation", plain) + marks("with it", normalised))
      ])
  }

  /// How often equal models are told apart.
  static let falseAlarms = ChartRecipe(
    "false-alarms",
    summary: Caption(en: "how often equal models are told apart, by the number of seeds", zh: "相同的模型被误判为不同的频率，随种子数变化")
  ) {
    let counts = [2, 3, 4, 5, 6, 8, 10, 15, 20]
    let alarms = try counts.map { try FalseAlarms(seeds: $0) }
    let x = counts.map(Double.init)
    return Chart(
      title: "Two equal models, 4,000 comparisons: the share of false alarms",
      caption: Caption(
        en:
          "Student's t keeps its promise of 5 % with any number of seeds. 1.96 is right for many seeds only: with three of them every fifth comparison is a false alarm.",
        zh: "无论多少个种子，Student t 都守住 5 % 的承诺。1.96 只适用于种子很多时：只有三个种子时，约五分之一的比较是误报。"),
      alternativeText:
        "Two curves over the number of seeds. With Student's t the share stays at 0.05. With 1.96 it begins at about 0.3 for two seeds, is about 0.12 for five and falls towards 0.05.",
      tryNext: ["what would 2.776, right for five seeds, do elsewhere? Its share at 2 seeds is about 0.22"],
      panels: [
        Panel(
          x: Axis("seeds", range: 1...21), y: Axis("share of false alarms", range: 0...0.35), legend: .topRight,
          marks: [
            .rule(y: 0.05),
            .connectedPoints("mean ± 1.96·s/√n", x: x, y: alarms.map(\.normal)),
            .connectedPoints("mean ± t·s/√n", x: x, y: alarms.map(\.student)),
          ])
      ])
  }
}

/// The design of the lesson's study has all four arms, so this is never thrown.
private struct MissingArm: Error {}
