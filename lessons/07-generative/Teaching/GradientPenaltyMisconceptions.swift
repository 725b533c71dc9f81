import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Double) throws -> LossAndGradient<Double>, Input == (Tensor<Double>, Double)
{
  /// Wrong ways to write the gradient penalty. Most are wrong penalties with their own right gradients.
  mutating func addPenaltyMisconceptions() {
    penalty("oneSided", { g, lambda in try (length(g) - 1).relu().square().mean() * lambda }) { g in
      Words(
        en: """
          This is what you get when only lengths above 1 are punished. This penalty works from both sides; the shortest row here has length \(shortest(g)). (The paper discusses the one-sided form, too: a different convention.)
          """,
        zh: "这正是只惩罚大于 1 的长度时得到的结果。这个惩罚两边都起作用；这里最短的一行长 \(shortest(g))。（论文也讨论了单边形式：那是另一种约定。）")
    }
    penalty("squaredLength", { g, lambda in try (g.square().sum(dim: 1) - 1).square().mean() * lambda }) { _ in
      Words(
        en: "This is what you get for (‖g‖² − 1)²: the root is missing. For (3, 4) that compares 25 with 1, not 5.",
        zh: "这正是 (‖g‖² − 1)² 的结果：漏了开方。对 (3, 4) 来说，拿去和 1 比的成了 25 而不是 5。")
    }
    penalty("lengthOfTheBatch", { g, lambda in try (g.square().sum().sqrt() - 1).square() * lambda }) { g in
      Words(
        en: """
          This is what you get when one length is taken over the whole batch. It grows with the number of samples; each of the \(g.shape[0]) rows has its own.
          """,
        zh: "这正是对整批只算一个长度时得到的结果。它会随样本数增大；\(g.shape[0]) 行应各有各的长度。")
    }
    penalty("meanLength", { g, lambda in try (length(g).mean() - 1).square() * lambda }) { _ in
      Words(
        en:
          "This is what you get when the lengths are averaged before they are compared with 1: a row of 0.5 and one of 1.5 would cancel out.",
        zh: "这正是先对长度取平均、再与 1 比较时得到的结果：0.5 和 1.5 两行会互相抵消。")
    }
    penalty(
      "lengthOfTheMean",
      { g, lambda in
        try (g.mean(dim: 0).square().sum().sqrt() - 1).square() * lambda
      }
    ) { _ in
      Words(
        en:
          "This is what you get when the rows are averaged first: gradients that point in opposite directions would cancel out.",
        zh: "这正是先对各行取平均时得到的结果：方向相反的梯度会互相抵消。")
    }
    penalty("towardsZero", { g, lambda in try g.square().sum(dim: 1).mean() * lambda }) { _ in
      Words(
        en:
          "This is what you get for λ · ‖g‖²: it pulls the lengths to 0 and so flattens the critic. They should come to 1.",
        zh: "这正是 λ · ‖g‖² 的结果：它把长度拉向 0，critic 就被压平了。长度应当是 1。")
    }
    penalty("notSquared", { g, lambda in try (length(g) - 1).abs().mean() * lambda }) { _ in
      Words(
        en: "This is what you get for |‖g‖ − 1|, without the square: it pulls equally hard near and far.",
        zh: "这正是 |‖g‖ − 1| 的结果，没有平方：远近拉力一样大。")
    }
    penalty("sumNotMean", { g, lambda in try (length(g) - 1).square().sum() * lambda }) { g in
      Words(
        en: "This is what you get for the sum over the \(g.shape[0]) rows. Asked is their mean.",
        zh: "这正是 \(g.shape[0]) 行之和。题目要的是平均。")
    }
    penalty("lambdaForgotten", { g, _ in try (length(g) - 1).square().mean() }) { _ in
      Words(
        en: "This is what you get without λ, the weight of the penalty.",
        zh: "这正是漏掉惩罚的权重 λ 时得到的结果。")
    }
    gradient("gradientMissesTwo", { right, _ in try right / 2 }) { _ in
      Words(
        en: "This is what you get when the gradient misses the 2 that a square brings down (the penalty is right).",
        zh: "这正是梯度漏了平方求导带来的 2 时得到的结果（惩罚是对的）。")
    }
    gradient("gradientNotDivided", { right, g in try right * Double(g.shape[0]) }) { g in
      Words(
        en:
          "This is what you get when the gradient is that of the sum (the penalty is right): each row has a share of 1/\(g.shape[0]) in the mean.",
        zh: "这正是梯度成了总和的梯度时得到的结果（惩罚是对的）：每一行在平均里只占 1/\(g.shape[0])。")
    }
    gradient("directionNotNormalised", { right, g in try right * length(g).unsqueeze(1) }) { _ in
      Words(
        en:
          "This is what you get when the gradient points along g instead of g/‖g‖ (the penalty is right): the length then counts twice.",
        zh: "这正是梯度用了 g 而不是 g/‖g‖ 时得到的结果（惩罚是对的）：长度被算了两次。")
    }
    gradient(
      "directionNotNormalisedNotDivided",
      { right, g in try right * length(g).unsqueeze(1) * Double(g.shape[0]) }
    ) { g in
      Words(
        en: """
          This is what you get for the gradient 2λ(‖g‖ − 1) · g (the penalty is right). A length changes along g/‖g‖, a vector of length 1, and the mean gives each of the \(g.shape[0]) rows its share.
          """,
        zh: "这正是把梯度写成 2λ(‖g‖ − 1) · g 时得到的结果（惩罚是对的）。长度沿 g/‖g‖（长度为 1 的向量）变化，而且取平均时 \(g.shape[0]) 行各占一份。")
    }
  }

  /// A wrong penalty, with the gradient that belongs to it.
  private mutating func penalty(
    _ name: String, _ penalty: @escaping (Tensor<Double>, Double) throws -> Tensor<Double>,
    says sentence: @escaping @Sendable (Tensor<Double>) -> Words
  ) {
    misconception(
      name,
      { gradients, lambda in
        let g = try gradients.detach().requiresGrad()
        let loss = try penalty(g, lambda)
        try loss.backward()
        return LossAndGradient(loss: loss.detach(), gradient: try g.grad ?? .zeros(gradients.shape))
      }, says: { gradients, _ in sentence(gradients) })
  }

  /// The right penalty with a wrong gradient.
  private mutating func gradient(
    _ name: String, _ change: @escaping (_ right: Tensor<Double>, Tensor<Double>) throws -> Tensor<Double>,
    says sentence: @escaping @Sendable (Tensor<Double>) -> Words
  ) {
    misconception(
      name,
      { gradients, lambda in
        let right = try GenerativeReference().gradientPenalty(gradients: gradients, lambda: lambda)
        return LossAndGradient(loss: right.loss, gradient: try change(right.gradient, gradients))
      }, says: { gradients, _ in sentence(gradients) })
  }
}

/// The length of every row, recorded.
private func length(_ g: Tensor<Double>) throws -> Tensor<Double> { try g.square().sum(dim: 1).sqrt() }

private func shortest(_ g: Tensor<Double>) -> String { (rowLengths(g).min() ?? 0).text(digits: 3) }
