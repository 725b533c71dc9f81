import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 4.2.
  static let maskedSoftmax = AnswerKey(for: Masks.maskedSoftmax, reference: MasksReference()) { key in
    key.points = 2
    key.comparison = .within(1e-5)
    key.why(
      en: """
        exp(−∞) is exactly 0, so the places that are not kept add nothing to the sum, and softmax sees to large scores by itself. Only a row of nothing but −∞ has no \
        largest score to start from and becomes NaN; choosing 0 wherever nothing is kept mends it.
        """,
      zh: "exp(−∞) 恰好是 0，所以不保留的位置对分母毫无贡献，大的分数由 softmax 自己处理。只有整行都是 −∞ 时才会得到 NaN；最后在不保留处选 0 就补好了。")

    key.alternative("goes through the rows, from the largest score kept") { scores, keep in
      let keep = try keep.expand(scores.shape)
      let shares = try (0..<scores.shape[0]).flatMap { row in
        try keptShares(scores[row].elements, keep[row].elements)
      }
      return try Tensor(shares, shape: scores.shape)
    }
    key.alternative("fills, and takes the exponential of the logarithm") { scores, keep in
      let mask = try Tensor(keep.elements.map { !$0 }, shape: keep.shape)
      return try scores.maskedFill(mask, -.infinity).logSoftmax(dim: -1).exp().maskedFill(mask, 0)
    }
    key.alternative("fills with the smallest number there is") { scores, keep in
      try .where(keep, .where(keep, scores, -Float.greatestFiniteMagnitude).softmax(dim: 1), 0)
    }

    key.example((scoreRows([[1, 2, 3]]), keepRows([[true, true, false]])))
    key.example((scoreRows([[0.5, -1.25, 2, 0.75]]), keepRows([[true, false, true, true]])))
    key.example(
      (
        scoreRows([[1.5, 0.25, -2], [3, -0.5, 1.25]]), keepRows([[false, true, true], [true, true, false]])
      ))
    // `try!` here and below: the numbers and the shapes stand in this file, and fit each other.
    key.example(
      en: "one mask serves every row", zh: "一行掩码用于每一行",
      (scoreRows([[1.5, 0.25, -2, 0.5], [3, -0.5, 1.25, 2.5]]), try! Tensor([true, false, true, true])))
    key.random(10) { generator in
      let (rows, columns) = (Int.random(in: 2...4, using: &generator), Int.random(in: 5...7, using: &generator))
      return (
        scoreRows((0..<rows).map { _ in (0..<columns).map { _ in .random(in: -3...3, using: &generator) } }),
        keepRows(
          (0..<rows).map { row in
            (0..<columns).map { $0 == row || $0 == row + 1 || Bool.random(using: &generator) && $0 > 0 }
          })
      )
    }
    key.example(
      en: "everything is kept", zh: "全部保留", (scoreRows([[0.5, 1.75, -1]]), keepRows([[true, true, true]])))
    key.example(
      en: "a row keeps a single place", zh: "某一行只保留一个位置",
      (scoreRows([[2, 0.5, 1], [1.5, 0, -1]]), keepRows([[false, true, false], [true, false, true]])))
    key.example(
      en: "scores are large", zh: "分数很大",
      (scoreRows([[1000, 1001, 999.5], [-2, 500, 498]]), keepRows([[true, true, false], [false, true, true]])))
    key.example(
      en: "scores lie near −9,995", zh: "分数在 −9995 附近",
      (
        scoreRows([[-9995, -9996.5, -9990], [-9997, -9996, -9999]]),
        keepRows([[true, true, false], [true, false, true]])
      ))
    key.example(
      en: "a row keeps nothing", zh: "某一行一个都不保留",
      (scoreRows([[0.5, 2, -1], [1.5, 0.25, 1]]), keepRows([[false, false, false], [true, true, false]])))
    key.example(
      en: "a row keeps nothing and its scores lie far apart", zh: "某一行一个都不保留，且分数相差很大",
      (scoreRows([[-300, 0, 150], [1.5, 0.25, 1]]), keepRows([[false, false, false], [false, true, true]])))
    key.precisionCase(
      en: "a score that is not kept is far larger than all others", zh: "某个不保留的分数远大于其他分数",
      (scoreRows([[200, 1, 2.5]]), keepRows([[false, true, true]])))

    key.when(en: "some row keeps nothing", zh: "有一行一个都不保留") { scores, keep in
      !scores.emptyRows(keep).isEmpty
    }
    key.when(en: "every row keeps something", zh: "每一行都有保留的位置") { scores, keep in
      scores.emptyRows(keep).isEmpty
    }
    key.when(en: "something is masked", zh: "有位置被掩盖") { _, keep in keep.elements.contains(false) }

    key.addSoftmaxMisconceptions()

    key.hints(
      Words(
        en: "Which score would a place need, so that exp of it is exactly 0? (It is not 0: exp(0) = 1.)",
        zh: "一个位置的分数要是多少，它的 exp 才恰好是 0？（不是 0：exp(0) = 1。）"),
      Words(
        en:
          "Put −∞ in place of the scores that are not kept, then take the softmax along the last axis. What comes out of a row that is −∞ throughout?",
        zh: "把不保留的分数换成 −∞，再沿最后一个轴做 softmax。整行都是 −∞ 时会得到什么？"),
      Words(
        en: "Two times `Tensor.where(keep, …, …)`: once before the softmax with -.infinity, once after it with 0.",
        zh: "用两次 `Tensor.where(keep, …, …)`：softmax 之前配 -.infinity，之后配 0。"))
  }
}

/// The shares of one row, from the largest score that is kept.
private func keptShares(_ scores: [Float], _ keep: [Bool]) throws -> [Float] {
  let kept = zip(scores, keep).filter(\.1).map(\.0)
  guard let largest = kept.max() else { return scores.map { _ in 0 } }
  let weights = try Tensor(zip(scores, keep).map { $1 ? $0 - largest : -.infinity }).exp()
  return try (weights / weights.sum()).elements
}

/// Scores, for cases.
private func scoreRows(_ rows: [[Float]]) -> Tensor<Float> { try! Tensor(rows) }
/// What is kept, for cases.
private func keepRows(_ rows: [[Bool]]) -> Tensor<Bool> { try! Tensor(rows) }

extension Tensor where Element == Float {
  /// The rows of these scores in which nothing is kept.
  func emptyRows(_ keep: Tensor<Bool>) -> [Int] {
    guard let keep = try? keep.expand(shape), rank == 2 else { return [] }
    let width = shape[1]
    let elements = keep.elements
    return (0..<shape[0]).filter { !elements[$0 * width..<($0 + 1) * width].contains(true) }
  }
}
