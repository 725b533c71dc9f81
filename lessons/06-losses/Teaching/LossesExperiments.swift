import Checking
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 6` runs.
  static let losses: [Experiment] = [
    crossEntropyByHand, minimisers, confidentMistake, doubleSoftmax, regressionTable, classificationTable,
  ]

  private static let crossEntropyByHand = Experiment(
    "worked-example", Words(en: "cross-entropy of three logits, step by step", zh: "三个 logit 的交叉熵，一步一步算")
  ) { output in
    let logits = try Tensor([2, 1, 0.1]).requiresGrad()
    let label = try Tensor([1])
    let loss = try crossEntropy(logits, label)
    try loss.backward()
    let plain = logits.detach()
    let steps = try [
      (Words(en: "logit z", zh: "logit z"), plain),
      (Words(en: "exp(z − 2)", zh: "exp(z − 2)"), (plain - 2).exp()),
      (Words(en: "softmax q", zh: "softmax q"), plain.softmax(dim: 0)),
      (Words(en: "gradient q − y", zh: "梯度 q − y"), logits.grad ?? plain),
    ]
    output.table(
      [
        Words(en: "", zh: ""), Words(en: "cat", zh: "猫"), Words(en: "dog (right)", zh: "狗（正确）"),
        Words(en: "bird", zh: "鸟"),
      ],
      steps.map { name, numbers in [name[output.language]] + numbers.elements.map { $0.text(4) } })
    output.gap()
    output.say(
      Words(en: "loss −ln q of dog: \(try loss.item().text(4))", zh: "损失，即“狗”的 −ln q：\(try loss.item().text(4))"))
    let shifted = try crossEntropy(Tensor([1002, 1001, 1000.1]), label).item().text(4)
    output.say(
      Words(en: "the same with 1000 added to every logit: \(shifted)", zh: "每个 logit 都加上 1000，结果不变：\(shifted)"))
  }

  private static let minimisers = Experiment(
    "minimisers",
    Words(en: "which single number each loss predicts for 1, 2, 3, 4, 100", zh: "面对 1、2、3、4、100，各种损失会预测哪一个数")
  ) { output in
    output.table(
      [
        Words(en: "loss", zh: "损失"), Words(en: "1, 2, 3, 4, 100", zh: "1、2、3、4、100"),
        Words(en: "1, 2, 3, 4, 5", zh: "1、2、3、4、5"),
      ],
      try LocationEstimate.all.map { estimate in
        [
          "\(estimate.loss): \(estimate.estimator[output.language])",
          try estimate.minimiser(for: LocationEstimate.targets).text(2),
          try estimate.minimiser(for: [1, 2, 3, 4, 5]).text(2),
        ]
      })
  }

  private static let confidentMistake = Experiment(
    "confident-mistake",
    Words(en: "three ways to write binary cross-entropy, where it is sure and wrong", zh: "二元交叉熵的三种写法，用在自信而错误的地方")
  ) { output in
    let gradient = Words(en: "gradient", zh: "梯度")
    output.table(
      [
        Words(en: "z (label 1)", zh: "z（标签 1）"), Words(en: "from z at once", zh: "直接由 z"), gradient,
        Words(en: "σ, ln ≥ −100", zh: "σ，ln ≥ −100"), gradient, Words(en: "σ, ln", zh: "σ，ln"), gradient,
      ],
      try [-2, -20, -80, -200].map { (logit: Float) in
        let mistake = try ConfidentMistake(logit: logit, label: 1)
        return [Double(logit).text(0)]
          + [mistake.fused, mistake.clamped, mistake.plain].flatMap(ConfidentMistake.text)
      })
  }

  private static let doubleSoftmax = Experiment(
    "double-softmax",
    Words(en: "digits with one softmax and with two, 300 updates", zh: "手写数字：一次与两次 softmax，各更新 300 次")
  ) { output in
    let parts = try DigitsParts()
    let rows = try [false, true].enumerated().map { index, isDouble in
      let run = try DoubleSoftmax(isDouble: isDouble, on: parts) { output.progress((Double(index) + $0) / 2) }
      return [
        isDouble ? "softmax(z)" : "z", run.losses[0].text(3), run.finalLoss.text(3), run.testAccuracy.text(3),
      ]
    }
    output.table(
      [
        Words(en: "crossEntropy of", zh: "crossEntropy 的输入"), Words(en: "first loss", zh: "最初的损失"),
        Words(en: "mean of the last 20", zh: "最后 20 次的平均"), Words(en: "right on test images", zh: "测试正确率"),
      ], rows)
    let floor = DoubleSoftmax.floor(classes: 10).text(4)
    output.gap()
    output.say(
      Words(
        en: "With two softmaxes no loss is below ln(1 + 9/e) = \(floor).",
        zh: "两次 softmax 时，损失不会低于 ln(1 + 9/e) = \(floor)。"))
  }
}
