import Checking
import Foundation

/// A study as a reader sees it: the table of arms, the effects, and what pairing means; in Markdown and as CSV.
public struct AblationReport {
  private let study: AblationStudy
  private let language: Language

  /// A report in one language.
  public init(_ study: AblationStudy, in language: Language) { (self.study, self.language) = (study, language) }

  private func say(_ english: String, _ chinese: String) -> String { language == .zh ? chinese : english }

  // MARK: - Markdown

  /// The whole report.
  public var markdown: String {
    let plan = study.plan
    var lines = ["# " + say("Ablation study: \(plan.name)", "消融实验：\(plan.name)"), ""]
    lines += armTable + [""]
    lines += plan.design.components.map { component in
      let changes = component.settings.sorted { $0.key < $1.key }.map { "`\($0.key)` = \($0.value.text)" }
      let needs =
        component.requires.isEmpty
        ? "" : say("; requires ", "；依赖 ") + component.requires.joined(separator: ", ")
      return "- **\(component.name)**: " + changes.joined(separator: ", ") + needs
    }
    lines += ["", "## " + say("Effects on \(plan.metric.rawValue)", "对 \(plan.metric.rawValue) 的影响"), ""]
    lines += effectTable + ["", pairingNote, ""]
    return lines.joined(separator: "\n")
  }

  /// The notes' table: a row for each arm, a column for each metric, mean ± standard deviation over the seeds.
  public var armTable: [String] {
    let metrics = study.metrics
    let header = [say("arm", "实验组"), say("seeds", "种子数")] + metrics.map(\.rawValue)
    let rows = study.plan.design.arms.map { arm in
      let cells = metrics.map { metric in
        study.table(metric).estimate(arm).map(meanAndSpread) ?? say("not measured", "未测得")
      }
      let lost = study.divergences(of: arm)
      let name = arm.name + (lost > 0 ? say(" (diverged \(lost)×)", "（\(lost) 次发散）") : "")
      return [name, "\(study.measurements[arm]?.count ?? 0)"] + cells
    }
    return markdownTable(header, rows)
  }

  /// A row for each effect and interaction: paired difference, its 95 % interval, and how to read it.
  public var effectTable: [String] {
    let header = [
      say("what changes", "变化"), say("mean difference", "平均差"), say("95 % interval", "95 % 区间"), say("reading", "解读"),
    ]
    return markdownTable(
      header,
      study.effects.map { effect in
        guard let estimate = effect.estimate else {
          return [words(for: effect.subject), "–", "–", say("not identifiable: an arm is missing", "无法识别：缺少实验组")]
        }
        let interval = estimate.interval.map { "\(signed($0.lowerBound)) … \(signed($0.upperBound))" } ?? "–"
        return [words(for: effect.subject), signed(estimate.mean), interval, reading(of: estimate, effect.subject)]
      })
  }

  /// What an effect is called.
  public func words(for subject: Effect.Subject) -> String {
    switch subject {
    case .effect(let name, let given):
      given.isEmpty
        ? say("\(name) alone", "单独加入 \(name)")
        : say("\(name) given \(given.joined(separator: ", "))", "已有 \(given.joined(separator: "、")) 时加入 \(name)")
    case .interaction(let a, let b): say("interaction of \(a) and \(b)", "\(a) 与 \(b) 的交互作用")
    }
  }

  /// How the study compares, in two sentences.
  public var pairingNote: String {
    let n = study.plan.seeds.count
    return say(
      "Differences are paired: with the same seed, all arms see the same samples in the same order of batches. Intervals are mean ± t·s/√n with "
        + "Student's t for n − 1 = \(n - 1) degrees of freedom. An interval that covers 0 shows no effect; it does not show that there is none.",
      "差值是配对的：种子相同时，各实验组以相同的批次顺序看到相同的样本。区间为 均值 ± t·s/√n，t 取自由度 n − 1 = \(n - 1) 的 Student t 分布。"
        + "区间包含 0 只说明“未显示出影响”，并不说明“没有影响”。")
  }

  private func reading(of estimate: Estimate, _ subject: Effect.Subject) -> String {
    if case .interaction = subject {
      switch estimate.reading {
      case .lower: return say("together better than the sum of both", "合用优于各自之和")
      case .higher: return say("together worse than the sum of both", "合用劣于各自之和")
      case .noEffectShown: return say("no interaction shown", "未显示出交互作用")
      case .oneSeedOnly: return say("one seed: no interval", "只有一个种子：没有区间")
      }
    }
    switch estimate.reading {
    case .lower: return say("lower: better", "降低：更好")
    case .higher: return say("higher: worse", "升高：更差")
    case .noEffectShown: return say("no effect shown", "未显示出影响")
    case .oneSeedOnly: return say("one seed: no interval", "只有一个种子：没有区间")
    }
  }

  // MARK: - CSV

  /// A line for each trial: arm, seed, whether it diverged, every metric. For spreadsheets and other programs.
  public var csv: String {
    let metrics = study.metrics
    var lines = [(["arm", "seed", "diverged"] + metrics.map(\.rawValue)).joined(separator: ",")]
    for arm in study.plan.design.arms {
      for seed in study.plan.seeds {
        guard let measurement = study.measurements[arm]?[seed] else { continue }
        let values = metrics.map { measurement[$0].map { "\($0)" } ?? "" }
        lines.append(([quoted(arm.name), "\(seed)", "\(measurement.diverged)"] + values).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ cell: String) -> String {
    cell.contains(where: { $0 == "\"" }) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  // MARK: - Numbers

  private func meanAndSpread(_ estimate: Estimate) -> String {
    let mean = String(format: "%.3f", estimate.mean)
    return estimate.standardDeviation.map { mean + String(format: " ± %.3f", $0) } ?? mean
  }

  private func signed(_ value: Double) -> String { String(format: "%+.3f", value).replacing("-", with: "−") }

  private func markdownTable(_ header: [String], _ rows: [[String]]) -> [String] {
    let all = [header, header.map { _ in "---" }] + rows
    return all.map { "| " + $0.joined(separator: " | ") + " |" }
  }
}

extension SettingValue {
  /// The value as it stands in a plan.
  public var text: String {
    switch self {
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .word(let word): word
    case .flag(let flag): "\(flag)"
    }
  }
}
