import Foundation
import Testing
import WorkerProtocol

@testable import Checking

@Suite struct JudgeTests {
  private let key = trialKey()

  private static func ceiling(_ samples: Int, _ batchSize: Int) throws -> Int {
    guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
    return (samples + batchSize - 1) / batchSize
  }

  @Test("a right answer passes, with nothing else to say")
  func right() {
    #expect(key.verdict(on: Self.ceiling) == Verdict(.passed))
  }

  @Test("Unsolved in every case is not started; in some cases only it is a wrong answer")
  func unsolved() {
    #expect(key.verdict(on: { _, _ in throw Unsolved() }) == Verdict(.notStarted))
    let verdict = key.verdict(on: { samples, batchSize in
      if samples == 3 { throw Unsolved() }
      return try Self.ceiling(samples, batchSize)
    })
    #expect(verdict.kind == .wrong)
    #expect(verdict.failure?.call == "(samples: 3, batchSize: 7)")
    #expect(verdict.failure?.answer.en == "throws Unsolved()")
  }

  @Test("the first failing case is shown, with both answers and the sentence about its numbers")
  func wrong() {
    let verdict = key.verdict(on: { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
      return samples / batchSize
    })
    #expect(verdict.kind == .wrong)
    #expect(verdict.failure?.call == "(samples: 10, batchSize: 4)")
    #expect(verdict.failure?.answer.en == "2")
    #expect(verdict.failure?.expected.en == "3")
    #expect(verdict.diagnosis?.name == "floor")
    #expect(verdict.diagnosis?.sentence.en == "This is what you get when 2 samples are dropped.")
    #expect(verdict.diagnosis?.sentence.zh == "这正是丢掉 2 个样本时得到的结果。")
    #expect(verdict.scope?.en == "Right except when the last batch is short.")
    #expect(verdict.text(.en)[0] == "wrong  (samples: 10, batchSize: 4)")
  }

  @Test("an answer that no misconception gives is said to match none")
  func unknown() {
    let verdict = key.verdict(on: { samples, batchSize in try Self.ceiling(samples, batchSize) + (samples == 31 ? 7 : 0)
    })
    #expect(verdict.diagnosis == nil)
    #expect(verdict.text(.en).contains { $0.hasPrefix("This matches no mistake known here") })
    #expect(verdict.text(.zh).contains { $0.hasPrefix("这不属于已知的常见错误") })
  }

  @Test("an error where an answer is asked for is a kind of its own; another error than asked for is wrong")
  func threw() {
    let verdict = key.verdict(on: { samples, batchSize in
      if samples < batchSize { throw TrialError.negative }
      return try Self.ceiling(samples, batchSize)
    })
    #expect(verdict.kind == .threw)
    #expect(verdict.failure?.answer.en == "throws TrialError.negative")
    let other = key.verdict(on: { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.negative }
      return try Self.ceiling(samples, batchSize)
    })
    #expect(other.kind == .wrong)
    #expect(other.scope?.en == "Right except when the batch size is 0.")
  }

  @Test("errors are the same when their kinds are, whatever they carry")
  func errorKinds() {
    let verdict = key.verdict(on: { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.notPositive(12345) }
      return try Self.ceiling(samples, batchSize)
    })
    #expect(verdict.kind == .passed)
  }

  @Test("two runs that differ are told before anything is judged")
  func changes() {
    let right = key.cases.map { key.reference.run($0.inputs) }
    var other = right
    other[2] = .answer(.int(99))
    let verdict = key.verdict(right, other)
    #expect(verdict.kind == .changesFromRunToRun)
    #expect(verdict.failure?.call == "(samples: 31, batchSize: 7)")
    #expect(verdict.text(.en).contains("another run  99"))
  }

  @Test("a forbidden call passes with a note that names it; in a comment or a string it does not count")
  func forbidden() {
    let key = trialKey { $0.forbids("stride", "layerNorm") }
    let source = "struct My { func batches() { // layerNorm\n print(\"layerNorm\"); stride(from: 0, to: 3, by: 1) } }"
    let verdict = key.verdict(on: Self.ceiling, source: source)
    #expect(verdict.kind == .passedWithNote)
    #expect(verdict.isPassed)
    #expect(
      verdict.notes.map(\.en) == ["The answer is right, but it uses `stride`, which this task asks you to do without."])
    #expect(key.verdict(on: Self.ceiling, source: "struct My { func batches() { } }").kind == .passed)
  }

  @Test("failing only where precision is tested passes with a note and the sentence")
  func precision() {
    let key = trialKey { key in
      key.precisionCase(en: "the numbers are huge", zh: "数非常大", (1_000_001, 1000))
      key.unstable(
        "roundedAway", { samples, batchSize in try Self.ceiling(samples, batchSize) - (samples > 1_000_000 ? 1 : 0) },
        says: { _, _ in Words(en: "This is what you get when digits are lost.", zh: "这正是丢失有效位时得到的结果。") })
    }
    let verdict = key.verdict(on: { samples, batchSize in
      try Self.ceiling(samples, batchSize) - (samples > 1_000_000 ? 1 : 0)
    })
    #expect(verdict.kind == .passedWithNote)
    #expect(verdict.diagnosis?.name == "roundedAway")
    #expect(verdict.notes.first?.en == "The formula is right, but it loses precision here.")
  }

  @Test("a crash after right answers shows the case it happened in; after a wrong one it is mentioned besides")
  func crash() {
    let verdict = key.verdict(on: Self.ceiling, ending: .ended(.signal(4)), after: 2)
    #expect(verdict.kind == .crashed)
    #expect(verdict.failure?.call == "(samples: 31, batchSize: 7)")
    let wrong = key.verdict(on: { samples, _ in samples }, ending: .outOfTime, after: 2)
    #expect(wrong.kind == .wrong)
    #expect(wrong.notes.contains { $0.en.hasPrefix("Besides, a later case ended early: No answer within") })
  }

  @Test("endings of every kind have their own verdict")
  func endings() {
    func kind(_ ending: WorkerProcess.Run.Ending, errors: String = "") -> Verdict.Kind {
      key.verdict([], key.cases.map { key.reference.run($0.inputs) }, ending: ending, errors: errors).kind
    }
    #expect(kind(.outOfTime) == .ranTooLong)
    #expect(kind(.ended(.signal(SIGXCPU))) == .ranTooLong)
    #expect(kind(.printedTooMuch) == .printedTooMuch)
    #expect(kind(.ended(.signal(SIGABRT)), errors: "Fatal error: failed to allocate 100 bytes") == .usedTooMuchMemory)
    #expect(kind(.ended(.signal(SIGSEGV))) == .crashed)
    #expect(kind(.ended(.exited(0))) == .crashed)
    #expect(kind(.ended(.signal(SIGKILL))) == .workerLost)
    #expect(kind(.ended(.exited(74))) == .workerLost)
    #expect(kind(.damaged) == .workerLost)
  }

  @Test("every kind of verdict has words of its own in both languages")
  func titles() {
    let titles = Verdict.Kind.allCases.map(\.title)
    #expect(Set(titles.map(\.en)).count == titles.count)
    #expect(Set(titles.map(\.zh)).count == titles.count)
    #expect(titles.allSatisfy { $0.missingLanguage == nil })
  }
}
