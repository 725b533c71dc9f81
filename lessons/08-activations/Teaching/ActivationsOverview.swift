import Charts
import TensorCore

extension ChartRecipe {
  /// Softmax of two logits, one of them held at 0.
  static let softmaxSlice = ChartRecipe(
    "softmax", summary: Caption(en: "softmax of two logits, a slice", zh: "两个 logit 的 softmax，取一个切面")
  ) {
    let places = SampledFunction.places(-6, 6, perUnit: 10)
    let first = try SampledFunction(at: places) { try probabilities($0).select(dim: 1, index: 0) }
    let second = try SampledFunction(at: places) { try probabilities($0).select(dim: 1, index: 1) }
    return Chart(
      title: "softmax of two logits (z, 0)",
      caption: Caption(
        en:
          "Softmax turns logits into probabilities that sum to 1. Of two logits only the difference counts, and the first "
          + "probability is the sigmoid of it. What one probability gains the other loses: the two slopes are opposite.",
        zh: "softmax 把 logit 变成总和为 1 的概率。两个 logit 时只有差值起作用，第一个概率就是差值的 sigmoid。"
          + "一个概率增加多少，另一个就减少多少：两条斜率互为相反数。"),
      alternativeText:
        "Over the first logit, the first probability rises in an S from 0 to 1 and the second falls from 1 to 0; they "
        + "cross at 0.5. Their derivatives are bells of height 0.25, one upward, one downward.",
      tryNext: [
        "add a third logit, also 0: `exp(x)/(exp(x)+2) with lines ls 5 title 'q₁ of three'`; where does it cross 0.5?",
        "add a temperature of 3: `1/(1+exp(-x/3)) with lines ls 6 title 'T = 3'`",
      ],
      panels: [
        Panel(
          x: Axis("z, the first logit (the second is 0)", range: -6...6), y: Axis("value", range: -0.4...1.1),
          legend: .below,
          marks: [
            .rule(y: 0), .line("q₁, probability of the first", x: places, y: first.values),
            .line("∂q₁/∂z, from backward()", x: places, y: first.slopes),
            .line("q₂, probability of the second", x: places, y: second.values),
            .line("∂q₂/∂z, from backward()", x: places, y: second.slopes),
          ])
      ])
  }

  /// The rows softmax(z, 0), one for each z.
  private static func probabilities(_ z: Tensor<Double>) throws -> Tensor<Double> {
    try Tensor.stack([z, Tensor<Double>.zeros(z.shape)], dim: 1).softmax(dim: 1)
  }

  /// All activations on the same axes.
  static let activationsOverview = ChartRecipe(
    "activations-overview", summary: Caption(en: "all activations side by side", zh: "所有激活函数并排对照")
  ) {
    let softmax = ActivationCurve(
      name: "softmax", title: "softmax of (x, 0), 1st", caption: Caption(en: "", zh: ""), alternativeText: "",
      tryNext: [],
      function: { try probabilities($0).select(dim: 1, index: 0) })
    let curves = ActivationCurve.all + [softmax]
    return Chart(
      title: "Activations (solid) and their derivatives (dashed), all on the same axes",
      caption: Caption(
        en:
          "The same axes everywhere, so that shapes can be compared: where the dashed line lies on 0 (shaded), no gradient passes.",
        zh: "所有小图坐标轴相同，便于比较形状：虚线贴着 0 的地方（灰色），梯度过不去。"),
      alternativeText: "A grid of \(curves.count) small charts, one for each activation: "
        + curves.map(\.title).joined(separator: ", ")
        + ". Those of the ReLU family have slope 1 on the right; sigmoid and tanh are shaded on both sides.",
      tryNext: ["zoom all panels: change every `set xrange` to [-2:2]"],
      columns: 5,
      panels: try curves.enumerated().map { index, curve in
        let sample = try curve.sample()
        return Panel(
          curve.title, x: Axis("x", range: -6...6), y: Axis("", range: -1.5...2.5),
          legend: index == 1 ? .topLeft : .none,
          marks: sample.saturated().map { .region(x: $0) } + [
            .line("f(x)", x: sample.x, y: sample.values), .line("f′(x)", x: sample.x, y: sample.slopes),
          ])
      })
  }
}
