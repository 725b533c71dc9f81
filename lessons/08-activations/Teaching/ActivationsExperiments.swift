import Checking
import NeuralNetworks
import TensorCore

extension Experiment {
  /// What `lessons run 8 NAME` can run.
  static let activations = [
    activationTable, xorAndSpirals, sine, gradientByLayer, signalByDepth, deadUnits, choice, outputs,
  ]

  /// Table P4, measured.
  private static let activationTable = Experiment(
    "table", Words(en: "every activation in numbers: range, slope, saturation", zh: "各激活函数的数值：取值范围、斜率、饱和区")
  ) { output in
    let places = SampledFunction.places(-20, 20, perUnit: 200)
    output.table(
      [
        Words(en: "activation", zh: "激活函数"), Words(en: "lowest", zh: "最小值"),
        Words(en: "highest", zh: "最大值"), Words(en: "f(0)", zh: "f(0)"),
        Words(en: "steepest", zh: "最大斜率"), Words(en: "saturates", zh: "饱和区"),
      ],
      try ActivationCurve.all.map { curve in
        let sample = try SampledFunction(at: places, of: curve.function)
        let zero = try SampledFunction(at: [0], of: curve.function)
        let (lowest, highest) = (sample.values.min() ?? 0, sample.values.max() ?? 0)
        // Still falling at the left end.
        let isUnbounded = sample.values[0] == lowest && sample.slopes[0] > 0.005
        return [
          curve.title, isUnbounded ? "−∞" : lowest.text(3), highest > 10 ? "∞" : highest.text(3),
          zero.values[0].text(3), (sample.slopes.max() ?? 0).text(3), saturation(sample),
        ]
      })
    output.gap()
    output.say(
      Words(
        en: "measured from −20 to 20; saturated: the slope is less than 0.01", zh: "在 −20 到 20 之间测得；饱和：斜率小于 0.01"))
  }

  /// Where the slope is nearly 0, in short.
  private static func saturation(_ sample: SampledFunction) -> String {
    let ranges = sample.saturated()
    guard !ranges.isEmpty else { return "–" }
    return ranges.map { $0.lowerBound < 0 ? "x < \($0.upperBound.text(1))" : "x > \($0.lowerBound.text(1))" }
      .joined(separator: ", ")
  }

  private static let xorAndSpirals = Experiment(
    "xor", Words(en: "what a network with and without a bend can sort", zh: "有弯折和没有弯折的网络各能分开什么")
  ) { output in
    let activations: [HiddenActivation] = [.identity, .square, .tanh, .relu]
    output.table(
      [Words(en: "hidden activation", zh: "隐藏层激活"), Words(en: "XOR", zh: "XOR"), Words(en: "spirals", zh: "双螺旋")],
      try activations.enumerated().map { index, activation in
        output.progress(Double(index) / Double(activations.count))
        return [
          activation.name, try PlaneClassifier(activation, on: .xor, seed: 3).accuracy.percent,
          try PlaneClassifier(activation, on: .spiral(), seed: 3).accuracy.percent,
        ]
      })
  }

  private static let sine = Experiment(
    "sine", Words(en: "one hidden layer should become sin 2x", zh: "让一个隐藏层变成 sin 2x")
  ) { output in
    let floor = try SineFit.bestParabola()
    output.table(
      [Words(en: "hidden layer", zh: "隐藏层"), Words(en: "mean squared error", zh: "均方误差")],
      try [(HiddenActivation.square, 5), (.square, 40), (.relu, 20), (.tanh, 20)].map { activation, units in
        ["\(units) × \(activation.name)", try SineFit.error(activation, units: units, seed: 1).text(digits: 3)]
      })
    output.gap()
    output.say(
      Words(
        en: "the best parabola there is: \(floor.text(digits: 3))", zh: "最好的抛物线：\(floor.text(digits: 3))"))
  }

  private static let gradientByLayer = Experiment(
    "gradients", Words(en: "the length of the gradient in each of ten layers", zh: "十层网络中每一层梯度的长度")
  ) { output in
    let data = try DeepStack.images()
    output.table(
      [
        Words(en: "network", zh: "网络"), Words(en: "layer 1", zh: "第 1 层"),
        Words(en: "layer 5", zh: "第 5 层"), Words(en: "layer 10", zh: "第 10 层"),
        Words(en: "first / last", zh: "首层 / 末层"),
      ],
      try DeepStack.Network.all.map { network in
        let norms = try DeepStack.gradientNorms(of: network, on: data, seed: 1)
        return [network.name]
          + [norms[0], norms[4], norms[9], norms[0] / norms[9]].map { $0.text(digits: 2) }
      })
  }

  private static let signalByDepth = Experiment(
    "signal", Words(en: "how large a signal is after 20 layers", zh: "信号经过 20 层后还有多大")
  ) { output in
    func row(_ name: String, _ deviations: [Double]) -> [String] {
      [name] + [0, 4, 9, 19].map { deviations[$0].text(digits: 2) }
    }
    let layer = { (k: Int) in Words(en: "layer \(k)", zh: "第 \(k) 层") }
    let linear = Words(en: "linear, gain", zh: "线性，增益")[output.language]
    let normalised = Words(en: "with normalisation", zh: "加归一化")[output.language]
    output.table(
      [Words(en: "layers", zh: "各层"), layer(1), layer(5), layer(10), layer(20)],
      try [0.5, 1, 2].map { row("\(linear) \($0)", try DeepStack.deviations(gain: $0, seed: 1)) }
        + [0.5, 2].map {
          row(
            "\(linear) \($0), \(normalised)",
            try DeepStack.deviations(gain: $0, normalised: true, seed: 1))
        }
        + [1, HiddenActivation.relu.gain].map {
          row(
            Words(en: "ReLU, gain", zh: "ReLU，增益")[output.language] + " \($0.text(digits: 3))",
            try DeepStack.deviations(gain: $0, activation: .relu, seed: 1))
        })
  }

  private static let deadUnits = Experiment(
    "dead", Words(en: "units that no longer learn", zh: "不再学习的单元")
  ) { output in
    output.say(
      Words(
        en: "gradient of the weight of one unit f(2w − 10), at w = 1, in Float", zh: "一个单元 f(2w − 10) 的权重梯度，w = 1，单精度"))
    output.table(
      [Words(en: "f", zh: "f"), Words(en: "gradient", zh: "梯度")],
      [
        ["ReLU", Double(try DyingUnits.weightGradient { try $0.relu() }).text(digits: 3)],
        ["Leaky ReLU (0.01)", Double(try DyingUnits.weightGradient { try $0.leakyReLU() }).text(digits: 3)],
        ["ELU", Double(try DyingUnits.weightGradient { try $0.elu() }).text(digits: 3)],
        ["SiLU", Double(try DyingUnits.weightGradient { try $0.silu() }).text(digits: 3)],
        ["GELU", Double(try DyingUnits.weightGradient { try $0.gelu() }).text(digits: 3)],
      ])
    output.gap()
    output.say(
      Words(
        en: "64 hidden units after 20 updates on 360 digits (gradient descent)",
        zh: "64 个隐藏单元，在 360 张数字图像上更新 20 次之后（梯度下降）"))
    let trials: [(HiddenActivation, Double)] = [(.relu, 0.5), (.relu, 2), (.relu, 5), (.leakyReLU, 5)]
    output.table(
      [
        Words(en: "activation, rate", zh: "激活，学习率"), Words(en: "≤ 0 everywhere", zh: "处处 ≤ 0"),
        Words(en: "no gradient", zh: "无梯度"), Words(en: "accuracy", zh: "准确率"),
      ],
      try trials.enumerated().map { index, trial in
        output.progress(Double(index) / Double(trials.count))
        let outcome = try DyingUnits.outcome(trial.0, rate: trial.1, updates: 20, seed: 1)
        return [
          "\(trial.0.name), \(trial.1.text(digits: 2))", outcome.silent.percent, outcome.withoutGradient.percent,
          outcome.accuracy.percent,
        ]
      })
  }
}
