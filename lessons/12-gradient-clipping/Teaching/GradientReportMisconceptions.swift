import Checking
import Contracts
import NeuralNetworks

/// A report with its parts left open.
private struct ReportVariant {
  /// How large one layer's gradient is.
  var size: (LayerGradient) throws -> Double = { try totalNorm([$0.weight, $0.bias]) }
  var ratio: (_ norms: [Double], _ layers: [LayerGradient]) throws -> Double = { norms, _ in
    norms[0] / norms[norms.count - 1]
  }
  /// The ratio after clipping; the ratio before unless given.
  var clipped: ((_ norms: [Double], _ maxNorm: Double) -> Double)?
  var weakest: (_ norms: [Double]) -> Int = { norms in norms.indices.min { norms[$0] < norms[$1] } ?? 0 }

  func callAsFunction(_ layers: [LayerGradient], _ maxNorm: Double) throws -> GradientReport {
    let norms = try layers.map(size)
    guard let last = norms.last, last > 0 else { throw GradientClippingError.noGradient }
    let ratio = try self.ratio(norms, layers)
    return GradientReport(
      norms: norms, ratio: ratio, ratioAfterClipping: clipped?(norms, maxNorm) ?? ratio, weakest: weakest(norms))
  }
}

/// All numbers of a layer.
private func numbers(_ layer: LayerGradient) -> [Double] { layer.weight.elements + layer.bias.elements }

extension AnswerKeyBuilder
where
  Method == ([LayerGradient], Double) throws -> GradientReport, Input == ([LayerGradient], Double)
{
  /// Wrong sizes of a layer's gradient.
  mutating func addNormMisconceptions() {
    misconception(
      "meanInsteadOfNorm",
      ReportVariant(size: { layer in
        numbers(layer).reduce(0) { $0 + abs($1) } / Double(numbers(layer).count)
      }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get for the mean of |g| in place of the norm: a different measure, which forgets how many weights a layer has. This task asks for √Σg².
            """,
          zh: "这正是用 |g| 的平均值代替范数时得到的结果：那是另一种度量，不计一层有多少个权重。本题要求 √Σg²。")
      })
    misconception(
      "rootMeanSquareOfLayer",
      ReportVariant(size: { layer in
        (numbers(layer).reduce(0) { $0 + $1 * $1 } / Double(numbers(layer).count)).squareRoot()
      }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get for the root of the *mean* square: a different convention, the size of a typical gradient. This task asks for the length, the root of the sum.
            """,
          zh: "这正是均方根：那是另一种约定，表示单个梯度的典型大小。本题要求长度，即平方和的根。")
      })
    misconception(
      "sumOfAbsoluteValues", ReportVariant(size: { numbers($0).reduce(0) { $0 + abs($1) } }).callAsFunction,
      says: { _ in
        Words(
          en: "This is what you get for Σ|g|, the L1 norm. This task asks for the L2 norm √Σg².",
          zh: "这正是 Σ|g|，即 L1 范数。本题要求 L2 范数 √Σg²。")
      })
    misconception(
      "squaresWithoutRoot", ReportVariant(size: { numbers($0).reduce(0) { $0 + $1 * $1 } }).callAsFunction,
      says: { _ in
        Words(
          en: "This is what you get without the root: Σg². The ratio is then the square of what it should be.",
          zh: "这正是没有开方、停在 Σg² 时得到的结果。比值也就成了应有值的平方。")
      })
    misconception(
      "weightsOnly", ReportVariant(size: { try totalNorm([$0.weight]) }).callAsFunction,
      says: { _ in
        Words(
          en: "This is what you get when the biases are left out. They are parameters of the layer too.",
          zh: "这正是漏掉偏置时得到的结果。偏置也是这一层的参数。")
      })
    misconception(
      "normsOfPartsAdded",
      ReportVariant(size: { try totalNorm([$0.weight]) + totalNorm([$0.bias]) }).callAsFunction,
      says: { _ in
        Words(
          en:
            "This is what you get when ‖weight‖ and ‖bias‖ are added up. Squares add up, lengths do not: 3 and 4 make 5.",
          zh: "这正是把 ‖权重‖ 与 ‖偏置‖ 直接相加时得到的结果。能相加的是平方，不是长度：3 和 4 合成 5。")
      })
  }

  /// Wrong comparisons.
  mutating func addRatioMisconceptions() {
    misconception(
      "clippedNormsReported",
      { layers, maxNorm in
        let right = try GradientClippingReference().gradientReport(layers, maxNorm: maxNorm)
        let total = right.norms.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return GradientReport(
          norms: right.norms.map { $0 * min(1, maxNorm / (total + 1e-6)) }, ratio: right.ratio,
          ratioAfterClipping: right.ratioAfterClipping, weakest: right.weakest)
      },
      says: { _ in
        Words(
          en:
            "The ratios are right. The norms are those *after* clipping; asked are those of the gradients as they came.",
          zh: "比值是对的。这些范数是裁剪*之后*的；题目要的是原来的梯度的范数。")
      })
    misconception(
      "comparesWithLastBias",
      ReportVariant(ratio: { norms, layers in
        let last = layers[layers.count - 1]
        return norms[0] / (try totalNorm([last.bias]))
      }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the first layer is compared with the last *parameter*, the output layer's bias, instead of the last layer. The norms themselves are right for all \(given.0.count) layers.
            """,
          zh:
            "这正是把第一层与最后一个*参数*（输出层的偏置）而不是最后一层相比时得到的结果。\(given.0.count) 层的范数本身是对的。")
      })
    misconception(
      "lastOverFirst", ReportVariant(ratio: { norms, _ in norms[norms.count - 1] / norms[0] }).callAsFunction,
      says: { _ in
        Words(
          en:
            "This is what you get for last over first. Asked is first over last, which is small when gradients vanish.",
          zh: "这正是最后一层除以第一层。题目要第一层除以最后一层：梯度消失时它很小。")
      })
    misconception(
      "smallestOverLargest",
      ReportVariant(ratio: { norms, _ in (norms.min() ?? 0) / (norms.max() ?? 1) }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get for the smallest norm over the largest. That can never show an explosion; asked are the two ends, first over last.
            """,
          zh: "这正是最小的范数除以最大的。那样永远看不出爆炸；题目要的是两端：第一层除以最后一层。")
      })
    misconception(
      "clippingCuresVanishing",
      ReportVariant(clipped: { norms, c in min(norms[0], c) / min(norms[norms.count - 1], c) }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when each layer is clipped by itself to \(given.1.text(digits: 3)): the strong layer shrinks, the weak one does not, and the ratio looks better. Clipping by norm has one factor for all \
            layers.
            """,
          zh:
            "这正是各层分别裁剪到 \(given.1.text(digits: 3)) 时得到的结果：强的层缩小，弱的不变，比值显得好看了。按范数裁剪对所有层只有一个系数。")
      })
    misconception(
      "clippedToOne", ReportVariant(clipped: { _, _ in 1 }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when clipping is said to make all layers equally strong. It shrinks what is too long; it never lifts what is too short.
            """,
          zh: "这正是认为裁剪会让各层一样强时得到的结果。它只缩短过长的，从不加长过短的。")
      })
    misconception(
      "ratioTimesFactor",
      ReportVariant(clipped: { norms, c in
        let total = norms.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return norms[0] * min(1, c / (total + 1e-6)) / norms[norms.count - 1]
      }).callAsFunction,
      says: { _ in
        Words(
          en: """
            This is what you get when the clipped first layer is compared with the last layer as it was. Both are clipped, by the same factor.
            """,
          zh: "这正是拿裁剪后的第一层与未裁剪的最后一层相比时得到的结果。两者都被裁剪，系数相同。")
      })
    misconception(
      "weakestIsDeepest", ReportVariant(weakest: { $0.count - 1 }).callAsFunction,
      says: { given in
        Words(
          en: """
            This is what you get when the deepest layer (index \(given.0.count - 1)) is always taken for the weakest. It is next to the loss, where gradients start; what vanishes, vanishes on the way to the input. Look at the norms.
            """,
          zh:
            "这正是总把最深的层（下标 \(given.0.count - 1)）当作最弱时得到的结果。它紧挨着损失，梯度从那里出发；要消失也是在去往输入的路上消失。看看范数。")
      })
    misconception(
      "weakestIsFirst", ReportVariant(weakest: { _ in 0 }).callAsFunction,
      says: { _ in
        Words(
          en:
            "This is what you get when the first layer is always taken for the weakest. Often so, not always: compare the norms.",
          zh: "这正是总把第一层当作最弱时得到的结果。常常如此，但不总是：要比较范数。")
      })
    misconception(
      "strongestLayer",
      ReportVariant(weakest: { norms in norms.indices.max { norms[$0] < norms[$1] } ?? 0 }).callAsFunction,
      says: { _ in
        Words(
          en: "This is what you get for the layer with the *largest* norm. Asked is the smallest.",
          zh: "这正是范数*最大*的层。题目要最小的。")
      })
    misconception(
      "weakestCountsFromOne",
      ReportVariant(weakest: { norms in (norms.indices.min { norms[$0] < norms[$1] } ?? 0) + 1 }).callAsFunction,
      says: { _ in
        Words(
          en: "The weakest layer is right, but counted from 1. Indices begin at 0.", zh: "最弱的层找对了，但从 1 数起。下标从 0 开始。")
      })
  }
}
