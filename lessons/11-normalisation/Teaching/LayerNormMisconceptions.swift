import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double)
{
  /// Wrong ways to normalise a layer.
  mutating func addLayerNormMisconceptions() {
    addAxesMisconceptions()
    addSpreadMisconceptions()
    addGainMisconceptions()
  }

  private mutating func addAxesMisconceptions() {
    misconception("normOverTime", { try variant($0, $1, $2, $3, over: { x, _ in [max(x.rank - 2, 0)] }) }) {
      x, _, _, _ in
      let size = x.shape.dropLast().last ?? 0
      return Words(
        en: """
          This is what you get when the average runs along the axis before the last (of size \(size)): over the tokens of a sequence, or over the samples of a batch. Layer normalisation never compares tokens; each is normalised over its own features.
          """,
        zh: "这正是沿倒数第二个轴（大小 \(size)）求平均时得到的结果：即在序列的各个词元上，或在一批样本上。层归一化从不比较不同的词元；每个词元只在自己的特征上归一化。")
    }
    misconception("overTheBatch", { try variant($0, $1, $2, $3, over: { _, _ in [0] }) }) { x, _, _, _ in
      Words(
        en:
          "This is what you get when the average runs over the \(x.shape[0]) samples (axis 0), as in batch normalisation. A sample's result must not depend on the others.",
        zh: "这正是像批归一化那样在 \(x.shape[0]) 个样本上（第 0 轴）求平均时得到的结果。一个样本的结果不应取决于其他样本。")
    }
    misconception("wholeSample", { try variant($0, $1, $2, $3, over: { x, _ in Array(1..<x.rank) }) }) {
      x, gain, _, _ in
      Words(
        en: """
          This is what you get when everything after axis 0 is averaged together, \(x.shape.dropFirst().map(String.init).joined(separator: " × ")) numbers. The gain has the shape \(gain.shape): only that many of the last axes belong together, so each token \
          has a mean of its own.
          """,
        zh: """
          这正是把第 0 轴之后的 \(x.shape.dropFirst().map(String.init).joined(separator: " × ")) 个数放在一起求平均时得到的结果。gain 的形状是 \(gain.shape)：只有最后这几个轴属于一组，\
          每个词元有自己的均值。
          """)
    }
    misconception("lastAxisOnly", { try variant($0, $1, $2, $3, over: { x, _ in [x.rank - 1] }) }) { _, gain, _, _ in
      Words(
        en:
          "This is what you get when only the last axis is averaged over. The gain has the shape \(gain.shape), so mean and variance are taken over \(gain.count) numbers.",
        zh: "这正是只在最后一个轴上求平均时得到的结果。gain 的形状是 \(gain.shape)，所以均值和方差应在 \(gain.count) 个数上求。")
    }
    misconception("oneStatisticForAll", { try variant($0, $1, $2, $3, over: { x, _ in Array(0..<x.rank) }) }) {
      x, _, _, _ in
      Words(
        en:
          "This is what you get when one mean and one variance of all \(x.count) numbers serve everything. Each sample (or token) is to be normalised by itself.",
        zh: "这正是用全部 \(x.count) 个数的同一个均值和方差时得到的结果。每个样本（或词元）应各自归一化。")
    }
  }

  private mutating func addSpreadMisconceptions() {
    misconception("unbiasedVariance", { try variant($0, $1, $2, $3, correction: 1) }) { _, gain, _, _ in
      Words(
        en:
          "This is what you get when the variance divides by \(gain.count) − 1, which is what `var` does unless told otherwise. Layer normalisation divides by the count.",
        zh: "这正是方差除以 \(gain.count) − 1 时得到的结果（`var` 默认如此）。层归一化除以个数本身。")
    }
    misconception("dividesByVariance", { try variant($0, $1, $2, $3, divisor: { try $0 + $1 }) }) { _, _, _, _ in
      Words(
        en:
          "This is what you get when x − μ is divided by the variance. The root is missing: only the standard deviation has the unit of x.",
        zh: "这正是用 x − μ 除以方差时得到的结果：漏了开方，只有标准差才与 x 同单位。")
    }
    misconception("epsOutside", { try variant($0, $1, $2, $3, divisor: { try $0.sqrt() + $1 }) }) { _, _, _, _ in
      Words(
        en:
          "This is what you get when ε is added to the standard deviation. A different convention; this task asks for ε inside the root.",
        zh: "这正是把 ε 加在标准差上时得到的结果。这是另一种约定；本题要求 ε 在根号里面。")
    }
    misconception("missingEps", { try variant($0, $1, $2, $3, divisor: { variance, _ in try variance.sqrt() }) }) {
      _, _, _, _ in
      Words(
        en: "This is what you get without ε. Where all features of a sample are the same, that is 0/0 = NaN.",
        zh: "这正是没有 ε 时得到的结果。若一个样本的所有特征都相同，就是 0/0 = NaN。")
    }
    misconception(
      "rmsNorm",
      { x, gain, bias, eps in
        let axes = try lastAxes(x, gain)
        return try gain * x / (x.square().mean(dims: axes, keepdim: true) + eps).sqrt() + bias
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when x is divided by its root mean square and the mean is not taken away: RMS normalisation, a different layer that many language models use. This task asks for layer normalisation.",
        zh: "这正是用 x 除以均方根、而没有减去均值时得到的结果：那是 RMS 归一化，许多语言模型使用的另一种层。本题要求层归一化。")
    }
  }

  private mutating func addGainMisconceptions() {
    misconception(
      "scalarLayerNormGain",
      { x, gain, bias, eps in
        let unit = try variant(x, Tensor.ones(gain.shape), Tensor.zeros(gain.shape), eps)
        return try unit * gain.elements[0] + bias.elements[0]
      }
    ) { _, gain, _, _ in
      Words(
        en: """
          This is what you get when the first gain and the first bias serve all features, as if they were single numbers. Mean and deviation are one number a sample; gain and bias have one for each of the \(gain.count) places.
          """,
        zh: "这正是所有特征共用第一个 gain 和第一个 bias、把它们当成标量时得到的结果。均值和标准差是每个样本一个数；gain 和 bias 在 \(gain.count) 个位置上各有一个。")
    }
    misconception(
      "noAffine",
      { x, gain, _, eps in
        try variant(x, Tensor.ones(gain.shape), Tensor.zeros(gain.shape), eps)
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when gain and bias are not used. Every feature still has to be scaled and shifted by its own.",
        zh: "这正是没有使用 gain 和 bias 时得到的结果。每个特征还要用自己的 gain 和 bias 缩放、平移。")
    }
    misconception(
      "gainBeforeNormalising",
      { x, gain, bias, eps in
        _ = try lastAxes(x, gain)
        return try variant(x * gain + bias, Tensor.ones(gain.shape), Tensor.zeros(gain.shape), eps)
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when gain and bias are applied to x first and the result is then normalised: the normalisation takes part of them away again. They come last.",
        zh: "这正是先对 x 使用 gain 和 bias、再做归一化时得到的结果：归一化又抹掉了它们的一部分。它们应当最后使用。")
    }
  }
}

/// The axes that the gain covers.
private func lastAxes(_ x: Tensor<Double>, _ gain: Tensor<Double>) throws -> [Int] {
  guard x.shape.suffix(gain.rank) == gain.shape[...] else { throw NormalisationError.shapesDiffer }
  return Array((x.rank - gain.rank)..<x.rank)
}

/// Layer normalisation with other axes or another divisor; right as it comes.
private func variant(
  _ x: Tensor<Double>, _ gain: Tensor<Double>, _ bias: Tensor<Double>, _ eps: Double, correction: Double = 0,
  over axes: (Tensor<Double>, Tensor<Double>) throws -> [Int] = lastAxes,
  divisor: (Tensor<Double>, Double) throws -> Tensor<Double> = { try ($0 + $1).sqrt() }
) throws -> Tensor<Double> {
  _ = try lastAxes(x, gain)
  let axes = try axes(x, gain)
  let mean = try x.mean(dims: axes, keepdim: true)
  let variance = try x.var(dims: axes, correction: correction, keepdim: true)
  return try gain * (x - mean) / divisor(variance, eps) + bias
}
