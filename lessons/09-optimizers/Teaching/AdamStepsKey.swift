import Checking
import Contracts
import Foundation
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 9.3.
  static let adamSteps = AnswerKey(for: Optimizers.adamSteps, reference: OptimizersReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        m and v start at 0, so after t updates they hold only 1 − βᵗ of a full mean; dividing by that share makes them right from the first update on. m̂ / √v̂ has no unit, which \
        is why the size of the loss does not matter.
        """,
      zh: "m 和 v 从 0 起步，t 次更新后只积累了完整平均的 1 − βᵗ；除以这个比例，从第一次更新起就是对的。m̂ / √v̂ 没有单位，所以损失的尺度无关紧要。")

    key.alternative("the engine's optimiser") { weight, gradients, rate, beta1, beta2, eps in
      try engineSteps(weight, gradients, Adam(learningRate: rate, betas: (beta1, beta2), eps: eps))
    }
    key.alternative("keeps the powers by multiplying") { weight, gradients, rate, beta1, beta2, eps in
      var (w, m, v, left1, left2) = (weight, 0.0, 0.0, 1.0, 1.0)
      var weights: [Double] = []
      for g in gradients {
        m += (1 - beta1) * (g - m)
        v += (1 - beta2) * (g * g - v)
        left1 *= beta1
        left2 *= beta2
        w -= rate / (1 - left1) * m / ((v / (1 - left2)).squareRoot() + eps)
        weights.append(w)
      }
      return weights
    }

    key.example((1, [1000], 0.1, 0.9, 0.999, 0.01))
    key.example((0.5, [1.25, -0.5, 2], 0.3, 0.8, 0.95, 0.05))
    key.random(10) { generator in
      (
        .random(in: -2...2, using: &generator),
        (0..<Int.random(in: 3...7, using: &generator)).map { _ in .random(in: -3...3, using: &generator) },
        .random(in: 0.03...0.4, using: &generator), .random(in: 0.5...0.85, using: &generator),
        .random(in: 0.9...0.98, using: &generator), .random(in: 0.02...0.2, using: &generator)
      )
    }
    key.example(
      en: "the first gradient is 0", zh: "第一个梯度为 0", (0.75, [0, 1.5, -2.25], 0.2, 0.8, 0.95, 0.05))
    key.example(en: "there is no gradient", zh: "没有梯度", (0.75, [], 0.2, 0.9, 0.999, 0.05))
    key.when(en: "there is more than one update", zh: "更新不止一次") { $0.1.count > 1 }

    key.addAdamMisconceptions()
    key.hints(
      Words(
        en:
          "m starts at 0. After one gradient of 1000 with β₁ = 0.9, what is m? By what must it be divided to be 1000 again?",
        zh: "m 从 0 开始。β₁ = 0.9，来了一个梯度 1000 之后，m 是多少？要除以多少才能变回 1000？"),
      Words(
        en:
          "Three variables live on: w, m, v. The corrected m̂ and v̂ are made anew in each update and thrown away; t counts from 1.",
        zh: "保留三个变量：w、m、v。修正后的 m̂、v̂ 每次重新算，用完即弃；t 从 1 数起。"),
      Words(
        en: """
          With t = index + 1: m̂ = m / (1 − pow(beta1, t)), v̂ = v / (1 − pow(beta2, t)), w −= rate * m̂ / (v̂.squareRoot() + eps).
          """,
        zh:
          "设 t = index + 1：m̂ = m / (1 − pow(beta1, t))，v̂ = v / (1 − pow(beta2, t))，w −= rate * m̂ / (v̂.squareRoot() + eps)。"
      ))
  }
}

/// Adam with its parts left open: what a new gradient adds to both means, how they are corrected, and the step.
private struct AdamVariant {
  var beta1: Double
  var beta2: Double
  /// What v is the mean of.
  var square: (Double) -> Double = { $0 * $0 }
  /// The number of the first update.
  var first = 1
  var correctsMean = true
  var correctsSquare = true
  var step: (_ mean: Double, _ square: Double) -> Double

  func weights(from weight: Double, _ gradients: [Double]) -> [Double] {
    var (w, m, v) = (weight, 0.0, 0.0)
    return gradients.enumerated().map { index, g in
      m = beta1 * m + (1 - beta1) * g
      v = beta2 * v + (1 - beta2) * square(g)
      let t = Double(index + first)
      w -= step(correctsMean ? m / (1 - pow(beta1, t)) : m, correctsSquare ? v / (1 - pow(beta2, t)) : v)
      return w
    }
  }
}

typealias AdamMethod = (Double, [Double], Double, Double, Double, Double) throws -> [Double]

extension AnswerKeyBuilder
where Method == AdamMethod, Input == (Double, [Double], Double, Double, Double, Double) {
  /// Wrong Adams.
  fileprivate mutating func addAdamMisconceptions() {
    addCorrectionMisconceptions()
    misconception(
      "epsilonInsideTheRoot",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2) { rate * $0 / ($1 + eps).squareRoot() }.weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en:
            "This is what you get when ε = \(given.5.text(digits: 3)) stands under the root: a different convention. This task asks for √v̂ + ε.",
          zh: "这正是把 ε = \(given.5.text(digits: 3)) 放进根号里时得到的结果：那是另一种约定。本题要求 √v̂ + ε。")
      })
    misconception(
      "betasSwapped",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta2, beta2: beta1) { rate * $0 / ($1.squareRoot() + eps) }.weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en: """
            This is what you get when β₁ and β₂ change places. β₁ = \(given.3.text(digits: 3)) belongs to the mean of gradients, β₂ = \(given.4.text(digits: 3)), the longer memory, to the \
            mean of squares.
            """,
          zh:
            "这正是把 β₁ 与 β₂ 弄反时得到的结果。β₁ = \(given.3.text(digits: 3)) 用于梯度的平均，记忆更长的 β₂ = \(given.4.text(digits: 3)) 用于平方的平均。"
        )
      })
    misconception(
      "gradientsNotSquared",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2, square: { abs($0) }) { rate * $0 / ($1.squareRoot() + eps) }
          .weights(from: weight, gradients)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when v is the running mean of |g| instead of g². The root of it is no longer as large as a gradient, so the step again depends on the scale of the loss.
            """,
          zh: "这正是让 v 成为 |g| 而不是 g² 的滑动平均时得到的结果。开方之后不再与梯度同样大小，步长又依赖于损失的尺度了。")
      })
    misconception(
      "rootForgotten",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2) { rate * $0 / ($1 + eps) }.weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en: """
            This is what you get when m̂ is divided by v̂ itself. Then a gradient of \((given.1.first ?? 1).text(digits: 4)) makes a step as if it were one over that.
            """,
          zh: "这正是除以 v̂ 本身而没有开方时得到的结果：梯度 \((given.1.first ?? 1).text(digits: 4)) 走出的步长就好像它是自己的倒数。")
      })
    misconception(
      "noMomentumInAdam",
      { weight, gradients, rate, _, beta2, eps in
        AdamVariant(beta1: 0, beta2: beta2) { rate * $0 / ($1.squareRoot() + eps) }.weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en: """
            This is what you get when the newest gradient stands in place of the running mean m̂, that is β₁ = 0: RMSprop with a corrected start. Here β₁ is \(given.3.text(digits: 3)).
            """,
          zh: "这正是用最新的梯度代替滑动平均 m̂（即 β₁ = 0）时得到的结果：相当于修正了起步的 RMSprop。这里 β₁ 是 \(given.3.text(digits: 3))。")
      })
  }

  private mutating func addCorrectionMisconceptions() {
    misconception(
      "noBiasCorrection",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2, correctsMean: false, correctsSquare: false) {
          rate * $0 / ($1.squareRoot() + eps)
        }.weights(from: weight, gradients)
      },
      says: { given in
        let first = (1 - given.3) / (1 - given.4).squareRoot()
        return Words(
          en: """
            This is what you get without the correction for the start at 0. The first step is then \(first.text(digits: 3)) · η instead of η: the mean is short by the factor \
            \((1 - given.3).text(digits: 3)), the root of the squares by \((1 - given.4).squareRoot().text(digits: 3)).
            """,
          zh:
            "这正是没有修正从 0 起步的偏差时得到的结果。第一步变成 \(first.text(digits: 3)) · η 而不是 η：平均值只有应有的 \((1 - given.3).text(digits: 3)) 倍，平方平均的根只有 \((1 - given.4).squareRoot().text(digits: 3)) 倍。"
        )
      })
    misconception(
      "onlyTheMeanCorrected",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2, correctsSquare: false) { rate * $0 / ($1.squareRoot() + eps) }
          .weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en: """
            This is what you get when only m is corrected. v starts at 0 as well; uncorrected, it makes the first step \((1 / (1 - given.4).squareRoot()).text(digits: 3)) times too long.
            """,
          zh: "这正是只修正了 m 时得到的结果。v 也从 0 起步；不修正它，第一步就会长 \((1 / (1 - given.4).squareRoot()).text(digits: 3)) 倍。")
      })
    misconception(
      "onlyTheSquaresCorrected",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2, correctsMean: false) { rate * $0 / ($1.squareRoot() + eps) }
          .weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en: """
            This is what you get when only v is corrected. m starts at 0 as well; uncorrected, it makes the first step only \((1 - given.3).text(digits: 3)) of its length.
            """,
          zh: "这正是只修正了 v 时得到的结果。m 也从 0 起步；不修正它，第一步只有应有的 \((1 - given.3).text(digits: 3)) 倍。")
      })
    misconception(
      "countsFromZero",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2, first: 0) { rate * $0 / ($1.squareRoot() + eps) }
          .weights(from: weight, gradients)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when t starts at 0: the first correction divides by 1 − β⁰ = 0, and from there on nothing is a number. The first update has t = 1.
            """,
          zh: "这正是 t 从 0 数起时得到的结果：第一次修正除以 1 − β⁰ = 0，此后全都不是数了。第一次更新的 t 是 1。")
      })
    misconception(
      "correctionIsKept",
      { weight, gradients, rate, beta1, beta2, eps in
        var (w, m, v) = (weight, 0.0, 0.0)
        return gradients.enumerated().map { index, g in
          let t = Double(index + 1)
          m = (beta1 * m + (1 - beta1) * g) / (1 - pow(beta1, t))
          v = (beta2 * v + (1 - beta2) * g * g) / (1 - pow(beta2, t))
          w -= rate * m / (v.squareRoot() + eps)
          return w
        }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when the corrected means are written back into m and v: the next update then corrects what was corrected already. The running means go on uncorrected; m̂ and v̂ are \
            made anew each time.
            """,
          zh: "这正是把修正后的平均值写回 m 和 v 时得到的结果：下一次更新会对已经修正过的再修正一遍。滑动平均本身不修正，m̂ 与 v̂ 每次重新算。")
      })
    misconception(
      "correctionNeverChanges",
      { weight, gradients, rate, beta1, beta2, eps in
        AdamVariant(beta1: beta1, beta2: beta2, correctsMean: false, correctsSquare: false) {
          rate * $0 / (1 - beta1) / (($1 / (1 - beta2)).squareRoot() + eps)
        }.weights(from: weight, gradients)
      },
      says: { given in
        Words(
          en: """
            This is what you get when every update divides by 1 − β, without the power t. After the first one the means hold more than that share, so the steps grow too long: \
            after 2 updates the share is 1 − β₁² = \((1 - given.3 * given.3).text(digits: 3)).
            """,
          zh:
            "这正是每次都除以 1 − β、没有 t 次方时得到的结果。第一次之后平均值积累得更多，步长就过长了：2 次更新后应除以 1 − β₁² = \((1 - given.3 * given.3).text(digits: 3))。"
        )
      })
  }
}
