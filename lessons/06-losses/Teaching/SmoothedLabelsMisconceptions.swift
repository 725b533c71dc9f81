import Checking
import Contracts

extension AnswerKeyBuilder where Method == (Int, Int, Double) throws -> [Double], Input == (Int, Int, Double) {
  /// Wrong ways to smooth a label.
  mutating func addSmoothingMisconceptions() {
    shares("spreadOverTheOthers", right: { _, e in 1 - e }, other: { k, e in e / (k - 1) }) { _, classes, epsilon in
      Words(
        en: """
          This is what you get when ε is shared out among the \(classes - 1) wrong classes only, so that the right one keeps 1 − ε. A different convention; this task (and \
          PyTorch) spreads it over all \(classes).
          """,
        zh: "这正是只把 ε 分给 \(classes - 1) 个错误类别、正确类别保留 1 − ε 时得到的结果。这是另一种约定；本题（和 PyTorch）分给全部 \(classes) 个类别。")
    }
    shares("rightClassOnly", right: { _, e in 1 - e }, other: { _, _ in 0 }) { _, _, epsilon in
      Words(
        en: "This is what you get when the right class gives ε away and nobody receives it: the shares sum to 1 − ε.",
        zh: "这正是正确类别让出了 ε、却没有分给任何类别时得到的结果：总和只有 1 − ε。")
    }
    shares("rightClassLeftOut", right: { _, e in 1 - e }, other: { k, e in e / k }) { _, classes, epsilon in
      Words(
        en: """
          This is what you get when every wrong class receives ε/K and the right one does not: the shares sum to 1 − ε/\(classes), not to 1.
          """,
        zh: "这正是错误类别都分到 ε/K、正确类别却没分到时得到的结果：总和是 1 − ε/\(classes)，不是 1。")
    }
    shares("rightClassKeepsAll", right: { _, _ in 1 }, other: { k, e in e / k }) { _, _, _ in
      Words(
        en:
          "This is what you get when the right class keeps 1 and the others get their share besides: the sum is more than 1.",
        zh: "这正是正确类别仍为 1、其他类别又各得一份时得到的结果：总和大于 1。")
    }
    shares("addedToOneHot", right: { k, e in 1 + e / k }, other: { k, e in e / k }) { _, _, _ in
      Words(
        en:
          "This is what you get when ε/K is added to every entry of the one-hot label: the sum is 1 + ε. The 1 has to shrink to 1 − ε first.",
        zh: "这正是给 one-hot 的每一项都加上 ε/K 时得到的结果：总和是 1 + ε。应先把 1 缩小到 1 − ε。")
    }
    shares("notSmoothed", right: { _, _ in 1 }, other: { _, _ in 0 }) { _, _, epsilon in
      Words(
        en: "This is what you get for ε = 0, the one-hot label itself.",
        zh: "这正是 ε = 0 的结果，也就是 one-hot 标签本身。")
    }
    shares("weightsSwapped", right: { k, e in e + (1 - e) / k }, other: { k, e in (1 - e) / k }) { _, _, epsilon in
      Words(
        en:
          "This is what you get when the two weights change places: the label then has weight ε, and 1 − ε is spread over all classes.",
        zh: "这正是把两个权重弄反时得到的结果：标签的权重成了 ε，而 1 − ε 被平均分给了所有类别。")
    }
  }

  /// A misconception as the share of the right class and that of each other, given K and ε; bad input is refused as it should be.
  private mutating func shares(
    _ name: String, right: @escaping (Double, Double) -> Double, other: @escaping (Double, Double) -> Double,
    says sentence: @escaping @Sendable (Int, Int, Double) -> Words
  ) {
    misconception(
      name,
      { label, classes, epsilon in
        guard (0...1).contains(epsilon) else { throw LossError.outOfRange("epsilon") }
        guard label >= 0, label < classes else { throw LossError.notALabel(label) }
        let count = Double(classes)
        return (0..<classes).map { $0 == label ? right(count, epsilon) : other(count, epsilon) }
      }, says: { label, classes, epsilon in sentence(label, classes, epsilon) })
  }
}
