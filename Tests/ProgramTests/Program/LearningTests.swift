import Foundation
import Testing

/// The commands of a learner's session, run one after the other as a learner runs them.
@Suite final class LearningTests {
  private let checkout: TemporaryCheckout
  private let right = """
    if batchSize < 1 { throw BatchError.notPositive("batchSize") }
    return dropLast ? samples / batchSize : (samples + batchSize - 1) / batchSize
    """

  init() throws { checkout = try TemporaryCheckout() }
  deinit { checkout.remove() }

  private var progress: URL { checkout.folder.appending(path: ".lessons/progress.json") }

  @Test("without arguments the program lists the lessons, and progress grows with what passed")
  func list() throws {
    #expect(try checkout.lessons().output.contains("0 of 4  next: iterationsPerEpoch"))
    try checkout.solve("iterationsPerEpoch", right)
    _ = try checkout.lessons("check", "1")
    let run = try checkout.lessons("--plain")
    #expect(run.status == 0)
    #expect(run.output.contains("1 of 4  next: totalUpdates"), "\(run.output)")
    #expect(!run.output.contains("●"))
    #expect(try checkout.lessons("list", "1").output.contains("1.1  iterationsPerEpoch  ✔ passed"))
  }

  @Test("next shows the task, the file with the line, and the commands; in English without the Chinese half")
  func next() throws {
    let run = try checkout.lessons("next", "1")
    #expect(run.output.contains("How many iterations one epoch takes."))
    #expect(run.output.contains("lessons/01-batches/Exercises.swift:"))
    #expect(run.output.contains("swift run -q lessons check 1.1"))
    #expect(!run.output.contains("一轮"))
    #expect(try checkout.lessons("next", "1", "--lang", "zh").output.contains("一轮"))
  }

  @Test("hints come one by one, and after the last one the way to the solution")
  func hints() throws {
    let first = try checkout.lessons("hint", "1.1").output
    #expect(first.contains("hint 1 of 3") && !first.contains("hint 2 of 3"))
    #expect(try checkout.lessons("hint", "1.1").output.contains("hint 2 of 3"))
    #expect(!(try checkout.lessons("hint", "1.2").output.contains("hint 2 of 3")))
    let third = try checkout.lessons("hint", "1.1").output
    #expect(third.contains("hint 3 of 3") && third.contains("solution 1.1 --give-up"))
  }

  @Test("a solution is shown after the exercise passed, or to who gives up")
  func solution() throws {
    let early = try checkout.lessons("solution", "1.1")
    #expect(early.status == 1)
    #expect(early.errors.contains("has not passed yet"))
    #expect(try checkout.lessons("solution", "1.1", "--give-up").output.contains("func iterationsPerEpoch"))
    try checkout.solve("iterationsPerEpoch", right)
    #expect(try checkout.lessons("check", "1.1").status == 0)
    let run = try checkout.lessons("solution", "1.1")
    #expect(run.status == 0)
    #expect(run.output.contains("func iterationsPerEpoch"))
    #expect(try checkout.lessons("solution", "1").status == 64)
  }

  @Test("a damaged record of progress is set aside, with a message, and checking fills a new one")
  func damaged() throws {
    try FileManager.default.createDirectory(at: progress.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("{ half".utf8).write(to: progress)
    let run = try checkout.lessons("check", "1", "--allow-unsolved")
    #expect(run.status == 0)
    #expect(run.errors.contains("damaged"))
    #expect(try String(contentsOf: progress.appendingPathExtension("damaged"), encoding: .utf8) == "{ half")
    #expect(try checkout.lessons("check", "1", "--allow-unsolved").errors.isEmpty)
  }

  @Test("a typing error does not erase what was passed before: the last verdict is told")
  func lastVerdict() throws {
    try checkout.solve("iterationsPerEpoch", right)
    _ = try checkout.lessons("check", "1")
    try checkout.solve("totalUpdates", "return samples +")
    let run = try checkout.lessons("check", "1")
    #expect(run.output.contains("last time it was: passed"), "\(run.output)")
    #expect(try checkout.lessons().output.contains("1 of 4"))
  }

  @Test("reset forgets the last verdicts, but what was solved once may still be looked up")
  func reset() throws {
    try checkout.solve("iterationsPerEpoch", right)
    _ = try checkout.lessons("check", "1")
    _ = try checkout.lessons("reset", "1")
    #expect(try checkout.lessons().output.contains("0 of 4  next: iterationsPerEpoch"))
    #expect(try checkout.lessons("solution", "1.1").status == 0)
  }

  @Test("where nothing can be written, the verdict is still given, and the trouble is told")
  func unwritable() throws {
    // A file where the folder should be: this stops root too.
    try Data().write(to: checkout.folder.appending(path: ".lessons"))
    let run = try checkout.lessons("check", "1", "--allow-unsolved")
    #expect(run.status == 0)
    #expect(run.output.contains("not started"))
    #expect(run.errors.contains("Cannot write"))
  }
}
