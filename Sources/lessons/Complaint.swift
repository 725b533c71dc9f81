import ArgumentParser
import Foundation

/// Something that the user must know before going on: one kind sentence, and the exit code.
struct Complaint: Error, CustomStringConvertible {
  let description: String
  let exitCode: ExitCode

  /// A request that names something which does not exist, or makes no sense: exit code 64.
  static func usage(_ english: String, _ chinese: String) -> Complaint {
    Complaint(description: words(english, chinese), exitCode: .validationFailure)
  }

  /// A request that made sense and could not be carried out: exit code 1.
  static func failure(_ english: String, _ chinese: String) -> Complaint {
    Complaint(description: words(english, chinese), exitCode: .failure)
  }

  /// "There is no lesson 'batchs'. Did you mean 'batches'?", exit code 64.
  static func unknown(_ kind: Named, _ name: String, among names: [String], list command: String) -> Complaint {
    let near = nearestNames(to: name, among: names)
    let english = near.isEmpty ? "" : " Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    let chinese = near.isEmpty ? "" : "你是不是想找 \(near.map { "“\($0)”" }.joined(separator: " 或 "))？"
    return .usage(
      "There is no \(kind.english) '\(name)'.\(english) See them all: \(command)",
      "没有名为“\(name)”的\(kind.chinese)。\(chinese)查看全部：\(command)")
  }

  /// "Cannot write X: no space left on device", exit code 1.
  static func cannot(_ deed: Deed, _ file: URL, _ error: any Error) -> Complaint {
    .failure(
      "Cannot \(deed == .read ? "read" : "write") \(file.path): \(error.localizedDescription)",
      "无法\(deed == .read ? "读取" : "写入") \(file.path)：\(error.localizedDescription)")
  }

  /// What can go wrong with a file.
  enum Deed { case read, write }

  /// What a name can be the name of.
  enum Named {
    case lesson, exercise, chart, format, experiment, command, claim

    fileprivate var english: String {
      switch self {
      case .lesson: "lesson"
      case .exercise: "exercise"
      case .chart: "chart"
      case .format: "format"
      case .experiment: "experiment"
      case .command: "command"
      case .claim: "claim"
      }
    }

    fileprivate var chinese: String {
      switch self {
      case .lesson: "课"
      case .exercise: "练习"
      case .chart: "图"
      case .format: "格式"
      case .experiment: "实验"
      case .command: "命令"
      case .claim: "论断"
      }
    }
  }
}

/// Writes to standard error.
func printError(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
