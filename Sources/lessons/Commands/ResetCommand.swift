import ArgumentParser
import Checking
import Foundation

/// `lessons reset 1`: the learner's file as it was handed out. What was there is kept.
struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: words(
      "Put a lesson's Exercises.swift back to how it was; your version is kept.",
      "把一课的 Exercises.swift 恢复原样；你写的版本会保留。"),
    discussion: words(
      """
      Example:
        lessons reset 1
        lessons undo 1       brings your version back
      """,
      """
      示例：
        lessons reset 1
        lessons undo 1       找回你的版本
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The lesson's number or name.", "课的编号或名称。"))
  var lesson: String

  func run() throws {
    let lesson = try Selection(lesson).lesson
    let checkout = try Checkout.current()
    let file = checkout.learnerFile(of: lesson)
    let original: Data
    do { original = try Data(contentsOf: checkout.stub(of: lesson)) } catch {
      throw Complaint.cannot(.read, checkout.stub(of: lesson), error)
    }
    let path = checkout.relativePath(of: file)
    let had = FileManager.default.fileExists(atPath: file.path)
    if (try? Data(contentsOf: file)) == original {
      return print(words("\(path) is as it was handed out: nothing to do.", "\(path) 就是原样，无需恢复。"))
    }
    do { try checkout.backups.replace(file, of: lesson.folder, with: original) } catch {
      throw Complaint.cannot(.write, file, error)
    }
    checkout.progress.update { $0.forgetVerdicts(of: lesson.folder) }
    print(words("\(path) is as it was handed out.", "\(path) 已恢复原样。"))
    let undo = "swift run -q lessons undo \(lesson.number)"
    if had { print(words("Your version is kept. To get it back: \(undo)", "你的版本已保留。找回：\(undo)")) }
  }
}

/// `lessons undo 1`: the learner's file as it was before the last `reset` or `undo`.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: words(
      "Bring back what the last reset (or undo) replaced.", "找回上一次 reset（或 undo）替换掉的版本。"),
    discussion: words(
      """
      Example:
        lessons undo 1       undoing twice is where you began
      """,
      """
      示例：
        lessons undo 1       连用两次就回到原处
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("The lesson's number or name.", "课的编号或名称。"))
  var lesson: String

  func run() throws {
    let lesson = try Selection(lesson).lesson
    let checkout = try Checkout.current()
    let file = checkout.learnerFile(of: lesson)
    let found: Bool
    do { found = try checkout.backups.restoreNewest(to: file, of: lesson.folder) } catch {
      throw Complaint.cannot(.write, file, error)
    }
    guard found else {
      throw Complaint.failure(
        "Lesson \(lesson.number) has no other version to bring back.", "第 \(lesson.number) 课没有可找回的其他版本。")
    }
    let path = checkout.relativePath(of: file)
    print(words("\(path) is back. Once more undoes this.", "已找回 \(path)。再用一次即可撤销。"))
  }
}
