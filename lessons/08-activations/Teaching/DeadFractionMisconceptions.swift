import Checking
import Contracts

/// The rows of a table that has some, else the error: these misconceptions are not about bad input.
private func rows(of x: Tensor<Double>) throws -> [[Double]] {
  guard x.rank == 2, x.count > 0 else { throw ActivationError.noSamples }
  let numbers = x.elements
  return (0..<x.shape[0]).map { Array(numbers[$0 * x.shape[1]..<($0 + 1) * x.shape[1]]) }
}

/// The columns of a table that has some.
private func columns(of x: Tensor<Double>) throws -> [[Double]] {
  let rows = try rows(of: x)
  return rows[0].indices.map { unit in rows.map { $0[unit] } }
}

/// The share of the lists for which `holds` is true.
private func share(of lists: [[Double]], where holds: ([Double]) -> Bool) -> Double {
  Double(lists.filter(holds).count) / Double(lists.count)
}

extension AnswerKeyBuilder where Method == (Tensor<Double>) throws -> Double, Input == Tensor<Double> {
  mutating func addDeadUnitMisconceptions() {
    misconception(
      "shareOfZeros",
      { x in Double(try rows(of: x).joined().filter { $0 <= 0 }.count) / Double(x.count) },
      says: { x in
        Words(
          en: """
            This is what you get for the share of zeros among all \(x.count) outputs. That is *sparsity*, and healthy: a unit may be silent for many samples and still \
            learn from the others.
            """,
          zh: "这正是全部 \(x.count) 个输出中零所占的比例。那是“稀疏度”，是健康的：一个单元可以对许多样本沉默，仍然从其他样本学习。")
      })
    misconception(
      "silentForAnySample", { x in share(of: try columns(of: x)) { $0.contains { $0 <= 0 } } },
      says: { x in
        Words(
          en: """
            This is what you get when a unit counts as dead as soon as one of the \(x.shape[0]) samples finds it silent. Dead means silent for all of them.
            """,
          zh: "这正是只要 \(x.shape[0]) 个样本中有一个让单元沉默、就算它死亡时得到的结果。死亡是指对所有样本都沉默。")
      })
    misconception(
      "zeroCountsAsAlive", { x in share(of: try columns(of: x)) { $0.allSatisfy { $0 < 0 } } },
      says: { x in
        Words(
          en: """
            This is what you get when a unit that reaches exactly 0 counts as alive. The ReLU gives 0 there, and its slope at 0 is 0 as well: nothing passes.
            """,
          zh: "这正是把恰好为 0 的单元也算作存活时得到的结果。ReLU 在那里输出 0，斜率也是 0：什么也过不去。")
      })
    misconception(
      "samplesForUnits", { x in share(of: try rows(of: x)) { $0.allSatisfy { $0 <= 0 } } },
      says: { x in
        Words(
          en: """
            This is what you get for the share of *samples* for which every unit is silent: rows in place of columns. The shape is \(x.shape): \(x.shape[0]) samples, \
            \(x.shape.last ?? 0) units.
            """,
          zh: "这正是“让所有单元都沉默的样本”所占的比例：把行当成了列。形状是 \(x.shape)：\(x.shape[0]) 个样本，\(x.shape.last ?? 0) 个单元。")
      })
    misconception(
      "negativeOnAverage", { x in share(of: try columns(of: x)) { $0.reduce(0, +) <= 0 } },
      says: { _ in
        Words(
          en: """
            This is what you get when a unit counts as dead if its mean over the samples is at most 0. One positive sample is enough for it to learn, however negative \
            the others are.
            """,
          zh: "这正是按样本平均值不大于 0 判定死亡时得到的结果。只要有一个样本为正，单元就能学习，其他样本再负也不要紧。")
      })
    misconception(
      "firstSampleOnly",
      { x in
        let first = try rows(of: x)[0]
        return Double(first.filter { $0 <= 0 }.count) / Double(first.count)
      },
      says: { x in
        Words(
          en: """
            This is what you get when only the first sample is looked at. A unit that is silent for it may still work for one of the other \(x.shape[0] - 1).
            """,
          zh: "这正是只看第一个样本时得到的结果。对它沉默的单元，也许对另外 \(x.shape[0] - 1) 个样本中的某一个仍然起作用。")
      })
    misconception(
      "shareOfTheLiving", { x in share(of: try columns(of: x)) { $0.contains { $0 > 0 } } },
      says: { _ in
        Words(
          en: "This is what you get for the share of units that are alive: one minus the answer.",
          zh: "这正是存活单元的比例，即 1 减去答案。")
      })
    misconception(
      "countInsteadOfShare",
      { x in Double(try columns(of: x).filter { $0.allSatisfy { $0 <= 0 } }.count) },
      says: { x in
        Words(
          en:
            "This is what you get for the number of dead units. Asked is their share of the \(x.shape.last ?? 1) units.",
          zh: "这正是死亡单元的个数。题目要的是它占 \(x.shape.last ?? 1) 个单元的比例。")
      })
    misconception(
      "dividesBySamples",
      { x in Double(try columns(of: x).filter { $0.allSatisfy { $0 <= 0 } }.count) / Double(x.shape[0]) },
      says: { x in
        Words(
          en:
            "This is what you get when the dead units are divided by the number of samples, \(x.shape[0]). There are \(x.shape.last ?? 1) units.",
          zh: "这正是用死亡单元数除以样本数 \(x.shape[0]) 时得到的结果。单元一共有 \(x.shape.last ?? 1) 个。")
      })
  }
}
