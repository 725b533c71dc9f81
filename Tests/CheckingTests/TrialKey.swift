@testable import Checking
import WorkerProtocol

/// An exercise of the tests' own: how many batches an epoch has.
protocol TrialContract {
  func batches(samples: Int, batchSize: Int) throws -> Int
}

/// What it throws on bad input.
enum TrialError: Error {
  case notPositive(Int)
  case negative
}

struct TrialReference: TrialContract {
  func batches(samples: Int, batchSize: Int) throws -> Int {
    guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
    return (samples + batchSize - 1) / batchSize
  }
}

typealias TrialExercise = Exercise<any TrialContract, (Int, Int) throws -> Int, (Int, Int), Int>
typealias TrialBuilder = AnswerKeyBuilder<any TrialContract, (Int, Int) throws -> Int, (Int, Int), Int>

/// The parts of a key that an author has to write.
enum TrialPart { case cases, alternatives, misconceptions, hints, why }

/// A sound answer key, or one that lacks something, with what `more` adds.
func trialKey(
  _ name: String = "batches", without missing: Set<TrialPart> = [],
  _ more: @escaping (inout TrialBuilder) -> Void = { _ in }
) -> AnswerKey {
  let exercise = TrialExercise("\(name)(samples:batchSize:)") { (my: any TrialContract) in my.batches }
  return AnswerKey(for: exercise, reference: TrialReference()) { key in
    if !missing.contains(.cases) { addCases(&key) }
    if !missing.contains(.alternatives) { addAlternatives(&key) }
    if !missing.contains(.misconceptions) { addMisconceptions(&key) }
    if !missing.contains(.hints) {
      key.hints(
        Words(en: "How many are left over?", zh: "还剩几个？"), Words(en: "Round up.", zh: "向上取整。"),
        Words(en: "Add one less than the size.", zh: "先加上批量减一。"))
    }
    if !missing.contains(.why) { key.why(en: "It stays in whole numbers.", zh: "全程使用整数。") }
    more(&key)
  }
}

private func addCases(_ key: inout TrialBuilder) {
  key.example((10, 4))
  key.example((12, 4))
  key.example((31, 7))
  key.example((3, 7))
  key.example(en: "there are no samples", zh: "没有样本", (0, 4))
  key.example(en: "the batch size is 0", zh: "批量为 0", (10, 0))
  key.when(en: "the last batch is short", zh: "最后一批不满") { samples, batchSize in
    batchSize > 0 && samples % batchSize != 0
  }
}

private func addAlternatives(_ key: inout TrialBuilder) {
  key.alternative("counts") { samples, batchSize in
    guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
    return stride(from: 0, to: samples, by: batchSize).reduce(0) { count, _ in count + 1 }
  }
  key.alternative("remainder") { samples, batchSize in
    guard batchSize > 0 else { throw TrialError.notPositive(1) }
    return samples / batchSize + (samples % batchSize == 0 ? 0 : 1)
  }
}

private func addMisconceptions(_ key: inout TrialBuilder) {
  key.misconception(
    "floor", { samples, batchSize in samples / (try positive(batchSize)) },
    says: { samples, batchSize in
      Words(
        en: "This is what you get when \(samples % batchSize) samples are dropped.",
        zh: "这正是丢掉 \(samples % batchSize) 个样本时得到的结果。")
    })
  key.misconception(
    "oneTooMany", { samples, batchSize in samples / (try positive(batchSize)) + 1 },
    says: { _, _ in Words(en: "This is what you get when one is always added.", zh: "这正是总是加一时得到的结果。") })
  key.misconception(
    "samples",
    { samples, batchSize in
      _ = try positive(batchSize); return samples
    },
    says: { _, _ in Words(en: "This is what you get when samples are counted.", zh: "这正是数样本时得到的结果。") })
}

private func positive(_ batchSize: Int) throws -> Int {
  guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
  return batchSize
}

extension AnswerKey {
  /// The verdict on a program that runs here, as if a worker had run it.
  func verdict(
    on program: @escaping (Int, Int) throws -> Int, source: String = "", ending: WorkerProcess.Run.Ending? = nil,
    after count: Int? = nil
  ) -> Verdict {
    var outcomes = cases.map { key in
      Outcome { try program(try Int(value: key.inputs[0]), try Int(value: key.inputs[1])).value }
    }
    let second = outcomes
    outcomes = Array(outcomes.prefix(count ?? outcomes.count))
    return verdict(outcomes, second, ending: ending ?? .finished(threads: 1), source: source)
  }

  /// The verdict on these outcomes of two runs.
  func verdict(
    _ first: [Outcome], _ second: [Outcome], ending: WorkerProcess.Run.Ending = .finished(threads: 1),
    errors: String = "",
    source: String = ""
  ) -> Verdict {
    let run = WorkerProcess.Run(outcomes: first, ending: ending, output: "", errors: errors)
    let finished = WorkerProcess.Run(outcomes: second, ending: .finished(threads: 1), output: "", errors: "")
    return Judge(
      key: self, source: source, first: run, second: .init(outcomes: second.map(\.self), run: finished)
    ).verdict()
  }
}
