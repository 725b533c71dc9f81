import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.6.
  static let smoothedLabels = AnswerKey(for: Losses.smoothedLabels, reference: LossesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        It is a mixture: with weight 1 − ε the label, with weight ε the uniform distribution over all classes. Both sum to 1, so the mixture does too, and the right class gets its \
        ε/K as every other does.
        """,
      zh: "这是一个混合：标签占 1 − ε，全部类别上的均匀分布占 ε。两者之和都是 1，混合之后也是 1；正确的类别和其他类别一样也分到 ε/K。")

    key.alternative("class by class") { label, classes, epsilon in
      guard epsilon >= 0, epsilon <= 1 else { throw LossError.outOfRange("epsilon") }
      guard (0..<max(classes, 0)).contains(label) else { throw LossError.notALabel(label) }
      return (0..<classes).map { (1 - epsilon) * ($0 == label ? 1 : 0) + epsilon / Double(classes) }
    }
    key.alternative("the right class gets what the others leave") { label, classes, epsilon in
      guard epsilon >= 0, epsilon <= 1 else { throw LossError.outOfRange("epsilon") }
      guard label >= 0, label < classes else { throw LossError.notALabel(label) }
      let other = epsilon / Double(classes)
      return (0..<classes).map { $0 == label ? 1 - Double(classes - 1) * other : other }
    }

    key.example((1, 3, 0.3))
    key.example((4, 10, 0.1))
    key.example((0, 2, 0.5))
    key.example((5, 6, 0.15))
    key.example(en: "ε is 0", zh: "ε 为 0", (2, 5, 0))
    key.random(14) { generator in
      let classes = Int.random(in: 2...12, using: &generator)
      return (.random(in: 0..<classes, using: &generator), classes, .random(in: 0.05...0.9, using: &generator))
    }
    key.example(en: "ε is 1", zh: "ε 为 1", (3, 4, 1))
    key.example(en: "ε is above 1", zh: "ε 大于 1", (1, 3, 1.2))
    key.example(en: "ε is negative", zh: "ε 为负数", (1, 3, -0.1))
    key.example(en: "the label is not below the number of classes", zh: "标签不小于类别数", (3, 3, 0.1))
    key.example(en: "the label is negative", zh: "标签为负数", (-1, 3, 0.1))

    key.when(en: "ε is neither 0 nor 1", zh: "ε 不是 0 或 1") { _, _, epsilon in epsilon > 0 && epsilon < 1 }

    key.addSmoothingMisconceptions()

    key.hints(
      Words(
        en:
          "Three classes, ε = 0.3. If 0.3 is shared out evenly over three, how much does each get? Who gets the other 0.7?",
        zh: "三个类别，ε = 0.3。把 0.3 平均分给三类，每类得多少？剩下的 0.7 归谁？"),
      Words(
        en:
          "Start with ε / K for every class, the right one included. Then add to one of them. Does the sum come to 1?",
        zh: "先给每个类别（包括正确的）ε / K，再给其中一个加上一部分。总和是 1 吗？"),
      Words(
        en: "Make an Array(repeating:count:) of epsilon / Double(classes), then add 1 - epsilon at the place label.",
        zh: "先用 Array(repeating:count:) 造一个全是 epsilon / Double(classes) 的数组，再给下标 label 处加上 1 - epsilon。"))
  }
}
