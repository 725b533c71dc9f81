import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 1.4.
  static let accumulate = AnswerKey(for: Batches.accumulate, reference: BatchesReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        A mean times its count is the sum it came from; the sums of all batches make the sum over all samples. One division at the end makes it the mean: \
        this way every sample counts the same, in whichever batch it was.
        """,
      zh: "平均值乘以个数就还原成总和；各批的总和相加就是全部样本的总和，最后只除一次。这样无论样本在哪一批，它的份量都相同。")

    key.alternative("weighs each batch by its share of the samples") { gradients, sizes in
      guard gradients.count == sizes.count, !sizes.isEmpty else { throw BatchError.countsDiffer }
      let total = Double(sizes.reduce(0, +))
      return zip(gradients, sizes).reduce(0) { $0 + $1.0 * (Double($1.1) / total) }
    }
    key.alternative("moves a running mean") { gradients, sizes in
      guard gradients.count == sizes.count, !sizes.isEmpty else { throw BatchError.countsDiffer }
      var (mean, seen) = (0.0, 0.0)
      for (gradient, size) in zip(gradients, sizes) {
        seen += Double(size)
        mean += (gradient - mean) * Double(size) / seen
      }
      return mean
    }
    key.alternative("counts sample by sample") { gradients, sizes in
      guard gradients.count == sizes.count, !sizes.isEmpty else { throw BatchError.countsDiffer }
      let samples = zip(gradients, sizes).flatMap { Array(repeating: $0, count: $1) }
      return samples.reduce(0, +) / Double(samples.count)
    }

    key.example(([1, 1, 4], [4, 4, 2]))
    key.example(([0.5], [7]))
    key.example(([-2.25, 3.5], [32, 5]))
    key.example(([1.5, -0.25, 2], [8, 8, 8]))
    key.random(12) { generator in
      let batches = Int.random(in: 2...9, using: &generator)
      return (
        (0..<batches).map { _ in .random(in: -3...3, using: &generator) },
        (0..<batches).map { _ in .random(in: 1...64, using: &generator) }
      )
    }
    key.example(en: "there is one gradient but no size", zh: "有一个梯度却没有大小", ([1.5], []))
    key.example(en: "the lists have different lengths", zh: "两个列表长度不同", ([1, 2, 3], [4, 4]))
    key.example(en: "both lists are empty", zh: "两个列表都为空", ([], []))

    key.when(en: "the batches differ in size", zh: "各批大小不同") { _, sizes in Set(sizes).count > 1 }
    key.when(en: "all batches are equal in size", zh: "各批大小相同") { gradients, sizes in
      Set(sizes).count == 1 && gradients.count == sizes.count
    }
    key.when(en: "the lists do not belong together", zh: "两个列表不匹配") { gradients, sizes in
      gradients.count != sizes.count || sizes.isEmpty
    }

    key.addMeanMisconceptions()

    key.hints(
      Words(
        en:
          "Gradients 1, 1, 4 of batches with 4, 4, 2 samples: write down the gradient of each of the ten samples. What is their mean?",
        zh: "三批的梯度是 1、1、4，样本数是 4、4、2：写出 10 个样本各自的梯度，它们的平均值是多少？"),
      Words(
        en: "A batch with twice as many samples counts twice as much. What turns a mean back into a sum?",
        zh: "样本数是两倍的批次，份量也应是两倍。怎样把平均值还原成总和？"),
      Words(
        en: "Add up gradient · Double(size) over the batches, and divide by the sum of all sizes.",
        zh: "把各批的 gradient · Double(size) 相加，再除以所有 size 之和。"))
  }
}
