import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 10.2.
  static let l2Step = AnswerKey(for: Regularisation.l2Step, reference: RegularisationReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The penalty adds λ·w to the gradient of each weight, and that is all; the step is the usual one. The bias only shifts the answer and does not make a function wilder, so it is left \
        alone.
        """,
      zh: "惩罚项只是给每个权重的梯度加上 λ·w，更新仍是平常的一步。偏置只让输出平移，不会让函数更曲折，所以不管它。")

    key.alternative("shrinks the weights, then takes the step") {
      weights, bias, weightGradients, biasGradients, rate, decay in
      WeightsAndBias(
        weights: zip(weights, weightGradients).map { (1 - rate * decay) * $0 - rate * $1 },
        bias: zip(bias, biasGradients).map { $0 - rate * $1 })
    }
    key.alternative("lets autograd find the penalty's gradient") {
      weights, bias, weightGradients, biasGradients, rate, decay in
      let w = try Tensor(weights).requiresGrad()
      try (l2Penalty([w]) * decay).backward()
      let extra = w.grad?.elements ?? []
      return WeightsAndBias(
        weights: weights.indices.map { weights[$0] - rate * (weightGradients[$0] + extra[$0]) },
        bias: zip(bias, biasGradients).map { $0 - rate * $1 })
    }

    key.example(([2], [1], [0.5], [-1], 0.1, 0.2))
    key.example(([1.5, -0.75, 0.25], [0.5, -2], [0.3, 0.2, -0.6], [0.1, 0.4], 0.2, 0.3))
    key.random(10) { generator in
      let (n, m) = (Int.random(in: 2...5, using: &generator), Int.random(in: 1...3, using: &generator))
      func list(_ count: Int) -> [Double] { (0..<count).map { _ in .random(in: -3...3, using: &generator) } }
      return (
        list(n), list(m), list(n), list(m), .random(in: 0.05...0.4, using: &generator),
        .random(in: 0.1...0.6, using: &generator)
      )
    }
    key.example(en: "the loss has no slope", zh: "损失的梯度为 0", ([1.25, -3.5], [0.75], [0, 0], [0], 0.3, 0.4))
    key.example(en: "nothing is to be decayed", zh: "衰减为 0", ([1.25, -3.5], [0.75], [0.5, -1.5], [2], 0.3, 0))

    key.addL2Misconceptions()

    key.hints(
      Words(
        en: "What is the derivative of (λ/2)·w² by w? What is that of the loss, which you are given?",
        zh: "(λ/2)·w² 对 w 的导数是什么？损失的导数题目已经给了。"),
      Words(
        en:
          "The gradient of a sum is the sum of the gradients. The bias has no penalty, so its gradient is that of the loss alone.",
        zh: "和的梯度等于梯度的和。偏置没有惩罚，所以它的梯度就是损失的梯度。"),
      Words(
        en: "Each weight becomes w − rate · (g + decay · w), each bias b − rate · g. `zip` pairs two lists.",
        zh: "权重变为 w − rate · (g + decay · w)，偏置变为 b − rate · g。`zip` 把两个列表配成对。"))
  }
}
