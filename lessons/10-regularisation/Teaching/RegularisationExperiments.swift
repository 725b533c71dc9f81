import Checking
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 10` runs.
  static let regularisation: [Experiment] = [
    oneDropout, regularisers, dropoutExpectation, shrinking, l1Zeros, monteCarloDropout, switches, testBatchSize,
  ]

  private static let oneDropout = Experiment(
    "one-dropout",
    Words(
      en: "the numbers 1 to 8 through dropout with p = 0.5, and the gradient", zh: "数字 1 到 8 经过 p = 0.5 的 dropout，以及梯度")
  ) { output in
    let x = try Tensor<Double>([1, 2, 3, 4, 5, 6, 7, 8]).requiresGrad()
    var generator = SeededGenerator(seed: 1)
    func row(_ words: Words, _ tensor: Tensor<Double>) -> [String] {
      [words[output.language]] + tensor.detach().elements.map { $0.text(0) }
    }
    let first = try dropout(x, p: 0.5, using: &generator)
    try first.sum().backward()
    let second = try dropout(x, p: 0.5, using: &generator)
    let evaluated = try dropout(x, p: 0.5, training: false, using: &generator)
    let rows = [
      row(Words(en: "first pass", zh: "第一次"), first),
      row(Words(en: "its gradient", zh: "它的梯度"), x.grad ?? x),
      row(Words(en: "second pass", zh: "第二次"), second),
      row(Words(en: "evaluation", zh: "评估"), evaluated),
    ]
    output.table(
      [Words(en: "x", zh: "x")] + x.detach().elements.map { Words(en: $0.text(0), zh: $0.text(0)) }, rows)
  }

  private static let regularisers = Experiment(
    "regularisers",
    Words(
      en: "120 digits, a fifth of them with wrong labels: train and test loss with and without regularisers",
      zh: "120 个数字、五分之一标错：有无正则化时的训练损失与测试损失")
  ) { output in
    let rows = try RegularisedRuns.all().map { regulariser, runs in
      [output.language == .zh ? regulariser.chineseName : regulariser.name]
        + [runs.mean(\.trainLoss), runs.mean(\.testLoss), runs.mean { $0.testLoss - $0.trainLoss }].map { $0.text(3) }
        + [(100 * runs.mean(\.testAccuracy)).text(1) + " %"]
    }
    output.say(
      Words(
        en:
          "\(OverfittedDigits.samples) digits, labels wrong with probability \(OverfittedDigits.noise); mean of three seeds",
        zh: "\(OverfittedDigits.samples) 个数字，标签以概率 \(OverfittedDigits.noise) 出错；三个种子的平均"))
    output.gap()
    output.table(
      [
        Words(en: "regulariser", zh: "正则化"), Words(en: "train loss", zh: "训练损失"), Words(en: "test loss", zh: "测试损失"),
        Words(en: "gap", zh: "差距"), Words(en: "test accuracy", zh: "测试正确率"),
      ], rows)
  }

  private static let dropoutExpectation = Experiment(
    "dropout-expectation",
    Words(
      en: "200,000 ones through dropout: what is kept, what is 0, and the mean", zh: "20 万个 1 经过 dropout：保留值、0 的比例与平均值")
  ) { output in
    var generator = SeededGenerator(seed: 1)
    let ones = try Tensor<Double>.ones(200_000)
    try output.table(
      [
        Words(en: "p", zh: "p"), Words(en: "share of zeros", zh: "0 的比例"), Words(en: "kept value", zh: "保留值"),
        Words(en: "1/(1 − p)", zh: "1/(1 − p)"), Words(en: "mean", zh: "平均值"),
        Words(en: "mean without scaling", zh: "不放大的平均值"),
      ],
      [0.1, 0.3, 0.5, 0.8].map { p in
        let result = try dropout(ones, p: p, using: &generator)
        let zeros = Double(result.elements.count { $0 == 0 }) / 200_000
        let mean = try result.mean().item()
        return [
          p.text(1), zeros.text(3), try result.amax().item().text(4), (1 / (1 - p)).text(4), mean.text(3),
          (mean * (1 - p)).text(3),
        ]
      })
  }

  private static let shrinking = Experiment(
    "shrinking",
    Words(
      en: "three weights under L2 and under L1 when the loss has no slope, η = 0.1, λ = 0.5",
      zh: "损失没有梯度时，三个权重在 L2 与 L1 之下的变化，η = 0.1，λ = 0.5")
  ) { output in
    let reference = RegularisationReference()
    let start = [1.0, 0.3, -0.08]
    var (l2, l1) = (start, start)
    var rows: [[String]] = []
    for step in 0...20 {
      if [0, 1, 2, 5, 10, 20].contains(step) { rows.append(["\(step)"] + (l2 + l1).map { $0.text(4) }) }
      l2 = try reference.l2Step(
        weights: l2, bias: [], weightGradients: [0, 0, 0], biasGradients: [], rate: 0.1, decay: 0.5
      ).weights
      l1 = try reference.l1Step(weights: l1, gradients: [0, 0, 0], rate: 0.1, strength: 0.5)
    }
    output.table(
      [Words(en: "step", zh: "步")] + ["L2", "L2", "L2", "L1", "L1", "L1"].map { Words(en: $0, zh: $0) }, rows)
  }

  private static let l1Zeros = Experiment(
    "l1-zeros",
    Words(
      en: "640 weights under L1 and L2: how many become exactly 0, and what it costs",
      zh: "640 个权重在 L1 与 L2 之下：有多少恰好为 0，代价多大")
  ) { output in
    let strengths = [0.001, 0.003, 0.01, 0.03]
    let penalties = SparseRegression.Penalty.allCases
    var rows: [[String]] = []
    for (index, penalty) in penalties.enumerated() {
      for strength in strengths {
        let run = try SparseRegression(penalty, strength: strength)
        rows.append([
          output.language == .zh ? penalty.chineseName : penalty.name, "\(strength)", "\(run.zeros)", "\(run.small)",
          (100 * run.testAccuracy).text(1) + " %",
        ])
      }
      output.progress(Double(index + 1) / Double(penalties.count))
    }
    output.table(
      [
        Words(en: "penalty", zh: "惩罚"), Words(en: "λ", zh: "λ"), Words(en: "exactly 0", zh: "恰好为 0"),
        Words(en: "below 0.01", zh: "小于 0.01"), Words(en: "test accuracy", zh: "测试正确率"),
      ], rows)
  }

  private static let monteCarloDropout = Experiment(
    "mc-dropout",
    Words(
      en: "200 passes with dropout left on: a sure image and a doubtful one",
      zh: "让 dropout 开着做 200 次前向：一张有把握的图和一张没把握的图")
  ) { output in
    let passes = try DropoutPasses()
    try output.table(
      [
        Words(en: "image", zh: "图"), Words(en: "label", zh: "标签"), Words(en: "guess", zh: "猜测"),
        Words(en: "eval()", zh: "eval()"), Words(en: "mean of 200", zh: "200 次平均"), Words(en: "smallest", zh: "最小"),
        Words(en: "largest", zh: "最大"),
      ],
      [(Words(en: "sure", zh: "有把握"), 1.0), (Words(en: "doubtful", zh: "没把握"), 0.55)].map { words, share in
        let image = passes.image(nearestTo: share)
        let shares = try passes.shares(of: image, passes: 200, dropping: true)
        return [
          words[output.language], "\(passes.label(of: image))", "\(passes.guesses[image].digit)",
          passes.guesses[image].share.text(3), (shares.reduce(0, +) / 200).text(3), (shares.min() ?? 0).text(3),
          (shares.max() ?? 0).text(3),
        ]
      })
  }

  private static let switches = Experiment(
    "switches",
    Words(en: "eval() and noGrad are two switches: what each of them does", zh: "eval() 与 noGrad 是两个开关：各管什么")
  ) { output in
    func word(_ holds: Bool) -> String { Words(en: holds ? "yes" : "no", zh: holds ? "是" : "否")[output.language] }
    try output.table(
      [
        Words(en: "mode", zh: "模式"), Words(en: "recording", zh: "记录"), Words(en: "same answer twice", zh: "两次答案相同"),
        Words(en: "graph kept", zh: "保留计算图"), Words(en: "running mean moved", zh: "滑动均值改变"),
      ],
      TwoSwitches.positions().map { position in
        [
          position.isTraining ? "train()" : "eval()", position.isRecording ? "on" : "noGrad",
          word(position.repeats), word(position.hasGraph), word(position.statisticsMoved),
        ]
      })
  }

  private static let testBatchSize = Experiment(
    "test-batch-size",
    Words(
      en: "eval() forgotten: the accuracy of a network with batch normalisation by the size of the test batch",
      zh: "忘了 eval()：带批归一化的网络，正确率随测试批次大小的变化")
  ) { output in
    let test = try ForgottenEval()
    output.table(
      [Words(en: "mode", zh: "模式"), Words(en: "test batch", zh: "测试批次"), Words(en: "test accuracy", zh: "测试正确率")],
      test.training.map { ["train()", "\($0.batchSize)", (100 * $0.accuracy).text(1) + " %"] } + [
        ["eval()", Words(en: "any", zh: "任意")[output.language], (100 * test.evaluation).text(1) + " %"]
      ])
  }
}
