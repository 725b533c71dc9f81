import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension AnswerKey {
  /// The answer key of exercise 9.1.
  static let momentumSteps = AnswerKey(for: Optimizers.momentumSteps, reference: OptimizersReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The running direction b lives on from update to update, so it stands before the loop. With b = 0 at the start, the first update gives b = g by itself.
        """,
      zh: "方向 b 要从一次更新保留到下一次，所以定义在循环之前。b 从 0 开始，第一次更新自然得到 b = g。")

    key.alternative("the engine's optimiser") { weight, gradients, rate, momentum in
      try engineSteps(weight, gradients, SGD(learningRate: rate, momentum: momentum))
    }
    key.alternative("keeps the last step instead of the direction") { weight, gradients, rate, momentum in
      var (w, step) = (weight, 0.0)
      return gradients.map { g in
        step = momentum * step - rate * g
        w += step
        return w
      }
    }
    key.alternative("weighs all earlier gradients anew") { weight, gradients, rate, momentum in
      var w = weight
      return gradients.indices.map { t in
        w -= rate * gradients[...t].reduce(0) { momentum * $0 + $1 }
        return w
      }
    }

    key.example((1, [2, 3], 0.1, 0.5))
    key.example((0.5, [1.25, -0.5, 2], 0.3, 0.9))
    key.random(10) { generator in
      (
        .random(in: -2...2, using: &generator),
        (0..<Int.random(in: 3...7, using: &generator)).map { _ in .random(in: -3...3, using: &generator) },
        .random(in: 0.03...0.4, using: &generator), .random(in: 0.3...0.95, using: &generator)
      )
    }
    key.example(en: "there is no momentum", zh: "没有动量", (0.75, [1.5, -2.25], 0.2, 0))
    key.example(en: "there is no gradient", zh: "没有梯度", (0.75, [], 0.2, 0.9))
    key.when(en: "there is momentum", zh: "有动量") { $0.3 > 0 }
    key.when(en: "there is more than one update", zh: "更新不止一次") { $0.1.count > 1 }

    key.addMomentumMisconceptions()
    key.hints(
      Words(
        en: "A ball rolls down a slope. What does it still know at the second push of the first one?",
        zh: "小球滚下坡。受到第二次推力时，它还记得第一次的多少？"),
      Words(
        en: "Put w and b into variables before the loop, b = 0. In each round b changes first, then w by the new b.",
        zh: "在循环之前定义变量 w 与 b，b = 0。每一步先更新 b，再用新的 b 更新 w。"),
      Words(
        en: "For each g: b = momentum * b + g; w −= rate * b; keep w. No factor (1 − momentum) in front of g.",
        zh: "对每个 g：b = momentum * b + g；w −= rate * b；记下 w。g 前面没有 (1 − momentum)。"))
  }
}

/// The weight after each update by one of the engine's rules.
func engineSteps(_ weight: Double, _ gradients: [Double], _ rule: any UpdateRule) throws -> [Double] {
  let w = try Tensor([weight]).requiresGrad()
  let optimizer = try Optimizer([w], rule)
  return try gradients.map { g in
    optimizer.zeroGrad()
    try (w * g).sum().backward()
    try optimizer.step()
    return try w.item()
  }
}

extension AnswerKeyBuilder
where
  Method == (Double, [Double], Double, Double) throws -> [Double], Input == (Double, [Double], Double, Double)
{
  /// Wrong ways to remember earlier gradients.
  fileprivate mutating func addMomentumMisconceptions() {
    misconception(
      "momentumScalesTheGradient",
      { weight, gradients, rate, momentum in
        var (w, b) = (weight, 0.0)
        return gradients.map { g in
          b = momentum * b + (1 - momentum) * g
          w -= rate * b
          return w
        }
      },
      says: { _, _, _, momentum in
        Words(
          en: """
            This is what you get when the new gradient is weighted by 1 − μ = \((1 - momentum).text(digits: 3)), as in Adam's running mean: a different convention, with smaller steps. This \
            task asks for PyTorch's plain sum μ · b + g.
            """,
          zh:
            "这正是给新梯度乘上 1 − μ = \((1 - momentum).text(digits: 3)) 时得到的结果，就像 Adam 的滑动平均：那是另一种约定，步子更小。本题要求 PyTorch 的写法 μ · b + g。"
        )
      })
    misconception(
      "noMomentum",
      { weight, gradients, rate, _ in
        var w = weight
        return gradients.map { g in
          w -= rate * g
          return w
        }
      },
      says: { _, _, _, momentum in
        Words(
          en: """
            This is what you get without momentum: every step forgets the gradients before it. Here \(momentum.text(digits: 3)) of the running direction should live on.
            """,
          zh: "这正是没有动量时得到的结果：每一步都忘掉了之前的梯度。这里应保留上一步方向的 \(momentum.text(digits: 3)) 倍。")
      })
    misconception(
      "startsAnewEveryUpdate",
      { weight, gradients, rate, momentum in gradients.map { weight - rate * $0 } },
      says: { weight, _, _, _ in
        Words(
          en: """
            This is what you get when every update starts from the first weight, \(weight), again. Each one goes on from where the one before ended.
            """,
          zh: "这正是每次更新都从最初的权重 \(weight) 重新出发时得到的结果。每次应从上一次结束的地方继续。")
      })
    misconception(
      "oldDirectionSteps",
      { weight, gradients, rate, momentum in
        var (w, b) = (weight, 0.0)
        return gradients.map { g in
          w -= rate * b
          b = momentum * b + g
          return w
        }
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when the weight moves before the direction has taken in the new gradient: every gradient then acts one update late, and the first step is 0.
            """,
          zh: "这正是先移动权重、后把新梯度并入方向时得到的结果：每个梯度都晚一次更新才起作用，第一步是 0。")
      })
    misconception(
      "nesterov",
      { weight, gradients, rate, momentum in
        var (w, b) = (weight, 0.0)
        return gradients.map { g in
          b = momentum * b + g
          w -= rate * (g + momentum * b)
          return w
        }
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get for Nesterov's momentum, which looks one step ahead (g + μ · b): a different convention. This task asks for the plain one.
            """,
          zh: "这正是 Nesterov 动量的结果，它会向前多看一步（g + μ · b）：那是另一种约定。本题要求普通动量。")
      })
    misconception(
      "rateCountsTwice",
      { weight, gradients, rate, momentum in
        var (w, b) = (weight, 0.0)
        return gradients.map { g in
          b = momentum * b + rate * g
          w -= rate * b
          return w
        }
      },
      says: { _, _, rate, _ in
        Words(
          en: """
            This is what you get when the rate is in the direction and in the step: it counts twice, and every step is \(rate.text(digits: 3)) times too long.
            """,
          zh: "这正是方向里乘了学习率、走步时又乘一次的结果：学习率算了两遍，每一步都是应有的 \(rate.text(digits: 3)) 倍。")
      })
    misconception(
      "climbs",
      { weight, gradients, rate, momentum in
        var (w, b) = (weight, 0.0)
        return gradients.map { g in
          b = momentum * b + g
          w += rate * b
          return w
        }
      },
      says: { _, _, _, _ in
        Words(
          en: "This is what you get when the step goes along the gradient: that is uphill. Descent goes against it.",
          zh: "这正是顺着梯度走时得到的结果：那是上坡。下降要逆着梯度。")
      })
    misconception(
      "directionInsteadOfWeight",
      { _, gradients, _, momentum in
        var b = 0.0
        return gradients.map { g in
          b = momentum * b + g
          return b
        }
      },
      says: { _, _, _, _ in
        Words(
          en: "This is what you get for the running directions b. Asked are the weights after each update.",
          zh: "这正是各次更新的方向 b。题目要的是每次更新之后的权重。")
      })
    misconception(
      "firstStepDampened",
      { weight, gradients, rate, momentum in
        var (w, b) = (weight, 0.0)
        return gradients.enumerated().map { index, g in
          b = index == 0 ? g : momentum * b + (1 - momentum) * g
          w -= rate * b
          return w
        }
      },
      says: { _, _, _, momentum in
        Words(
          en: """
            This is what you get with dampening: from the second update on, the gradient is weighted by \((1 - momentum).text(digits: 3)). A different convention (dampening in \
            PyTorch's SGD); this task asks for μ · b + g.
            """,
          zh: "这正是带阻尼（dampening）的结果：从第二次更新起，梯度乘上了 \((1 - momentum).text(digits: 3))。那是另一种约定；本题要求 μ · b + g。")
      })
  }
}
