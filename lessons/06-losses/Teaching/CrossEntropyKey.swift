import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 6.4.
  static let crossEntropy = AnswerKey(for: Losses.crossEntropy, reference: LossesReference()) { key in
    key.points = 3
    key.comparison = .within(1e-9)
    key.forbids("nllLoss", "logSoftmax")
    key.why(
      en: """
        After the shift every exp lies between 0 and 1 and one of them is exactly 1, so neither the sum nor its logarithm can overflow or become ln 0. The gradient \
        needs no chain rule by hand: softmax minus the one-hot label, shared out over the samples because the loss is their mean.
        """,
      zh: "平移之后每个 exp 都在 0 到 1 之间，而且有一个恰好是 1，所以求和与取对数都不会溢出，也不会出现 ln 0。梯度不必手推链式法则：softmax 减去 one-hot 标签；因为损失是平均值，再除以样本数。"
    )

    key.alternative("lets backward() find the gradient") { logits, labels in
      try checkLabels(logits, labels)
      let z = try logits.requiresGrad()
      let shifted = try z - z.topk(1, dim: 1).values.detach()
      let right = try shifted.gather(dim: 1, index: Tensor(labels).unsqueeze(1))
      let loss = try (shifted.exp().sum(dim: 1, keepdim: true).log() - right).mean()
      try loss.backward()
      return LossAndGradient(loss: loss.detach(), gradient: try z.grad ?? .zeros(logits.shape))
    }
    key.alternative("row by row, with one maximum for the whole batch where that is safe") { logits, labels in
      try checkLabels(logits, labels)
      let rows = try (0..<labels.count).map { try logits.select(dim: 0, index: $0) }
      var (loss, gradients) = (0.0, [Tensor<Double>]())
      for (row, label) in zip(rows, labels) {
        let z = row.elements
        let powers = try (row - (z.max() ?? 0)).exp()
        let sum = try powers.sum()
        loss += try sum.log().item() + (z.max() ?? 0) - z[label]
        var slopes = try (powers / sum).elements
        slopes[label] -= 1
        gradients.append(try Tensor(slopes) / Double(labels.count))
      }
      return LossAndGradient(
        loss: try Tensor(scalar: loss / Double(labels.count)), gradient: try Tensor.stack(gradients))
    }
    key.alternative("a mask instead of gather") { logits, labels in
      try checkLabels(logits, labels)
      let classes = logits.shape[1]
      let mask = try Tensor(
        labels.flatMap { label in (0..<classes).map { $0 == label ? 1.0 : 0 } }, shape: logits.shape)
      let largest = try logits.amax(dim: 1, keepdim: true)
      let logSums = try (logits - largest).exp().sum(dim: 1, keepdim: true).log() + largest
      return LossAndGradient(
        loss: try (logSums - (mask * logits).sum(dim: 1, keepdim: true)).mean(),
        gradient: try ((logits - logSums).exp() - mask) / Double(labels.count))
    }

    key.example((tensor([[1, 2]]), [1]))
    key.example((tensor([[1, 2], [3, 0.5], [0.25, -1]]), [1, 0, 1]))
    key.example((tensor([[0, 0, 0, 0], [0.5, -1.5, 2, 0.25]]), [2, 3]))
    key.random(8) { generator in
      let (samples, classes) = (Int.random(in: 2...5, using: &generator), Int.random(in: 3...7, using: &generator))
      let rows = (0..<samples).map { _ in (0..<classes).map { _ in Double.random(in: -3...3, using: &generator) } }
      return (tensor(rows), (0..<samples).map { _ in .random(in: 0..<classes, using: &generator) })
    }
    key.example(
      en: "the logits are so large that exp is infinite", zh: "logit 大到 exp 变成无穷大", (tensor([[1000, 1001]]), [1]))
    key.example(
      en: "the logits are so small that every exp is 0", zh: "logit 小到每个 exp 都是 0",
      (tensor([[-1000, -1002, -1001], [-3000, -3001, -2999.5]]), [2, 0]))
    key.example(
      en: "the right class is so improbable that its softmax is 0", zh: "正确类别的概率小到 softmax 为 0",
      (tensor([[900, 0.5, 1], [2, 1, -1.5]]), [1, 0]))
    key.example(
      en: "there are fewer labels than rows", zh: "标签比行数少", (tensor([[1, 2], [3, 4]]), [1]))
    key.example(en: "a label is no class", zh: "有标签不是合法类别", (tensor([[1, 2], [3, 4]]), [1, 2]))
    key.example(en: "a label is negative", zh: "有标签为负数", (tensor([[1, 2], [3, 4]]), [-1, 0]))

    key.when(en: "there is more than one sample", zh: "样本多于一个") { logits, labels in logits.shape[0] > 1 }
    key.when(en: "there is one sample", zh: "只有一个样本") { logits, labels in logits.shape[0] == 1 }
    key.when(en: "logits are hundreds apart from 0", zh: "有 logit 离 0 几百以上") { logits, _ in
      logits.elements.contains { abs($0) > 100 }
    }

    key.addCrossEntropyMisconceptions()

    key.hints(
      Words(
        en: "What does softmax give for [1000, 1001], and what for [−1, 0]? Why is it the same?",
        zh: "[1000, 1001] 的 softmax 是多少？[−1, 0] 呢？为什么相同？"),
      Words(
        en: """
          `logits.amax(dim: 1, keepdim: true)` holds each row's maximum, shape [N, 1]. After subtracting it: exp, sum along dim 1, log. `gather(dim: 1, index:)` picks z_y.
          """,
        zh:
          "`logits.amax(dim: 1, keepdim: true)` 是每行的最大值，形状 [N, 1]。减去它之后：exp、沿 dim 1 求和、log。`gather(dim: 1, index:)` 取出 z_y。"
      ),
      Words(
        en: """
          With s the shifted logits and S = s.exp().sum(dim: 1, keepdim: true): the losses are S.log() − s_y, take their mean; the gradient is s.exp() / S, minus 1 at \
          each label, divided by N.
          """,
        zh:
          "设 s 为平移后的 logit，S = s.exp().sum(dim: 1, keepdim: true)：各样本损失是 S.log() − s_y，再取平均；梯度是 s.exp() / S，在标签处减 1，再除以 N。"
      ))
  }
}

/// Refuses what the task asks to refuse.
func checkLabels(_ logits: Tensor<Double>, _ labels: [Int]) throws {
  guard labels.count == logits.shape[0] else { throw LossError.countsDiffer }
  if let odd = labels.first(where: { $0 < 0 || $0 >= logits.shape[1] }) { throw LossError.notALabel(odd) }
}

/// A tensor of rows that are equally long, as cases are.
private func tensor(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }
