import Ablation
import Checking
import Foundation
import Testing

@Suite struct AblationStudyTests {
  private func plan(seeds: [Int] = [1, 2]) throws -> AblationPlan {
    let baseline = try TrainingSettings().changed(
      by: ["updates": 5, "width": 8, "depth": 1], in: Words(en: "a test", zh: "测试"))
    return try AblationPlan(
      name: "quick", baseline: baseline, components: [Component("B", settings: ["normalisation": "batch"])],
      seeds: seeds)
  }

  private func temporaryFile() -> URL { FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl") }

  @Test("the same seeds give the same numbers; another seed gives others")
  func repeats() throws {
    let first = try AblationStudy(running: plan())
    #expect(try AblationStudy(running: plan()).measurements == first.measurements)
    let baseline = try #require(first.measurements[Arm()])
    #expect(baseline[1] != baseline[2])
  }

  @Test("what was measured is not run again; a line that was cut off is")
  func resumes() throws {
    let file = temporaryFile()
    defer { try? FileManager.default.removeItem(at: file) }
    let whole = try AblationStudy(running: plan(), keepingRecordsIn: file)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    // As if the program had been killed while it wrote the third line; the first is marked, to see that it is believed.
    let marked = lines[0].replacing(/"top1Error":[0-9.e-]+/, with: "\"top1Error\":0.125")
    try Data((marked + "\n" + lines[1] + "\n" + lines[2].prefix(40)).utf8).write(to: file)
    #expect(try TrialRecords(file: file).damagedLines == [3])
    let resumed = try AblationStudy(running: plan(), keepingRecordsIn: file)
    let kept = resumed.measurements.values.flatMap(\.values).filter { $0[.top1Error] == 0.125 }
    #expect(kept.count == 1)
    let known = Set(whole.measurements.values.flatMap(\.values))
    #expect(resumed.measurements.values.flatMap(\.values).count { known.contains($0) } == 3)
    // The file is whole again: two lines that were there, the cut one, two new ones.
    #expect(try TrialRecords(file: file).damagedLines == [3])
    #expect(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count == 5)
    var records = try TrialRecords(file: file)
    try records.removeDamagedLines()
    #expect(try TrialRecords(file: file).damagedLines.isEmpty)
    #expect(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count == 4)
  }

  @Test("a null arm has other numbers and nothing else that differs")
  func nullArm() throws {
    let baseline = try TrainingSettings().changed(by: ["updates": 5, "width": 8], in: Words(en: "a test", zh: "测试"))
    let shifted = try baseline.changed(by: ["seedShift": 4], in: Words(en: "a test", zh: "测试"))
    #expect(try Trial(shifted, seed: 1).run() == Trial(baseline, seed: 5).run())
  }

  @Test("a loss that is lost is a measurement that says so")
  func divergence() throws {
    let settings = try TrainingSettings().changed(
      by: ["learningRate": 1000, "activation": "identity"], in: Words(en: "a test", zh: "测试"))
    let measurement = try Trial(settings, seed: 1).run()
    #expect(measurement.diverged)
    #expect(try #require(measurement[.top1Error]) > 0.5)
  }

  @Test("the report has a row for each arm and effect, in both languages, and CSV a line for each trial")
  func report() throws {
    let study = try AblationStudy(running: plan())
    let english = AblationReport(study, in: .en)
    #expect(english.armTable.count == 4)
    #expect(english.armTable[3].hasPrefix("| A+B | 2 |"))
    #expect(english.effectTable.count == 3)
    #expect(english.markdown.contains("1 degrees of freedom"))
    #expect(AblationReport(study, in: .zh).markdown.contains("消融实验"))
    #expect(english.csv.split(separator: "\n").count == 5)
  }
}
