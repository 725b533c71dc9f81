import Checking
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 12 NAME` can run.
  static let gradientClipping = [clipping, clipOrder, thresholds, recurrence, depth, gates, spike, workflow]

  private static let clipping = Experiment(
    "clipping", Words(en: "one gradient, clipped in three ways", zh: "同一个梯度，三种裁剪方式")
  ) { output in
    let gradients: [[Double]] = [[3, -4], [0, 12]]
    let byNorm = try clippedByNorm(gradients, 1)
    let apart = try gradients.map { try clippedByNorm([$0], 1).gradients[0] }
    let byValue = try clippedByValue(gradients, 1)
    let rows: [(Words, [[Double]])] = [
      (Words(en: "as it is", zh: "原样"), gradients), (Words(en: "by norm", zh: "按范数"), byNorm.gradients),
      (Words(en: "each tensor by its norm", zh: "每个张量各按范数"), apart), (Words(en: "by value", zh: "按值"), byValue),
    ]
    output.say(
      Words(
        en: "Gradients [3, −4] and [0, 12], clipped to 1. clipGradNorm returns \(byNorm.norm.text(0)).",
        zh: "梯度 [3, −4] 与 [0, 12]，裁剪到 1。clipGradNorm 返回 \(byNorm.norm.text(0))。"))
    output.gap()
    output.table(
      [
        Words(en: "clipped", zh: "裁剪"), Words(en: "first tensor", zh: "第一个张量"), Words(en: "second tensor", zh: "第二个张量"),
        Words(en: "norm", zh: "范数"), Words(en: "cosine", zh: "余弦"),
      ],
      rows.map { name, clipped in
        [name[output.language]] + clipped.map { $0.map { $0.text(4) }.joined(separator: "  ") } + [
          length(clipped).text(4), cosine(clipped, gradients).text(4),
        ]
      })
    output.gap()
    let norms = try [1, 2, .infinity].map { try clippedByNorm(gradients, 1, normType: $0).norm.text(0) }
    output.say(
      Words(
        en: "norm types 1, 2, infinity: \(norms.joined(separator: ", "))",
        zh: "范数类型 1、2、无穷：\(norms.joined(separator: "、"))"))
  }

  private static let clipOrder = Experiment(
    "order", Words(en: "clipping at four places of an update", zh: "把裁剪放在一次更新的四个位置")
  ) { output in
    let places: [(Words, ClippingPlace)] = [
      (Words(en: "nowhere", zh: "不裁剪"), .nowhere), (Words(en: "before backward", zh: "backward 之前"), .beforeBackward),
      (Words(en: "between backward and step", zh: "backward 与 step 之间"), .betweenBackwardAndStep),
      (Words(en: "after step", zh: "step 之后"), .afterStep),
    ]
    output.say(
      Words(en: "the first weight after each update, from 3, with maxNorm 1", zh: "第一个权重在每次更新之后的值：从 3 出发，maxNorm 1"))
    output.gap()
    output.table(
      [Words(en: "clipping", zh: "裁剪")] + (1...4).map { Words(en: "update \($0)", zh: "第 \($0) 次") },
      try places.map { name, place in [name[output.language]] + (try place.weights().map { $0[0].text(3) }) })
  }

  private static let thresholds = Experiment(
    "thresholds", Words(en: "the loss w⁴ with four thresholds", zh: "损失 w⁴ 与四种阈值")
  ) { output in
    output.say(Words(en: "w⁴ from w = 10 with rate 0.1: w after some updates", zh: "w⁴，从 w = 10 出发，学习率 0.1：更新若干次后的 w"))
    output.gap()
    let lost = Words(en: "not finite", zh: "非有限")
    let thresholds: [(Words, Double?)] = [
      (Words(en: "none", zh: "无"), nil), (Words(en: "10000", zh: "10000"), 1e4), (Words(en: "1", zh: "1"), 1),
      (Words(en: "0.01", zh: "0.01"), 0.01),
    ]
    output.table(
      [Words(en: "threshold", zh: "阈值")]
        + [1, 3, 100, 300].map { Words(en: $0 == 1 ? "1 update" : "\($0) updates", zh: "\($0) 次") },
      try thresholds.map { name, maxNorm in
        let path = try QuarticDescent.path(maxNorm: maxNorm)
        return [name[output.language]]
          + [1, 3, 100, 300].map { path[$0].isFinite ? path[$0].text(digits: 3) : lost[output.language] }
      })
  }

  private static let recurrence = Experiment(
    "recurrence", Words(en: "gradient norm by spectral radius and sequence length", zh: "梯度范数随谱半径与序列长度的变化")
  ) { output in
    let recurrence = try LinearRecurrence(seed: 1)
    output.say(
      Words(
        en: "linear recurrent network: the gradient's norm after going back so many steps", zh: "线性循环网络：梯度往回走若干步之后的范数"))
    output.gap()
    output.table(
      [Words(en: "ρ", zh: "ρ")] + [1, 10, 30, 60].map { Words(en: $0 == 1 ? "1 step" : "\($0) steps", zh: "\($0) 步") },
      try [0.8, 0.9, 1, 1.1, 1.2].map { radius in
        [radius.text(1)]
          + (try [1, 10, 30, 60].map { try recurrence.gradientNorm(radius: radius, steps: $0).text(digits: 2) })
      })
  }

  private static let depth = Experiment(
    "depth",
    Words(en: "gradients of ten sigmoid layers, with residual links and with clipping", zh: "十层 sigmoid 的梯度：残差连接与裁剪")
  ) { output in
    let data = try DeepStack.images()
    let trials: [(Words, DeepStack.Network, Double?)] = [
      (Words(en: "plain", zh: "普通"), .plainSigmoid, nil),
      (Words(en: "plain, clipped to 0.01", zh: "普通，裁剪到 0.01"), .plainSigmoid, 0.01),
      (Words(en: "residual", zh: "残差"), .residualSigmoid, nil),
      (Words(en: "residual, clipped to 0.01", zh: "残差，裁剪到 0.01"), .residualSigmoid, 0.01),
    ]
    output.table(
      [
        Words(en: "ten sigmoid layers", zh: "十层 sigmoid"), Words(en: "layer 1", zh: "第 1 层"),
        Words(en: "layer 5", zh: "第 5 层"),
        Words(en: "layer 10", zh: "第 10 层"), Words(en: "first/last", zh: "首/末"),
      ],
      try trials.map { name, network, maxNorm in
        let norms = try DeepStack.gradientNorms(of: network, on: data, seed: 1, maxNorm: maxNorm)
        return [name[output.language]] + [norms[0], norms[4], norms[9], norms[0] / norms[9]].map { $0.text(digits: 2) }
      })
  }

  private static let gates = Experiment(
    "gates", Words(en: "gradient norm by sequence length for RNN, GRU and LSTM", zh: "RNN、GRU、LSTM 的梯度范数随序列长度的变化")
  ) { output in
    output.say(
      Words(
        en: "what reaches the first input of the last state's gradient, before training", zh: "训练之前，最后状态的梯度有多少到达第一个输入"))
    output.gap()
    output.table(
      [Words(en: "network", zh: "网络")] + [1, 10, 50, 100].map { Words(en: "length \($0)", zh: "长度 \($0)") },
      try GatedGradients.all.map { network in
        [network.name] + (try [1, 10, 50, 100].map { try network.gradientNorm(steps: $0, seed: 1).text(digits: 2) })
      })
  }

  private static let spike = Experiment(
    "spike", Words(en: "one huge gradient: the steps of Adam and RMSprop", zh: "一个巨大的梯度：Adam 与 RMSprop 的步长")
  ) { output in
    output.say(
      Words(
        en: "steps in units of η; all gradients are 1, except one of 1000 after 2000 updates",
        zh: "步长以 η 为单位；梯度都是 1，只有 2000 次更新之后来了一个 1000"))
    output.gap()
    let thresholds: [Double?] = [nil, 1]
    let rows = try SpikedGradients.rules.flatMap { name, rule in
      try thresholds.map { maxNorm in
        let steps = try SpikedGradients(rule: rule(), spike: 1000, maxNorm: maxNorm).steps(after: 200)
        let clipped = Words(en: "\(name), clipped to 1", zh: "\(name)，裁剪到 1")
        return [maxNorm == nil ? name : clipped[output.language]] + [9, 10, 11, 60, 210].map { steps[$0].text(3) }
      }
    }
    output.table(
      [
        Words(en: "optimiser", zh: "优化器"), Words(en: "before", zh: "之前"), Words(en: "spike", zh: "尖峰"),
        Words(en: "1 later", zh: "1 次后"), Words(en: "50 later", zh: "50 次后"), Words(en: "200 later", zh: "200 次后"),
      ], rows)
  }

  private static let workflow = Experiment(
    "workflow", Words(en: "the notes' training loop on digits with four thresholds", zh: "笔记中的训练循环：数字数据，四种阈值")
  ) { output in
    let parts = try DigitsParts()
    output.say(
      Words(en: "linear classifier, 60 updates, batches of 64, rate 0.5", zh: "线性分类器，60 次更新，批次 64，学习率 0.5"))
    output.gap()
    let thresholds = [20, 1, 0.3, 0.03]
    let rows = try thresholds.enumerated().map { index, maxNorm in
      let training = try ClippedDigits(maxNorm: maxNorm, on: parts)
      output.progress(Double(index + 1) / Double(thresholds.count))
      return [
        maxNorm.text(digits: 2), (training.norms.max() ?? 0).text(2),
        "\(training.clipped(at: maxNorm))/\(training.norms.count)",
        training.finalLoss.text(2),
      ]
    }
    output.table(
      [
        Words(en: "max_norm", zh: "max_norm"), Words(en: "longest gradient", zh: "最长的梯度"),
        Words(en: "clipped", zh: "裁剪次数"),
        Words(en: "loss in the end", zh: "最后的损失"),
      ], rows)
  }
}
