import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 8.4.
  static let startingDeviation = AnswerKey(
    for: Activations.startingDeviation, reference: ActivationsReference()
  ) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        inputs · Var(w) = gain² gives Var(w) = gain² / inputs; the standard deviation is its root. Variances of independent numbers add up, deviations do not: hence the \
        root of the number of inputs.
        """,
      zh: "由 inputs · Var(w) = gain² 得 Var(w) = gain² / inputs，标准差是它的平方根。独立的数，方差可以相加而标准差不行，所以出现的是输入个数的平方根。")

    key.alternative("the root of the variance") { inputs, _, gain in
      guard inputs > 0 else { throw ActivationError.notPositive("inputs") }
      return (gain * gain / Double(inputs)).squareRoot()
    }
    key.alternative("a power of −½") { inputs, _, gain in
      guard inputs >= 1 else { throw ActivationError.notPositive("inputs") }
      return gain * (1 / Double(inputs)).squareRoot()
    }

    let he = 2.0.squareRoot()
    key.example((50, 20, he))
    key.example((9, 4, 1))
    key.example((64, 128, he))
    key.example((784, 100, 5.0 / 3))
    key.random(12) { generator in
      (
        .random(in: 2...900, using: &generator), .random(in: 2...900, using: &generator),
        .random(in: 0.5...1.9, using: &generator)
      )
    }
    key.example(en: "there is one input", zh: "只有一个输入", (1, 7, 0.75))
    key.example(en: "there is no input", zh: "没有输入", (0, 7, 1))
    key.example(en: "the number of inputs is negative", zh: "输入个数为负", (-3, 7, 1))
    key.when(en: "the gain is not 1", zh: "增益不为 1") { $0.2 != 1 }

    key.addDeviationMisconceptions()

    key.hints(
      Words(
        en: "Add up 100 independent numbers of deviation 1. Is the deviation of the sum 100? Or 10?",
        zh: "把 100 个标准差为 1 的独立数相加，和的标准差是 100 还是 10？"),
      Words(
        en:
          "The text above the exercise demands inputs · Var(w) = gain². Solve for Var(w); then remember that a deviation is asked for.",
        zh: "题目要求 inputs · Var(w) = gain²。先解出 Var(w)，再想想题目要的是标准差。"),
      Words(
        en: "Divide the gain by `Double(inputs).squareRoot()`; throw first if inputs is below 1.",
        zh: "用增益除以 `Double(inputs).squareRoot()`；inputs 小于 1 时先抛出错误。"))
  }
}

extension AnswerKeyBuilder where Method == (Int, Int, Double) throws -> Double, Input == (Int, Int, Double) {
  /// Wrong sizes of weights.
  fileprivate mutating func addDeviationMisconceptions() {
    misconception(
      "dividesByInputs", { inputs, _, gain in gain / (try positive(inputs)) },
      says: { inputs, _, _ in
        Words(
          en: """
            This is what you get when the gain is divided by the number of inputs itself. Sums of \(inputs) independent numbers grow with the root of \(inputs): such weights \
            are too small, and every layer makes the signal smaller.
            """,
          zh: "这正是用增益除以输入个数本身时得到的结果。\(inputs) 个独立数之和只按 \(inputs) 的平方根增长：这样的权重太小，信号每过一层就变小。")
      })
    misconception(
      "infiniteWithoutInputs", { inputs, _, gain in gain / Double(inputs).squareRoot() },
      says: { inputs, _, gain in
        Words(
          en: """
            This is what you get when nothing is thrown: with \(inputs) inputs the formula gives \(gain / Double(inputs).squareRoot()), and weights drawn with that spoil every number \
            they touch. The task asks to throw.
            """,
          zh: "这正是没有抛出错误时得到的结果：输入个数为 \(inputs) 时，公式给出 \(gain / Double(inputs).squareRoot())，用它取的权重会毁掉碰到的每一个数。题目要求抛出错误。")
      })
    misconception(
      "varianceForDeviation", { inputs, _, gain in gain * gain / (try positive(inputs)) },
      says: { _, _, _ in
        Words(
          en:
            "This is what you get for the variance of the weights, gain² / inputs. Asked is their standard deviation.",
          zh: "这正是权重的方差 gain² / inputs。题目要的是标准差。")
      })
    misconception(
      "fanOut",
      { inputs, outputs, gain in
        _ = try positive(inputs)
        return gain / Double(outputs).squareRoot()
      },
      says: { inputs, outputs, _ in
        Words(
          en: """
            This is what you get with the \(outputs) outputs (fan-out), which keeps the size of *gradients* on the way back: a different convention. This task asks for signals on the \
            way forward, and each output adds up \(inputs) inputs.
            """,
          zh: "这正是用输出个数 \(outputs)（fan-out）时得到的结果，它保持的是反向传播时梯度的大小：那是另一种约定。本题要的是前向信号，每个输出由 \(inputs) 个输入相加而成。")
      })
    misconception(
      "meanOfFans",
      { inputs, outputs, gain in gain * (2 / (try positive(inputs) + Double(outputs))).squareRoot() },
      says: { inputs, outputs, _ in
        Words(
          en: """
            This is what you get with the mean of \(inputs) and \(outputs) (Xavier's or Glorot's initialisation), a compromise between the way forward and the way back: a different \
            convention. This task asks for the way forward alone.
            """,
          zh: "这正是用 \(inputs) 与 \(outputs) 的平均（Xavier/Glorot 初始化）时得到的结果，它兼顾前向与反向：那是另一种约定。本题只要求前向。")
      })
    misconception(
      "gainInsideTheRoot", { inputs, _, gain in (gain / (try positive(inputs))).squareRoot() },
      says: { _, _, gain in
        Words(
          en: """
            This is what you get when the gain \(gain) stands under the root, as if it were a factor of the variance. It is a factor of the deviation; of the variance it is the square.
            """,
          zh: "这正是把增益 \(gain) 放进根号里时得到的结果，好像它是方差的倍数。它是标准差的倍数，对方差来说要平方。")
      })
    misconception(
      "gainForgotten", { inputs, _, _ in 1 / (try positive(inputs)).squareRoot() },
      says: { _, _, gain in
        Words(
          en: "This is what you get with gain 1, as for a layer without activation. Here the gain is \(gain).",
          zh: "这正是增益取 1（没有激活函数的层）时得到的结果。这里增益是 \(gain)。")
      })
    misconception(
      "alwaysHe", { inputs, _, _ in (2 / (try positive(inputs))).squareRoot() },
      says: { _, _, gain in
        Words(
          en: "This is what you get with √2, the gain for ReLU, whatever the activation. Here the gain is \(gain).",
          zh: "这正是不论什么激活函数都用 ReLU 的增益 √2 时得到的结果。这里增益是 \(gain)。")
      })
  }
}

/// The number of inputs as a Double if it is at least 1.
private func positive(_ inputs: Int) throws -> Double {
  guard inputs >= 1 else { throw ActivationError.notPositive("inputs") }
  return Double(inputs)
}
