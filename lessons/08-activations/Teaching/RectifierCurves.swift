import Charts
import TensorCore

/// The ReLU and those that mend its negative side.
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
}
