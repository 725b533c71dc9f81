import Checking
import Contracts
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 9.2.
  static let rmspropSteps = AnswerKey(for: Optimizers.rmspropSteps, reference: OptimizersReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The root brings the mean of squares back to the unit of a gradient, so that g / √v has none: the step is about η whatever scale the loss has. ε keeps the first step finite when \
        a gradient is 0.
        """,
      zh: "开方把“平方的平均”变回梯度的单位，于是 g / √v 没有单位：无论损失的尺度如何，步长大约都是 η。ε 保证梯度为 0 时不会 0 除以 0。")

    key.alternative("the engine's optimiser") { weight, gradients, rate, alpha, eps in
      try engineSteps(weight, gradients, RMSprop(learningRate: rate, alpha: alpha, eps: eps))
    }
    key.alternative("moves the mean towards the square") { weight, gradients, rate, alpha, eps in
      var (w, v) = (weight, 0.0)
      var weights: [Double] = []
      for g in gradients {
        v += (1 - alpha) * (g * g - v)
        w = w - rate / (v.squareRoot() + eps) * g
        weights.append(w)
      }
      return weights
    }

    key.example((1, [2], 0.1, 0.75, 0.5))
    key.example((0.5, [1.25, -0.5, 2], 0.3, 0.9, 0.01))
    key.random(10) { generator in
      (
        .random(in: -2...2, using: &generator),
        (0..<Int.random(in: 3...7, using: &generator)).map { _ in .random(in: -3...3, using: &generator) },
        .random(in: 0.03...0.4, using: &generator), .random(in: 0.6...0.97, using: &generator),
        .random(in: 0.02...0.3, using: &generator)
      )
    }
    key.example(en: "the first gradient is 0", zh: "第一个梯度为 0", (0.75, [0, 1.5, -2.25], 0.2, 0.8, 0.05))
    key.example(en: "the gradients are large", zh: "梯度很大", (0.75, [800, -1200, 650], 0.2, 0.8, 0.05))
    key.example(en: "there is no gradient", zh: "没有梯度", (0.75, [], 0.2, 0.9, 0.05))
    key.when(en: "there is more than one update", zh: "更新不止一次") { $0.1.count > 1 }

    key.addRunningSquareMisconceptions()
    key.hints(
      Words(
        en: "One direction has gradients of 100, another of 0.01. How could both get steps of the same size?",
        zh: "一个方向的梯度是 100，另一个是 0.01。怎样让两个方向的步长差不多？"),
      Words(
        en: "Keep v before the loop. In each round v takes in g · g first; then the step divides by its root, plus ε.",
        zh: "v 定义在循环之前。每一步先把 g · g 并入 v，再除以它的平方根加 ε。"),
      Words(
        en: "v = alpha * v + (1 − alpha) * g * g; w −= rate * g / (v.squareRoot() + eps).",
        zh: "先 v = alpha * v + (1 − alpha) * g * g，再 w −= rate * g / (v.squareRoot() + eps)。"))
  }
}

/// RMSprop with its parts left open.
private func steps(
  _ weight: Double, _ gradients: [Double], mean: (_ v: Double, _ g: Double) -> Double,
  step: (_ g: Double, _ v: Double, _ before: Double) -> Double
) -> [Double] {
  var (w, v) = (weight, 0.0)
  return gradients.map { g in
    let before = v
    v = mean(v, g)
    w -= step(g, v, before)
    return w
  }
}

extension AnswerKeyBuilder
where
  Method == (Double, [Double], Double, Double, Double) throws -> [Double],
  Input == (Double, [Double], Double, Double, Double)
{
  /// Wrong ways to scale a step.
  fileprivate mutating func addRunningSquareMisconceptions() {
    misconception(
      "epsilonInsideTheRoot",
      { weight, gradients, rate, alpha, eps in
        steps(weight, gradients) {
          alpha * $0 + (1 - alpha) * $1 * $1
        } step: { g, v, _ in
          rate * g / (v + eps).squareRoot()
        }
      },
      says: { _, _, _, _, eps in
        Words(
          en: """
            This is what you get when ε = \(eps.text(digits: 3)) stands under the root: a different convention (TensorFlow's older RMSprop). This task asks for √v + ε, as PyTorch does.
            """,
          zh: "这正是把 ε = \(eps.text(digits: 3)) 放进根号里时得到的结果：那是另一种约定（TensorFlow 早期的 RMSprop）。本题与 PyTorch 一样，要求 √v + ε。")
      })
    misconception(
      "epsilonForgotten",
      { weight, gradients, rate, alpha, _ in
        steps(weight, gradients) {
          alpha * $0 + (1 - alpha) * $1 * $1
        } step: { g, v, _ in
          rate * g / v.squareRoot()
        }
      },
      says: { _, gradients, _, _, eps in
        Words(
          en: """
            This is what you get without ε = \(eps.text(digits: 3)).\(gradients.first == 0 ? " With a gradient of 0 at the start that is 0 / 0, which is not a number." : "")
            """,
          zh: "这正是漏掉 ε = \(eps.text(digits: 3)) 时得到的结果。\(gradients.first == 0 ? "第一个梯度为 0 时，0 / 0 不是数。" : "")")
      })
    misconception(
      "meanOfGradients",
      { weight, gradients, rate, alpha, eps in
        steps(weight, gradients) {
          alpha * $0 + (1 - alpha) * $1
        } step: { g, v, _ in
          rate * g / (abs(v).squareRoot() + eps)
        }
      },
      says: { _, _, _, _, _ in
        Words(
          en:
            "This is what you get when v is the running mean of g instead of g². Gradients of both signs then cancel, and the root of a gradient has the wrong unit.",
          zh: "这正是让 v 成为 g 而不是 g² 的滑动平均时得到的结果。正负梯度会相互抵消，对梯度开方单位也不对。")
      })
    misconception(
      "rootForgotten",
      { weight, gradients, rate, alpha, eps in
        steps(weight, gradients) {
          alpha * $0 + (1 - alpha) * $1 * $1
        } step: { g, v, _ in
          rate * g / (v + eps)
        }
      },
      says: { _, gradients, _, _, _ in
        Words(
          en: """
            This is what you get when the gradient is divided by v itself, not by its root: large gradients like \
            \((gradients.max { abs($0) < abs($1) } ?? 1).text(digits: 3)) then make *small* steps.
            """,
          zh:
            "这正是除以 v 本身而不是它的平方根时得到的结果：像 \((gradients.max { abs($0) < abs($1) } ?? 1).text(digits: 3)) 这样大的梯度反而只走很小的步子。")
      })
    misconception(
      "alphaSwapped",
      { weight, gradients, rate, alpha, eps in
        steps(weight, gradients) {
          (1 - alpha) * $0 + alpha * $1 * $1
        } step: { g, v, _ in
          rate * g / (v.squareRoot() + eps)
        }
      },
      says: { _, _, _, alpha, _ in
        Words(
          en: """
            This is what you get when α and 1 − α change places. α = \(alpha.text(digits: 3)) is the share of the *old* mean that stays.
            """,
          zh: "这正是把 α 与 1 − α 弄反时得到的结果。α = \(alpha.text(digits: 3)) 是旧平均值保留的比例。")
      })
    misconception(
      "sumOfSquares",
      { weight, gradients, rate, _, eps in
        steps(weight, gradients) {
          $0 + $1 * $1
        } step: { g, v, _ in
          rate * g / (v.squareRoot() + eps)
        }
      },
      says: { _, gradients, _, _, _ in
        Words(
          en: """
            This is what you get when squares are added up and never forgotten: that is Adagrad, whose steps shrink for good. RMSprop keeps a running mean.
            """,
          zh: "这正是把平方一直累加、从不遗忘时得到的结果：那是 Adagrad，步长会越来越小。RMSprop 用的是滑动平均。")
      })
    misconception(
      "dividesByTheOldMean",
      { weight, gradients, rate, alpha, eps in
        steps(weight, gradients) {
          alpha * $0 + (1 - alpha) * $1 * $1
        } step: { g, _, before in
          rate * g / (before.squareRoot() + eps)
        }
      },
      says: { _, _, _, _, eps in
        Words(
          en: """
            This is what you get when the step divides by the mean as it was before the new gradient. At the first update that is 0, and the step becomes g / ε: \
            \((1 / eps).text(digits: 3)) times the gradient.
            """,
          zh: "这正是用还没并入新梯度的旧平均值作除数时得到的结果。第一次更新时它是 0，步长变成 g / ε，即梯度的 \((1 / eps).text(digits: 3)) 倍。")
      })
    misconception(
      "correctsTheStart",
      { weight, gradients, rate, alpha, eps in
        var remaining = 1.0
        return steps(weight, gradients) {
          alpha * $0 + (1 - alpha) * $1 * $1
        } step: { g, v, _ in
          remaining *= alpha
          return rate * g / ((v / (1 - remaining)).squareRoot() + eps)
        }
      },
      says: { _, _, _, _, _ in
        Words(
          en: """
            This is what you get when the mean is corrected for its start at 0, as Adam does it. A different convention: RMSprop does not, so its first steps are longer.
            """,
          zh: "这正是像 Adam 那样修正从 0 起步的偏差时得到的结果。那是另一种约定：RMSprop 不修正，所以最初几步更大。")
      })
  }
}
