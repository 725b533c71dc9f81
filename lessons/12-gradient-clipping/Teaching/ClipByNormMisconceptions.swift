import Checking
import Contracts
import Foundation
import NeuralNetworks

/// Clipping by norm with its parts left open.
private struct NormClip {
  /// How long all gradients are together.
  var total: ([Tensor<Double>], Double) throws -> Double = NormClip.norm
  /// By what a gradient of that length is multiplied.
  var factor: (_ total: Double, _ maxNorm: Double) -> Double = { min(1, $1 / ($0 + 1e-6)) }
  /// What is returned of the total and the factor.
  var returned: (_ total: Double, _ factor: Double) -> Double = { total, _ in total }
  var refusesZero = true
  var refusesNonfinite = true

  func callAsFunction(_ gradients: [Tensor<Double>], _ maxNorm: Double, _ p: Double) throws -> ClippedGradients {
    if refusesZero, p == 0 { throw GradientClippingError.notANorm }
    let total = try self.total(gradients, p)
    if refusesNonfinite, !total.isFinite { throw GradientClippingError.notFinite }
    let factor = factor(total, maxNorm)
    return ClippedGradients(gradients: try gradients.map { try $0 * factor }, norm: returned(total, factor))
  }

  /// The norm as it should be.
  static func norm(_ gradients: [Tensor<Double>], _ p: Double) throws -> Double {
    try totalNorm(gradients, normType: p)
  }
}

/// All numbers of all gradients.
private func numbers(_ gradients: [Tensor<Double>]) -> [Double] { gradients.flatMap { $0.elements } }

/// The length as a sentence shows it: that of the numbers which are finite.
private func shown(_ given: ClipByNormInput) -> Double {
  let finite = numbers(given.0).filter(\.isFinite)
  return (try? totalNorm([Tensor(finite)], normType: given.2 == 0 ? 2 : given.2)) ?? 0
}

extension AnswerKeyBuilder where Method == ClipByNormMethod, Input == ClipByNormInput {
  /// Wrong lengths.
  mutating func addTotalMisconceptions() {
    misconception(
      "perTensorClip",
      { gradients, maxNorm, p in
        guard p != 0 else { throw GradientClippingError.notANorm }
        let total = try NormClip.norm(gradients, p)
        guard total.isFinite else { throw GradientClippingError.notFinite }
        return ClippedGradients(
          gradients: try gradients.map { try NormClip()([$0], maxNorm, p).gradients[0] }, norm: total)
      },
      says: { given in
        let norms = given.0.map {
          ((try? totalNorm([$0], normType: given.2 == 0 ? 2 : given.2)) ?? .nan).text(digits: 4)
        }
        return Words(
          en: """
            This is what you get when every tensor is clipped by its own norm (here \(norms.joined(separator: ", "))). Long tensors shrink and short ones do not, so the step as a whole turns. All tensors \
            together are one vector.
            """,
          zh:
            "这正是每个张量按自己的范数（这里是 \(norms.joined(separator: "、"))）分别裁剪时得到的结果。长的缩小、短的不变，整步的方向就变了。所有张量合起来是一个向量。")
      })
    misconception(
      "sumOfNorms",
      NormClip(total: { gradients, p in try gradients.reduce(0) { $0 + (try NormClip.norm([$1], p)) } }).callAsFunction,
      says: { given in
        let norms = given.0.map {
          ((try? totalNorm([$0], normType: given.2 == 0 ? 2 : given.2)) ?? .nan).text(digits: 4)
        }
        return Words(
          en: """
            This is what you get when the norms of the tensors are added up: \(norms.joined(separator: " + ")). Lengths at right angles do not add up: 3 and 4 make 5.
            """,
          zh: "这正是把各张量的范数相加（\(norms.joined(separator: " + "))）时得到的结果。互相垂直的长度不能直接相加：3 和 4 合成 5。")
      })
    misconception(
      "powersWithoutRoot",
      NormClip(total: { gradients, p in
        p == .infinity ? try NormClip.norm(gradients, p) : pow(try NormClip.norm(gradients, p), p)
      }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the root is missing: Σ |g|ᵖ itself, \(pow(shown(given), given.2 == .infinity ? 1 : max(given.2, 1)).text(digits: 4)), in place of the length \
            \(shown(given).text(digits: 4)). A norm doubles when the gradient doubles; this does not.
            """,
          zh:
            "这正是忘了开方、直接用 Σ |g|ᵖ 时得到的结果。长度应为 \(shown(given).text(digits: 4))。梯度加倍，范数应当加倍，而这个数不会。")
      })
    misconception(
      "rootMeanSquare",
      NormClip(total: { gradients, p in
        let count = Double(numbers(gradients).count)
        let norm = try NormClip.norm(gradients, p)
        return p == .infinity ? norm : norm / pow(count, 1 / p)
      }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the powers are averaged over the \(numbers(given.0).count) numbers before the root: the size of a typical number, not the length of the vector.
            """,
          zh: "这正是开方之前先对 \(numbers(given.0).count) 个数取了平均时得到的结果：那是单个数的典型大小，不是向量的长度。")
      })
    misconception(
      "signsKept",
      NormClip(total: { gradients, p in
        if p == .infinity { return try NormClip.norm(gradients, p) }
        return pow(numbers(gradients).reduce(0) { $0 + pow($1, p) }, 1 / p)
      }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when the sign is kept: for p = 1 or 3, negative numbers then cancel positive ones. A norm adds up absolute values.
            """,
          zh: "这正是没有取绝对值时得到的结果：p 为 1 或 3 时正负会抵消。范数累加的是绝对值。")
      })
    misconception(
      "normTypeIgnored",
      NormClip(total: { gradients, _ in try NormClip.norm(gradients, 2) }).callAsFunction,
      says: { given in
        Words(
          en: "This is what you get when p is always 2. Here p = \(given.2.text(digits: 3)) was asked for.",
          zh: "这正是 p 总取 2 时得到的结果。这里要求 p = \(given.2.text(digits: 3))。")
      })
    misconception(
      "infinityByTheFormula",
      NormClip(total: { gradients, p in
        p == .infinity ? 1 : try NormClip.norm(gradients, p)
      }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when p = ∞ goes through the general formula: the sum overflows to infinity, and infinity to the power 1/∞ = 0 is 1. The infinity norm is the largest absolute value and \
            needs a line of its own.
            """,
          zh: "这正是 p = ∞ 时也套用一般公式得到的结果：求和溢出为无穷，无穷的 1/∞ = 0 次方是 1。无穷范数是绝对值的最大值，要单独写。")
      })
    misconception(
      "largestWithoutAbs",
      NormClip(total: { gradients, p in
        p == .infinity ? numbers(gradients).max() ?? 0 : try NormClip.norm(gradients, p)
      }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the infinity norm is the largest number instead of the largest *absolute* value. Among \(numbers(given.0).count) numbers the largest may be negative.
            """,
          zh: "这正是无穷范数取了最大的数、而不是最大的绝对值时得到的结果。这 \(numbers(given.0).count) 个数里，绝对值最大的可能是负数。")
      })
  }

  /// Wrong factors, and the wrong length returned.
  mutating func addFactorMisconceptions() {
    misconception(
      "alwaysRescales", NormClip(factor: { $1 / ($0 + 1e-6) }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the gradient is always brought to length \(given.1.text(digits: 3)). This one is \(shown(given).text(digits: 3)) long: short enough, so it should stay as it is. Clipping never enlarges.
            """,
          zh:
            "这正是总把梯度缩放到长度 \(given.1.text(digits: 3)) 时得到的结果。它的长度是 \(shown(given).text(digits: 3))，本来就够短，应当原样保留。裁剪从不放大。"
        )
      })
    misconception(
      "maxNormForgotten", NormClip(factor: { $0 > $1 ? 1 / ($0 + 1e-6) : 1 }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when a long gradient is brought to length 1. It may be as long as maxNorm = \(given.1.text(digits: 3)).
            """,
          zh: "这正是把过长的梯度一律缩到长度 1 时得到的结果。它允许的长度是 maxNorm = \(given.1.text(digits: 3))。")
      })
    misconception(
      "noTinyTerm", NormClip(factor: { $0 > $1 ? $1 / $0 : 1 }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get without the 10⁻⁶ beside the total: a different convention, and a cleaner one. This task asks for PyTorch's formula, whose result is a hair shorter: here the total is \
            \(shown(given).text(digits: 3)).
            """,
          zh:
            "这正是分母里没有加 10⁻⁶ 时得到的结果：那是另一种约定，而且更干净。本题要求 PyTorch 的公式，结果会短一丝；这里总范数是 \(shown(given).text(digits: 3))。")
      })
    misconception(
      "valueClipForNorm",
      { gradients, maxNorm, p in
        let norm = try NormClip()(gradients, maxNorm, p).norm
        return ClippedGradients(gradients: try gradients.map { try $0.clamp(min: -maxNorm, max: maxNorm) }, norm: norm)
      },
      says: { given in
        Words(
          en: """
            This is what you get when every number is cut to ±\(given.1.text(digits: 3)). That is clipping by value, the next exercise: it turns the gradient. Here all numbers get the same factor.
            """,
          zh:
            "这正是把每个数截断到 ±\(given.1.text(digits: 3)) 时得到的结果。那是按值裁剪（下一题），会改变方向。这里所有的数乘以同一个系数。")
      })
    misconception(
      "normAfterClipping", NormClip(returned: { $0 * $1 }).callAsFunction,
      says: { given in
        Words(
          en: """
            The gradients are right. The norm is what you get *after* clipping; asked is the one before, \(shown(given).text(digits: 4)), which tells in a log how often clipping was needed.
            """,
          zh:
            "梯度是对的。这里的范数是裁剪*之后*的；题目要的是裁剪之前的 \(shown(given).text(digits: 4))，记下来才知道裁剪触发得多不多。")
      })
    misconception(
      "factorReturned", NormClip(returned: { $1 }).callAsFunction,
      says: { _ in
        Words(
          en: "This is what you get when the factor is returned in place of the norm. The gradients are right.",
          zh: "这正是返回了系数而不是范数时得到的结果。梯度是对的。")
      })
  }

  /// What should have been refused.
  mutating func addRefusalMisconceptions() {
    misconception(
      "normTypeZeroIsInfinity",
      NormClip(total: { try NormClip.norm($0, $1 == 0 ? .infinity : $1) }, refusesZero: false).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when 0 means the infinity norm. It is often said so, but the infinity norm is `.infinity`; 0 is no norm and is to be refused.
            """,
          zh: "这正是把 0 当作无穷范数时得到的结果。常有人这么说，但无穷范数是 `.infinity`；0 不是范数，应当拒绝。")
      })
    misconception(
      "normTypeZeroCounts",
      NormClip(
        total: { gradients, p in
          p == 0
            ? Double(gradients.count { $0.elements.contains { $0 != 0 } }) : try NormClip.norm(gradients, p)
        }, refusesZero: false
      ).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get from PyTorch for norm type 0: the number of tensors whose gradient is not 0. That measures no length, so this task refuses it.
            """,
          zh: "这正是 PyTorch 在 norm_type 为 0 时的结果：梯度不为 0 的张量个数。这不是长度，所以本题要拒绝。")
      })
    misconception(
      "everythingBecomesNaN",
      NormClip(
        factor: { total, maxNorm in
          let factor = maxNorm / (total + 1e-6)
          return factor >= 1 ? 1 : factor
        }, refusesNonfinite: false
      ).callAsFunction,
      says: { given in
        let bad = numbers(given.0).first { !$0.isFinite } ?? .nan
        return Words(
          en: """
            This is what you get when a total that is not finite is used anyway: one \(bad.isNaN ? "NaN makes every gradient NaN" : "infinity makes itself NaN and all others 0"). PyTorch does so unless \
            `error_if_nonfinite` is set; this task asks for the error.
            """,
          zh:
            "这正是总范数不是有限数却照用时得到的结果：\(bad.isNaN ? "一个 NaN 会让所有梯度都变成 NaN" : "无穷大自己变成 NaN，其余全变成 0")。PyTorch 不设 `error_if_nonfinite` 就是如此；本题要求报错。"
        )
      })
    misconception(
      "nanSlipsThrough",
      NormClip(factor: { $1 / ($0 + 1e-6) < 1 ? $1 / ($0 + 1e-6) : 1 }, refusesNonfinite: false).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when a total that is not finite goes unnoticed: min(1, NaN) is 1 in Swift, and the NaN stays where it was. The next update would carry it into the weights.
            """,
          zh: "这正是没有发现总范数不是有限数时得到的结果：Swift 的 min(1, NaN) 是 1，NaN 原样留下，下一次更新就会带进权重。")
      })
    misconception(
      "onlyNaNRefused",
      NormClip(
        total: { gradients, p in
          let total = try NormClip.norm(gradients, p)
          if total.isNaN { throw GradientClippingError.notFinite }
          return total
        }, refusesNonfinite: false
      ).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when NaN is refused but infinity is not. c/∞ is 0, and 0 · ∞ is NaN.
            """,
          zh: "这正是拒绝了 NaN 却没有拒绝无穷大时得到的结果。c/∞ 是 0，而 0 · ∞ 是 NaN。")
      })
  }
}
