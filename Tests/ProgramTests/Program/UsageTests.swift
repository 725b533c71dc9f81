import Checking
import Foundation
import Testing

@testable import lessons

/// The program run as a user runs it, for what concerns every command.
@Suite final class UsageTests {
  private let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout() }
  deinit { checkout.remove() }

  @Test("an unknown name is answered with the nearest one and exit code 64")
  func unknownNames() throws {
    let command = try checkout.lessons("raed")
    #expect(command.status == 64)
    #expect(command.errors.contains("Did you mean 'read'?"))
    let lesson = try checkout.lessons("read", "batchs")
    #expect(lesson.status == 64)
    #expect(lesson.errors.contains("Did you mean 'batches'?"))
    let exercise = try checkout.lessons("read", "1.iterationPerEpoch")
    #expect(exercise.status == 64)
    #expect(exercise.errors.contains("iterationsPerEpoch"))
    let chinese = try checkout.lessons("read", "batchs", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.status == 64)
    #expect(chinese.errors.contains("你是不是想找 “batches”？"))
  }

  @Test("a wrong option or language is a usage error too")
  func wrongOptions() throws {
    #expect(try checkout.lessons("doctor", "--langg", "zh").status == 64)
    #expect(try checkout.lessons("doctor", "--lang", "fr").status == 64)
  }

  @Test("every command explains itself in both languages and gives an example or says when it fails")
  func help() throws {
    for command in LessonsCommand.configuration.subcommands {
      let name = try #require(command.configuration.commandName)
      let english = try checkout.lessons(name, "--help")
      #expect(english.status == 0)
      #expect(english.output.contains("Example") || english.output.contains("Exit code"), "\(name)")
      let chinese = try checkout.lessons(name, "--help", "--lang", "zh")
      #expect(chinese.output.contains { $0.displayWidth == 2 }, "\(name)")
    }
  }

  @Test("doctor finds the worker that was built, in any folder, and speaks without colour into a file")
  func doctor() throws {
    let run = try checkout.lessons("doctor")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("check out 代码"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(try checkout.lessons("--plain", "doctor", "--lang=zh").output.contains("正常"))
  }

  @Test("without the worker, doctor says what is needed and fails")
  func noWorker() throws {
    try FileManager.default.removeItem(at: checkout.folder.appending(path: ".build/debug/lesson-worker"))
    let run = try checkout.lessons("doctor")
    #expect(run.status == 1)
    #expect(run.output.contains("not built: lesson-worker"))
  }
}
