import Checking
import Contracts
import Foundation
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 12.2.
  static let clipByValue = AnswerKey(
    for: GradientClippingExercises.clipByValue, reference: GradientClippingReference()
  ) { key in
    key.comparison = .within(1e-9)
    key.forbids("clipGradValue")
    key.why(
      en: """
        Each number is judged alone, which is exactly `clamp`. That is simple and turns the gradient: the largest numbers lose most.
        """,
      zh: "每个数单独判断，正好就是 `clamp`。它简单，但会改变方向：最大的数损失最多。")

    key.alternative("sign times threshold") { gradients, c in
      try gradients.map { gradient in
        guard gradient.elements.allSatisfy(\.isFinite) else { throw GradientClippingError.notFinite }
        let isLarge = try gradient.abs().gt(c)
        return try Tensor.where(isLarge, gradient.sign() * c, gradient)
      }
    }
    key.alternative("number by number") { gradients, c in
      try gradients.map { gradient in
        try Tensor(
          gradient.elements.map { g in
            guard g.isFinite else { throw GradientClippingError.notFinite }
            return max(-c, min(c, g))
          }, shape: gradient.shape)
      }
    }

    key.example((grads([3, -4]), 1))
    key.example((grads([3, -4, 0.5], [-0.25, 1.5]), 0.75))
    key.random(12) { generator in
      (
        [[2, 3], [4]].map { shape in
          try! Tensor(
            (0..<shape.reduce(1, *)).map { _ in .random(in: -3...3, using: &generator) }, shape: shape)
        }, .random(in: 0.4...1.6, using: &generator)
      )
    }
    key.example(en: "all numbers are inside the range", zh: "所有数都在范围内", (grads([0.3, -0.4], [0.25]), 0.5))
    key.example(en: "a number is NaN", zh: "有一个数是 NaN", (grads([0.5, 2], [.nan, -3]), 1))
    key.example(en: "a number is infinite", zh: "有一个数是无穷大", (grads([0.5, 2], [-.infinity, -3]), 1))
    key.when(en: "a negative number is cut", zh: "有负数被截断") { gradients, c in
      gradients.contains { $0.elements.contains { $0 < -c } }
    }

    key.addClipByValueMisconceptions()
    key.hints(
      Words(en: "Which sign has the result for −4? And what happens to 0.5?", zh: "−4 的结果是什么符号？0.5 又会怎样？"),
      Words(
        en: "The engine has an operation that keeps numbers between two bounds. One of the bounds is negative.",
        zh: "引擎有一个把数限制在两个界之间的操作。其中一个界是负数。"),
      Words(
        en: """
          For each gradient: throw unless gradient.isfinite().all().item(); then gradient.clamp(min: -clipValue, max: clipValue).
          """,
        zh: "对每个梯度：gradient.isfinite().all().item() 不成立就抛出错误；然后 gradient.clamp(min: -clipValue, max: clipValue)。"))
  }
}

extension AnswerKeyBuilder
where Method == ([Tensor<Double>], Double) throws -> [Tensor<Double>], Input == ([Tensor<Double>], Double) {
  /// A wrong answer that treats each number by itself, and refuses what it should.
  private mutating func misconception(
    _ name: String, each: @escaping @Sendable (_ g: Double, _ c: Double) -> Double,
    says sentence: @escaping @Sendable (Input) -> Words
  ) {
    misconception(
      name,
      { gradients, c in
        try gradients.map { gradient in
          guard gradient.elements.allSatisfy(\.isFinite) else { throw GradientClippingError.notFinite }
          return try Tensor(gradient.elements.map { each($0, c) }, shape: gradient.shape)
        }
      }, says: sentence)
  }

  /// Wrong ways to cut.
  fileprivate mutating func addClipByValueMisconceptions() {
    misconception(
      "thresholdSign", each: { g, c in abs(g) > c ? c : g },
      says: { given in
        Words(
          en: """
            This is what you get when a number that is too large becomes +\(given.1.text(digits: 3)) whatever its own sign: the sign of the threshold instead of the sign of the gradient. A weight that should \
            go up would go down.
            """,
          zh:
            "这正是超出范围的数一律变成 +\(given.1.text(digits: 3)) 时得到的结果：用了阈值的符号，而不是梯度自己的符号。本该增大的权重会变成减小。")
      })
    misconception(
      "absoluteValues", each: { g, c in min(abs(g), c) },
      says: { _ in
        Words(
          en: """
            This is what you get when the result is built from |g|: all signs are lost, also those of numbers inside the range. The absolute value decides whether to cut, not what remains.
            """,
          zh: "这正是结果由 |g| 得来时的样子：符号全丢了，范围内的数也不例外。绝对值只用来判断要不要截断，不是留下的东西。")
      })
    misconception(
      "onlyFromAbove", each: { g, c in min(g, c) },
      says: { given in
        Words(
          en:
            "This is what you get when only the upper bound is applied. Below −\(given.1.text(digits: 3)) numbers are too large as well.",
          zh: "这正是只限制了上界时得到的结果。小于 −\(given.1.text(digits: 3)) 的数同样过大。")
      })
    misconception(
      "negativesBecomeZero", each: { g, c in max(0, min(g, c)) },
      says: { given in
        Words(
          en:
            "This is what you get when the range begins at 0. It begins at −\(given.1.text(digits: 3)); negative gradients count as much as positive ones.",
          zh: "这正是把范围从 0 开始时得到的结果。它从 −\(given.1.text(digits: 3)) 开始；负的梯度和正的一样重要。")
      })
    misconception(
      "largeOnesDropped", each: { g, c in abs(g) > c ? 0 : g },
      says: { given in
        Words(
          en: """
            This is what you get when numbers beyond ±\(given.1.text(digits: 3)) are set to 0. The weights with the steepest slope would then not move at all.
            """,
          zh: "这正是把超出 ±\(given.1.text(digits: 3)) 的数设为 0 时得到的结果。坡度最陡的权重就完全不动了。")
      })
    misconception(
      "everythingToTheThreshold", each: { g, c in g == 0 ? 0 : (g < 0 ? -c : c) },
      says: { given in
        Words(
          en: """
            This is what you get when every number becomes ±\(given.1.text(digits: 3)), small ones too. Only those outside the range are cut.
            """,
          zh: "这正是让每个数都变成 ±\(given.1.text(digits: 3))（小的也不例外）时得到的结果。只有超出范围的才截断。")
      })
    misconception(
      "lowerBoundIsPositive", each: { g, c in g > c ? c : (g < c ? -c : g) },
      says: { given in
        Words(
          en: """
            This is what you get when the lower bound is \(given.1.text(digits: 3)) instead of −\(given.1.text(digits: 3)): everything below the threshold becomes −\(given.1.text(digits: 3)), also what lies inside the range.
            """,
          zh:
            "这正是下界写成 \(given.1.text(digits: 3)) 而不是 −\(given.1.text(digits: 3)) 时得到的结果：阈值以下的数全变成 −\(given.1.text(digits: 3))，范围内的也不例外。"
        )
      })
    addScalingMisconceptions()
    misconception(
      "nonfiniteIsHidden", { gradients, c in try gradients.map { try $0.clamp(min: -c, max: c) } },
      says: { _ in
        Words(
          en: """
            This is what you get without the check for numbers that are not finite: an infinity becomes the threshold and looks harmless, a NaN stays NaN. Something is broken and should be seen.
            """,
          zh: "这正是没有检查非有限数时得到的结果：无穷大变成阈值，看起来无害；NaN 还是 NaN。出了问题就应当让人看见。")
      })
  }

  private mutating func addScalingMisconceptions() {
    misconception(
      "wholeTensorScaled",
      { gradients, c in
        try gradients.map { gradient in
          guard gradient.elements.allSatisfy(\.isFinite) else { throw GradientClippingError.notFinite }
          return try gradient * min(1, c / max(gradient.elements.map { abs($0) }.max() ?? 0, 1e-12))
        }
      },
      says: { given in
        Words(
          en: """
            This is what you get when a tensor is shrunk until its largest number is \(given.1.text(digits: 3)): clipping by the infinity norm, tensor by tensor. Here each number is judged alone; the others \
            stay.
            """,
          zh:
            "这正是把整个张量缩小到最大的数等于 \(given.1.text(digits: 3)) 时得到的结果：那是逐个张量按无穷范数裁剪。这里每个数单独判断，其余不变。")
      })
    misconception(
      "wholeGradientScaled",
      { gradients, c in
        let sizes = gradients.flatMap { $0.elements }.map { abs($0) }
        guard sizes.allSatisfy(\.isFinite) else { throw GradientClippingError.notFinite }
        return try gradients.map { try $0 * min(1, c / max(sizes.max() ?? 0, 1e-12)) }
      },
      says: { given in
        Words(
          en: """
            This is what you get when all tensors are shrunk until the largest number is \(given.1.text(digits: 3)): clipping by the infinity norm. Here each number is judged alone; the others stay.
            """,
          zh: "这正是把所有张量一起缩小到最大的数等于 \(given.1.text(digits: 3)) 时得到的结果：那是按无穷范数裁剪。这里每个数单独判断，其余不变。")
      })
    misconception(
      "normClipForValue",
      { gradients, c in
        guard gradients.allSatisfy({ $0.elements.allSatisfy(\.isFinite) }) else {
          throw GradientClippingError.notFinite
        }
        return try GradientClippingReference().clipByNorm(gradients, maxNorm: c, normType: 2).gradients
      },
      says: { _ in
        Words(
          en: """
            This is what you get from clipping by norm, the exercise before: one factor for all. Here each number is judged alone, and the direction may turn.
            """,
          zh: "这正是按范数裁剪（上一题）的结果：所有数用同一个系数。这里每个数单独判断，方向可能改变。")
      })
  }
}
