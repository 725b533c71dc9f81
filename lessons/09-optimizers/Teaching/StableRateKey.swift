import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 9.5.
  static let stableRate = AnswerKey(for: Optimizers.stableRate, reference: OptimizersReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        1 − η · λ reaches −1 at η = 2 / λ, and the steepest direction gets there first. All others must live with the rate that it allows, which is why valleys that are \
        steep one way and flat another are slow.
        """,
      zh: "1 − η · λ 在 η = 2 / λ 时到达 −1，最陡的方向最先到。其他方向只能迁就它允许的学习率，所以一边陡、一边平的山谷收敛得慢。")

    key.alternative("the smallest of all bounds") { curvatures in
      guard !curvatures.isEmpty, curvatures.allSatisfy({ $0 > 0 }) else {
        throw OptimizerError.notPositive("curvatures")
      }
      return curvatures.map { 2 / $0 }.min()!
    }
    key.alternative("halves an interval until the factors fit") { curvatures in
      guard !curvatures.isEmpty, curvatures.allSatisfy({ $0 > 0 }) else {
        throw OptimizerError.notPositive("curvatures")
      }
      var (low, high) = (0.0, curvatures.reduce(0) { $0 + 4 / $1 })
      for _ in 0..<200 {
        let middle = (low + high) / 2
        if curvatures.allSatisfy({ abs(1 - middle * $0) <= 1 }) { low = middle } else { high = middle }
      }
      return low
    }

    key.example([4])
    key.example([0.5, 8])
    key.example([3, 0.25, 1.5])
    key.random(12) { generator in
      (0..<Int.random(in: 2...6, using: &generator)).map { _ in .random(in: 0.1...12, using: &generator) }
    }
    key.example(en: "all directions are equally steep", zh: "各方向一样陡", [2.5, 2.5, 2.5])
    key.example(en: "there is no direction", zh: "一个方向也没有", [])
    key.example(en: "one direction is flat", zh: "有一个方向是平的", [3, 0, 1.5])
    key.example(en: "one direction bends downwards", zh: "有一个方向向下弯", [3, -1, 1.5])
    key.when(en: "there are several directions", zh: "方向不止一个") { Set($0).count > 1 }

    key.addStabilityMisconceptions()
    key.hints(
      Words(
        en:
          "w = 1, λ = 4. Do three updates by hand with η = 0.1, with 0.3, with 0.6. Which one gets nearer to 0, and how?",
        zh: "w = 1，λ = 4。分别用 η = 0.1、0.3、0.6 手算三次更新。哪个离 0 更近？怎么接近的？"),
      Words(
        en: "For which η is 1 − η · λ exactly −1? And which of several directions gets there first?",
        zh: "η 是多少时 1 − η · λ 恰好等于 −1？有几个方向时，哪个最先到？"),
      Words(
        en: "Two divided by the largest curvature. Throw first if the list is empty or any curvature is not above 0.",
        zh: "2 除以最大的曲率。列表为空或有不大于 0 的曲率时，先抛出错误。"))
  }
}

/// Curvatures that are all above 0, at least one: these misconceptions are not about bad input.
private func checked(_ curvatures: [Double]) throws -> [Double] {
  guard !curvatures.isEmpty, curvatures.allSatisfy({ $0 > 0 }) else { throw OptimizerError.notPositive("curvatures") }
  return curvatures
}

extension AnswerKeyBuilder where Method == ([Double]) throws -> Double, Input == [Double] {
  /// Wrong bounds.
  fileprivate mutating func addStabilityMisconceptions() {
    misconception(
      "halfTheBound", { 1 / (try checked($0).max()!) },
      says: { curvatures in
        let rate = 1 / (curvatures.max() ?? 1)
        return Words(
          en: """
            This is what you get for 1 / λ, which is \(rate.text(digits: 3)) here. With that rate the steepest direction arrives in a single step; up to twice as much it overshoots, \
            but still comes nearer every time.
            """,
          zh: "这正是 1 / λ，这里是 \(rate.text(digits: 3))。用这个学习率，最陡的方向一步到位；再大一些会越过谷底，但在两倍以内，每次仍然更近。")
      })
    misconception(
      "upsideDown", { 2 * (try checked($0).max()!) },
      says: { curvatures in
        Words(
          en: """
            This is what you get for 2 · λ: the steeper the valley, the larger the rate. It is the other way round; with \((curvatures.max() ?? 1).text(digits: 3)), the factor 1 − η · λ would be \
            far below −1.
            """,
          zh: "这正是 2 · λ：山谷越陡，学习率反而越大。应当相反；曲率是 \((curvatures.max() ?? 1).text(digits: 3)) 时，因子 1 − η · λ 会远小于 −1。")
      })
    misconception(
      "flattestDirection", { 2 / (try checked($0).min()!) },
      says: { curvatures in
        Words(
          en: """
            This is what you get with the smallest curvature, \((curvatures.min() ?? 1).text(digits: 3)). That direction would be content; the steepest, \
            \((curvatures.max() ?? 1).text(digits: 3)), would fly out of the valley.
            """,
          zh:
            "这正是用最小的曲率 \((curvatures.min() ?? 1).text(digits: 3)) 时得到的结果。这个方向没问题，但最陡的方向（\((curvatures.max() ?? 1).text(digits: 3))）会飞出山谷。"
        )
      })
    misconception(
      "meanCurvature",
      { curvatures in 2 * Double(curvatures.count) / (try checked(curvatures).reduce(0, +)) },
      says: { _ in
        Words(
          en:
            "This is what you get with the mean curvature. The directions do not average: each one shrinks or grows on its own.",
          zh: "这正是用平均曲率时得到的结果。各方向不会相互平均：每个方向各自缩小或放大。")
      })
    misconception(
      "sumOfCurvatures", { 2 / (try checked($0).reduce(0, +)) },
      says: { _ in
        Words(
          en: """
            This is what you get with the sum of the curvatures. It is a safe rate, since the sum is never below the largest, but not the bound: more is allowed.
            """,
          zh: "这正是用曲率之和时得到的结果。和不会小于最大值，所以这个学习率是安全的，但不是上界：还可以更大。")
      })
    misconception(
      "bestInsteadOfLargest",
      { curvatures in 2 / (try checked(curvatures).max()! + checked(curvatures).min()!) },
      says: { _ in
        Words(
          en: """
            This is what you get for 2 / (λmax + λmin): the rate with which all directions together come to rest *fastest*. Asked is the largest that still does.
            """,
          zh: "这正是 2 / (λmax + λmin)：让所有方向整体收敛最快的学习率。题目要的是仍不发散的最大学习率。")
      })
    misconception(
      "lossWithoutHalf", { 1 / (2 * (try checked($0).max()!)) },
      says: { curvatures in
        Words(
          en: """
            This is what you get for 1 / (2λ), a quarter of the bound. The loss is ½ · λ · w², so its gradient is λ · w, not 2 · λ · w; and the factor may go down to −1, not only to 0.
            """,
          zh: "这正是 1 / (2λ)，只有上界的四分之一。损失是 ½ · λ · w²，梯度是 λ · w 而不是 2 · λ · w；而且因子可以一直降到 −1，不必停在 0。")
      })
    misconception(
      "flatCountsAsFine",
      { curvatures in
        guard let steepest = curvatures.max(), steepest > 0 else { throw OptimizerError.notPositive("curvatures") }
        return 2 / steepest
      },
      says: { curvatures in
        Words(
          en: """
            This is what you get when only the largest curvature is looked at. One of them is \((curvatures.min() ?? 0).text(digits: 3)): in a flat direction nothing moves, in one that bends \
            downwards no rate comes to rest. The task asks to throw.
            """,
          zh: "这正是只看最大曲率时得到的结果。其中有一个是 \((curvatures.min() ?? 0).text(digits: 3))：平的方向不会动，向下弯的方向用什么学习率都停不下来。题目要求抛出错误。")
      })
  }
}
