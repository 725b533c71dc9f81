import Charts
import TensorCore

/// Activations that squeeze every number into a bounded range, and the one that does nothing.
extension ActivationCurve {
  static let identity = ActivationCurve(
    name: "identity", title: "identity",
    caption: Caption(
      en: "No activation at all. The slope is 1 everywhere, so gradients pass unchanged; but a stack of linear layers "
        + "with nothing between them is one linear layer.",
      zh: "相当于没有激活函数。斜率处处为 1，梯度原样通过；但中间什么都不加的多层线性层，合起来仍只是一层线性层。"),
    alternativeText: "A straight line through the origin with slope 1; the derivative is a level line at 1.",
    tryNext: ["add the square, another function that seems harmless: `x**2 with lines ls 3 title 'x²'`"]
  ) { $0 }

  static let sigmoid = ActivationCurve(
    name: "sigmoid", title: "sigmoid",
    caption: Caption(
      en:
        "Squeezes every number into (0, 1). The slope is 0.25 at most, and nearly 0 from ±4.6 on: behind L sigmoids at most "
        + "0.25ᴸ of a gradient is left.",
      zh: "把任何数压进 (0, 1)。斜率最大只有 0.25，到 ±4.6 以外就几乎为 0：穿过 L 个 sigmoid，梯度至多剩下 0.25ᴸ。"),
    alternativeText: "An S-shaped curve from 0 to 1 through (0, 0.5); its derivative is a bell of height 0.25 at 0. "
      + "Both ends are shaded as saturated.",
    range: -0.1...1.1,
    tryNext: [
      "see how fast the slope dies: `set logscale y; set yrange [0.001:1]`",
      "add its wider sister: `(tanh(x/2)+1)/2 with lines ls 3 title '(tanh(x/2)+1)/2'`; which curve does it hide?",
    ]
  ) { try $0.sigmoid() }

  static let tanh = ActivationCurve(
    name: "tanh", title: "tanh",
    caption: Caption(
      en:
        "A sigmoid stretched to (−1, 1): tanh(x) = 2·sigmoid(2x) − 1. Its outputs are centred on 0 and its slope reaches 1, but "
        + "it saturates even sooner, from ±3 on.",
      zh: "把 sigmoid 拉伸到 (−1, 1)：tanh(x) = 2·sigmoid(2x) − 1。输出以 0 为中心，斜率可达 1，但饱和得更早，约从 ±3 开始。"),
    alternativeText: "An S-shaped curve from −1 to 1 through the origin; its derivative is a bell of height 1 at 0. "
      + "Both ends are shaded as saturated.",
    range: -1.2...1.2, legend: .bottomRight,
    tryNext: ["add the straight line that it follows near 0: `x with lines ls 3 title 'x'`"]
  ) { try $0.tanh() }
}
