import Ablation
import Checking

extension Claim {
  /// The statements of lesson 14; R07, on the top-5 error, is one of lesson 4.
  static let ablation: [Claim] = [
    seedNoise, oneRemoval, oneAtATime, retuning, interaction, fullDesign, droppedRow,
  ]

  private static let seedNoise = Claim(
    "R01", .trueIf,
    Words(
      en: """
        An ablation study shows how much a part matters if all arms have the same data, budget and tuning and several seeds, and if a difference is held against chance. Two arms that differ in nothing but their random numbers \
        show no effect. Of equal models, an interval with Student's t tells one pair in twenty apart by mistake; at five seeds one with 1.96 does so more than twice as often.
        """,
      zh:
        "若各实验组的数据、训练量、调参都相同，用多个种子，并与偶然的波动作比较，消融实验就能说明一个部分有多重要。只有随机数不同的两组，显示不出影响。对完全相同的模型，用 Student t 的区间每二十对误判一对；五个种子时若用 1.96，误判多出一倍以上。"
    ),
    failsWhen: "1.96 in place of t"
  ) {
    let study = try AblationStudies.nullArm.study()
    let effect = study.effects.first?.estimate
    let alarms = try FalseAlarms(seeds: 5)
    return Claim.Finding(
      holds: effect?.reading == .noEffectShown && (0.035...0.065).contains(alarms.student)
        && alarms.normal > 2 * alarms.student,
      measured:
        "null arm \(effect?.text ?? "-"); false alarms with t \(alarms.student.text(3)), with 1.96 \(alarms.normal.text(3))"
    )
  }

  private static let oneRemoval = Claim(
    "R02", .imprecise,
    Words(
      en: """
        Removing C and keeping A and B tells what C adds to A+B, and no more. Each part needs its own removal, and the shares need not add up: what B adds last and what C adds last do not sum to what both add together.
        """,
      zh: "保留 A、B 而移除 C，只说明 C 在 A+B 之上增加了多少。每个部分都要单独移除一次，而且各份不必加得起来：最后加入 B 的作用与最后加入 C 的作用之和，并不等于两者一起的作用。"),
    failsWhen: "all four arms kept"
  ) {
    let study = try AblationStudies.bnAndRate.study()
    let table = study.table(.top1Error)
    let (none, onlyB, both) = (Arm(), Arm(["B"]), Arm(["B", "C"]))
    let removal = ResultTable(table.values.filter { $0.key == onlyB || $0.key == both })
    let told = study.plan.design.effects(in: removal).filter { $0.estimate != nil }.map(\.subject)
    let lastB = table.contrast([(1, both), (-1, Arm(["C"]))])?.mean ?? 0
    let lastC = table.contrast([(1, both), (-1, onlyB)])?.mean ?? 0
    let together = table.contrast([(1, both), (-1, none)])?.mean ?? 0
    return Claim.Finding(
      holds: told == [.effect(of: "C", given: ["B"])] && abs(lastB + lastC - together) > 0.3,
      measured:
        "told: C given B only; error: B last \(lastB.text(3)), C last \(lastC.text(3)), both \(together.text(3))")
  }

  private static let oneAtATime = Claim(
    "R03", .trueIf,
    Words(
      en: """
        It is like controlling variables, changing one thing at a time, and that is complete only if effects add up. In a table where they do, B has the same effect whether it comes first or last; in that of \
        batch normalisation and learning rate it has not.
        """,
      zh: "它类似“控制变量法”，每次只变一个；只有效应可以相加时，这样才完整。在可加的表中，先加 B 与后加 B 的作用相同；在批归一化与学习率的表中则不同。"),
    failsWhen: "0.05 added to one arm of the additive table"
  ) {
    let arms = [Arm(), Arm(["B"]), Arm(["C"]), Arm(["B", "C"])]
    let additive = ResultTable(
      Dictionary(uniqueKeysWithValues: zip(arms, [0.5, 0.375, 0.25, 0.125].map { [1: $0] })))
    let study = try AblationStudies.bnAndRate.study()
    func orders(_ table: ResultTable) -> (first: Double, last: Double) {
      (
        table.contrast([(1, arms[1]), (-1, arms[0])])?.mean ?? 0,
        table.contrast([(1, arms[3]), (-1, arms[2])])?.mean ?? 0
      )
    }
    let (sum, real) = (orders(additive), orders(study.table(.top1Error)))
    return Claim.Finding(
      holds: sum.first == sum.last && abs(real.first - real.last) > 0.3,
      measured:
        "B first, B last: additive \(sum.first.text(3)), \(sum.last.text(3)); real \(real.first.text(3)), \(real.last.text(3))"
    )
  }

  private static let retuning = Claim(
    "R04", .true,
    Words(
      en: """
        A study has limits: a part may be needed where it will be used, and an arm keeps settings that were tuned for another. At learning rate 3 batch normalisation seems to be worth most of the accuracy; with each arm at its own best rate of \
        0.03, 0.1, 0.3 and 3, much less than half of that is left.
        """,
      zh:
        "消融实验有局限：实际应用中可能正需要被移除的部分；而且一个实验组沿用的设置可能是为另一个组调好的。学习率为 3 时，批归一化似乎贡献了大部分准确率；若两组各用 0.03、0.1、0.3、3 中自己最好的学习率，剩下的远不到一半。"
    ),
    failsWhen: "rates: [3]"
  ) {
    let retuned = try RetunedArms()
    let (fixed, tuned) = (retuned.effect(atRate: 3)?.mean ?? 0, retuned.tunedEffect?.mean ?? 0)
    let rates = [retuned.best(\.plain)?.rate ?? 0, retuned.best(\.normalised)?.rate ?? 0]
    return Claim.Finding(
      holds: fixed < -0.4 && abs(tuned) < abs(fixed) / 2.5,
      measured:
        "error: at 3 \(fixed.text(3)); at the best rates (\(rates[0].text(2)) without, \(rates[1].text(2)) with) \(tuned.text(3))"
    )
  }

  private static let interaction = Claim(
    "R05", .true,
    Words(
      en: """
        One at a time misses interactions: y(ABC) − y(AB) − y(AC) + y(A). On the digits, three layers deep, a learning rate of 3 ruins the network alone and does no harm beside batch normalisation: an interaction of more than 0.3 in the error.
        """,
      zh:
        "逐个考察会漏掉交互作用 y(ABC) − y(AB) − y(AC) + y(A)。在手写数字上、三层深的网络中，学习率 3 单独使用会毁掉训练，与批归一化合用却无害：错误率上的交互作用超过 0.3。"),
    failsWhen: "learning rate 0.2 for C"
  ) {
    let study = try AblationStudies.bnAndRate.study()
    func estimate(_ subject: Effect.Subject) -> Estimate? { study.effects.first { $0.subject == subject }?.estimate }
    let alone = estimate(.effect(of: "C", given: []))
    let given = estimate(.effect(of: "C", given: ["B"]))
    let both = estimate(.interaction("B", "C"))
    return Claim.Finding(
      holds: (alone?.interval?.lowerBound ?? 0) > 0.1 && (given?.mean ?? 1) < 0.05
        && (both?.interval?.upperBound ?? 0) < 0 && (both?.mean ?? 0) < -0.3,
      measured:
        "error: C alone \(alone?.text ?? "-"), C given B \(given?.text ?? "-"), interaction \(both?.text ?? "-")")
  }

  private static let fullDesign = Claim(
    "R06", .true,
    Words(
      en: """
        Two modules take four rows, A, A+B, A+C, A+B+C, the baseline first. That is the full design: k modules take 2ᵏ rows. The k + 2 rows of baseline, each alone and all together tell no interaction once k is above 2.
        """,
      zh: "两个模块需要四行：A、A+B、A+C、A+B+C，基线在最前。这是完整设计，k 个模块需要 2ᵏ 行。若只有 k + 2 行（基线、各自单独、全部一起），k 大于 2 时得不出任何交互作用。"),
    failsWhen: "kind: .full for the reduced design"
  ) {
    let two = try AblationDesign([Component("B"), Component("C")])
    let three = [Component("B"), Component("C"), Component("D")]
    let full = try AblationDesign(three)
    let reduced = try AblationDesign(three, kind: .reduced)
    func interactions(_ design: AblationDesign) -> Int {
      let table = ResultTable(Dictionary(uniqueKeysWithValues: design.arms.map { ($0, [1: 0.5]) }))
      return design.effects(in: table).count { effect in
        if case .interaction = effect.subject { effect.estimate != nil } else { false }
      }
    }
    return Claim.Finding(
      holds: two.arms.map(\.name) == ["A", "A+B", "A+C", "A+B+C"] && full.arms.count == 8 && reduced.arms.count == 5
        && interactions(full) == 3 && interactions(reduced) == 0,
      measured:
        "rows: \(two.arms.map(\.name).joined(separator: ", ")); k = 3: \(full.arms.count) or \(reduced.arms.count), interactions \(interactions(full)) or \(interactions(reduced))"
    )
  }

  private static let droppedRow = Claim(
    "R08", .trueIf,
    Words(
      en: """
        If C builds on B, the row A+C is dropped. Then only C given B can be told, A+B+C minus A+B; neither C alone nor the interaction, and neither is 0.
        """,
      zh: "若 C 建立在 B 之上，就删去 A+C 那一行。这时只能得知“已有 B 时加入 C”的作用，即 A+B+C 减 A+B；单独的 C 和交互作用都无法得知，而不是等于 0。"),
    failsWhen: "C without requires"
  ) {
    let design = try AblationDesign([Component("B"), Component("C", requires: ["B"])])
    let table = ResultTable(
      Dictionary(uniqueKeysWithValues: zip(design.arms, [[1: 0.704], [1: 0.863], [1: 0.965]])))
    let effects = design.effects(in: table)
    func mean(_ subject: Effect.Subject) -> Double? { effects.first { $0.subject == subject }?.estimate?.mean }
    let given = mean(.effect(of: "C", given: ["B"])) ?? 0
    return Claim.Finding(
      holds: design.arms.map(\.name) == ["A", "A+B", "A+B+C"] && abs(given - 0.102) < 1e-12
        && mean(.effect(of: "C", given: [])) == nil && mean(.interaction("B", "C")) == nil,
      measured:
        "rows \(design.arms.map(\.name).joined(separator: ", ")): C given B \(given.text(3)), C alone and interaction not identifiable"
    )
  }
}

extension Estimate {
  /// Mean and interval: `−0.604 (−0.753 to −0.454)`.
  var text: String {
    guard let interval else { return mean.signedText }
    return "\(mean.signedText) (\(interval.lowerBound.signedText) to \(interval.upperBound.signedText))"
  }
}

extension Double {
  /// Three decimals with a sign, as differences stand in a table.
  var signedText: String { (self > 0 ? "+" : "") + text(3) }
}
