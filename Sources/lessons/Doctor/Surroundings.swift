import Foundation

extension Finding {
  /// The worker that runs learner code in a process of its own, and the modules that learner code is compiled against.
  static func worker() -> Finding {
    let name = words("lesson-worker", "lesson-worker（练习进程）")
    let command = "swift build"
    guard let products = try? Checkout.current().products else {
      return Finding(
        name: name, state: .needed, detail: words("this program is not in its checkout", "程序不在它的代码目录里"),
        adds: words("runs your answers safely", "安全地运行你的答案"), command: command)
    }
    let wanted = ["lesson-worker", "Modules/Contracts.swiftmodule"]
    let absent = wanted.filter { !FileManager.default.fileExists(atPath: products.appending(path: $0).path) }
    guard absent.isEmpty else {
      return Finding(
        name: name, state: .needed,
        detail: words("not built: ", "尚未构建：") + absent.joined(separator: ", "),
        adds: words("runs your answers safely", "安全地运行你的答案"), command: command)
    }
    return Finding(name: name, state: .good, detail: products.path)
  }

  /// What standard output is, and how it will be written to.
  static func terminal(_ style: Style) -> Finding {
    let name = words("terminal", "终端")
    guard Terminal.isTerminal(STDOUT_FILENO) else {
      return Finding(
        name: name, state: .good, detail: words("none (output goes to a file or pipe)", "无（输出到文件或管道）"))
    }
    let size = Terminal.size(of: STDOUT_FILENO).map { "\($0.columns) × \($0.rows), " } ?? ""
    let colour = style.colour ? words("colour", "彩色") : words("no colour", "无颜色")
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? words("TERM not set", "未设置 TERM")
    return Finding(name: name, state: .good, detail: "\(kind), \(size)\(colour)")
  }

  /// The language spoken, and why.
  static func language() -> Finding {
    Finding(
      name: words("language", "语言"), state: .good,
      detail: words("English (--lang zh for Chinese)", "简体中文（--lang en 换成英文）"))
  }
}
