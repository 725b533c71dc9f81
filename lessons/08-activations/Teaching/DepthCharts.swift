import Charts

extension ChartRecipe {
  /// How gradients reach the layers of a deep network.
  static let gradientNormByLayer = ChartRecipe(
    "gradient-norm-by-layer", summary: Caption(en: "gradient length in each of ten layers", zh: "十层网络中每一层梯度的长度")
  ) {
    let data = try DeepStack.images()
    let layers = (1...10).map(Double.init)
    return Chart(
      title: "How much gradient reaches each of ten layers",
      caption: Caption(
        en:
          "Gradients start at layer 10 and go back to layer 1. Through sigmoids each layer leaves less than a quarter; ReLU, Leaky ReLU, tanh and SiLU with "
          + "matching weights stay level. ReLU with small weights vanishes as well, and a sigmoid in residual blocks does not: neither name decides alone.",
        zh: "梯度从第 10 层出发，回到第 1 层。每穿过一层 sigmoid，剩下的不到四分之一；权重相配的 ReLU、Leaky ReLU、tanh 和 SiLU 基本持平。"
          + "权重过小的 ReLU 同样会消失，残差块里的 sigmoid 却不会：单看激活函数的名字说明不了问题。"),
      alternativeText:
        "Gradient length over the layer, logarithmic. The sigmoid's line falls by more than five powers of ten from layer 10 to layer 1; that of ReLU with small "
        + "weights is weak everywhere and falls below 0.001; the other five stay nearly level.",
      tryNext: [
        "go back to a linear scale with `unset logscale y`: which lines can still be told apart?",
        "add the best that ten sigmoids can pass on: `0.25**(10-x) with lines ls 8 title '0.25^{10−x}'`",
      ],
      panels: [
        Panel(
          x: Axis("layer, 1 is next to the input", range: 1...10),
          y: Axis("length of the gradient", scale: .logarithmic), legend: .below,
          marks: try DeepStack.Network.all.enumerated().map { index, network in
            .connectedPoints(
              network.name, x: layers, y: try DeepStack.gradientNorms(of: network, on: data, seed: 1),
              ink: index < Ink.series.count ? nil : .black)
          })
      ])
  }

  /// How large a signal is on its way through many layers.
  static let signalByDepth = ChartRecipe(
    "signal-by-depth", summary: Caption(en: "size of a signal over 20 layers for three gains", zh: "三种增益下信号经过 20 层的大小")
  ) {
    let layers = (1...20).map(Double.init)
    let gains = [0.5, 1, 2]
    return Chart(
      title: "What twenty layers do to a signal",
      caption: Caption(
        en:
          "Each linear layer multiplies the standard deviation by the gain: 20 layers of gain 2 make about a million of 1, of gain 0.5 a millionth. With "
          + "normalisation after every layer it stays at 1 whatever the gain. ReLU halves the mean square, so it needs √2.",
        zh: "每个线性层把标准差乘以增益：增益为 2 时 20 层后约为一百万，增益为 0.5 时约为百万分之一。每层之后做归一化，则无论增益多少都保持为 1。"
          + "ReLU 使均方减半，所以需要增益 √2。"),
      alternativeText:
        "Standard deviation over the layer, logarithmic, 1 to 20. Above, linear layers, straight lines: gain 2 rises to a million, gain 1 stays near 1, gain 0.5 falls to a "
        + "millionth; with normalisation gain 2 lies on 1. Below, ReLU: gain 1 falls to a thousandth, gain √2 stays near 1.",
      tryNext: ["draw the theory for gain 2: `2**x with lines ls 8 title '2^x'`"],
      panels: [
        Panel(
          "linear layers", x: Axis("layer", range: 1...20),
          y: Axis("standard deviation", scale: .logarithmic, range: 1e-7...1e13),
          legend: .topLeft,
          marks: try gains.map { gain in
            .line("gain \(gain)", x: layers, y: try DeepStack.deviations(gain: gain, seed: 1))
          } + [
            .points(
              "gain 2, normalised", x: layers, y: try DeepStack.deviations(gain: 2, normalised: true, seed: 1))
          ]),
        Panel(
          "layers with ReLU", x: Axis("layer", range: 1...20),
          y: Axis("standard deviation", scale: .logarithmic, range: 1e-7...1e13), legend: .topLeft,
          marks: try [("gain 1", 1), ("gain √2 (He)", HiddenActivation.relu.gain), ("gain 2", 2)].map { name, gain in
            .line(name, x: layers, y: try DeepStack.deviations(gain: gain, activation: .relu, seed: 1))
          }),
      ])
  }

  /// What networks with different activations make of XOR and two spirals.
  static let decisionRegions = ChartRecipe(
    "decision-regions", summary: Caption(en: "XOR and spirals, sorted with four activations", zh: "四种激活函数对 XOR 和双螺旋的划分")
  ) {
    let activations: [HiddenActivation] = [.identity, .square, .tanh, .relu]
    let tasks: [(task: PlaneClassifier.Task, middle: Double, reach: Double)] = [
      (.xor, 0.5, 1), (.spiral(), 0, 1.15),
    ]
    return Chart(
      title: "How the plane is divided after training",
      caption: Caption(
        en:
          "Same layers, same training; only the activation between them differs. Without one (identity) the border is a straight line, however many layers there "
          + "are, and XOR is out of reach. x² bends the border, but only as far as its degree goes; ReLU folds it from straight pieces.",
        zh: "层数和训练都相同，只有中间的激活函数不同。没有激活函数（identity）时，无论多少层，边界都是一条直线，分不开 XOR。"
          + "x² 能让边界弯曲，但弯曲程度受次数限制；ReLU 用直线段折出边界。"),
      alternativeText:
        "Two rows of four small maps: XOR above, two spirals below; identity, x squared, tanh, ReLU from left to right. Identity cuts the plane by one straight "
        + "line; tanh and ReLU follow the spirals.",
      tryNext: ["look at the spirals alone: delete the first four plot commands"], columns: 4,
      panels: try tasks.flatMap { task, middle, reach in
        try activations.map { activation in
          let classifier = try PlaneClassifier(activation, on: task, seed: 3)
          let (points, labels) = (classifier.data.inputs.elements, classifier.data.targets.elements)
          let range = (middle - reach)...(middle + reach)
          return Panel(
            "\(task.name), \(activation.name): \(Int((classifier.accuracy * 100).rounded())) %",
            x: Axis("x₁", range: range), y: Axis("x₂", range: range), legend: .none,
            marks: [
              .heatMap(grid: try classifier.lead(middle: middle, reach: reach, points: 21).classes, shades: .classes),
              .contours(grid: try classifier.lead(middle: middle, reach: reach, points: 41), levels: [0], ink: .black),
            ]
              + [0, 1].map { label in
                let mine = labels.indices.filter { labels[$0] == label }
                return .points(
                  x: mine.map { points[2 * $0] }, y: mine.map { points[2 * $0 + 1] }, ink: Ink.series[label])
              })
        }
      })
  }
}
