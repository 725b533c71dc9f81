import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments)
{
  /// Wrong ways to normalise in evaluation.
  mutating func addBatchNormEvalMisconceptions() {
    addSwitchedOffMisconceptions()
    addStatisticsMisconceptions()
    addGraphMisconceptions()
    addEvalDivisorMisconceptions()
  }

  private mutating func addSwitchedOffMisconceptions() {
    misconception("evalIsIdentity", { x, _, _, _, _ in x }) { x, _, _, _, _ in
      Words(
        en: """
          This is what you get when the layer is switched off and x goes through as it is. `eval()` makes dropout the identity, but batch normalisation stays at work: only its mean and variance now come from \
          what was remembered.
          """,
        zh: "这正是把这一层关掉、让 x 原样通过时得到的结果。`eval()` 会让丢弃层变成恒等映射，但批归一化仍在工作：只是均值和方差改用记下来的。")
    }
    misconception("onlyAffine", { x, gamma, beta, _, _ in try gamma * x + beta }) { _, _, _, _, running in
      Words(
        en:
          "This is what you get when γ and β act on x itself, without the remembered mean (\(running.mean.elements)) and variance. The normalisation is not switched off in evaluation.",
        zh: "这正是让 γ 和 β 直接作用在 x 上、而不用记下的均值（\(running.mean.elements)）和方差时得到的结果。预测时归一化并没有关掉。")
    }
    misconception(
      "noAffine", { x, _, _, eps, running in try (x - running.mean) / (running.variance + eps).sqrt() },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when γ and β are left out. They were learnt, and act in training and evaluation alike.",
          zh: "这正是漏掉 γ 和 β 时得到的结果。它们是学出来的，训练和预测时同样起作用。")
      })
  }

  private mutating func addStatisticsMisconceptions() {
    misconception(
      "batchStatistics",
      { x, gamma, beta, eps, _ in
        try gamma * (x - x.mean(dim: 0)) / (x.var(dim: 0, correction: 0) + eps).sqrt() + beta
      },
      says: { x, _, _, _, _ in
        Words(
          en: """
            This is what you get when mean and variance of these \(x.shape[0]) samples are used. Then the answer for a sample depends on which others were asked about with it, and for a single one it is β, whatever went in.
            """,
          zh: "这正是用这 \(x.shape[0]) 个样本自己的均值和方差时得到的结果。这样一个样本的答案就取决于与它一起送来的是谁；只有一个样本时，无论输入什么，结果都是 β。")
      })
    misconception(
      "meanOfTheBatch",
      { x, gamma, beta, eps, running in
        try gamma * (x - x.mean(dim: 0)) / (running.variance + eps).sqrt() + beta
      },
      says: { x, _, _, _, running in
        Words(
          en: """
            This is what you get when the variance is the remembered one but the mean is that of these \(x.shape[0]) samples. Both are to be remembered: the mean is \(running.mean.elements).
            """,
          zh: "这正是方差用了记下的、均值却用这 \(x.shape[0]) 个样本自己的时得到的结果。两者都应是记下的：均值是 \(running.mean.elements)。")
      })
    misconception(
      "staysInTraining",
      { x, gamma, beta, eps, running in
        try noGrad { try move(running, towards: x) }
        return try gamma * (x - x.mean(dim: 0)) / (x.var(dim: 0, correction: 0) + eps).sqrt() + beta
      }
    ) { x, _, _, _, _ in
      Words(
        en:
          "This is what you get when the layer stays in training mode: the \(x.shape[0]) samples normalise themselves, and even move the running values. Evaluation uses those values and leaves them alone.",
        zh: "这正是这一层仍处于训练模式时得到的结果：\(x.shape[0]) 个样本用自己的统计量归一化，还改动了滑动统计量。预测时只使用它们，不改动它们。")
    }
    misconception(
      "updatesRunning",
      { x, gamma, beta, eps, running in
        let (mean, variance) = (try running.mean.clone(), try running.variance.clone())
        try noGrad { try move(running, towards: x) }
        return try gamma * (x - mean) / (variance + eps).sqrt() + beta
      }
    ) { _, _, _, _, _ in
      Words(
        en: """
          This is what you get when the running values are moved in evaluation as well. The answer is right this time, but the test data have now changed the model: the next answers depend on what was asked before.
          """,
        zh: "这正是预测时也更新滑动统计量时得到的结果。这一次的答案是对的，但测试数据已经改变了模型：之后的答案取决于之前问过什么。")
    }
    misconception(
      "rowStatistics",
      { x, gamma, beta, eps, _ in
        let mean = try x.mean(dim: 1, keepdim: true)
        return try gamma * (x - mean) / (x.var(dim: 1, correction: 0, keepdim: true) + eps).sqrt() + beta
      },
      says: { x, _, _, _, _ in
        Words(
          en:
            "This is what you get when each sample is normalised over its own \(x.shape[1]) features: layer normalisation. Here every feature has a remembered mean and variance of its own.",
          zh: "这正是让每个样本在自己的 \(x.shape[1]) 个特征上归一化时得到的结果，那是层归一化。这里每个特征都有自己记下来的均值和方差。")
      })
  }

  private mutating func addGraphMisconceptions() {
    misconception(
      "evalStopsGradients",
      { x, gamma, beta, eps, running in
        try gamma.detach() * (x - running.mean) / (running.variance + eps).sqrt() + beta.detach()
      },
      says: { _, _, _, _, _ in
        Words(
          en: """
            This is what you get when γ and β are taken out of the graph. `eval()` freezes what the layer does, not what can be learnt: gradients still reach γ and β. Not to record is the business of `noGrad`.
            """,
          zh: "这正是把 γ 和 β 从计算图中摘出来时得到的结果。`eval()` 固定的是这一层的做法，而不是能否学习：γ 和 β 仍应得到梯度。不记录计算图是 `noGrad` 的事。")
      })
    misconception(
      "noGraph",
      { x, gamma, beta, eps, running in
        try noGrad { try gamma * (x - running.mean) / (running.variance + eps).sqrt() + beta }
      },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when the answer is computed without recording: no gradient comes back to x, γ or β. Evaluation mode and `noGrad` are two separate switches.",
          zh: "这正是计算时没有记录计算图的结果：x、γ、β 都得不到梯度。预测模式与 `noGrad` 是两个独立的开关。")
      })
  }

  private mutating func addEvalDivisorMisconceptions() {
    misconception(
      "sqrtForgotten",
      { x, gamma, beta, eps, running in try gamma * (x - running.mean) / (running.variance + eps) + beta },
      says: { _, _, _, _, running in
        Words(
          en:
            "This is what you get when the remembered variance (\(running.variance.elements)) is taken for the standard deviation. The root is missing.",
          zh: "这正是把记下的方差（\(running.variance.elements)）当成标准差时得到的结果：漏了开方。")
      })
    misconception(
      "epsOutside",
      { x, gamma, beta, eps, running in try gamma * (x - running.mean) / (running.variance.sqrt() + eps) + beta },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when ε is added to the standard deviation. A different convention; this task asks for ε inside the root, as in training.",
          zh: "这正是把 ε 加在标准差上时得到的结果。这是另一种约定；本题要求与训练时一样，ε 在根号里面。")
      })
    misconception(
      "missingEps",
      { x, gamma, beta, _, running in try gamma * (x - running.mean) / running.variance.sqrt() + beta },
      says: { _, _, _, eps, _ in
        Words(
          en:
            "This is what you get when ε = \(eps.text(digits: 2)) is left out. Training divided by √(σ² + ε), so evaluation has to do the same.",
          zh: "这正是漏掉 ε = \(eps.text(digits: 2)) 时得到的结果。训练时除以 √(σ² + ε)，预测时也要一样。")
      })
  }
}

/// Moves remembered values in place, as training does.
private func move(_ running: ChannelMoments, towards x: Tensor<Double>) throws {
  try running.mean.copy(from: running.mean * 0.9 + x.mean(dim: 0) * 0.1)
  guard x.shape[0] > 1 else { return }
  try running.variance.copy(from: running.variance * 0.9 + x.var(dim: 0) * 0.1)
}
