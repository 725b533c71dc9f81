import Ablation
import ArgumentParser
import Charts
import Checking
import Foundation
import TensorCore

/// `lessons ablate PLAN`: a study of one's own.
struct AblateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablate",
    abstract: words("Run an ablation study of your own.", "运行自己的消融实验。"),
    discussion: words(
      """
      PLAN is a small file that names the components and what each changes; docs/ablation.md describes it.
      Every combination is trained with every seed, on all cores. Interrupted, it goes on where it was; what it has
      measured stands in the output folder, beside the report (Markdown, CSV) and its charts.
      Examples:
        lessons ablate lessons/14-ablation/bn-and-rate.json5
        lessons ablate my-study.json5 --output results
      """,
      """
      PLAN 是一个小文件，列出各组件及其改变的设置，格式见 docs/ablation.md。
      每种组合都用每个种子训练一次，并使用全部 CPU 核心。中断后可以接着运行；测得的结果、报告（Markdown、CSV）和图都在输出文件夹中。
      示例：
        lessons ablate lessons/14-ablation/bn-and-rate.json5
        lessons ablate my-study.json5 --output results
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The file with the plan.", "实验计划文件。"), completion: .file())
  var plan: String

  @Option(
    name: [.short, .long],
    help: .words(
      "The folder for records, report and charts; NAME-ablation beside the plan if not given.",
      "存放记录、报告和图的文件夹；默认为计划文件旁的 NAME-ablation。"))
  var output: String?

  @Flag(help: .words("Forget earlier measurements.", "忽略以前的测量结果。"))
  var fresh = false

  func run() throws {
    let file = URL(fileURLWithPath: plan)
    do {
      let plan = try AblationPlan(file: file)
      let folder =
        output.map { URL(fileURLWithPath: $0) }
        ?? file.deletingLastPathComponent().appending(path: plan.name + "-ablation")
      try carryOut(plan, in: folder)
    } catch let error as AblationError {
      throw Complaint.usage("\(plan): \(error.words.en)", "\(plan)：\(error.words.zh)")
    }
  }

  private func carryOut(_ plan: AblationPlan, in folder: URL) throws {
    // Trials run side by side; each of them gets one core.
    setThreadCount(1)
    try writing { try WholeFile.makeFolder(folder.path) }
    let records = folder.appending(path: "records.jsonl")
    if fresh { try? FileManager.default.removeItem(at: records) }
    var earlier = try TrialRecords(file: records)
    for line in earlier.damagedLines {
      printError(
        words(
          "\(records.path), line \(line), was cut off or damaged; that trial is run again.",
          "\(records.path) 第 \(line) 行不完整或已损坏，将重新运行该次实验。"))
    }
    try earlier.removeDamagedLines()
    let total = plan.design.arms.count * plan.seeds.count
    print(
      words(
        "\(plan.design.arms.count) arms (\(plan.design.arms.map(\.name).joined(separator: ", "))) × \(plan.seeds.count) seeds = \(total) trials",
        "\(plan.design.arms.count) 个实验组（\(plan.design.arms.map(\.name).joined(separator: "、"))）× \(plan.seeds.count) 个种子 = \(total) 次训练"
      ))
    fflush(nil)
    let bar = SharedProgressBar()
    let study = try AblationStudy(running: plan, keepingRecordsIn: records) { bar.show($0) }
    bar.clear()
    try report(study, in: folder)
  }

  private func report(_ study: AblationStudy, in folder: URL) throws {
    let report = AblationReport(study, in: Language.current)
    var pictures: [(name: String, chart: Chart)] = [("arms", study.armChart), ("effects", study.forestChart)]
    for effect in study.effects {
      guard case .interaction(let b, let c) = effect.subject, let chart = study.interactionChart(of: b, and: c) else {
        continue
      }
      pictures.append(("interaction-\(b)-\(c)", chart))
    }
    let links = pictures.map {
      "![\($0.chart.alternativeText)](\($0.name).svg)\n\n*\(Words(en: $0.chart.caption.en, zh: $0.chart.caption.zh).here)*\n"
    }
    try writing {
      try WholeFile.write(
        Data((report.markdown + "\n" + links.joined(separator: "\n")).utf8),
        to: folder.appending(path: "report.md").path)
      try WholeFile.write(Data(report.csv.utf8), to: folder.appending(path: "report.csv").path)
    }
    let missing = try draw(pictures, in: folder)
    print(
      "\n" + report.armTable.joined(separator: "\n") + "\n\n" + report.effectTable.joined(separator: "\n") + "\n\n"
        + report.pairingNote + "\n")
    print(
      words("Written to \(folder.path): report.md, report.csv, charts.", "已写入 \(folder.path)：report.md、report.csv 和图。"))
    if let missing { printError(words("Scripts only: ", "只写出了脚本：") + missing.here) }
  }

  /// Writes every script and draws it; returns why nothing could be drawn, if so.
  private func draw(_ pictures: [(name: String, chart: Chart)], in folder: URL) throws -> GnuplotError? {
    var missing: GnuplotError?
    for (name, chart) in pictures {
      let stem = folder.appending(path: name).path
      let script = try chart.script(named: name)
      try writing { try WholeFile.write(Data(script.utf8), to: stem + ".gp") }
      guard missing == nil else { continue }
      do {
        let picture = try chart.draw(named: name, as: .svg)
        try writing { try WholeFile.write(picture.data, to: stem + ".svg") }
      } catch let error as GnuplotError where error.isAboutInstallation { missing = error }
    }
    return missing
  }

  private func writing(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as WholeFile.Failure {
      throw Complaint.failure("\(failure)", "无法写入 \(failure.path)：\(failure.reason)")
    }
  }
}

/// A progress bar that several threads move.
private final class SharedProgressBar: Sendable {
  private let queue = DispatchQueue(label: "progress")
  nonisolated(unsafe) private let bar = ProgressBar()

  func show(_ share: Double) { queue.async { self.bar.show(share) } }
  func clear() { queue.sync { self.bar.clear() } }
}
