import ArgumentParser
import Checking
import Charts
import Foundation

/// `lessons run 1`: an experiment of a lesson.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: words("Run an experiment of a lesson.", "运行一课的实验。"),
    discussion: words(
      """
      Examples:
        lessons run 1                  the lesson's first experiment
        lessons run 1 --list           its experiments
        lessons run 1 training --live  draw the loss while it trains
      """,
      """
      示例：
        lessons run 1                  该课的第一个实验
        lessons run 1 --list           列出它的实验
        lessons run 1 training --live  边训练边画损失曲线
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The lesson's number or name.", "课的编号或名称。"))
  var lesson: String

  @Argument(help: .words("The experiment; the lesson's first if none is given.", "实验名；不给则运行第一个。"))
  var name: String?

  @Flag(help: .words("List the lesson's experiments.", "列出该课的实验。"))
  var list = false

  @Flag(help: .words("Draw the loss while it trains, with gnuplot.", "用 gnuplot 边训练边画损失曲线。"))
  var live = false

  func run() throws {
    let lesson = try Selection(lesson).lesson
    if list { return show(lesson) }
    let experiment = try chosen(from: lesson)
    if live { try runLive(experiment) } else { try runPrinting(experiment) }
  }

  private func runPrinting(_ experiment: Experiment) throws {
    let bar = ProgressBar()
    defer { bar.clear() }
    try experiment.run(
      Experiment.Output(
        language: Language.current,
        line: { text in
          bar.clear()
          print(text)
          fflush(nil)
        },
        progress: { bar.show($0) }))
  }

  /// The chart has the screen to itself while it trains; what the experiment prints stands below it afterwards.
  private func runLive(_ experiment: Experiment) throws {
    guard experiment.reportsLoss else {
      throw Complaint.usage(
        "The experiment '\(experiment.name)' has no loss to draw; run it without --live.",
        "实验“\(experiment.name)”没有可画的损失；请去掉 --live。")
    }
    var lines: [String] = []
    var broken: (any Error)?
    do {
      let loss = try LiveLoss(title: experiment.name, redraws: common.style.rewritesScreen)
      try experiment.run(
        Experiment.Output(
          language: Language.current, line: { lines.append($0) },
          loss: { update, value in
            // A gnuplot that dies does not end the training.
            do { if broken == nil { try loss.add(update: update, loss: value) } } catch { broken = error }
          }))
      if broken == nil { try loss.finish() }
    } catch let error as GnuplotError {
      broken = error
    }
    lines.forEach { print($0) }
    if let broken { throw Complaint.failure("No live chart: \(broken)", "无法实时画图：\(broken)") }
  }

  private func show(_ lesson: Lesson) {
    var table = Table()
    for experiment in lesson.experiments { table.add(experiment.name, experiment.summary.here) }
    print(lesson.experiments.isEmpty ? words("It has none.", "没有实验。") : table.text(common.style))
  }

  private func chosen(from lesson: Lesson) throws -> Experiment {
    guard let first = lesson.experiments.first else {
      throw Complaint.usage("Lesson \(lesson.number) has no experiments.", "第 \(lesson.number) 课没有实验。")
    }
    guard let name else { return first }
    guard let named = lesson.experiments.first(where: { $0.name == name }) else {
      throw Complaint.unknown(
        .experiment, name, among: lesson.experiments.map(\.name),
        list: "swift run -q lessons run \(lesson.number) --list")
    }
    return named
  }
}
