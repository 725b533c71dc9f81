import Charts
import TensorCore

/// Smooth relatives of the ReLU: most of them dip below 0 before they rise.
extension ActivationCurve {
  static let softplus = ActivationCurve(
    name: "softplus", title: "softplus",
    caption: Caption(
      en:
        "A ReLU with a rounded corner, ln(1 + e^x). Its slope is the sigmoid. It is 0.6931 = ln 2 at 0 and never quite 0: good for outputs "
        + "that must be positive, such as a variance.",
      zh: "把 ReLU 的角磨圆：ln(1 + e^x)。它的斜率就是 sigmoid。在 0 处为 0.6931 = ln 2，且永远大于 0：适合必须为正的输出，例如方差。"),
    alternativeText:
      "Close to 0 on the left, close to the line y = x on the right, 0.69 at 0. The derivative is an S from 0 to 1.",
    tryNext: ["what it rounds off: `x<0 ? 0 : x with lines ls 3 title 'ReLU'`"]
  ) { try $0.softplus() }

  static let silu = ActivationCurve(
    name: "silu", title: "SiLU (Swish with β = 1)",
    caption: Caption(
      en:
        "x·sigmoid(x): the input decides itself how much of it passes. It falls before it rises, so its slope lies between −0.0998 and "
        + "1.0998. Far to the left it vanishes as ReLU does: it eases dying units, it does not abolish them.",
      zh: "x·sigmoid(x)：输入自己决定让多少通过。它先降后升，斜率介于 −0.0998 与 1.0998 之间。往左走远了，它与 ReLU 一样趋于 0："
        + "它缓解单元死亡，但不能根除。"),
    alternativeText:
      "Just below 0 on the left, lowest at −0.278 for x = −1.278, then rising towards the line y = x. The derivative dips below 0 and "
      + "overshoots 1.",
    tryNext: ["the gate alone: `1/(1+exp(-x)) with lines ls 3 title 'sigmoid'`"]
  ) { try $0.silu() }

  static let gelu = ActivationCurve(
    name: "gelu", title: "GELU",
    caption: Caption(
      en:
        "x·Φ(x), with Φ the distribution function of the normal distribution: the larger x is among normally distributed inputs, the "
        + "more of it passes. The usual choice in Transformers. Its slope lies between −0.1289 and 1.1289, at ∓√2.",
      zh: "x·Φ(x)，Φ 是正态分布函数：x 在正态分布的输入中越大，通过得越多。Transformer 中最常用。斜率介于 −0.1289 与 1.1289 之间，"
        + "分别在 ∓√2 处取到。"),
    alternativeText:
      "Close to 0 on the left, lowest at −0.17 for x = −0.752, then rising quickly to the line y = x. The derivative dips to −0.13 and "
      + "overshoots to 1.13.",
    tryNext: ["its cheap relative: `x/(1+exp(-1.702*x)) with lines ls 3 title 'x·sigmoid(1.702 x)'`"]
  ) { try $0.gelu() }

  static let mish = ActivationCurve(
    name: "mish", title: "Mish",
    caption: Caption(
      en:
        "x·tanh(softplus(x)). Almost a SiLU, a little steeper: the slope reaches 1.0885 at 1.49, the lowest value is −0.3088. Costs more to "
        + "compute.",
      zh: "x·tanh(softplus(x))。与 SiLU 很像，略陡一些：斜率在 1.49 处达到 1.0885，最低值为 −0.3088。计算量更大。"),
    alternativeText:
      "Just below 0 on the left, lowest at −0.309 for x = −1.192, then rising towards the line y = x. The derivative overshoots 1 slightly.",
    tryNext: ["compare: `x/(1+exp(-x)) with lines ls 3 title 'SiLU'`"]
  ) { try $0.mish() }

  static let hardSwish = ActivationCurve(
    name: "hard-swish", title: "hard-swish",
    caption: Caption(
      en:
        "A SiLU made of straight lines and one parabola, x·clamp(x + 3, 0, 6)/6: no exponential, made for phones. Left of −3 it is 0, "
        + "right of 3 it is x.",
      zh: "由直线和一段抛物线拼成的 SiLU：x·clamp(x + 3, 0, 6)/6。不用指数函数，为手机而设计。−3 以左为 0，3 以右为 x。"),
    alternativeText:
      "0 up to x = −3, a parabola that dips to −0.375 at −1.5, and the line y = x from 3 on. The derivative jumps to −0.5, rises in a straight "
      + "line to 1.5 and drops to 1.",
    kinks: [-3, 3],
    tryNext: ["what it imitates: `x/(1+exp(-x)) with lines ls 3 title 'SiLU'`"]
  ) { try $0.hardswish() }
}
