import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments, Double) throws -> NormalisedBatch,
  Input == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double, ChannelMoments, Double)
{
  /// Wrong ways to keep and to use the running values.
  mutating func addRunningMisconceptions() {
    misconception("biasedRunning", { try BatchNormVariant(storedCorrection: 0)($0, $1, $2, $3, $4, $5) }) {
      x, _, _, _, _, _ in
      Words(
        en: """
          This is what you get when the variance that normalises (divided by N = \(x.shape[0])) is also the one that is remembered. The output is right; remembered is the unbiased one, divided by N − 1 = \(x.shape[0] - 1).
          """,
        zh: "这正是把归一化用的方差（除以 N = \(x.shape[0])）原样记下来时得到的结果。输出没错；要记下的是无偏方差，除以 N − 1 = \(x.shape[0] - 1)。")
    }
    misconception("momentumSwapped", { try BatchNormVariant(share: { 1 - $0 })($0, $1, $2, $3, $4, $5) }) {
      _, _, _, _, _, momentum in
      Words(
        en: """
          This is what you get when the old value keeps the share \(momentum.text(digits: 2)) and the batch gets the rest. In an optimiser, momentum is what is kept; in batch normalisation, in PyTorch and here, it is the \
          share of the new batch.
          """,
        zh: "这正是旧值占 \(momentum.text(digits: 2))、其余都给这一批时得到的结果。优化器里的动量是保留旧值的比例；批归一化里（PyTorch 和这里）的 momentum 是新批次所占的比例。")
    }
    misconception("runningNotMoved", { try BatchNormVariant(share: { _ in 0 })($0, $1, $2, $3, $4, $5) }) {
      _, _, _, _, _, _ in
      Words(
        en:
          "This is what you get when the running values are given back as they came. They would stay at their start for ever, and evaluation would use them.",
        zh: "这正是原样交还滑动统计量时得到的结果。它们会永远停在初值，而预测时用的正是它们。")
    }
    misconception("runningReplaced", { try BatchNormVariant(share: { _ in 1 })($0, $1, $2, $3, $4, $5) }) {
      _, _, _, _, _, momentum in
      Words(
        en:
          "This is what you get when the running values become those of this batch. Then only the last batch is remembered; each batch is to count \(momentum.text(digits: 2)).",
        zh: "这正是用这一批的统计量直接替换滑动统计量时得到的结果。这样只记得最后一批；每一批应只占 \(momentum.text(digits: 2))。")
    }
    misconception(
      "usesRunning",
      { x, gamma, beta, eps, running, momentum in
        let batch = try BatchNormVariant()(x, gamma, beta, eps, running, momentum)
        return try NormalisedBatch(
          output: NormalisationReference().batchNormEval(x, gamma: gamma, beta: beta, eps: eps, running: running),
          running: batch.running)
      }
    ) { _, _, _, _, _, _ in
      Words(
        en:
          "This is what you get when the running values normalise. That is evaluation (exercise 2); in training the batch's own mean and variance do.",
        zh: "这正是用滑动统计量做归一化时得到的结果，那是预测时的做法（第 2 题）；训练时用这一批自己的均值和方差。")
    }
    misconception(
      "usesMovedRunning",
      { x, gamma, beta, eps, running, momentum in
        let moved = try BatchNormVariant()(x, gamma, beta, eps, running, momentum).running
        return try NormalisedBatch(
          output: NormalisationReference().batchNormEval(x, gamma: gamma, beta: beta, eps: eps, running: moved),
          running: moved)
      }
    ) { _, _, _, _, _, _ in
      Words(
        en:
          "This is what you get when the running values are moved first and then normalise the batch. In training they take no part in the output; they are only kept for evaluation.",
        zh: "这正是先更新滑动统计量、再用它归一化这一批时得到的结果。训练时它们不参与输出，只是为预测而保存。")
    }
  }
}
