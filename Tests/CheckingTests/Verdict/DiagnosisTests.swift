import Testing
import WorkerProtocol

@testable import Checking

@Suite struct DiagnosisTests {
  private func verdict(_ key: AnswerKey = trialKey(), _ program: @escaping (Int, Int) throws -> Int) -> Verdict {
    key.verdict(on: program)
  }

  @Test("what equals a misconception in some cases only is not told as it")
  func everyCase() {
    let verdict = verdict { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.notPositive(0) }
      return samples / batchSize + (samples == 31 ? 1 : 0)
    }
    #expect(verdict.kind == .wrong)
    #expect(verdict.diagnosis == nil)
    #expect(verdict.scope?.en == "Right in all other cases; wrong in 2 of 3 where the last batch is short.")
  }

  @Test("a misconception is told although bad input is not refused besides, and that is said too")
  func badInput() {
    let verdict = verdict { samples, batchSize in batchSize == 0 ? 0 : samples / batchSize }
    #expect(verdict.diagnosis?.name == "floor")
    #expect(verdict.notes.map(\.en) == ["Besides, bad input is not refused as the task asks."])
  }

  @Test("right only in one kind of case says so")
  func only() {
    let verdict = verdict { samples, batchSize in
      guard batchSize > 0 else { return 0 }
      return samples % batchSize == 0 ? -1 : samples / batchSize + 1
    }
    #expect(verdict.scope?.en == "Right only when the last batch is short.")
    #expect(verdict.scope?.zh == "只有当最后一批不满时才对。")
  }

  @Test("failures without a common kind are counted")
  func counted() {
    let verdict = verdict { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.notPositive(0) }
      return samples == 10 || samples == 12 ? -1 : (samples + batchSize - 1) / batchSize
    }
    #expect(verdict.scope?.en == "Right in 4 of 6 cases.")
  }

  @Test("wrong everywhere has no scope")
  func everywhere() {
    #expect(verdict { _, _ in -7 }.scope == nil)
  }

  @Test("where facts are compared, those that differ are named")
  func facts() {
    let key = trialKey(without: [.misconceptions]) { key in
      key.observe { answer, given in
        let (samples, batchSize) = given
        return [
          Fact(en: "positive", zh: "为正", answer >= 0),
          Fact(en: "enough for all samples", zh: "容得下全部样本", answer * batchSize >= samples),
        ]
      }
      key.misconception(
        "tooFew",
        { samples, batchSize in
          guard batchSize > 0 else { throw TrialError.notPositive(0) }
          return samples / batchSize
        }, says: { _, _ in Words(en: "This is what you get when some are left out.", zh: "这正是漏掉一些时得到的结果。") })
    }
    let generous = verdict(key) { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.notPositive(0) }
      return samples + 1
    }
    #expect(generous.kind == .passed)
    let tooFew = verdict(key) { samples, batchSize in
      guard batchSize > 0 else { throw TrialError.notPositive(0) }
      return samples / batchSize
    }
    #expect(tooFew.failure?.facts.map(\.name.en) == ["enough for all samples"])
    #expect(tooFew.failure?.facts.map(\.answer.en) == ["no"])
    #expect(tooFew.diagnosis?.name == "tooFew")
  }
}
