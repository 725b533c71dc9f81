import ArgumentParser

/// `lessons doctor`: what is installed, and what each missing thing would add.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: words(
      "Say what is installed, what is missing, and what each missing thing would add.",
      "说明装了什么、缺什么，以及缺的东西能带来什么。"),
    discussion: words(
      "Exit code 1 if something is missing that nothing works without, else 0.",
      "缺了不可少的东西时退出码为 1，否则为 0。"))

  @OptionGroup var common: CommonOptions

  func run() throws {
    let style = common.style
    let findings: [Finding] = [
      .toolchain(), .worker(), .gnuplot(), .gnuplotIostream(), .blas(), .terminal(style), .language(),
    ]
    var table = Table()
    for finding in findings {
      table.add(style.mark(finding.mark) + finding.word, finding.name, finding.detail)
    }
    print(table.text(style))
    let absent = findings.filter { !$0.command.isEmpty }
    if !absent.isEmpty { print("\n" + words("What to do:", "可以这样做：")) }
    var advice = Table()
    for finding in absent {
      advice.add(finding.name, finding.command, finding.adds)
    }
    if !absent.isEmpty { print(advice.text(style)) }
    if findings.contains(where: { $0.state == .needed }) { throw ExitCode.failure }
  }
}
