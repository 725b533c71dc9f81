import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Double, Bool, inout SeededGenerator) throws -> Tensor<Double>,
  Input == (Int, Int, Double, Bool, Int)
{
  /// Wrong ways to drop.
  mutating func addDropoutMisconceptions() {
    addWrongFactors()
    addWrongModes()
    addWrongMasks()
    addWrongGradients()
    addWrongRandomness()
  }

  private mutating func addWrongFactors() {
    misconception(
      "dropoutUnscaled", { x, p, training, generator in try dropped(x, p, training, factor: 1, &generator) },
      says: { _, _, p, _, _ in
        Words(
          en: """
            This is what you get when the kept elements stay as they are. With p = \(p.text(2)) the mean then falls to \((1 - p).text(2)) of what it was, and the next layer meets larger numbers in \
            evaluation than it was trained on.
            """,
          zh: "这正是保留的元素不放大时得到的结果。p = \(p.text(2)) 时平均值会降到原来的 \((1 - p).text(2))，下一层在评估时遇到的数就比训练时大。")
      })
    misconception(
      "scalesInEvaluation",
      { x, p, training, generator in
        try checkProbability(p)
        return training ? try dropped(x, p, true, factor: 1, &generator) : try x * (1 - p)
      },
      says: { _, _, p, _, _ in
        Words(
          en: """
            This is what you get when nothing is scaled in training and everything is multiplied by 1 − p = \((1 - p).text(2)) in evaluation: a different convention, that of the first paper. This task asks for \
            inverted dropout, as frameworks have it: scale in training, so that evaluation has nothing to do.
            """,
          zh: """
            这正是训练时不放大、评估时全部乘以 1 − p = \((1 - p).text(2)) 得到的结果：这是另一种约定，出自最早的论文。本题要求各框架采用的“反向 dropout”：\
            训练时放大，评估时就什么也不必做。
            """)
      })
    misconception(
      "scalesByP",
      { x, p, training, generator in try dropped(x, p, training, factor: p > 0 ? 1 / p : 1, &generator) },
      says: { _, _, p, _, _ in
        Words(
          en: """
            This is what you get when the kept elements are divided by p = \(p.text(2)), the share that is dropped. What has to make up for the loss is the share that stays.
            """,
          zh: "这正是把保留的元素除以丢弃的比例 p = \(p.text(2)) 时得到的结果。要补偿损失，应看留下的那一份。")
      })
    misconception(
      "multipliesByTheKeptShare",
      { x, p, training, generator in try dropped(x, p, training, factor: 1 - p, &generator) },
      says: { _, _, p, _, _ in
        Words(
          en: """
            This is what you get when the kept elements are multiplied by \((1 - p).text(2)), the share that stays. They are too few already; made smaller, the mean falls twice: to \
            \(((1 - p) * (1 - p)).text(2)) of what it was.
            """,
          zh: "这正是把保留的元素乘以留下的比例 \((1 - p).text(2)) 时得到的结果。留下的本来就少了，再缩小一次，平均值降到原来的 \(((1 - p) * (1 - p)).text(2))。")
      })
    misconception(
      "zeroByZeroAtOne",
      { x, p, training, generator in
        try checkProbability(p)
        guard training else { return x }
        return try x.maskedFill(Tensor<Double>.rand(x.shape, using: &generator).lt(p), 0) / (1 - p)
      },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when 0 is divided by 1 − p = 0: NaN. Right otherwise; with p = 1 everything is dropped, and the answer is zeros.",
          zh: "这正是拿 0 去除以 1 − p = 0 时得到的结果：NaN。其他情况都对；p = 1 时全部丢弃，答案应全是 0。")
      })
  }

  private mutating func addWrongModes() {
    misconception(
      "activeInEvaluation", { x, p, _, generator in try dropped(x, p, true, &generator) },
      says: { _, _, _, _, _ in
        Words(
          en: """
            This is what you get when `training` is not looked at: the same image would get another answer each time it is evaluated. In evaluation nothing is dropped.
            """,
          zh: "这正是没有看 `training` 时得到的结果：同一张图每次评估的答案都会不同。评估时什么也不丢弃。")
      })
    misconception(
      "modesSwapped", { x, p, training, generator in try dropped(x, p, !training, &generator) },
      says: { _, _, _, training, _ in
        Words(
          en:
            "This is what you get when the two modes are swapped: training is \(training) here, and elements are dropped when it is true.",
          zh: "这正是把两种模式弄反时得到的结果：这里 training 是 \(training)，它为 true 时才丢弃。")
      })
    misconception(
      "pIsTheKeptShare",
      { x, p, training, generator in
        try checkProbability(p)
        guard p > 0 else { return training ? try x * 0 : x }
        return try dropped(x, 1 - p, training, factor: 1 / p, &generator)
      },
      says: { _, _, p, _, _ in
        Words(
          en: """
            This is what you get when p is the probability to *keep* an element: a different convention (the first paper and old TensorFlow have it). This task, as PyTorch, drops with probability p = \
            \(p.text(2)).
            """,
          zh: "这正是把 p 当作*保留*概率时得到的结果：这是另一种约定（最早的论文和旧版 TensorFlow）。本题与 PyTorch 一样，p = \(p.text(2)) 是丢弃的概率。")
      })
  }

  private mutating func addWrongMasks() {
    misconception(
      "dropsSamples",
      { x, p, training, generator in
        try dropped(x, p, training, mask: [x.shape[0], 1], &generator)
      },
      says: { rows, _, _, _, _ in
        Words(
          en: """
            This is what you get when one decision is made for each of the \(rows) rows: whole samples vanish from the batch. Dropout drops units; every sample stays, each with some of its units missing.
            """,
          zh: "这正是对 \(rows) 行各做一次决定时得到的结果：整个样本从批次里消失。dropout 丢弃的是神经元；每个样本都留下，只是各缺一些神经元。")
      })
    misconception(
      "oneMaskForAllSamples",
      { x, p, training, generator in try dropped(x, p, training, mask: [1, x.shape[1]], &generator) },
      says: { rows, columns, _, _, _ in
        Words(
          en: """
            This is what you get when one decision is made for each of the \(columns) columns and used for all \(rows) samples. Every element is to be decided for itself, so that each sample meets another thinned network.
            """,
          zh: "这正是对 \(columns) 列各做一次决定、并用于全部 \(rows) 个样本时得到的结果。每个元素都要单独决定，让每个样本遇到不同的“瘦身”网络。")
      })
    misconception(
      "sameNumberEachTime",
      { x, p, training, generator in
        try checkProbability(p)
        guard training else { return x }
        let zeros = Int((p * Double(x.count)).rounded())
        let mask = (0..<x.count).map { $0 < zeros ? 0 : factor(p) }.shuffled(using: &generator)
        return try x * Tensor(mask, shape: x.shape)
      },
      says: { rows, columns, p, _, _ in
        Words(
          en: """
            This is what you get when exactly \((p * Double(rows * columns)).text(0)) of \(rows * columns) elements are dropped each time. Then elements depend on each other: each is to be dropped with probability \
            \(p.text(2)) whatever happens to the others.
            """,
          zh: """
            这正是每次恰好丢弃 \(rows * columns) 个元素中的 \((p * Double(rows * columns)).text(0)) 个时得到的结果。这样元素之间就互相牵连了：\
            每个元素应以概率 \(p.text(2)) 丢弃，与别的元素无关。
            """)
      })
  }

  private mutating func addWrongGradients() {
    misconception(
      "newMaskInBackward",
      { x, p, training, generator in
        try checkProbability(p)
        guard training else { return x }
        let forward = try mask(x.shape, p, factor(p), &generator)
        let backward = try mask(x.shape, p, factor(p), &generator)
        return try x.detach() * forward + (x - x.detach()) * backward
      },
      says: { _, _, _, _, _ in
        Words(
          en: """
            This is what you get when the gradient meets a mask of its own: units learn from a pass in which they had no part. Forward and backward share one mask.
            """,
          zh: "这正是梯度另用一张掩码时得到的结果：没有参与前向的神经元也在学习。前向与反向共用同一张掩码。")
      })
    misconception(
      "gradientLost",
      { x, p, training, generator in try dropped(x, p, training, &generator).detach() },
      says: { _, _, _, _, _ in
        Words(
          en: """
            This is what you get when the answer is built from bare numbers (`elements`, `detach`): the values are right, and no gradient comes back. Multiply the tensor `x` itself.
            """,
          zh: "这正是用裸数字（`elements`、`detach`）拼出答案时得到的结果：数值对了，梯度却传不回来。应直接用张量 `x` 去乘。")
      })
    misconception(
      "gradientUnmasked",
      { x, p, training, generator in
        let values = try dropped(x, p, training, &generator).detach()
        return try values + x - x.detach()
      },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when the gradient goes by the mask untouched: 1 everywhere. What was dropped had no influence, so its gradient is 0.",
          zh: "这正是梯度绕过掩码、处处为 1 时得到的结果。被丢弃的元素没有影响，梯度应为 0。")
      })
  }

  private mutating func addWrongRandomness() {
    misconception(
      "sameMaskEachTime",
      { x, p, training, _ in
        var own = SeededGenerator(seed: 42)
        return try dropped(x, p, training, &own)
      },
      says: { _, _, _, _, _ in
        Words(
          en: """
            This is what you get when every call starts from the same seed: the same units are missing in every step, and the network is simply smaller. Hand `generator` on with `&`, so that it moves on.
            """,
          zh: "这正是每次调用都从同一个种子开始时得到的结果：每一步缺的都是同样的神经元，网络只是变小了。请用 `&` 传递 `generator`，让它向前推进。")
      })
    misconception(
      "ignoresTheGenerator",
      { x, p, training, _ in
        var own = SystemRandomNumberGenerator()
        try checkProbability(p)
        guard training else { return x }
        return try x
          * Tensor((0..<x.count).map { _ in Double.random(in: 0..<1, using: &own) < p ? 0 : factor(p) }, shape: x.shape)
      },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when the randomness does not come from `generator`: the same seed drops other elements each time, and no run can be repeated.",
          zh: "这正是随机数不取自 `generator` 时得到的结果：相同的种子每次丢弃不同的元素，实验无法复现。")
      })
    misconception(
      "anyProbability",
      { x, p, training, generator in
        guard training else { return x }
        return try x * mask(x.shape, p, p < 1 ? 1 / (1 - p) : 0, &generator)
      },
      says: { _, _, p, _, _ in
        Words(
          en:
            "This is what you get when p is not checked. p = \(p.text(2)) is no probability: whoever asks for it has made a mistake and should hear of it.",
          zh: "这正是没有检查 p 时得到的结果。p = \(p.text(2)) 不是概率：这样要求的人弄错了，应当让他知道。")
      })
  }
}

private func checkProbability(_ p: Double) throws {
  guard (0...1).contains(p) else { throw RegularisationError.notAProbability }
}

/// The factor of inverted dropout.
private func factor(_ p: Double) -> Double { p < 1 ? 1 / (1 - p) : 0 }

private func mask(
  _ shape: [Int], _ p: Double, _ factor: Double, _ generator: inout SeededGenerator
) throws -> Tensor<Double> {
  try Tensor<Double>.where(Tensor<Double>.rand(shape, using: &generator).ge(p), factor, 0)
}

/// Dropout with a factor and a mask's shape of one's own; the right ones unless said otherwise.
private func dropped(
  _ x: Tensor<Double>, _ p: Double, _ training: Bool, factor ownFactor: Double? = nil, mask shape: [Int]? = nil,
  _ generator: inout SeededGenerator
) throws -> Tensor<Double> {
  try checkProbability(p)
  guard training else { return x }
  return try x * mask(shape ?? x.shape, p, ownFactor ?? factor(p), &generator)
}
