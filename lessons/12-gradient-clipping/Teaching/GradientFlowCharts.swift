import Charts
import Foundation
import NeuralNetworks

extension ChartRecipe {
  /// Gradient norm of the linear recurrence over radius and length.
  static let spectralRadiusGradients = ChartRecipe(
    "spectral-radius-gradients",
    summary: Caption(en: "gradient norm over spectral radius and sequence length", zh: "梯度范数随谱半径与序列长度的变化")
  ) {
    let recurrence = try LinearRecurrence(seed: 1)
    let steps = (0...20).map { Double($0 * 3) }
    let radii = (0...20).map { 0.5 + Double($0) / 20 }
    let grid = try Grid(x: steps, y: radii) { steps, radius in
      log10(try recurrence.gradientNorm(radius: radius, steps: Int(steps)))
    }
    return Chart(
      title: "What is left of a gradient after going back through time",
      caption: Caption(
        en:
          "Colours show powers of ten. Above ρ = 1 gradients explode, below they vanish, both the faster the longer the sequence. Only along the white band do they keep their size: there is no safe side, just a "
          + "narrow path.",
        zh: "颜色表示 10 的多少次方。ρ 大于 1 梯度爆炸，小于 1 梯度消失，序列越长越厉害。只有白色的带子上大小不变：没有哪一边是安全的，只有一条窄路。"),
      alternativeText:
        "A heat map over sequence length 0 to 60 and spectral radius 0.5 to 1.5. White along radius 1 and at length 0; deep orange-red, up to 10¹⁰, at the upper right; deep blue, down to 10⁻¹⁸, at the lower right.",
      tryNext: ["show only small changes: `set cbrange [-3:3]`"],
      panels: [
        Panel(
          x: Axis("steps back"), y: Axis("spectral radius ρ"), legend: .none,
          marks: [.heatMap("log₁₀ of the gradient's norm", grid: grid, shades: .diverging)])
      ])
  }

  /// Gradient norm over sequence length for RNN, GRU and LSTM.
  static let gatedGradients = ChartRecipe(
    "gated-gradients",
    summary: Caption(en: "gradient norm over sequence length for RNN, GRU and LSTM", zh: "RNN、GRU、LSTM 的梯度范数随序列长度的变化")
  ) {
    let lengths = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100]
    return Chart(
      title: "How much gradient reaches the first element of a sequence",
      caption: Caption(
        en:
          "Before training, mean over three random networks (of the logarithm). The plain RNN multiplies the gradient by about the same factor in each step. GRU and LSTM start with "
          + "half-open gates and lose it almost as fast. With a bias that opens the keeping gate, nearly all of it lasts over 100 steps: gates *can* keep a gradient, if they are open.",
        zh: "训练之前，三个随机网络的（对数）平均。普通 RNN 每一步把梯度乘以差不多相同的系数。GRU 与 LSTM 起步时门半开，丢得几乎一样快。"
          + "用偏置把“保留”的门打开，梯度大部分能保持 100 步：门*能够*保住梯度，前提是门开着。"),
      alternativeText:
        "Five falling lines over length 1 to 100, logarithmic. RNN falls to 10⁻²⁵, GRU and LSTM to 10⁻²¹; the two with keep bias stay almost level, that of the GRU lower.",
      tryNext: ["draw a factor of 0.6 for each step: `0.6**x with lines ls 8 title '0.6^x'`"],
      panels: [
        Panel(
          x: Axis("sequence length", range: 0...100), y: Axis("norm of the gradient", scale: .logarithmic),
          legend: .below,
          marks: try GatedGradients.all.map { network in
            .connectedPoints(
              network.name, x: lengths.map(Double.init),
              y: try lengths.map { steps in
                let logarithms = try (1...3).map { log(try network.gradientNorm(steps: steps, seed: $0)) }
                return exp(logarithms.reduce(0, +) / 3)
              })
          })
      ])
  }

  /// Ten sigmoid layers with residual links and with clipping.
  static let clippingAndDepth = ChartRecipe(
    "clipping-and-depth",
    summary: Caption(en: "ten sigmoid layers, plain, residual and clipped", zh: "十层 sigmoid：普通、残差与裁剪")
  ) {
    let data = try DeepStack.images()
    let layers = (1...10).map(Double.init)
    let trials: [(String, DeepStack.Network, Double?)] = [
      ("plain", .plainSigmoid, nil), ("plain, clipped to 0.01", .plainSigmoid, 0.01),
      ("residual", .residualSigmoid, nil),
      ("residual, clipped to 0.01", .residualSigmoid, 0.01),
    ]
    return Chart(
      title: "Ten sigmoid layers: clipping moves the line, residual links tilt it",
      caption: Caption(
        en:
          "On this logarithmic scale clipping pushes all layers down by the same distance: the early layers get even less, and the ratio of first to last stays. Residual links change the slope itself.",
        zh: "在对数坐标上，裁剪把所有层往下推同样的距离：前面的层得到的更少，首末之比不变。残差连接改变的是斜率本身。"),
      alternativeText:
        "Four lines over layer 1 to 10, logarithmic. The two plain ones fall steeply towards layer 1 and are parallel; the two residual ones are nearly level and parallel as well; clipped lines lie below.",
      tryNext: ["shift the clipped line up: using 1:($2*75)"],
      panels: [
        Panel(
          x: Axis("layer, 1 is next to the input", range: 1...10),
          y: Axis("length of the gradient", scale: .logarithmic),
          legend: .below,
          marks: try trials.map { name, network, maxNorm in
            .connectedPoints(
              name, x: layers, y: try DeepStack.gradientNorms(of: network, on: data, seed: 1, maxNorm: maxNorm))
          })
      ])
  }
}
