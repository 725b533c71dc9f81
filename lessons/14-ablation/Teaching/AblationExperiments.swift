import Ablation
import Checking

extension Experiment {
  /// What `lessons run 14` runs.
  static let ablation: [Experiment] = [
    ablationByHand, bnAndRate, retunedArms, nullArm, falseAlarms, armCounts,
  ]

  private static let ablationByHand = Experiment(
    "worked-example", Words(en: "four accuracies, and what can be read off them", zh: "四个准确率，能从中读出什么")
  ) { output in
    let accuracies = [0.704, 0.863, 0.173, 0.965]
    let design = try AblationDesign([Component("B"), Component("C")])
    let whole = Dictionary(uniqueKeysWithValues: zip(design.arms, accuracies))
    output.table(
      [Words(en: "arm", zh: "实验组"), Words(en: "accuracy", zh: "准确率")],
      zip(design.arms, accuracies).map { [$0.name, $1.text(3)] })
    output.gap()
    let withoutAC = whole.filter { $0.key != Arm(["C"]) }
    func told(_ values: [Arm: Double]) -> [Effect] {
      design.effects(in: ResultTable(values.mapValues { [1: $0] }))
    }
    output.table(
      [Words(en: "effect", zh: "效应"), Words(en: "of four arms", zh: "四个实验组"), Words(en: "without A+C", zh: "缺 A+C")],
      zip(told(whole), told(withoutAC)).map { all, some in
        [
          all.subject.words[output.language], all.estimate?.mean.signedText ?? "?",
          some.estimate?.mean.signedText ?? "?",
        ]
      })
    output.gap()
    output.say(
      Words(en: "?  not identifiable: an arm that it needs was not run", zh: "?  无法识别：缺少所需的实验组"))
  }

  private static let bnAndRate = Experiment(
    "bn-and-rate",
    Words(en: "batch normalisation and a large learning rate, over five seeds", zh: "批归一化与大学习率，五个种子")
  ) { output in
    let study = try AblationStudies.bnAndRate.study(progress: output.progress)
    output.say(
      Words(
        en: "Digits, three hidden layers, 300 updates. B: batch normalisation. C: learning rate 3, not 0.1.",
        zh: "手写数字，三个隐藏层，更新 300 次。B：批归一化；C：学习率 3（而不是 0.1）。"))
    output.gap()
    output.armTable(of: study)
    output.gap()
    output.effectTable(of: study)
  }

  private static let retunedArms = Experiment(
    "retuned", Words(en: "batch normalisation, each arm at the learning rate that suits it", zh: "批归一化：每个实验组用各自合适的学习率")
  ) { output in
    let retuned = try RetunedArms(progress: output.progress)
    output.say(Words(en: "Top-1 error on the test images, mean of five seeds", zh: "测试图像上的 top-1 错误率，五个种子的平均"))
    output.gap()
    output.table(
      [
        Words(en: "learning rate", zh: "学习率"), Words(en: "without B", zh: "无 B"), Words(en: "with B", zh: "有 B"),
        Words(en: "effect of B", zh: "B 的效应"),
      ],
      retuned.rows.map { row in
        [
          row.rate.text(2), row.plain[.top1Error]?.mean.text(3) ?? "?", row.normalised[.top1Error]?.mean.text(3) ?? "?",
          retuned.effect(atRate: row.rate)?.mean.signedText ?? "?",
        ]
      })
    output.gap()
    guard let plain = retuned.best(\.plain), let normalised = retuned.best(\.normalised),
      let effect = retuned.tunedEffect
    else { return }
    output.say(
      Words(
        en: "Best by training loss: \(plain.rate.text(2)) without B, \(normalised.rate.text(2)) with B.",
        zh: "按训练损失选出的最佳学习率：无 B 时 \(plain.rate.text(2))，有 B 时 \(normalised.rate.text(2))。"))
    output.say(
      Words(
        en: "Effect of B, each arm at its best: \(effect.text)",
        zh: "两组各取最佳时 B 的效应：\(effect.mean.signedText)（\(effect.bounds)）"))
  }

  private static let nullArm = Experiment(
    "null-arm", Words(en: "a component that changes nothing but chance", zh: "只改变随机数的“组件”")
  ) { output in
    let study = try AblationStudies.nullArm.study(progress: output.progress)
    output.say(Words(en: "N: other random numbers, nothing else.", zh: "N：只换随机数，其余不变。"))
    output.gap()
    output.armTable(of: study)
    output.gap()
    output.effectTable(of: study)
  }

  private static let falseAlarms = Experiment(
    "false-alarms", Words(en: "how often two equal models are told apart", zh: "两个完全相同的模型有多常被误判为不同")
  ) { output in
    output.say(
      Words(
        en: "4000 comparisons of two equal models: how often somebody sees a difference",
        zh: "两个相同的模型比较 4000 次：有多少次“看出”差别"))
    output.gap()
    output.table(
      [
        Words(en: "seeds", zh: "种子数"), Words(en: "Student's t", zh: "Student t"), Words(en: "1.96", zh: "1.96"),
        Words(en: "best seed of each", zh: "各取最好的种子"),
      ],
      try [2, 3, 5, 10, 20].map { seeds in
        let alarms = try FalseAlarms(seeds: seeds)
        return ["\(seeds)", alarms.student.percent, alarms.normal.percent, alarms.best.percent]
      })
  }

  private static let armCounts = Experiment(
    "arms", Words(en: "how many arms a study takes", zh: "一次实验需要多少个实验组")
  ) { output in
    output.table(
      [
        Words(en: "components", zh: "组件数"), Words(en: "full, 2ᵏ", zh: "完整，2ᵏ"),
        Words(en: "last requires first", zh: "最后一个依赖第一个"), Words(en: "reduced", zh: "精简"),
      ],
      try (1...6).map { count in
        let names = "BCDEFG".prefix(count).map(String.init)
        let free = names.map { Component($0) }
        let bound = names.map { Component($0, requires: count > 1 && $0 == names.last ? ["B"] : []) }
        return [
          "\(count)", "\(try AblationDesign(free).arms.count)", "\(try AblationDesign(bound).arms.count)",
          "\(try AblationDesign(free, kind: .reduced).arms.count)",
        ]
      })
  }
}
