import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == ([Double], [Double], [Double], [Double], Double, Double) throws -> WeightsAndBias,
  Input == ([Double], [Double], [Double], [Double], Double, Double)
{
  /// Wrong steps with an L2 penalty.
  mutating func addL2Misconceptions() {
    misconception(
      "factorTwo", { w, b, gw, gb, rate, decay in step(w, b, gw, gb, rate) { 2 * decay * $0 } },
      says: { _, _, _, _, _, decay in
        Words(
          en: """
            This is what you get when the penalty is λ·Σw², whose gradient is 2λw: a different convention. This task, as PyTorch's weight_decay, has ½ in front, so λ = \(decay.text(2)) pulls with half of that.
            """,
          zh:
            "这正是惩罚取 λ·Σw²（梯度为 2λw）时得到的结果：这是另一种约定。本题与 PyTorch 的 weight_decay 一样，前面有 ½，所以 λ = \(decay.text(2)) 的拉力只有它的一半。"
        )
      })
    misconception(
      "halfThePull", { w, b, gw, gb, rate, decay in step(w, b, gw, gb, rate) { decay / 2 * $0 } },
      says: { _, _, _, _, _, _ in
        Words(
          en: """
            This is what you get when λ/2 · w is added: the ½ of the penalty is still there, and the 2 that comes from differentiating w² is not. They cancel.
            """,
          zh: "这正是加上 λ/2 · w 时得到的结果：惩罚项里的 ½ 还在，而对 w² 求导得到的 2 却丢了。两者本应抵消。")
      })
    misconception(
      "plusSign", { w, b, gw, gb, rate, decay in step(w, b, gw, gb, rate) { -decay * $0 } },
      says: { weights, _, _, _, _, _ in
        Words(
          en: """
            This is what you get when the decay has the wrong sign: the weight \(weights[0].text(2)) is pushed away from 0, and such weights grow without end. A penalty on size pulls towards 0.
            """,
          zh: "这正是衰减项符号弄反时得到的结果：权重 \(weights[0].text(2)) 被推离 0，这样的权重会无限增大。对大小的惩罚应把权重拉向 0。")
      })
    misconception(
      "biasDecayedToo",
      { w, b, gw, gb, rate, decay in
        WeightsAndBias(
          weights: step(w, [], gw, [], rate) { decay * $0 }.weights,
          bias: step(b, [], gb, [], rate) { decay * $0 }.weights)
      },
      says: { _, bias, _, _, _, _ in
        Words(
          en: """
            This is what you get when the bias (\(bias[0].text(2)) here) is decayed as well. Optimisers do so if you hand them all parameters in one group; this task penalises the weights only.
            """,
          zh: "这正是连偏置（这里是 \(bias[0].text(2))）也一起衰减时得到的结果。把全部参数放进同一组交给优化器就会这样；本题只惩罚权重。")
      })
    misconception(
      "decayWithoutTheRate",
      { w, b, gw, gb, rate, decay in
        WeightsAndBias(
          weights: zip(w, gw).map { $0 - rate * $1 - decay * $0 }, bias: step(w, b, gw, gb, rate) { _ in 0 }.bias)
      },
      says: { _, _, _, _, rate, decay in
        Words(
          en: """
            This is what you get when the decay is not multiplied with the learning rate: a step shrinks the weights by \(decay.text(2)) instead of \((rate * decay).text(3)) of their size. It is part of the gradient, and the rate multiplies the whole of it.
            """,
          zh: """
            这正是衰减没有乘以学习率时得到的结果：一步缩小的比例是 \(decay.text(2))，而应是 \((rate * decay).text(3))。\
            它是梯度的一部分，学习率乘的是整个梯度。
            """)
      })
    misconception(
      "decaysTheNewWeight",
      { w, b, gw, gb, rate, decay in
        let plain = step(w, b, gw, gb, rate) { _ in 0 }
        return WeightsAndBias(weights: plain.weights.map { $0 * (1 - rate * decay) }, bias: plain.bias)
      },
      says: { _, _, _, _, _, _ in
        Words(
          en:
            "This is what you get when the step on the loss comes first and its result is shrunk. Both gradients belong to the weight as it was before the step.",
          zh: "这正是先对损失走一步、再缩小所得结果时得到的结果。两个梯度都应在更新前的权重处计算。")
      })
    misconception(
      "l1Instead",
      { w, b, gw, gb, rate, decay in step(w, b, gw, gb, rate) { $0 == 0 ? 0 : $0 < 0 ? -decay : decay } },
      says: { _, _, _, _, _, decay in
        Words(
          en: """
            This is what you get when each weight is pulled by the same \(decay.text(2)), whatever its size: the gradient of λ·Σ|w|, that is L1. L2 pulls in proportion to the weight.
            """,
          zh: "这正是不论大小、每个权重都以同样的 \(decay.text(2)) 去拉时得到的结果：那是 λ·Σ|w| 的梯度，即 L1。L2 的拉力与权重成正比。")
      })
    misconception(
      "lengthNotSquared",
      { w, b, gw, gb, rate, decay in
        let length = w.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return step(w, b, gw, gb, rate) { length > 0 ? decay * $0 / length : 0 }
      },
      says: { weights, _, _, _, _, _ in
        Words(
          en: """
            This is what you get when the length ‖w‖ is penalised instead of its square: the pull is divided by the length, \(weights.reduce(0) { $0 + $1 * $1 }.squareRoot().text(3)).
            """,
          zh: "这正是惩罚长度 ‖w‖ 而不是它的平方时得到的结果：拉力被除以长度 \(weights.reduce(0) { $0 + $1 * $1 }.squareRoot().text(3))。")
      })
    misconception(
      "decayForgotten", { w, b, gw, gb, rate, _ in step(w, b, gw, gb, rate) { _ in 0 } },
      says: { _, _, _, _, _, decay in
        Words(
          en: "This is what you get for the loss alone, without the penalty: decay = \(decay.text(2)) has no effect.",
          zh: "这正是只对损失走一步、没有惩罚项时得到的结果：decay = \(decay.text(2)) 没有起作用。")
      })
  }
}

/// A step on which a function of the weight is added to its gradient.
private func step(
  _ weights: [Double], _ bias: [Double], _ weightGradients: [Double], _ biasGradients: [Double], _ rate: Double,
  _ extra: (Double) -> Double
) -> WeightsAndBias {
  WeightsAndBias(
    weights: zip(weights, weightGradients).map { $0 - rate * ($1 + extra($0)) },
    bias: zip(bias, biasGradients).map { $0 - rate * $1 })
}
