import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 14.2.
  static let effects = AnswerKey(for: AblationExercises.effects, reference: AblationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        An effect is always a difference of two arms that differ in one component only. The interaction is a difference of two such differences; written so, it is nil by \
        itself as soon as one of the four arms is missing.
        """,
      zh: "效应总是只差一个组件的两个实验组之差；交互作用是两个这样的差之差。这样写，四个实验组中缺少任何一个，交互作用自然就是 nil。")
    key.alternative("adds up with signs") { a, ab, ac, abc in
      func sum(_ terms: [(Double, Double?)]) -> Double? {
        terms.allSatisfy { $0.1 != nil } ? terms.reduce(0) { $0 + $1.0 * ($1.1 ?? 0) } : nil
      }
      return ArmEffects(
        b: sum([(1, ab), (-1, a)]), c: sum([(1, ac), (-1, a)]), bGivenC: sum([(1, abc), (-1, ac)]),
        cGivenB: sum([(1, abc), (-1, ab)]), interaction: sum([(1, abc), (-1, ab), (-1, ac), (1, a)]))
    }
    key.alternative("lets NaN stand for what is missing") { a, ab, ac, abc in
      let (a, ab, ac, abc) = (a ?? .nan, ab ?? .nan, ac ?? .nan, abc ?? .nan)
      func known(_ number: Double) -> Double? { number.isNaN ? nil : number }
      return ArmEffects(
        b: known(ab - a), c: known(ac - a), bGivenC: known(abc - ac), cGivenB: known(abc - ab),
        interaction: known((abc - ab) - (ac - a)))
    }

    key.example((0.704, 0.863, 0.173, 0.965))
    key.example((0.5, 0.6, 0.7, 0.9))
    key.random(8) { generator in
      (
        .random(in: 0.1...0.9, using: &generator), .random(in: 0.1...0.9, using: &generator),
        .random(in: 0.1...0.9, using: &generator), .random(in: 0.1...0.9, using: &generator)
      )
    }
    key.example(en: "A+C was not run", zh: "没有运行 A+C", (0.704, 0.863, nil, 0.965))
    key.example(en: "A+B was not run", zh: "没有运行 A+B", (0.704, nil, 0.173, 0.965))
    key.example(en: "the baseline was not run", zh: "没有运行基线", (nil, 0.863, 0.173, 0.965))
    key.example(en: "A+B+C was not run", zh: "没有运行 A+B+C", (0.704, 0.863, 0.173, nil))
    key.example(en: "only A and A+B+C were run", zh: "只运行了 A 和 A+B+C", (0.704, nil, nil, 0.965))

    key.when(en: "all four arms were run", zh: "四个实验组齐全") { a, ab, ac, abc in
      a != nil && ab != nil && ac != nil && abc != nil
    }
    key.when(en: "an arm is missing", zh: "缺少实验组") { a, ab, ac, abc in
      a == nil || ab == nil || ac == nil || abc == nil
    }

    key.addEffectMisconceptions()

    key.hints(
      Words(
        en: "Which two arms differ in C and in nothing else? There are two such pairs. What does each tell?",
        zh: "哪两个实验组只差一个 C？这样的组有两对，各说明什么？"),
      Words(
        en:
          "Two differences for B, two for C. The interaction says how much the two for B differ. If an arm of a difference is nil, so is the difference.",
        zh: "B 有两个差，C 也有两个差；交互作用就是 B 的两个差相差多少。差中有一个实验组为 nil，差就是 nil。"),
      Words(
        en:
          "Write a function of two optionals that subtracts them, or returns nil. Five calls of it are the answer: the last one gets the two effects of B.",
        zh: "写一个函数：两个可选值相减，缺一个就返回 nil。调用它五次就是答案，最后一次的参数是 B 的两个效应。"))
  }
}
