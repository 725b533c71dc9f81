import Charts
import TensorCore

/// The ReLU and those that give its negative side a slope.
extension ActivationCurve {
  static let relu = ActivationCurve(
    name: "relu", title: "ReLU",
    caption: Caption(
      en:
        "Keeps what is positive. For positive inputs the slope is exactly 1, however many layers; for negative ones exactly 0: "
        + "a unit that is negative for every sample no longer learns. At 0 the engine takes 0, as PyTorch does.",
      zh: "只保留正的部分。输入为正时斜率恰为 1，无论多少层；输入为负时恰为 0：若一个单元对所有样本都为负，它就不再学习。"
        + "在 0 处，引擎与 PyTorch 一样取 0。"),
    alternativeText:
      "Level at 0 for negative x, then a straight line of slope 1. The derivative steps from 0 to 1 at 0. "
      + "The whole negative side is shaded as saturated.",
    kinks: [0],
    tryNext: ["add a smooth relative: `log(1+exp(x)) with lines ls 3 title 'softplus'`"]
  ) { try $0.relu() }

  static let leakyReLU = ActivationCurve(
    name: "leaky-relu", title: "Leaky ReLU", parameter: "a = 0.1",
    caption: Caption(
      en:
        "A ReLU that lets a little through on the negative side: max(a·x, x) with a fixed a < 1. The slope is never 0, so no unit "
        + "dies. Drawn with a = 0.1 to be seen; the usual 0.01 looks almost like a ReLU.",
      zh: "在负半轴漏过一点点的 ReLU：max(a·x, x)，a 固定且小于 1。斜率处处不为 0，单元不会死亡。"
        + "图中取 a = 0.1 以便看清；常用的 0.01 看上去几乎就是 ReLU。"),
    alternativeText:
      "A line of slope 0.1 up to the origin, then of slope 1. The derivative steps from 0.1 to 1. Nothing is shaded.",
    kinks: [0],
    tryNext: [
      "the usual slope: `x<0 ? 0.01*x : x with lines ls 3 title 'a = 0.01'`",
      "a slope above 1 in the formula max(a·x, x): `x<3*x ? 3*x : x with lines ls 4 title 'a = 3'`; which side bends now?",
    ]
  ) { try $0.leakyReLU(negativeSlope: 0.1) }

  static let prelu = ActivationCurve(
    name: "prelu", title: "PReLU", parameter: "a = 0.25, learned",
    caption: Caption(
      en:
        "A Leaky ReLU whose slope a is a parameter, 0.25 at the start in PyTorch. Its gradient is the sum of the negative inputs, "
        + "each times the gradient that arrives: only they pull on a.",
      zh: "斜率 a 可以学习的 Leaky ReLU，PyTorch 中的初值是 0.25。a 的梯度是所有负输入（乘以各自传来的梯度）之和：只有负输入会改变 a。"),
    alternativeText: "A line of slope 0.25 up to the origin, then of slope 1. The derivative steps from 0.25 to 1.",
    kinks: [0],
    tryNext: ["what it becomes with a learned slope of −0.5: `x<0 ? -0.5*x : x with lines ls 3 title 'a = −0.5'`"]
  ) { x in try x.prelu(Tensor([0.25])) }

  static let elu = ActivationCurve(
    name: "elu", title: "ELU", parameter: "α = 1",
    caption: Caption(
      en:
        "Negative inputs bend towards −α instead of being cut: α(e^x − 1). With α = 1 the slope has no jump at 0, and the outputs "
        + "are closer to zero on average. Far to the left it saturates all the same.",
      zh: "负输入不是被截断，而是逐渐弯向 −α：α(e^x − 1)。α = 1 时斜率在 0 处没有跳变，输出的平均值也更接近 0。往左走远了，它一样会饱和。"),
    alternativeText:
      "On the left a curve that rises from −1 to the origin, on the right a line of slope 1. The derivative rises from 0 "
      + "to 1 and stays there.",
    kinks: [0],
    tryNext: ["a larger α: `x<0 ? 2*(exp(x)-1) : x with lines ls 3 title 'α = 2'`; what happens to the slope at 0?"]
  ) { try $0.elu() }

  static let selu = ActivationCurve(
    name: "selu", title: "SELU",
    caption: Caption(
      en:
        "An ELU with α = 1.6733, stretched by λ = 1.0507. The two numbers are chosen so that, with LeCun's initialisation, mean 0 and variance 1 "
        + "reproduce themselves from layer to layer. Just left of 0 the slope is 1.7581.",
      zh: "α = 1.6733、再放大 λ = 1.0507 倍的 ELU。这两个数使得在 LeCun 初始化之下，均值 0、方差 1 能逐层自我保持。在 0 的左侧，斜率达到 1.7581。"),
    alternativeText:
      "On the left a curve that rises from −1.76 to the origin, on the right a line of slope 1.05. The derivative climbs to 1.76 "
      + "at 0 and drops to 1.05.",
    range: -2.2...3, kinks: [0],
    tryNext: ["its parent: `x<0 ? exp(x)-1 : x with lines ls 3 title 'ELU'`"]
  ) { try $0.selu() }
}
