import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.5. In Float, since precision is its topic.
  static let bceWithLogits = AnswerKey(for: Losses.bceWithLogits, reference: LossesReference()) { key in
    key.points = 2
    key.comparison = .within(1e-5)
    key.forbids("softplus", "logSigmoid")
    key.why(
      en: """
        exp(−|z|) lies between 0 and 1 for every z, so nothing overflows and no logarithm of 0 is taken. The gradient is written as σ(z) − y instead of through the loss: \
        a confident mistake then has the slope ±1 that pulls it back.
        """,
      zh: "无论 z 是多少，exp(−|z|) 都在 0 到 1 之间，所以不会溢出，也不会对 0 取对数。梯度直接写成 σ(z) − y：这样自信的错误仍有 ±1 的斜率把它拉回来。")

    key.alternative("from the side of the label") { logits, labels in
      // ln(1 + e^z) = z + ln(1 + e^(−z)): whichever has the negative exponent.
      let smallExponent = try logits.minimum(-logits)
      let softplus = try logits.maximum(.zeros(logits.shape)) + smallExponent.exp().log1p()
      return LossAndGradient(
        loss: try labels * (softplus - logits) + (1 - labels) * softplus, gradient: try logits.sigmoid() - labels)
    }
    key.alternative("element by element, as softmax of [0, z]") { logits, labels in
      var (losses, gradients): ([Float], [Float]) = ([], [])
      for (z, y) in zip(logits.elements, labels.elements) {
        let pair = try Tensor<Float>([0, z]).logSoftmax(dim: 0).elements
        losses.append(-((1 - y) * pair[0] + y * pair[1]))
        gradients.append(try Tensor<Float>([0, z]).softmax(dim: 0).elements[1] - y)
      }
      return LossAndGradient(loss: try Tensor(losses), gradient: try Tensor(gradients))
    }
    key.alternative("lets backward() find the gradient") { logits, labels in
      let z = try logits.requiresGrad()
      let losses = try z.clamp(min: 0) - labels * z + (-z.abs()).exp().log1p()
      try losses.sum().backward()
      return LossAndGradient(loss: losses.detach(), gradient: try z.grad ?? .zeros(logits.shape))
    }

    key.example((tensor([0.5]), tensor([1])))
    key.example((tensor([0.5, -1.25, 2]), tensor([1, 0, 0])))
    key.example((tensor([-0.75, 3, -2.5, 1.5]), tensor([0, 1, 1, 0])))
    key.example(en: "labels lie between 0 and 1", zh: "标签在 0 与 1 之间", (tensor([0.7, -1.3]), tensor([0.3, 0.85])))
    key.random(8) { generator in
      let count = Int.random(in: 2...6, using: &generator)
      return (
        tensor((0..<count).map { _ in .random(in: -4...4, using: &generator) }),
        tensor((0..<count).map { _ in Bool.random(using: &generator) ? 1 : 0 })
      )
    }
    key.example(
      en: "a logit is confident and wrong", zh: "logit 很自信但错了", (tensor([-200, 200, 0.5]), tensor([1, 0, 1])))
    key.example(
      en: "a logit is confident and right", zh: "logit 很自信而且对", (tensor([200, -200, -0.5]), tensor([1, 0, 1])))

    key.when(en: "a logit is large", zh: "有 logit 很大") { logits, _ in logits.elements.contains { abs($0) > 100 } }
    key.when(en: "all logits are moderate", zh: "所有 logit 都不大") { logits, _ in
      logits.elements.allSatisfy { abs($0) < 100 }
    }

    key.addBCEMisconceptions()

    key.hints(
      Words(
        en: "In Float, what are σ(−200) and σ(200)? What do ln p and ln(1 − p) make of them?",
        zh: "用 Float 计算，σ(−200) 和 σ(200) 是多少？再取 ln p 和 ln(1 − p) 会怎样？"),
      Words(
        en:
          "−ln σ(z) = ln(1 + e^(−z)) and −ln(1 − σ(z)) = ln(1 + e^z). Rewrite both so that the exponent is never positive.",
        zh: "−ln σ(z) = ln(1 + e^(−z))，−ln(1 − σ(z)) = ln(1 + e^z)。把两者改写成指数永远不为正的形式。"),
      Words(
        en: """
          logits.clamp(min: 0) − labels · logits + (−logits.abs()).exp().log1p(), in Swift with `try` and `*`; the gradient is logits.sigmoid() − labels.
          """,
        zh:
          "logits.clamp(min: 0) − labels · logits + (−logits.abs()).exp().log1p()（Swift 里要写 `try` 和 `*`）；梯度是 logits.sigmoid() − labels。"
      ))
  }
}

/// A tensor of one dimension.
private func tensor(_ elements: [Float]) -> Tensor<Float> { try! Tensor(elements) }
