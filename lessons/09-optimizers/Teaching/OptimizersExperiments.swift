import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 9 NAME` can run.
  static let optimizers = [learningRates, firstSteps, batchRace, tradeOff, noiseFloor, schedules]

  private static let learningRates = Experiment(
    "rates", Words(en: "one valley, five learning rates", zh: "一个山谷，五种学习率")
  ) { output in
    let valley = Valley(curvatures: [4])
    output.say(
      Words(
        en: "loss 2w² (curvature 4), from w = 1: |w| after some updates", zh: "损失 2w²（曲率 4），从 w = 1 出发：更新若干次后的 |w|"))
    output.gap()
    output.table(
      [
        Words(en: "rate", zh: "学习率"), Words(en: "factor 1 − 4η", zh: "因子 1 − 4η"), Words(en: "1 update", zh: "1 次"),
        Words(en: "10 updates", zh: "10 次"), Words(en: "100 updates", zh: "100 次"),
      ],
      try [0.0001, 0.1, 0.25, 0.49, 0.51].map { rate in
        let path = try valley.path(from: [1], by: SGD(learningRate: rate), updates: 100)
        return ["\(rate.text(digits: 3))", (1 - 4 * rate).text(4)]
          + [1, 10, 100].map { abs(path[$0][0]).text(digits: 3) }
      })
    output.gap()
    let bound = try OptimizersReference().stableRate(curvatures: [4])
    output.say(Words(en: "the bound 2/λ is \(bound)", zh: "上界 2/λ 是 \(bound)"))
  }

  private static let firstSteps = Experiment(
    "steps", Words(en: "the first step of each optimiser, for a small and a large gradient", zh: "各优化器的第一步：小梯度与大梯度")
  ) { output in
    let rules: [(String, any UpdateRule)] = [
      ("SGD", try SGD(learningRate: 0.1)), ("SGD, momentum 0.9", try SGD(learningRate: 0.1, momentum: 0.9)),
      ("RMSprop", try RMSprop(learningRate: 0.1)), ("Adam", try Adam(learningRate: 0.1)),
    ]
    output.table(
      [Words(en: "rate 0.1", zh: "学习率 0.1"), Words(en: "g = 2", zh: "g = 2"), Words(en: "g = 2000", zh: "g = 2000")],
      try rules.map { name, rule in
        [name] + (try [2, 2000].map { try FirstStep.length(rule, gradient: $0).text(4) })
      })
  }

  private static let batchRace = Experiment(
    "batch-size",
    Words(en: "updates and samples to the same training loss, for five batch sizes", zh: "五种批次大小，达到同一训练损失所需的更新次数与样本数")
  ) { output in
    output.say(
      Words(
        en: "softmax regression on 1437 digits, rate \(BatchRace.rate), to a training loss of \(BatchRace.target)",
        zh: "1437 个数字上的 softmax 回归，学习率 \(BatchRace.rate)，直到训练损失降到 \(BatchRace.target)"))
    output.gap()
    output.table(
      [
        Words(en: "batch size", zh: "批次大小"), Words(en: "updates", zh: "更新次数"), Words(en: "samples", zh: "样本数"),
        Words(en: "epochs", zh: "轮数"),
      ],
      try zip(BatchRace.batchSizes, BatchRace.costs.get()).map { size, cost in
        ["\(size)", "\(cost.updates)", "\(cost.samples)", (Double(cost.samples) / 1437).text(1)]
      })
  }

  private static let tradeOff = Experiment(
    "trade-off", Words(en: "small and large batches, with fixed and with tuned rates", zh: "小批次与大批次：固定学习率与重新调整的学习率")
  ) { output in
    output.say(
      Words(
        en: "64 → 32 → 10 on 1200 digits; accuracy on 357 others", zh: "64 → 32 → 10，用 1200 个数字训练；在另外 357 个上的准确率"))
    output.gap()
    output.table(
      [
        Words(en: "batch size", zh: "批次大小"),
        Words(en: "10 epochs, rate \(BatchTradeOff.fixedRate)", zh: "10 轮，学习率 \(BatchTradeOff.fixedRate)"),
        Words(en: "190 updates, tuned", zh: "190 次更新，调过"), Words(en: "chosen rate", zh: "选出的学习率"),
      ],
      try BatchTradeOff.rows.get().map { row in
        ["\(row.batchSize)", row.fixed.text(3), row.tuned.text(3), row.tunedRate.text(digits: 2)]
      })
  }

  private static let noiseFloor = Experiment(
    "noise-floor", Words(en: "how near a constant rate gets to the minimum", zh: "固定学习率最终能离最小值多近")
  ) { output in
    let floor = try NoiseFloor()
    output.say(
      Words(
        en: "gradient w + noise of deviation 1/√B, 2000 trainings: mean of w² in the end",
        zh: "梯度 w 加上标准差 1/√B 的噪声，2000 次训练：最后 w² 的平均"))
    output.gap()
    let trials: [(rate: Double, batchSize: Int)] = [(0.4, 1), (0.1, 1), (0.02, 1), (0.4, 16)]
    output.table(
      [
        Words(en: "rate", zh: "学习率"), Words(en: "batch size", zh: "批次大小"), Words(en: "measured", zh: "实测"),
        Words(en: "theory", zh: "理论"),
      ],
      try trials.map { rate, size in
        [
          rate.text(digits: 2), "\(size)", try floor.measured(rate: rate, batchSize: size).text(digits: 3),
          (floor.problem.stationaryVariance(learningRate: rate, batchSize: size) ?? .nan).text(digits: 3),
        ]
      })
  }

  private static let schedules = Experiment(
    "schedules",
    Words(en: "300 noisy updates from w = 5, with four plans for the rate", zh: "从 w = 5 出发做 300 次带噪声的更新，四种学习率计划")
  ) { output in
    output.table(
      [
        Words(en: "plan", zh: "计划"), Words(en: "after 10", zh: "10 次后"), Words(en: "after 100", zh: "100 次后"),
        Words(en: "after 300", zh: "300 次后"),
      ],
      try RateTrial.all.map { trial in
        let squares = try trial.meanSquares()
        return [trial.name[output.language]] + [9, 99, 299].map { squares[$0].text(digits: 2) }
      })
    output.gap()
    output.say(Words(en: "mean of w² over 2000 trainings", zh: "2000 次训练的 w² 的平均"))
  }
}

/// A plan for the rate, tried on the noisy quadratic.
struct RateTrial: Sendable {
  let name: Words
  let rates: [Double]

  /// The mean of w² after each of 300 updates.
  func meanSquares() throws -> [Double] {
    try NoiseFloor().meanSquares(start: 5, rates: rates, seed: 9)
  }

  /// Two constant rates and two plans that lower the rate.
  static let all: [RateTrial] = [
    RateTrial(name: Words(en: "constant 0.4", zh: "固定 0.4"), rates: Array(repeating: 0.4, count: 300)),
    RateTrial(name: Words(en: "constant 0.01", zh: "固定 0.01"), rates: Array(repeating: 0.01, count: 300)),
    RateTrial(
      name: Words(en: "steps: a third every 75", zh: "阶梯：每 75 次变为三分之一"),
      rates: planned(.steps(initial: 0.4, factor: 1.0 / 3, epochs: 3, updatesPerEpoch: 25))),
    RateTrial(
      name: Words(en: "warm-up, then cosine", zh: "预热后余弦"),
      rates: planned(.warmUpCosine(peak: 0.4, floor: 0.002, warmUp: 15, total: 300))),
  ]

  private static func planned(_ plan: RatePlan) -> [Double] {
    (0..<300).compactMap { try? OptimizersReference().learningRate(at: $0, of: plan) }
  }
}
