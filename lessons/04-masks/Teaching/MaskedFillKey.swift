import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 4.1.
  static let maskedFill = AnswerKey(for: Masks.maskedFill, reference: MasksReference()) { key in
    key.points = 2
    key.why(
      en: """
        `where` chooses, it does not calculate: nothing is multiplied, so an infinite value or a NaN that is filled does no harm. It broadcasts, makes a new \
        tensor, and knows its own gradient.
        """,
      zh: "`where` 是选择而不是计算：没有乘法，所以 −∞ 或被填充处的 NaN 都不会惹麻烦。它会广播、返回新张量，也知道自己的梯度。")
    key.forbids("maskedFill", "maskedFillInPlace")

    key.alternative("copies, then writes where the mask is true") { t, mask, value in
      let copy = try t + Tensor<Double>.zeros(mask.shape)
      try copy.set(value, at: mask.expand(copy.shape))
      return copy
    }
    key.alternative("takes each place from one of two layers") { t, mask, value in
      let choice = try Tensor<Int>.where(mask, 1, 0)
      let original = try t + Tensor<Double>.zeros(mask.shape)
      let layers = try Tensor.stack([original, Tensor<Double>.full(original.shape, value)])
      return try layers.gather(dim: 0, index: choice.expand(original.shape).unsqueeze(0)).squeeze(0)
    }
    key.alternative("calls the engine's own") { t, mask, value in try t.maskedFill(mask, value) }

    key.example((row([1, 2, 3]), maskRow([true, false, true]), 9))
    key.example((row([0.5, -2.25, 4, 1.75]), maskRow([false, false, true, false]), -3))
    key.example(
      en: "one mask serves every row", zh: "一行掩码用于每一行",
      (grid([1.5, -2, 0.25, 3, 4.5, -1], [2, 3]), maskRow([false, true, true]), 7))
    key.example(
      en: "the mask has one column", zh: "掩码只有一列",
      (grid([1.5, -2, 0.25, 3, 4.5, -1], [2, 3]), maskGrid([true, false], [2, 1]), 0.125))
    key.example(
      en: "the mask has an axis more than t", zh: "掩码比 t 多一个轴",
      (row([2.5, -1.5, 6]), maskGrid([true, false, false, false, false, true], [2, 3]), 8))
    key.random(10) { generator in
      let shape = [Int.random(in: 2...3, using: &generator), Int.random(in: 4...6, using: &generator)]
      let count = shape.reduce(1, *)
      return (
        grid((0..<count).map { _ in .random(in: -4...4, using: &generator) }, shape),
        maskGrid((0..<count).map { _ in .random(using: &generator) }, shape), .random(in: 5...9, using: &generator)
      )
    }
    key.example(en: "nothing is masked", zh: "没有任何位置被掩盖", (row([1, 2.5, -3]), maskRow([false, false, false]), 4))
    key.example(en: "everything is masked", zh: "所有位置都被掩盖", (row([1, 2.5, -3]), maskRow([true, true, true]), 4))
    key.example(
      en: "the value is −∞", zh: "填充值是 −∞",
      (row([1.25, 2, -3.5, 0.75]), maskRow([false, true, false, true]), -.infinity))
    key.example(
      en: "t holds NaN where it is filled", zh: "被填充处的 t 是 NaN",
      (row([1.25, .nan, -3.5]), maskRow([false, true, false]), 6))
    key.example(
      en: "the shapes do not broadcast", zh: "形状无法广播", (row([1, 2, 3]), maskRow([true, false]), 9))

    key.when(en: "the mask has to be broadcast", zh: "掩码需要广播") { t, mask, _ in t.shape != mask.shape }
    key.when(en: "the mask has the shape of t", zh: "掩码与 t 形状相同") { t, mask, _ in t.shape == mask.shape }

    key.addFillMisconceptions()

    key.hints(
      Words(
        en: "For each place there are two candidates: the old number and the value. What decides between them?",
        zh: "每个位置都有两个候选：原来的数和填充值。由什么来决定选哪个？"),
      Words(
        en:
          "`Tensor.where(condition, a, b)` takes a where the condition is true, else b; one of the two may be a plain number.",
        zh: "`Tensor.where(condition, a, b)` 在条件为 true 处取 a，否则取 b；其中一个可以是普通的数。"),
      Words(
        en: "The condition is the mask, and where it is true the value is wanted: `Tensor.where(mask, …, …)`.",
        zh: "条件就是掩码，为 true 的地方要的是填充值：`Tensor.where(mask, …, …)`。"))
  }
}

// `try!` below: the numbers and the shapes stand in this file, and fit each other.

/// A tensor with one axis, for cases.
private func row(_ elements: [Double]) -> Tensor<Double> { try! Tensor(elements) }
/// A tensor of a shape, for cases.
private func grid(_ elements: [Double], _ shape: [Int]) -> Tensor<Double> { try! Tensor(elements, shape: shape) }
/// A mask with one axis, for cases.
private func maskRow(_ elements: [Bool]) -> Tensor<Bool> { try! Tensor(elements) }
/// A mask of a shape, for cases.
private func maskGrid(_ elements: [Bool], _ shape: [Int]) -> Tensor<Bool> { try! Tensor(elements, shape: shape) }
