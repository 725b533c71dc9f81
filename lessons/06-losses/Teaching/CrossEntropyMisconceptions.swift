import Checking
import Contracts
import Foundation

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, [Int]) throws -> LossAndGradient<Double>, Input == (Tensor<Double>, [Int])
{
  /// Wrong ways to write cross-entropy.
  mutating func addCrossEntropyMisconceptions() {
    addSoftmaxMisconceptions()
    addScaleMisconceptions()
    addGradientMisconceptions()
  }

  /// What goes wrong inside.
  private mutating func addSoftmaxMisconceptions() {
    crossEntropy(
      "noMaxShift",
      { logits, labels in
        let powers = try logits.exp()
        let sums = try powers.sum(dim: 1, keepdim: true)
        let losses = try sums.log() - logits.gather(dim: 1, index: Tensor(labels).unsqueeze(1))
        return (try losses.mean(), try (powers / sums - oneHot(labels, logits)) / Double(labels.count))
      }
    ) { _, _ in
      Words(
        en: """
          This is what you get when the logits go into exp as they are. exp(1000) is infinite and exp(−1000) is 0, and what follows is ∞/∞ or ln 0. Softmax does not \
          change when a row is shifted.
          """,
        zh: "这正是把 logit 原样放进 exp 时得到的结果。exp(1000) 是无穷大，exp(−1000) 是 0，接下来就是 ∞/∞ 或 ln 0。整行平移不会改变 softmax。")
    }
    crossEntropy(
      "maximumOfTheBatch",
      { logits, labels in
        let shifted = try logits - (logits.elements.max() ?? 0)
        let powers = try shifted.exp()
        let sums = try powers.sum(dim: 1, keepdim: true)
        let losses = try sums.log() - shifted.gather(dim: 1, index: Tensor(labels).unsqueeze(1))
        return (try losses.mean(), try (powers / sums - oneHot(labels, logits)) / Double(labels.count))
      }
    ) { _, _ in
      Words(
        en: """
          This is what you get when the largest logit of the whole batch is subtracted. A row that lies far below it then has nothing but zeros after exp, and ln 0 is −∞. Each row needs its own \
          maximum.
          """,
        zh: "这正是减去整批里最大的 logit 时得到的结果。远低于它的那一行，exp 之后全是 0，而 ln 0 是 −∞。每一行要减自己的最大值。")
    }
    crossEntropy(
      "logOfSoftmax",
      { logits, labels in
        let q = try logits.softmax(dim: 1)
        return (try -right(q, labels).log().mean(), try (q - oneHot(labels, logits)) / Double(labels.count))
      }
    ) { _, _ in
      Words(
        en: """
          This is what you get when the logarithm is taken of a finished softmax. A probability below 10⁻³⁰⁸ has become 0 by then, and ln 0 is −∞. ln Σ exp − z_y never \
          passes through that 0.
          """,
        zh: "这正是先算完 softmax 再取对数时得到的结果。小于 10⁻³⁰⁸ 的概率那时已变成 0，而 ln 0 是 −∞。ln Σ exp − z_y 不会经过这个 0。")
    }
    crossEntropy(
      "doubleSoftmax",
      { logits, labels in
        let q = try logits.softmax(dim: 1)
        return (
          try crossEntropyLoss(q, labels), try (q.softmax(dim: 1) - oneHot(labels, logits)) / Double(labels.count)
        )
      }
    ) { logits, _ in
      let classes = logits.shape[1]
      return Words(
        en: """
          This is what you get when softmax is applied twice. Probabilities lie between 0 and 1, so the second softmax cannot tell them apart by much: with \
          \(classes) classes the loss can never fall below ln(1 + \(classes - 1)/e).
          """,
        zh: "这正是做了两次 softmax 时得到的结果。概率都在 0 到 1 之间，第二次 softmax 拉不开差距：\(classes) 个类别时损失永远降不到 ln(1 + \(classes - 1)/e) 以下。"
      )
    }
    crossEntropy(
      "doubleSoftmaxTaped",
      { logits, labels in
        let z = try logits.detach().requiresGrad()
        let loss = try crossEntropyLoss(z.softmax(dim: 1), labels)
        try loss.backward()
        return (loss.detach(), try z.grad ?? .zeros(logits.shape))
      }
    ) { logits, _ in
      let classes = logits.shape[1]
      return Words(
        en: """
          This is what you get when softmax is applied twice and backward() goes through both. The loss can never fall below ln(1 + \(classes - 1)/e), and its gradient \
          fades where the first softmax is confident.
          """,
        zh: "这正是做了两次 softmax、再由 backward() 穿过两次时得到的结果。损失永远降不到 ln(1 + \(classes - 1)/e) 以下，而且第一次 softmax 很自信时梯度会消失。")
    }
    crossEntropy(
      "squaredErrorOfProbabilities",
      { logits, labels in
        let error = try logits.softmax(dim: 1) - oneHot(labels, logits)
        return (try error.square().sum(dim: 1).mean(), try error / Double(labels.count))
      }
    ) { _, _ in
      Words(
        en: """
          This is what you get for the squared distance of the probabilities from the one-hot label (Brier's score), beside the gradient of cross-entropy. The squared distance never exceeds 2, however sure \
          and wrong the answer is; −ln q_y has no such limit.
          """,
        zh: "这正是概率与 one-hot 标签的平方距离（Brier 分数）配上交叉熵梯度的结果。无论多么自信而错误，平方距离都不超过 2；−ln q_y 没有这个上限。")
    }
    crossEntropy(
      "wrongAxis",
      { logits, labels in
        let logQ = try logits.logSoftmax(dim: 0)
        return (try -right(logQ, labels).mean(), try (logQ.exp() - oneHot(labels, logits)) / Double(labels.count))
      }
    ) { logits, _ in
      Words(
        en: """
          This is what you get when softmax runs down the columns: then the samples of the batch (\(logits.shape[0]) here) compete for each class. The \(logits.shape[1]) classes of one sample \
          are a row, along dim 1.
          """,
        zh: "这正是沿列做 softmax 时得到的结果：变成同一批的样本（这里 \(logits.shape[0]) 个）争夺同一个类别。一个样本的 \(logits.shape[1]) 个类别是一行，沿 dim 1。")
    }
  }

  /// What goes wrong with units and means.
  private mutating func addScaleMisconceptions() {
    rescaled("log2", 1 / log(2), 1) { _ in
      Words(
        en:
          "This is what you get with the logarithm to base 2: bits instead of nats. ln is asked for; only then is the gradient q − onehot(y).",
        zh: "这正是用以 2 为底的对数时得到的结果：单位是比特而不是奈特。题目要的是 ln，这样梯度才是 q − onehot(y)。")
    }
    rescaled("logBase10", 1 / log(10), 1) { _ in
      Words(
        en:
          "This is what you get with the logarithm to base 10. ln is asked for; only then is the gradient q − onehot(y).",
        zh: "这正是用以 10 为底的对数时得到的结果。题目要的是 ln，这样梯度才是 q − onehot(y)。")
    }
    crossEntropy(
      "sumNotMean",
      { logits, labels in
        let (loss, gradient) = try correct(logits, labels)
        return (try loss * Double(labels.count), try gradient * Double(labels.count))
      }
    ) { logits, _ in
      Words(
        en: """
          This is what you get for the sum over the \(logits.shape[0]) samples. Asked is the mean: otherwise a larger batch would make larger steps.
          """,
        zh: "这正是 \(logits.shape[0]) 个样本之和。题目要的是平均值，否则批次越大步子就越大。")
    }
    crossEntropy(
      "meanOverClassesToo",
      { logits, labels in
        let (loss, gradient) = try correct(logits, labels)
        let classes = Double(logits.shape[1])
        return (try loss / classes, try gradient / classes)
      }
    ) { logits, _ in
      Words(
        en: """
          This is what you get when the mean runs over all \(logits.count) entries, zeros of the one-hot labels included. There is one loss for each sample, so N = \(logits.shape[0]).
          """,
        zh: "这正是对全部 \(logits.count) 个元素（包括 one-hot 里的 0）取平均时得到的结果。每个样本只有一个损失，所以 N = \(logits.shape[0])。")
    }
    crossEntropy(
      "signMissing",
      { logits, labels in
        let (loss, gradient) = try correct(logits, labels)
        return (try -loss, try -gradient)
      }
    ) { _, _ in
      Words(
        en:
          "This is what you get for ln q_y itself, which is negative and grows as the prediction gets better. A loss is −ln q_y.",
        zh: "这正是 ln q_y 本身：它是负数，预测越好它越大。损失是 −ln q_y。")
    }
  }

  /// Right loss, wrong gradient.
  private mutating func addGradientMisconceptions() {
    crossEntropy(
      "gradientNotDivided",
      { logits, labels in
        let (loss, gradient) = try correct(logits, labels)
        return (loss, try gradient * Double(labels.count))
      }
    ) { logits, _ in
      Words(
        en: """
          This is what you get when the loss is the mean, but the gradient that of the sum: each sample has a share of 1/\(logits.shape[0]) in both.
          """,
        zh: "这正是损失取了平均、梯度却还是“总和”的梯度时得到的结果：每个样本在两者里都只占 1/\(logits.shape[0])。")
    }
    crossEntropy(
      "gradientReversed",
      { logits, labels in
        let (loss, gradient) = try correct(logits, labels)
        return (loss, try -gradient)
      }
    ) { _, _ in
      Words(
        en: """
          This is what you get when the gradient is onehot(y) − q, the direction downhill (the loss is right). A gradient points uphill: raising the right logit lowers the loss, so its entry is \
          negative.
          """,
        zh: "这正是把梯度写成 onehot(y) − q 时得到的结果，那是下坡方向（损失是对的）。梯度指向上坡：提高正确类别的 logit 会降低损失，所以那一项应为负。")
    }
    crossEntropy(
      "gradientWithoutLabel",
      { logits, labels in
        let (loss, gradient) = try correct(logits, labels)
        return (loss, try gradient + oneHot(labels, logits) / Double(labels.count))
      }
    ) { _, _ in
      Words(
        en:
          "This is what you get when the gradient is q alone, as if no class were right (the loss is right). Each of its rows should sum to 0.",
        zh: "这正是梯度只有 q、好像没有正确类别时得到的结果（损失是对的）。梯度的每一行之和应为 0。")
    }
  }

  private mutating func rescaled(
    _ name: String, _ loss: Double, _ gradient: Double, says sentence: @escaping @Sendable (Tensor<Double>) -> Words
  ) {
    crossEntropy(
      name,
      { logits, labels in
        let (value, slope) = try correct(logits, labels)
        return (try value * loss, try slope * gradient)
      }
    ) { logits, _ in sentence(logits) }
  }

  /// A misconception; bad input is refused as it should be.
  private mutating func crossEntropy(
    _ name: String, _ program: @escaping (Tensor<Double>, [Int]) throws -> (Tensor<Double>, Tensor<Double>),
    says sentence: @escaping @Sendable (Tensor<Double>, [Int]) -> Words
  ) {
    misconception(
      name,
      { logits, labels in
        try checkLabels(logits, labels)
        let (loss, gradient) = try program(logits, labels)
        return LossAndGradient(loss: loss, gradient: gradient)
      }, says: { logits, labels in sentence(logits, labels) })
  }
}

private func correct(_ logits: Tensor<Double>, _ labels: [Int]) throws -> (Tensor<Double>, Tensor<Double>) {
  let answer = try LossesReference().crossEntropy(logits: logits, labels: labels)
  return (answer.loss, answer.gradient)
}

/// The engine's own loss: exercises and keys that are called the same hide it.
private func crossEntropyLoss(_ logits: Tensor<Double>, _ labels: [Int]) throws -> Tensor<Double> {
  try crossEntropy(logits, Tensor(labels))
}

private func right(_ x: Tensor<Double>, _ labels: [Int]) throws -> Tensor<Double> {
  try x.gather(dim: 1, index: Tensor(labels).unsqueeze(1))
}

private func oneHot(_ labels: [Int], _ logits: Tensor<Double>) throws -> Tensor<Double> {
  try Tensor(Tensor(labels).oneHot(numClasses: logits.shape[1]).elements.map(Double.init), shape: logits.shape)
}
