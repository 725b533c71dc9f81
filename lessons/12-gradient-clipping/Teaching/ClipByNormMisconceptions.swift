import Checking
import Contracts
import Foundation
import NeuralNetworks

/// Clipping by norm with its parts left open.
struct NormClip {
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
func numbers(of gradients: [Tensor<Double>]) -> [Double] { gradients.flatMap { $0.elements } }

/// The length as a sentence shows it: that of the numbers which are finite.
private func shown(_ given: ClipByNormInput) -> Double {
  let finite = numbers(of: given.0).filter(\.isFinite)
  return (try? totalNorm([Tensor(finite)], normType: given.2 == 0 ? 2 : given.2)) ?? 0
}

extension AnswerKeyBuilder where Method == ClipByNormMethod, Input == ClipByNormInput {
  /// Wrong lengths.
  mutating func addTotalMisconceptions() {
    addPerTensorMisconceptions()
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
        let count = Double(numbers(of: gradients).count)
        let norm = try NormClip.norm(gradients, p)
        return p == .infinity ? norm : norm / pow(count, 1 / p)
      }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the powers are averaged over the \(numbers(of: given.0).count) numbers before the root: the size of a typical number, not the length of the vector.
            """,
          zh: "这正是开方之前先对 \(numbers(of: given.0).count) 个数取了平均时得到的结果：那是单个数的典型大小，不是向量的长度。")
      })
    misconception(
      "signsKept",
      NormClip(total: { gradients, p in
        if p == .infinity { return try NormClip.norm(gradients, p) }
        return pow(numbers(of: gradients).reduce(0) { $0 + pow($1, p) }, 1 / p)
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
      "plainFormula",
      NormClip(total: { gradients, p in
        p == .infinity ? 1 : pow(numbers(of: gradients).reduce(0) { $0 + pow($1, p) }, 1 / p)
      }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when (Σ gᵖ)^(1/p) is taken for every p without absolute values: for p = 1 or 3 negative numbers cancel positive ones, and for p = ∞ it always comes to 1. \
            p = 2 happens to be right.
            """,
          zh: "这正是对每个 p 都用 (Σ gᵖ)^(1/p)、又没有取绝对值时得到的结果：p 为 1 或 3 时正负抵消，p = ∞ 时总是 1。p = 2 只是碰巧对。")
      })
    misconception(
      "largestWithoutAbs",
      NormClip(total: { gradients, p in
        p == .infinity ? numbers(of: gradients).max() ?? 0 : try NormClip.norm(gradients, p)
      }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the infinity norm is the largest number instead of the largest *absolute* value. Among \(numbers(of: given.0).count) numbers the largest may be negative.
            """,
          zh: "这正是无穷范数取了最大的数、而不是最大的绝对值时得到的结果。这 \(numbers(of: given.0).count) 个数里，绝对值最大的可能是负数。")
      })
  }

  /// Each tensor clipped by itself; what is returned differs.
  private mutating func addPerTensorMisconceptions() {
    let returns: [(name: String, norm: @Sendable ([Tensor<Double>], Double) throws -> Double)] = [
      ("perTensorClip", { try NormClip.norm($0, $1) }),
      ("perTensorClipLargest", { gradients, p in try gradients.map { try NormClip.norm([$0], p) }.max() ?? 0 }),
      ("perTensorClipLast", { gradients, p in try NormClip.norm(Array(gradients.suffix(1)), p) }),
      ("perTensorClipSum", { gradients, p in try gradients.map { try NormClip.norm([$0], p) }.reduce(0, +) }),
    ]
    for (name, returned) in returns {
      misconception(
        name,
        { gradients, maxNorm, p in
          guard p != 0 else { throw GradientClippingError.notANorm }
          guard try NormClip.norm(gradients, p).isFinite else { throw GradientClippingError.notFinite }
          return ClippedGradients(
            gradients: try gradients.map { try NormClip()([$0], maxNorm, p).gradients[0] },
            norm: try returned(gradients, p))
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
              "这正是每个张量按自己的范数（这里是 \(norms.joined(separator: "、"))）分别裁剪时得到的结果。长的缩小、短的不变，整步的方向就变了。所有张量合起来是一个向量。"
          )
        })
    }
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
}
