import Ablation
import Checking

extension Experiment.Output {
  /// A row for each arm: mean and standard deviation of each metric over the seeds.
  func armTable(of study: AblationStudy) {
    let metrics: [Metric] = [.top1Error, .top5Error, .testLoss]
    table(
      [Words(en: "arm", zh: "实验组")] + metrics.map { Words(en: $0.rawValue, zh: $0.rawValue) },
      study.plan.design.arms.map { arm in
        [arm.name]
          + metrics.map { metric in
            guard let estimate = study.table(metric).estimate(arm) else { return "?" }
            return "\(estimate.mean.text(3)) ± \((estimate.standardDeviation ?? 0).text(3))"
          }
      })
  }

  /// A row for each effect on the top-1 error, with its interval and how to read it.
  func effectTable(of study: AblationStudy) {
    table(
      [
        Words(en: "effect on top1Error", zh: "对 top1Error 的效应"), Words(en: "mean", zh: "平均"),
        Words(en: "95 % interval", zh: "95 % 区间"), Words(en: "reading", zh: "解读"),
      ],
      study.effects.map { effect in
        [
          effect.subject.words[language], effect.estimate?.mean.signedText ?? "?", effect.estimate?.bounds ?? "?",
          effect.estimate?.reading.words[language] ?? "?",
        ]
      })
  }
}

extension Effect.Subject {
  /// What an effect is called in a table.
  var words: Words {
    switch self {
    case .effect(let name, let given) where given.isEmpty: Words(en: "\(name) alone", zh: "单独加入 \(name)")
    case .effect(let name, let given):
      Words(
        en: "\(name) given \(given.joined(separator: ", "))", zh: "已有 \(given.joined(separator: "、")) 时加入 \(name)")
    case .interaction(let b, let c): Words(en: "interaction of \(b) and \(c)", zh: "\(b) 与 \(c) 的交互作用")
    }
  }
}

extension Estimate {
  /// The interval: `−0.753 … −0.454`.
  var bounds: String {
    interval.map { "\($0.lowerBound.signedText) … \($0.upperBound.signedText)" } ?? "–"
  }
}

extension Estimate.Reading {
  /// How a difference of errors is read.
  var words: Words {
    switch self {
    case .lower: Words(en: "lower", zh: "降低")
    case .higher: Words(en: "higher", zh: "升高")
    case .noEffectShown: Words(en: "no effect shown", zh: "未显示出影响")
    case .oneSeedOnly: Words(en: "one seed", zh: "只有一个种子")
    }
  }
}
