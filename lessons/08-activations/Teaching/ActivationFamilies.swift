import Charts
import TensorCore

/// Activations with a setting, drawn for several of its values; and two forms of one activation, compared.
extension ChartRecipe {
  /// Swish for several β.
  static let swishFamily = ChartRecipe(
    "swish-beta", summary: Caption(en: "Swish x·sigmoid(βx) from a line to a ReLU", zh: "Swish x·sigmoid(βx)：从直线到 ReLU")
  ) {
    let places = SampledFunction.places(-6, 6, perUnit: 10)
    let betas = [0.0, 0.5, 1, 2, 10]
    let curves = try betas.map { beta in
      (beta, try SampledFunction(at: places) { x in try x * (x * beta).sigmoid() })
    }
    func panel(_ title: String, _ range: ClosedRange<Double>, _ legend: Legend, _ part: (SampledFunction) -> [Double])
      -> Panel
    {
      Panel(
        title, x: Axis("x", range: -6...6), y: Axis("value", range: range), legend: legend,
        marks: [.rule(y: 0)]
          + curves.map { beta, curve in .line("β = \(beta.formatted)", x: places, y: part(curve)) })
    }
    return Chart(
      title: "Swish, x·sigmoid(βx), for five values of β",
      caption: Caption(
        en:
          "β = 0 is the line x/2, β = 1 is SiLU, and the larger β, the closer to ReLU. In the middle lies the family's mark: a dip below "
          + "zero that gets narrower as β grows. The slope's overshoot is the same for every β > 0, 1.0998; only its place moves.",
        zh: "β = 0 是直线 x/2，β = 1 是 SiLU，β 越大越接近 ReLU。中间的共同特征是先降到零以下，β 越大，这个凹陷越窄。"
          + "对所有 β > 0，斜率的最大值都是 1.0998，只是位置不同。"),
      alternativeText:
        "Left: five curves through the origin, from the straight line x/2 to one that is nearly a ReLU. Right: their slopes; the level line 0.5 "
        + "for β = 0, and for the others S-shaped steps that overshoot 1, ever steeper.",
      tryNext: [
        "a negative β: `x/(1+exp(x)) with lines ls 7 title 'β = −1'`. It mirrors the curve: swish₋ᵦ(x) = −swishᵦ(−x)"
      ],
      columns: 2,
      panels: [panel("f(x)", -1...3, .topLeft) { $0.values }, panel("f′(x)", -0.3...1.3, .none) { $0.slopes }])
  }

  /// How far the tanh form of GELU is from the exact one.
  static let geluForms = ChartRecipe(
    "gelu-tanh-form",
    summary: Caption(en: "how far GELU's tanh form is from the exact one", zh: "GELU 的 tanh 近似与精确值相差多少")
  ) {
    let places = SampledFunction.places(-6, 6, perUnit: 20)
    let exact = try SampledFunction(at: places) { try $0.gelu() }
    let form = try SampledFunction(at: places) { try $0.gelu(approximate: .tanh) }
    func differences(_ part: (SampledFunction) -> [Double]) -> [Double] {
      zip(part(form), part(exact)).map { ($0 - $1) * 1000 }
    }
    return Chart(
      title: "GELU: the tanh form minus the exact one",
      caption: Caption(
        en:
          "½x(1 + tanh(√(2/π)(x + 0.044715x³))) is never off by more than half a thousandth; its slope by less than a "
          + "thousandth. A model trained with one form can still tell: load its weights with the same form.",
        zh: "½x(1 + tanh(√(2/π)(x + 0.044715x³))) 的误差从不超过千分之 0.5，斜率的误差不到千分之一。不过用哪种形式训练的模型，"
          + "加载权重时仍应使用同一种形式。"),
      alternativeText:
        "Over x from −6 to 6 the difference of the values stays within ±0.5 thousandths; it is zero at 0 and beyond ±4, with bumps "
        + "between. The difference of the slopes waves within ±1 thousandth.",
      tryNext: ["the cheaper sigmoid form is much further off; compare the forms themselves: lessons plot gelu"],
      panels: [
        Panel(
          x: Axis("x", range: -6...6), y: Axis("difference", unit: "thousandths"), legend: .below,
          marks: [
            .rule(y: 0), .line("of the values", x: places, y: differences { $0.values }),
            .line("of the slopes, from backward()", x: places, y: differences { $0.slopes }),
          ])
      ])
  }
}

extension Double {
  /// Without a decimal that says nothing: 1, 0.5.
  fileprivate var formatted: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
