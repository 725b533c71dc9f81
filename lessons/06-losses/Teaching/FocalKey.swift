import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.7.
  static let focal = AnswerKey(for: Losses.focal, reference: LossesReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Everything depends on the probability of what is right, so that comes first; then one formula serves both labels. (1 − p_t)^γ is close to 0 for an easy sample and close to 1 for a \
        hard one: the many easy ones cannot drown the few hard ones.
        """,
      zh: "一切都取决于“正确答案的概率”，所以先求它，然后两种标签共用一个公式。容易的样本 (1 − p_t)^γ 接近 0，困难的接近 1：大量容易的样本就淹没不了少数困难的样本。")

    key.alternative("cross-entropy first, then its weights") { p, y, gamma, alpha in
      let crossEntropy = try -(y * p.log() + (1 - y) * (1 - p).log())
      let wrong = try (-(-crossEntropy).exp()) + 1
      return try crossEntropy * wrong.pow(gamma) * (y * (2 * alpha - 1) + (1 - alpha))
    }
    key.alternative("element by element") { p, y, gamma, alpha in
      try Tensor.stack(
        zip(p.elements, y.elements).map { p, y in
          let (right, weight) = y == 1 ? (p, alpha) : (1 - p, 1 - alpha)
          let modulator = try Tensor(scalar: 1 - right).pow(gamma)
          return try modulator * Tensor(scalar: right).log() * -weight
        })
    }

    key.example((tensor([0.9]), tensor([1]), 2, 1))
    key.example((tensor([0.9, 0.3]), tensor([1, 0]), 2, 0.25))
    key.example((tensor([0.15, 0.6, 0.85]), tensor([1, 0, 0]), 1.5, 0.75))
    key.example(en: "γ is 0", zh: "γ 为 0", (tensor([0.7, 0.2]), tensor([1, 0]), 0, 0.6))
    key.random(12) { generator in
      let count = Int.random(in: 2...5, using: &generator)
      return (
        tensor((0..<count).map { _ in .random(in: 0.03...0.97, using: &generator) }),
        tensor((0..<count).map { $0 == 0 ? 1 : $0 == 1 ? 0 : Bool.random(using: &generator) ? 1 : 0 }),
        .random(in: 0.5...4, using: &generator), .random(in: 0.1...0.45, using: &generator)
      )
    }

    key.when(en: "a label is 0", zh: "有标签为 0") { given in given.1.elements.contains(0) }
    key.when(en: "γ is above 0", zh: "γ 大于 0") { given in given.2 > 0 }
    key.when(en: "α is not 1", zh: "α 不为 1") { given in given.3 != 1 }

    key.addFocalMisconceptions()

    key.hints(
      Words(
        en:
          "p = 0.9 with label 1, then with label 0: which of the two is easy? What is the probability of the right answer in each?",
        zh: "p = 0.9，标签先是 1 再是 0：哪一个是容易的样本？两种情况下正确答案的概率各是多少？"),
      Words(
        en:
          "Since labels are 0 or 1, y · a + (1 − y) · b picks a or b. Do so for the probability and for α, then one formula is left.",
        zh: "标签是 0 或 1，所以 y · a + (1 − y) · b 会选出 a 或 b。概率和 α 都这样选，之后只剩一个公式。"),
      Words(
        en: """
          With p_t = y·p + (1 − y)·(1 − p) and α_t in the same way: −(α_t · (1 − p_t).pow(gamma) · p_t.log()).
          """,
        zh: "先求 p_t = y·p + (1 − y)·(1 − p)，α_t 同理；然后是 −(α_t · (1 − p_t).pow(gamma) · p_t.log())。"))
  }
}

/// A tensor of one dimension.
private func tensor(_ elements: [Double]) -> Tensor<Double> { try! Tensor(elements) }
