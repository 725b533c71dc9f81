import Charts

// The charts of a study. Words in pictures are English; the captions are in both languages.

extension AblationStudy {
  /// Two components' effect on each other: one line without and one with the second, from without to with the first. Parallel lines
  /// mean that the effects add up. nil if an arm is missing.
  public func interactionChart(of b: String, and c: String) -> Chart? {
    let table = table(plan.metric)
    let corners = [Arm(), Arm([b]), Arm([c]), Arm([b, c])].map { table.estimate($0) }
    guard let none = corners[0], let onlyB = corners[1], let onlyC = corners[2], let both = corners[3] else {
      return nil
    }
    func mark(_ label: String, _ ends: [Estimate], shift: Double) -> [Mark] {
      let x = [0 + shift, 1 + shift]
      let bounds = ends.map { $0.interval ?? $0.mean...$0.mean }
      return [
        .connectedPoints(label, x: x, y: ends.map(\.mean)),
        .intervals(
          x: x, y: ends.map(\.mean), low: bounds.map(\.lowerBound), high: bounds.map(\.upperBound), ink: .gray),
      ]
    }
    return Chart(
      title: "Do \(b) and \(c) depend on each other? (\(plan.name))",
      caption: Caption(
        en:
          "Parallel lines would mean that the effects of \(b) and \(c) add up. Where they converge or cross, what \(b) does depends on \(c). Bars: 95 % intervals over \(plan.seeds.count) seeds.",
        zh: "两条线平行说明 \(b) 与 \(c) 的影响可以相加；若靠拢或相交，\(b) 的作用取决于 \(c)。竖线：\(plan.seeds.count) 个种子的 95 % 区间。"),
      alternativeText:
        "\(plan.metric.rawValue) without and with \(b). Without \(c): \(none.mean.short) to \(onlyB.mean.short); with \(c): \(onlyC.mean.short) to \(both.mean.short).",
      tryNext: ["show the spread of single seeds: add points from the CSV file of the study"],
      panels: [
        Panel(
          x: .named("", ["without \(b)", "with \(b)"]), y: Axis(plan.metric.rawValue), legend: .below,
          marks: mark("without \(c)", [none, onlyB], shift: -0.02) + mark("with \(c)", [onlyC, both], shift: 0.02))
      ])
  }

  /// A forest plot: every effect and interaction with its interval.
  public var forestChart: Chart {
    let shown = effects.compactMap { effect in effect.estimate.map { (effect.subject, $0) } }
    let bounds = shown.map { $0.1.interval ?? $0.1.mean...$0.1.mean }
    let report = AblationReport(self, in: .en)
    let places = shown.indices.map(Double.init)
    return Chart(
      title: "Effects on \(plan.metric.rawValue) (\(plan.name))",
      caption: Caption(
        en:
          "Left of 0: the metric falls, which is better. Lines are 95 % intervals. One that covers 0 shows no effect, which is not the same as showing that there is none.",
        zh: "在 0 的左侧：指标下降，即更好。横线是 95 % 区间；区间包含 0 只说明未显示出影响，并不等于没有影响。"),
      alternativeText: "A row for each effect, a dot at the mean difference and a line for the interval: "
        + shown.map { "\(report.words(for: $0.0)) \($0.1.mean.short)" }.joined(separator: "; ") + ".",
      tryNext: ["how much narrower do the intervals get with 20 seeds?"],
      panels: [
        Panel(
          x: Axis("difference of \(plan.metric.rawValue); left of 0 is better"),
          y: .named("", shown.map { report.words(for: $0.0) }, isReversed: true), legend: .none,
          marks: [
            .rule(x: 0),
            .intervals(
              x: shown.map(\.1.mean), y: places, left: bounds.map(\.lowerBound), right: bounds.map(\.upperBound)),
          ])
      ])
  }

  /// The arm table as a picture: mean and 95 % interval of the metric for each arm.
  public var armChart: Chart {
    let table = table(plan.metric)
    let shown = plan.design.arms.compactMap { arm in table.estimate(arm).map { (arm, $0) } }
    let bounds = shown.map { $0.1.interval ?? $0.1.mean...$0.1.mean }
    return Chart(
      title: "\(plan.metric.rawValue) of each arm (\(plan.name))",
      caption: Caption(
        en:
          "Mean and 95 % interval over \(plan.seeds.count) seeds; single trials as small points. The intervals of two arms may overlap although their paired difference is clear: look at the effects.",
        zh: "\(plan.seeds.count) 个种子的均值与 95 % 区间，小点为单次结果。即使两组区间重叠，配对差也可能很明确：请看影响图。"),
      alternativeText: "A row for each arm: "
        + shown.map { "\($0.0.name) \($0.1.mean.short)" }.joined(separator: "; ") + ".",
      tryNext: ["sort the rows by their mean"],
      panels: [
        Panel(
          x: Axis(plan.metric.rawValue), y: .named("", shown.map(\.0.name), isReversed: true), legend: .none,
          marks: [
            .points(
              x: shown.flatMap(\.1.values),
              y: shown.enumerated().flatMap { row, arm in arm.1.values.map { _ in Double(row) + 0.22 } }, ink: .gray),
            .intervals(
              x: shown.map(\.1.mean), y: shown.indices.map(Double.init), left: bounds.map(\.lowerBound),
              right: bounds.map(\.upperBound)),
          ])
      ])
  }
}

extension Double {
  /// Three decimals.
  fileprivate var short: String { "\((self * 1000).rounded() / 1000)" }
}
