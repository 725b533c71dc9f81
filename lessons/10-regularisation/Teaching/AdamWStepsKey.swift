import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 10.4.
  static let adamWSteps = AnswerKey(for: Regularisation.adamWSteps, reference: RegularisationReference()) { key in
    key.points = 2
    key.comparison = .within(1e-8)
    key.why(
      en: """
        m and v see the gradient of the loss and nothing else; the decay is subtracted beside the adaptive step. That is the whole difference to Adam with an L2 penalty, and the reason why the \
        decay is not divided by √v̂.
        """,
      zh: "m 和 v 只看到损失的梯度；衰减在自适应的一步之外另行减去。这就是它与“Adam 加 L2 惩罚”的全部区别，也是衰减不被 √v̂ 除的原因。")
    key.forbids("AdamW", "Optimizer")

    key.alternative("decays first, then takes Adam's step") { weight, gradients, rate, decay in
      var (w, adam) = (weight, AdamMoments())
      return gradients.map { g in
        w = w * (1 - rate * decay) - rate * adam.direction(g)
        return w
      }
    }
    key.alternative("calls the engine's own") { weight, gradients, rate, decay in
      let w = try Tensor([weight]).requiresGrad()
      let optimizer = try Optimizer([w], AdamW(learningRate: rate, weightDecay: decay))
      return try gradients.map { g in
        w.zeroGrad()
        try (w * g).sum().backward()
        try optimizer.step()
        return w.elements[0]
      }
    }

    key.example((2, [5], 0.1, 0.5))
    key.example((2, [5, 0.25, -1], 0.1, 0.5))
    key.example((-1.5, [0.004, 0.02, -0.05, 0.01], 0.03, 0.8))
    key.random(10) { generator in
      let count = Int.random(in: 4...7, using: &generator)
      return (
        .random(in: 1...3, using: &generator) * (Bool.random(using: &generator) ? 1 : -1),
        (0..<count).map { _ in .random(in: -2...2, using: &generator) }, .random(in: 0.05...0.3, using: &generator),
        .random(in: 0.2...0.9, using: &generator)
      )
    }
    key.example(en: "the gradients are 0", zh: "梯度为 0", (1.75, [0, 0, 0], 0.2, 0.4))
    key.example(en: "nothing is to be decayed", zh: "衰减为 0", (1.75, [0.5, -3, 0.75], 0.2, 0))
    key.example(en: "there is no step", zh: "一步也没有", (1.75, [], 0.2, 0.4))

    key.when(en: "there is a decay", zh: "有衰减") { _, gradients, _, decay in decay > 0 && !gradients.isEmpty }
    key.when(en: "there is more than one step", zh: "不止一步") { _, gradients, _, _ in gradients.count > 1 }

    key.addAdamWMisconceptions()

    key.hints(
      Words(
        en: "With gradients of 0, m and v stay 0. What should become of the weight then?",
        zh: "梯度全为 0 时 m 和 v 也一直是 0。这时权重应怎样变化？"),
      Words(
        en:
          "Keep w, m and v from step to step. Adam's step uses m̂ and v̂, in which λ does not occur; the decay ηλw is subtracted on its own.",
        zh: "w、m、v 要逐步保留。Adam 的一步用 m̂ 和 v̂，其中没有 λ；衰减 ηλw 另外减去。"),
      Words(
        en:
          "w −= rate · m̂ / (√v̂ + 1e−8) + rate · decay · w. t is the index of the step plus 1; `pow(0.9, t)` needs `import Foundation`, or multiply a running product by 0.9.",
        zh:
          "w −= rate · m̂ / (√v̂ + 1e−8) + rate · decay · w。t 是步的下标加 1；`pow(0.9, t)` 需要 `import Foundation`，也可以用一个变量每步乘 0.9。"
      ))
  }
}
