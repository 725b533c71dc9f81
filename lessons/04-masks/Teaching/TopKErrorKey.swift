import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 4.4.
  static let topKError = AnswerKey(for: Masks.topKError, reference: MasksReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        `topk` names the k guesses of each sample; a sample is a miss if its label is not among them. Counting the misses and dividing once gives a share between 0 and 1, \
        whatever k is.
        """,
      zh: "`topk` 给出每个样本的 k 个猜测；标签不在其中就是一次失误。数出失误个数再除一次，无论 k 是多少，结果都是 0 到 1 之间的比例。")

    key.alternative("counts the classes that stand before the true one") { logits, labels, k in
      let labels = labels.elements
      return try errorShare(logits, k) { sample, row in
        let own = row[labels[sample]]
        return row.enumerated().count { $1 > own || ($1 == own && $0 < labels[sample]) } < k
      }
    }
    key.alternative("takes 1 minus the share of hits, from probabilities") { logits, labels, k in
      guard (1...logits.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
      let guesses = try logits.softmax(dim: 1).topk(k).indices
      let hits = try labels.elements.indices.count { try guesses[$0].elements.contains(labels.elements[$0]) }
      return 1 - Double(hits) / Double(labels.count)
    }
    key.alternative("calls the package's own") { logits, labels, k in
      guard (1...logits.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
      return try NeuralNetworks.topKError(logits, labels: labels, k: k)
    }

    key.example((scores([[0.1, 2, 1], [3, 1, 2], [0.2, 0.1, 0.3]]), classes([2, 1, 2]), 2))
    key.example((scores([[0.1, 2, 1], [3, 1, 2], [0.2, 0.1, 0.3]]), classes([2, 1, 2]), 1))
    key.example((scores([[1.5, 0.25, -1, 0.5]]), classes([3]), 2))
    key.example((scores([[4, 1, 0.5, 2], [0.5, 3, 2.5, 1]]), classes([3, 2]), 3))
    key.random(12) { generator in
      let (samples, count) = (Int.random(in: 5...12, using: &generator), Int.random(in: 4...7, using: &generator))
      return (
        scores((0..<samples).map { _ in (0..<count).map { _ in .random(in: -3...3, using: &generator) } }),
        classes((0..<samples).map { _ in .random(in: 0..<count, using: &generator) }),
        .random(in: 1...3, using: &generator)
      )
    }
    key.example(
      en: "all scores of a sample are equal", zh: "某个样本的得分全都相等",
      (scores([[0, 0, 0, 0], [0, 0, 0, 0], [1, 0.5, 2, 0.25]]), classes([1, 2, 2]), 2))
    key.example(
      en: "k is the number of classes", zh: "k 等于类别数",
      (scores([[0.1, 2, 1], [3, 1, 2]]), classes([0, 1]), 3))
    key.example(en: "k is 0", zh: "k 为 0", (scores([[0.1, 2, 1]]), classes([1]), 0))
    key.example(en: "k is larger than the number of classes", zh: "k 大于类别数", (scores([[0.1, 2, 1]]), classes([1]), 4))

    key.when(en: "k is 1", zh: "k 为 1") { _, _, k in k == 1 }
    key.when(en: "k is more than 1", zh: "k 大于 1") { _, _, k in k > 1 }

    key.addErrorMisconceptions()

    key.hints(
      Words(
        en: "Logits 0.1, 2, 1 and two guesses: which two classes are named? Is class 2 among them?",
        zh: "得分是 0.1、2、1，可猜两次：会说出哪两个类别？类别 2 在其中吗？"),
      Words(
        en:
          "`try logits.topk(k).indices` has one row of k classes for each sample. `contains` tells whether the label is there.",
        zh: "`try logits.topk(k).indices` 对每个样本给出一行 k 个类别。用 `contains` 看标签在不在里面。"),
      Words(
        en: "Count the samples whose row does not contain their label, and divide by the number of samples, as Double.",
        zh: "数出哪些样本的那一行不含自己的标签，再除以样本数（先转成 Double）。"))
  }
}

/// The share of samples that are no hit.
func errorShare(
  _ logits: Tensor<Double>, _ k: Int, _ isHit: (_ sample: Int, _ row: [Double]) throws -> Bool
) throws -> Double {
  guard (1...logits.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
  let rows = rowLists(of: logits)
  let misses = try rows.enumerated().count { try !isHit($0, $1) }
  return Double(misses) / Double(rows.count)
}

/// Scores, for cases.
private func scores(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }
/// Labels, for cases.
private func classes(_ labels: [Int]) -> Tensor<Int> { try! Tensor(labels) }
