import Checking
import Contracts

extension AnswerKeyBuilder where Method == ([Double], [Int]) throws -> Double, Input == ([Double], [Int]) {
  /// Wrong ways to put the gradients of batches together.
  mutating func addMeanMisconceptions() {
    misconception(
      "meanOfMeans", { gradients, sizes in try sum(gradients, sizes) / Double(gradients.count) },
      says: { _, sizes in
        Words(
          en: """
            This is what you get when every batch counts the same, whatever its size: the mean of the means. The sizes are \
            \(sizes): a sample in the smallest batch then counts \(ratio(sizes)) times as much as one in the largest.
            """,
          zh: "这正是不论大小、每批份量都相同时得到的结果，即“平均值的平均”。各批大小是 \(sizes)：这样最小批里的一个样本，份量是最大批里一个样本的 \(ratio(sizes)) 倍。")
      })
    misconception(
      "sumOfMeans", { gradients, sizes in try sum(gradients, sizes) },
      says: { gradients, _ in
        Words(
          en: """
            This is what you get when the \(gradients.count) mean gradients are simply added up. A sum grows with the number of batches, and so would \
            the step; asked is the mean over all samples.
            """,
          zh: "这正是把 \(gradients.count) 个平均梯度直接相加时得到的结果。批次越多和越大，步长也就越大；题目要的是全部样本的平均。")
      })
    misconception(
      "lastBatchOnly", { gradients, sizes in try matched(gradients, sizes).last! },
      says: { gradients, _ in
        Words(
          en: """
            This is what you get when only the last batch counts, as when gradients are set back to zero before every batch. All \
            \(gradients.count) belong to this mean.
            """,
          zh: "这正是只算最后一批时得到的结果，就像每批之前都把梯度清零。这里 \(gradients.count) 批都应计入平均。")
      })
    misconception(
      "dividesByBatches", { gradients, sizes in try weightedSum(gradients, sizes) / Double(sizes.count) },
      says: { gradients, sizes in
        Words(
          en: """
            This is what you get when the weighted sum is divided by the number of batches, \(gradients.count). It holds the gradients of \
            \(sizes.reduce(0, +)) samples.
            """,
          zh: "这正是把加权和除以批次数 \(gradients.count) 时得到的结果。这个和里一共有 \(sizes.reduce(0, +)) 个样本的梯度。")
      })
    misconception(
      "neverDivides", { gradients, sizes in try weightedSum(gradients, sizes) },
      says: { _, sizes in
        Words(
          en: """
            This is what you get for the sum over all \(sizes.reduce(0, +)) samples. Asked is their mean.
            """,
          zh: "这正是全部 \(sizes.reduce(0, +)) 个样本的总和。题目要的是平均值。")
      })
    misconception(
      "dividesBySampleCountOnly",
      { gradients, sizes in try sum(gradients, sizes) / Double(sizes.reduce(0, +)) },
      says: { _, sizes in
        Words(
          en: """
            This is what you get when the means are added up and divided by the number of samples, \(sizes.reduce(0, +)). Each mean has to count as \
            many times as its batch has samples before that.
            """,
          zh: "这正是把平均值相加再除以样本数 \(sizes.reduce(0, +)) 时得到的结果。除之前，每个平均值要先按它那一批的样本数计入。")
      })
  }
}

/// The gradients, if the lists belong together: the misconceptions are about the mean, not about bad input.
private func matched(_ gradients: [Double], _ sizes: [Int]) throws -> [Double] {
  guard gradients.count == sizes.count, !sizes.isEmpty else { throw BatchError.countsDiffer }
  return gradients
}

private func sum(_ gradients: [Double], _ sizes: [Int]) throws -> Double { try matched(gradients, sizes).reduce(0, +) }

private func weightedSum(_ gradients: [Double], _ sizes: [Int]) throws -> Double {
  zip(try matched(gradients, sizes), sizes).reduce(0) { $0 + $1.0 * Double($1.1) }
}

/// The largest size divided by the smallest, in short.
private func ratio(_ sizes: [Int]) -> String {
  guard let largest = sizes.max(), let smallest = sizes.min(), smallest > 0 else { return "1" }
  let tenths = (10 * largest + smallest / 2) / smallest
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}
