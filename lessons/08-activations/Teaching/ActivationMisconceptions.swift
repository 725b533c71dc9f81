import Checking
import Contracts
import Foundation

typealias ActivationMethod = (ActivationKind, Double, Double) throws -> ActivationPoint

/// What an activation is right now, to be changed by a misconception.
private func right(_ kind: ActivationKind, _ x: Double, _ a: Double) throws -> ActivationPoint {
  try ActivationsReference().activation(kind, x: x, a: a)
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

/// Wrong values, with or without wrong slopes.
extension AnswerKeyBuilder where Method == ActivationMethod, Input == (ActivationKind, [Double], Double) {
  mutating func addOutputMisconceptions() {
    misconception(
      "leakyAsMaximum",
      { kind, x, a in
        guard kind == .leakyReLU, a > 1 else { return try right(kind, x, a) }
        return x < 0 ? ActivationPoint(output: x, slope: 1) : ActivationPoint(output: a * x, slope: a, slopeInA: x)
      },
      says: { _, _, a in
        Words(
          en: """
            This is what you get for max(a · x, x). That is the Leaky ReLU as long as a is below 1; here a is \(a), and the larger of the two changes sides.
            """,
          zh: "这正是用 max(a · x, x) 计算时得到的结果。只有 a 小于 1 时它才等于 Leaky ReLU；这里 a 是 \(a)，较大的那一支换了边。")
      })
    misconception(
      "slopeAlwaysOneHundredth",
      { kind, x, a in
        guard kind == .leakyReLU else { return try right(kind, x, a) }
        return try right(kind, x, 0.01)
      },
      says: { _, _, a in
        Words(
          en:
            "This is what you get with the usual slope 0.01 on the negative side. Here the slope is handed in: a = \(a).",
          zh: "这正是负半边总用默认斜率 0.01 时得到的结果。这里斜率由参数给出：a = \(a)。")
      })
    misconception(
      "eluWithoutParameter",
      { kind, x, a in
        guard kind == .elu, x <= 0 else { return try right(kind, x, a) }
        return ActivationPoint(output: exp(x) - 1, slope: exp(x))
      },
      says: { _, _, a in
        Words(
          en:
            "This is what you get when the ELU ends at −1 whatever a is. It should level off at −a, which is \(-a) here.",
          zh: "这正是不管 a 是多少、ELU 都趋于 −1 时得到的结果。它应当趋于 −a，这里是 \(-a)。")
      })
    misconception(
      "geluByTanh",
      { kind, x, a in
        guard kind == .gelu else { return try right(kind, x, a) }
        let k = (2 / Double.pi).squareRoot()
        let t = tanh(k * (x + 0.044715 * x * x * x))
        let slope = (1 + t) / 2 + x * (1 - t * t) / 2 * k * (1 + 3 * 0.044715 * x * x)
        return ActivationPoint(output: x * (1 + t) / 2, slope: slope)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get for GELU's tanh formula, which is never more than 0.0005 away: a different convention (approximate='tanh' in PyTorch). This \
            task asks for the exact one, with erf.
            """,
          zh: "这正是用 GELU 的 tanh 近似公式时得到的结果，误差不超过 0.0005：那是另一种约定（PyTorch 的 approximate='tanh'）。本题要求用 erf 的精确公式。")
      })
    misconception(
      "geluBySigmoid",
      { kind, x, a in
        guard kind == .gelu else { return try right(kind, x, a) }
        let s = sigmoid(1.702 * x)
        return ActivationPoint(output: x * s, slope: s + 1.702 * x * s * (1 - s))
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get for x · sigmoid(1.702 x), a quick stand-in for GELU: a different convention. This task asks for the exact one, with erf.
            """,
          zh: "这正是用 x · sigmoid(1.702 x) 代替 GELU 时得到的结果：那是另一种近似约定。本题要求用 erf 的精确公式。")
      })
    misconception(
      "parameterHasNoGradient",
      { kind, x, a in
        var point = try right(kind, x, a)
        point.slopeInA = 0
        return point
      },
      says: { kind, places, _ in
        Words(
          en: """
            This is what you get when \(kind) counts as an activation without parameter. If a grows a little, the output at \
            x = \(places.first { $0 < 0 } ?? -1) changes: slopeInA says by how much.
            """,
          zh: "这正是把 \(kind) 当成没有参数的激活函数时得到的结果。a 稍微增大，x = \(places.first { $0 < 0 } ?? -1) 处的输出就会变：slopeInA 就是变化的快慢。")
      })
    misconception(
      "parameterCountsEverywhere",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .leakyReLU { point.slopeInA = x }
        return point
      },
      says: { _, places, _ in
        Words(
          en: """
            This is what you get when a has a say on both sides. For x > 0, as at \(places.first { $0 > 0 } ?? 1), the Leaky ReLU gives x, and a does not occur in it.
            """,
          zh: "这正是让 a 在两侧都起作用时得到的结果。x > 0 时（如 \(places.first { $0 > 0 } ?? 1)），Leaky ReLU 的输出就是 x，与 a 无关。")
      })
  }

  /// Right values, wrong slopes.
  mutating func addSlopeMisconceptions() {
    misconception(
      "slopeOfTheOutput",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .sigmoid || kind == .tanh { point.slope = try right(kind, point.output, a).slope }
        return point
      },
      says: { kind, places, _ in
        let x = places[0]
        return Words(
          en: """
            This is what you get when the slope of \(kind) is taken at its own output instead of at x: the function is applied twice. s(1 − s) wants s = \
            \(kind)(x), here for x = \(x), and nothing more.
            """,
          zh: "这正是在 \(kind) 的输出处、而不是在 x 处求斜率时得到的结果：函数被套用了两次。公式里的 s 就是 \(kind)(x)（这里 x = \(x)），不要再套一次。")
      })
    misconception(
      "inputTakenForOutput",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .sigmoid { point.slope = x * (1 - x) }
        if kind == .tanh { point.slope = 1 - x * x }
        return point
      },
      says: { kind, places, _ in
        Words(
          en: """
            This is what you get when x stands in the formula in place of the output. The short formula for the slope of \(kind) is written with the \
            output; with x = \(places[0]) itself it can even become negative or large, and \(kind) always rises gently.
            """,
          zh: "这正是把 x 代入本该代入输出的公式时得到的结果。\(kind) 斜率的简短公式用的是输出；直接代入 x = \(places[0]) 会得到负数或很大的数，而 \(kind) 总是平缓上升的。")
      })
    misconception(
      "tanhSlopeLikeSigmoid",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .tanh { point.slope = point.output * (1 - point.output) }
        return point
      },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get when sigmoid's rule, output · (1 − output), is used for tanh. At 0 tanh would then be level; it is steepest there.",
          zh: "这正是把 sigmoid 的规则 输出 · (1 − 输出) 用在 tanh 上时得到的结果。照此 tanh 在 0 处是平的，而那里其实最陡。")
      })
    misconception(
      "rightSideAtZero",
      { kind, x, a in
        guard x == 0, kind == .relu || kind == .leakyReLU else { return try right(kind, x, a) }
        return ActivationPoint(output: 0, slope: 1)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the slope at exactly 0 is that of the right side, 1. At the kink any slope between the two sides is legal mathematics: a \
            different convention. This task asks for the left side, x ≤ 0, as PyTorch does.
            """,
          zh: "这正是在 0 处取右侧斜率 1 时得到的结果。在折点处，数学上取两侧之间的任何斜率都行：那是另一种约定。本题与 PyTorch 一样取左侧（x ≤ 0）。")
      })
    misconception(
      "eluSlopeIsOutput",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .elu, x <= 0 { point.slope = point.output }
        return point
      },
      says: { _, _, a in
        Words(
          en: """
            This is what you get when the ELU's negative side counts as its own derivative. That is so for eˣ; the − 1 moves the curve down, and does not make it \
            less steep. The slope should be positive, and near \(a) just left of 0.
            """,
          zh: "这正是把 ELU 的负半边当成自己的导数时得到的结果。eˣ 才是自己的导数；− 1 只让曲线下移，不改变陡度。斜率应为正，在 0 的左侧附近接近 \(a)。")
      })
    misconception(
      "eluSlopePlusOne",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .elu, x <= 0 { point.slope = point.output + 1 }
        return point
      },
      says: { _, _, a in
        Words(
          en: """
            This is what you get for output + 1, which is the slope of an ELU with a = 1. Here a is \(a), and the output is a · eˣ − a: something else has to be added to it.
            """,
          zh: "这正是用 输出 + 1 时得到的结果，那是 a = 1 时 ELU 的斜率。这里 a 是 \(a)，输出等于 a · eˣ − a：要加的是另一个数。")
      })
    misconception(
      "siluSlopeIsSigmoid",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .silu { point.slope = sigmoid(x) }
        return point
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the sigmoid in x · sigmoid(x) counts as a constant: only the first term of the product rule. The sigmoid changes with x, too.
            """,
          zh: "这正是把 x · sigmoid(x) 中的 sigmoid 当成常数时得到的结果：只有乘法法则的第一项。sigmoid 也随 x 变化。")
      })
    misconception(
      "siluSecondTermOnly",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .silu { point.slope = x * sigmoid(x) * (1 - sigmoid(x)) }
        return point
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when only the sigmoid in x · sigmoid(x) is differentiated: the second term of the product rule. The factor x changes as well, \
            at the rate 1. At 0 the curve rises with slope ½.
            """,
          zh: "这正是只对 x · sigmoid(x) 中的 sigmoid 求导时得到的结果：只有乘法法则的第二项。因子 x 也在变，变化率是 1。曲线在 0 处的斜率是 ½。")
      })
    misconception(
      "geluSlopeIsShare",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .gelu { point.slope = (1 + erf(x / 2.0.squareRoot())) / 2 }
        return point
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when Φ in x · Φ(x) counts as a constant: only the first term of the product rule. Φ changes with x, too, at the rate φ(x).
            """,
          zh: "这正是把 x · Φ(x) 中的 Φ 当成常数时得到的结果：只有乘法法则的第一项。Φ 也随 x 变化，变化率是 φ(x)。")
      })
    misconception(
      "geluDensityMissesHalf",
      { kind, x, a in
        var point = try right(kind, x, a)
        if kind == .gelu {
          point.slope = (1 + erf(x / 2.0.squareRoot())) / 2 + x * exp(-x * x) / (2 * Double.pi).squareRoot()
        }
        return point
      },
      says: { _, _, _ in
        Words(
          en: "This is what you get with e^(−x²) in the bell curve. The standard normal density has e^(−x²/2).",
          zh: "这正是把钟形曲线写成 e^(−x²) 时得到的结果。标准正态分布的密度是 e^(−x²/2)。")
      })
  }

  /// Right on paper, infinite on the way.
  mutating func addOverflows() {
    unstable(
      "tanhByExponentials",
      { kind, x, a in
        guard kind == .tanh else { return try right(kind, x, a) }
        let t = (exp(x) - exp(-x)) / (exp(x) + exp(-x))
        return ActivationPoint(output: t, slope: 1 - t * t)
      },
      says: { _, places, _ in
        Words(
          en: """
            This is what you get for (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ): at x = \(places[0]) both are infinite, and ∞ / ∞ is not a number. `tanh` of the library knows.
            """,
          zh: "这正是用 (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) 时得到的结果：x = \(places[0]) 时两者都是无穷大，∞ / ∞ 不是数。库函数 `tanh` 没有这个问题。")
      })
    unstable(
      "sigmoidByLargePower",
      { kind, x, a in
        guard kind == .sigmoid || kind == .silu else { return try right(kind, x, a) }
        let s = exp(x) / (1 + exp(x))
        return kind == .sigmoid
          ? ActivationPoint(output: s, slope: s * (1 - s))
          : ActivationPoint(output: x * s, slope: s + x * s * (1 - s))
      },
      says: { _, places, _ in
        Words(
          en:
            "This is what you get for eˣ / (1 + eˣ): at x = \(places[0]) both are infinite, and ∞ / ∞ is not a number. With e⁻ˣ it becomes 1 / (1 + 0).",
          zh: "这正是用 eˣ / (1 + eˣ) 时得到的结果：x = \(places[0]) 时两者都是无穷大，∞ / ∞ 不是数。改用 e⁻ˣ 就是 1 / (1 + 0)。")
      })
  }
}
