import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Double, [Double], Double, Double) throws -> [Double], Input == (Double, [Double], Double, Double) {
  /// Wrong ways to decay beside Adam.
  mutating func addAdamWMisconceptions() {
    misconception(
      "coupledDecay",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in w - rate * adam.direction(g + decay * w) }
      },
      says: { _, _, _, decay in
        Words(
          en: """
            This is what you get when λ·w is added to the gradient before m and v: Adam with an L2 penalty. The decay is then divided by √v̂ like everything else, so weights with large gradients are hardly \
            decayed. AdamW keeps the two apart.
            """,
          zh: """
            这正是先把 λ·w 加进梯度、再算 m 和 v 时得到的结果：即“Adam 加 L2 惩罚”。衰减也跟着被 √v̂ 除，梯度大的权重几乎不衰减。AdamW 把两者分开。
            """)
      })
    misconception(
      "decayDividedByRoot",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in
          let step = adam.direction(g)
          return w - rate * (step + decay * w / adam.divisor)
        }
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when the decay stays out of m and v but is divided by √v̂ + ε with the step. The decay ηλ·w stands on its own, undivided.",
          zh: "这正是衰减虽未进入 m 和 v、却随这一步除以 √v̂ + ε 时得到的结果。衰减 ηλ·w 应独立存在，不除以任何东西。")
      })
    misconception(
      "noBiasCorrection",
      { weight, gradients, rate, decay in
        trace(weight, gradients, AdamMoments(correctsBias: false)) { w, g, adam in
          w - rate * adam.direction(g) - rate * decay * w
        }
      },
      says: { _, _, _, _ in
        Words(
          en: """
            This is what you get when m and v are used as they are. Both start at 0 and are too small at first, v far more than m: the first step becomes 0.1/√0.001 = 3.16 times too long.
            """,
          zh: "这正是直接使用 m 和 v 时得到的结果。两者从 0 出发，起初都偏小，v 更是如此：第一步会长到应有的 0.1/√0.001 = 3.16 倍。")
      })
    misconception(
      "stepCountStaysOne",
      { weight, gradients, rate, decay in
        trace(weight, gradients, AdamMoments(stepStaysOne: true)) { w, g, adam in
          w - rate * adam.direction(g) - rate * decay * w
        }
      },
      says: { _, gradients, _, _ in
        Words(
          en:
            "This is what you get when t is 1 in every step. It counts the steps: in the last one here it is \(gradients.count), and β₁ᵗ and β₂ᵗ shrink accordingly.",
          zh: "这正是 t 每一步都是 1 时得到的结果。t 数的是步数：这里最后一步时它是 \(gradients.count)，β₁ᵗ 和 β₂ᵗ 也随之变小。")
      })
    misconception(
      "epsInsideTheRoot",
      { weight, gradients, rate, decay in
        trace(weight, gradients, AdamMoments(epsIsInside: true)) { w, g, adam in
          w - rate * adam.direction(g) - rate * decay * w
        }
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when ε is added to v̂ before the root is taken: a different convention. This task, as PyTorch, adds it to the root: √v̂ + ε.",
          zh: "这正是先把 ε 加到 v̂ 上、再开方时得到的结果：这是另一种约定。本题与 PyTorch 一样，ε 加在根号之外：√v̂ + ε。")
      })
    misconception(
      "betasSwapped",
      { weight, gradients, rate, decay in
        trace(weight, gradients, AdamMoments(betasAreSwapped: true)) { w, g, adam in
          w - rate * adam.direction(g) - rate * decay * w
        }
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when β₁ and β₂ change places: the direction m then remembers a thousand steps and the size v only ten. It is the other way round.",
          zh: "这正是把 β₁ 与 β₂ 弄反时得到的结果：方向 m 记住了上千步，大小 v 却只记十步。应当反过来。")
      })
    misconception(
      "memoryLost",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in
          adam = AdamMoments()
          return w - rate * adam.direction(g) - rate * decay * w
        }
      },
      says: { _, gradients, _, _ in
        Words(
          en:
            "This is what you get when m and v start at 0 in each of the \(gradients.count) steps: every step then has the length η. They are to be kept from step to step.",
          zh: "这正是 \(gradients.count) 步中每一步都让 m 和 v 从 0 开始时得到的结果：每一步的长度都成了 η。它们应逐步保留。")
      })
    misconception(
      "decayUnscaled",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in w - rate * adam.direction(g) - decay * w }
      },
      says: { _, _, rate, decay in
        Words(
          en: """
            This is what you get when the decay is λ·w = \(decay.text(2))·w. Here, as in PyTorch, it is η·λ·w = \((rate * decay).text(3))·w. (The paper's λ has no learning rate in it but a schedule: a different convention.)
            """,
          zh: """
            这正是衰减取 λ·w = \(decay.text(2))·w 时得到的结果。本题与 PyTorch 一样取 η·λ·w = \((rate * decay).text(3))·w。\
            （论文里的 λ 不乘学习率而乘调度系数，那是另一种约定。）
            """)
      })
    misconception(
      "decaysAfterTheStep",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in (w - rate * adam.direction(g)) * (1 - rate * decay) }
      },
      says: { _, _, _, _ in
        Words(
          en:
            "This is what you get when Adam's step comes first and its result is decayed. The decay is that of the old weight.",
          zh: "这正是先走 Adam 的一步、再对结果做衰减时得到的结果。应衰减的是旧的权重。")
      })
    misconception(
      "growsInsteadOfDecaying",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in w - rate * adam.direction(g) + rate * decay * w }
      },
      says: { weight, _, _, _ in
        Words(
          en: "This is what you get when the decay is added: the weight \(weight.text(2)) moves away from 0.",
          zh: "这正是把衰减加上去时得到的结果：权重 \(weight.text(2)) 反而远离了 0。")
      })
    misconception(
      "plainAdam",
      { weight, gradients, rate, _ in trace(weight, gradients) { w, g, adam in w - rate * adam.direction(g) } },
      says: { _, _, _, decay in
        Words(
          en: "This is what you get for Adam without any decay: decay = \(decay.text(2)) has no effect.",
          zh: "这正是没有任何衰减的 Adam 的结果：decay = \(decay.text(2)) 没有起作用。")
      })
    misconception(
      "oldWeightForever",
      { weight, gradients, rate, decay in
        trace(weight, gradients) { w, g, adam in w - rate * adam.direction(g) - rate * decay * weight }
      },
      says: { weight, _, _, _ in
        Words(
          en:
            "This is what you get when every step decays by the weight of the very beginning, \(weight.text(2)). Each step decays the weight that it finds.",
          zh: "这正是每一步都按最初的权重 \(weight.text(2)) 衰减时得到的结果。每一步衰减的应是当时的权重。")
      })
  }
}

/// The weight after each step.
private func trace(
  _ weight: Double, _ gradients: [Double], _ memory: AdamMoments = AdamMoments(),
  _ next: (_ w: Double, _ g: Double, inout AdamMoments) -> Double
) -> [Double] {
  var (w, adam) = (weight, memory)
  return gradients.map { g in
    w = next(w, g, &adam)
    return w
  }
}
