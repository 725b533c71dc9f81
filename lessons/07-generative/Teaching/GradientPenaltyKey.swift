import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 7.4.
  static let gradientPenalty = AnswerKey(for: Generative.gradientPenalty, reference: GenerativeReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The length of each row comes first, and it is compared with 1 by a square: so the pull towards 1 works from both sides, and fades as it is reached. The derivative of a length is the direction, g/‖g‖; the rest is the chain rule.
        """,
      zh: "先求每一行的长度，再用平方与 1 比较：这样从两边都往 1 拉，越接近拉力越小。长度的导数就是方向 g/‖g‖，其余是链式法则。")

    key.alternative("lets backward() find the gradient") { gradients, lambda in
      let g = try gradients.detach().requiresGrad()
      let penalty = try ((g * g).sum(dim: 1).sqrt() - 1).square().mean() * lambda
      try penalty.backward()
      return LossAndGradient(loss: penalty.detach(), gradient: try g.grad ?? .zeros(gradients.shape))
    }
    key.alternative("row by row") { gradients, lambda in
      let samples = gradients.shape[0]
      var (total, slopes) = (0.0, [Tensor<Double>]())
      for row in 0..<samples {
        let g = try gradients.select(dim: 0, index: row)
        let length = g.elements.map { $0 * $0 }.reduce(0, +).squareRoot()
        total += (length - 1) * (length - 1)
        slopes.append(try g * (2 * lambda * (1 - 1 / length) / Double(samples)))
      }
      return LossAndGradient(
        loss: try Tensor(scalar: lambda * total / Double(samples)), gradient: try Tensor.stack(slopes))
    }

    key.example((rowsOf([[3, 4]]), 10))
    key.example((rowsOf([[0.3, -0.4]]), 10))
    key.example((rowsOf([[1.5, 2], [-0.25, 0.5], [0.6, 0.1]]), 4))
    key.random(10) { generator in
      let (n, d) = (Int.random(in: 2...4, using: &generator), Int.random(in: 2...5, using: &generator))
      return (rowsOf(randomRows(n, d, -1.5...1.5, &generator)), .random(in: 0.5...12, using: &generator))
    }

    key.when(en: "a row is shorter than 1", zh: "有一行比 1 短") { g, _ in rowLengths(g).contains { $0 < 1 } }
    key.when(en: "there is one row", zh: "只有一行") { g, _ in g.shape[0] == 1 }
    key.when(en: "there is more than one row", zh: "不止一行") { g, _ in g.shape[0] > 1 }

    key.addPenaltyMisconceptions()

    key.hints(
      Words(
        en: "How long is (3, 4)? How far is that from 1? And (0.3, −0.4): is it to be left alone?",
        zh: "(3, 4) 有多长？离 1 差多少？(0.3, −0.4) 呢，应该放过它吗？"),
      Words(
        en:
          "`square()`, `sum(dim: 1, keepdim: true)`, `sqrt()` give one length for each row, shape [N, 1]. Longer, the length changes along g/‖g‖.",
        zh: "`square()`、`sum(dim: 1, keepdim: true)`、`sqrt()` 得到每行一个长度，形状 [N, 1]。长度沿方向 g/‖g‖ 增大。"),
      Words(
        en:
          "With lengths L: (L − 1).square().mean() · λ; the gradient is (L − 1) · g / L · 2λ / N. `backward()` finds it, too.",
        zh: "设长度为 L：(L − 1).square().mean() · λ；梯度是 (L − 1) · g / L · 2λ / N。用 `backward()` 也可以求出。"))
  }
}

/// The length of every row.
func rowLengths(_ g: Tensor<Double>) -> [Double] {
  (try? g.square().sum(dim: 1).sqrt().elements) ?? []
}
