import Testing
import WorkerProtocol

@testable import Checking

/// Every rule about an exercise, broken on purpose.
@Suite struct ExerciseVerifierTests {
  private func problems(without missing: Set<TrialPart> = [], _ more: @escaping (inout TrialBuilder) -> Void = { _ in })
    -> [Problem]
  {
    ExerciseVerifier(trialKey(without: missing, more)).problems
  }

  private static func ceiling(_ samples: Int, _ batchSize: Int) throws -> Int {
    guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
    return (samples + batchSize - 1) / batchSize
  }

  private let sentence: @Sendable ((Int, Int)) -> Words = { _ in Words(en: "This is what you get.", zh: "这正是这样的结果。") }

  @Test("a sound key has no problem")
  func sound() {
    #expect(problems() == [])
    #expect(ExerciseVerifier(trialKey()).nearest == nil)
  }

  @Test(
    "what is missing is named",
    arguments: [
      (TrialPart.alternatives, Problem.Rule.alternatives), (.misconceptions, .misconceptions), (.hints, .hints),
      (.why, .words), (.cases, .cases),
    ])
  func missing(_ part: TrialPart, _ rule: Problem.Rule) {
    #expect(problems(without: [part]).map(\.rule) == [rule])
  }

  @Test("an alternative that does not pass is named with the case and both answers")
  func wrongAlternative() throws {
    let problem = try #require(
      problems { $0.alternative("floor again") { samples, batchSize in samples / max(1, batchSize) } }.first)
    #expect(problem.rule == .alternatives)
    #expect(problem.about == "floor again")
    #expect(problem.detail.en.contains("(samples: 10, batchSize: 4)"))
  }

  @Test("a reference that is itself unsolved, or always throws, is a problem")
  func reference() {
    struct Unfinished: TrialContract { func batches(samples: Int, batchSize: Int) throws -> Int { throw Unsolved() } }
    struct Refusing: TrialContract {
      func batches(samples: Int, batchSize: Int) throws -> Int { throw TrialError.negative }
    }
    for reference in [Unfinished(), Refusing()] as [any TrialContract] {
      let key = AnswerKey(
        for: TrialExercise("batches(samples:batchSize:)") { (my: any TrialContract) in my.batches },
        reference: reference
      ) { $0.example((10, 4)) }
      #expect(ExerciseVerifier(key).problems.contains { $0.rule == .reference })
    }
  }

  @Test("a misconception that is right is not rejected")
  func rejected() {
    let found = problems { $0.misconception("right", Self.ceiling, says: sentence) }
    #expect(found.map(\.rule) == [.rejected, .separated])
    #expect(found[1].about == "reference / right")
    #expect(found[1].detail.en.hasPrefix("They are equal in all 6 cases"))
  }

  @Test("two misconceptions that are the same are named, and the later one is told as the earlier")
  func same() {
    let found = problems {
      $0.misconception(
        "floorAgain",
        { samples, batchSize in
          guard batchSize > 0 else { throw TrialError.notPositive(batchSize) }
          return samples / batchSize
        }, says: sentence)
    }
    #expect(found.map(\.rule) == [.diagnosed, .separated])
    #expect(found[0].detail.en == "It is told as “floor”.")
    #expect(found[1].about == "floor / floorAgain")
  }

  @Test("programs that are near each other are named with their distance and the case that tells them apart best")
  func near() throws {
    let exercise = Exercise<any MeanContract, ([Double]) throws -> Double, [Double], Double>("mean(of:)") {
      (my: any MeanContract) in my.mean
    }
    let key = AnswerKey(for: exercise, reference: MeanReference()) { key in
      key.comparison = .within(absolute: 0.001, relative: 0)
      key.example([1, 2])
      key.example([1, 2, 6])
      key.misconception(
        "slightlyMore", { $0.reduce(0, +) / Double($0.count) + 0.005 * $0[0] * Double($0.count - 1) },
        says: { _ in sentence((0, 0)) })
    }
    let found = ExerciseVerifier(key).problems.filter { $0.rule == .separated }
    #expect(found.map(\.about) == ["reference / slightlyMore"])
    #expect(
      found.first?.detail.en.contains("at most 10.0 tolerances apart, in case 2 of 2 (of: [1.0, 2.0, 6.0])") == true,
      "\(found)")
    #expect(abs(try #require(ExerciseVerifier(key).nearest) - 10) < 1e-6)
  }

  @Test("an unstable program must lose precision and nothing else")
  func unstable() {
    #expect(
      problems { $0.unstable("wrongAnyway", { samples, _ in samples + 2 }, says: sentence) }.map(\.rule) == [.rejected])
  }

  @Test("a misconception that is found only where precision is tested passes, so it is not rejected")
  func precision() {
    let found = problems { key in
      key.precisionCase(en: "the numbers are huge", zh: "数非常大", (1_000_001, 1000))
      key.misconception(
        "hugeOnly", { samples, batchSize in try Self.ceiling(samples, batchSize) + (samples > 1_000_000 ? 1 : 0) },
        says: sentence)
    }
    #expect(found.map(\.rule) == [.rejected])
    #expect(found.first?.detail.en == "Its verdict is “passed, with a note”; it should be “wrong”.")
  }

  @Test("a sentence, a hint, a kind of case must be there in both languages")
  func languages() {
    let english = Words(en: "English only", zh: "English only")
    #expect(problems { $0.misconception("negative", { _, _ in -1 }, says: { _ in english }) }.map(\.rule) == [.words])
    #expect(problems { $0.when(en: "there are few", zh: "") { samples, _ in samples < 5 } }.map(\.rule) == [.words])
    #expect(
      problems { $0.hints(Words(en: "One", zh: "一"), Words(en: "Two", zh: "二"), english) }.map(\.rule) == [.hints])
    let same = Words(en: "One", zh: "一")
    #expect(problems { $0.hints(same, same, same) }.map(\.rule) == [.hints])
    #expect(problems { $0.why(en: "", zh: "因为") }.map(\.rule) == [.words])
  }

  @Test("a kind of case that never occurs is named")
  func kinds() {
    let found = problems { $0.when(en: "there are a million", zh: "有一百万个") { samples, _ in samples == 1_000_000 } }
    #expect(found.map(\.rule) == [.cases])
    #expect(found.first?.about == "there are a million")
  }

  @Test("facts that differ in number or order, or that cannot be observed, are named")
  func facts() {
    let found = problems { key in
      key.observe { answer, _ in
        if answer == 31 { throw TrialError.negative }
        let fact = Fact(en: "the answer", zh: "答案", answer)
        return answer == 12 ? [fact, fact] : [fact]
      }
    }
    #expect(found.map(\.rule) == [.facts])
    #expect(found.map(\.about) == ["samples"])
  }

  @Test("a program that changes from run to run is named")
  func steady() {
    let found = problems { $0.misconception("random", { _, _ in .random(in: 100...1_000_000_000) }, says: sentence) }
    #expect(found.map(\.rule) == [.diagnosed])
    #expect(found.first?.detail.en.hasPrefix("It changes from run to run") == true)
  }

  @Test("two programs of one name are named")
  func names() {
    let key = trialKey { $0.misconception("counts", { _, _ in -1 }, says: sentence) }
    #expect(UniqueNames.problems(of: key).map(\.about) == ["counts"])
  }
}

private protocol MeanContract { func mean(of numbers: [Double]) throws -> Double }

private struct MeanReference: MeanContract {
  func mean(of numbers: [Double]) throws -> Double { numbers.reduce(0, +) / Double(numbers.count) }
}
