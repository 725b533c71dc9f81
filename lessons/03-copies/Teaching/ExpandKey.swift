import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 3.4. That nothing is copied is observed.
  static let expand = AnswerKey(for: CopiesExercises.expand, reference: CopiesReference()) { key in
    key.points = 2
    key.why(
      en: """
        With stride 0 every index along an axis leads to the same place, so one element stands for all copies. Matching from the back is what lets a row be expanded to many rows without naming its \
        axes.
        """,
      zh: "步长为 0 时，沿这个轴的任何下标都指向同一个位置，一个元素就代表了所有副本。从末尾对齐，一行不必写明轴就能扩展成许多行。")
    key.forbids("expand", "broadcastTo")

    key.alternative("works from the last axis to the first", fromTheBack)
    key.alternative("first adds axes of size 1 in front, then lets them grow", inTwoSteps)

    key.example(([1, 3], [3, 1], [2, 3]))
    key.example(([3, 1], [1, 1], [3, 4]))
    key.example(([2, 1, 3], [3, 3, 1], [2, 5, 3]))
    key.example(en: "a new axis appears in front", zh: "前面多出新的轴", ([3], [1], [2, 3]))
    key.example(en: "a new axis appears in front", zh: "前面多出新的轴", ([1, 3], [3, 1], [5, 4, 3]))
    key.example(en: "a size is −1", zh: "有一个大小写成 −1", ([1, 3], [3, 1], [4, -1]))
    key.example(en: "a size is −1", zh: "有一个大小写成 −1", ([1, 3], [3, 1], [5, -1, 3]))
    key.example(en: "nothing changes", zh: "形状不变", ([2, 3], [3, 1], [2, 3]))
    key.example(en: "x is a transposed view", zh: "x 是转置得到的视图", ([3, 1, 2], [1, 6, 3], [3, 4, 2]))
    key.example(en: "x has no axis", zh: "x 没有轴（零维）", ([], [], [2, 3]))
    key.random(10) { generator in
      let (shape, strides) = layoutWithOnes(&generator)
      let grown = shape.map { size in
        size == 1 ? Int.random(in: 1...4, using: &generator) : Bool.random(using: &generator) ? size : -1
      }
      let front = (0..<Int.random(in: 0...1, using: &generator)).map { _ in Int.random(in: 2...3, using: &generator) }
      return (shape, strides, front + grown)
    }
    key.example(en: "an axis longer than 1 would shrink to 1", zh: "大小不为 1 的轴要缩成 1", ([2, 3], [3, 1], [1, 3]))
    key.example(en: "an axis longer than 1 would grow", zh: "大小不为 1 的轴要变大", ([1, 3], [3, 1], [2, 4]))
    key.example(en: "an axis longer than 1 would double", zh: "大小不为 1 的轴要翻倍", ([2, 3], [3, 1], [4, 3]))
    key.example(en: "an axis longer than 1 would shrink", zh: "大小不为 1 的轴要变小", ([4, 3], [3, 1], [2, 3]))
    key.example(en: "there are fewer sizes than axes", zh: "给出的大小比轴少", ([1, 3], [3, 1], [3]))
    key.example(en: "a new axis has size −1", zh: "新轴写成 −1", ([1, 3], [3, 1], [-1, 1, 3]))
    key.example(en: "the axes would only match from the front", zh: "只有从前面对齐才吻合", ([3], [1], [3, 2]))
    key.when(en: "there are new axes", zh: "有新的轴") { shape, _, target in target.count > shape.count }
    key.observe { seen, _ in seen.facts }

    key.addExpandingMisconceptions()

    key.hints(
      Words(
        en:
          "[1, 3] is to be seen as [2, 3]: two rows, but there is only one in memory. Which stride leads from the first row to the second?",
        zh: "要把 [1, 3] 看成 [2, 3]：有两行，可内存里只有一行。从第一行走到第二行，步长该是多少？"),
      Words(
        en:
          "Go through the sizes of the target; new = target.count − rank are in front. Each of the others is kept (equal or −1), grows (from 1), or is an error.",
        zh: "逐个看目标的大小；最前面 new = target.count − 轴数 个是新轴。其余的每个要么保持（相等或 −1），要么变大（原来是 1），否则就是错误。"),
      Words(
        en:
          "New and grown axes get stride 0 and the target's size; kept ones get size and stride of axis i − new of x.",
        zh: "新轴和变大的轴：步长 0，大小取目标值；保持的轴：大小和步长取 x 的第 i − new 轴。"))
  }
}

/// Collects sizes and strides from the last axis to the first.
private func fromTheBack(_ x: Tensor<Double>, _ target: [Int]) throws -> Tensor<Double> {
  guard target.count >= x.rank else { throw CopiesError.cannotExpand }
  var (sizes, strides): ([Int], [Int]) = ([], [])
  var old = Array(zip(x.shape, x.strides))
  for size in target.reversed() {
    let (had, stride) = old.popLast() ?? (nil, 0)
    let kept = had != nil && (size == -1 || size == had)
    guard kept || (size > 0 && (had ?? 1) == 1) else { throw CopiesError.cannotExpand }
    sizes.insert(kept ? had! : size, at: 0)
    strides.insert(kept ? stride : 0, at: 0)
  }
  return try x.asStrided(sizes, strides: strides)
}

/// Gives x as many axes as the target has, then looks at each pair of sizes.
private func inTwoSteps(_ x: Tensor<Double>, _ target: [Int]) throws -> Tensor<Double> {
  let new = target.count - x.rank
  guard new >= 0, !target.prefix(new).contains(-1) else { throw CopiesError.cannotExpand }
  let shape = [Int](repeating: 1, count: new) + x.shape
  let strides = [Int](repeating: 0, count: new) + x.strides
  let sizes = zip(shape, target).map { $1 == -1 ? $0 : $1 }
  guard zip(shape, sizes).allSatisfy({ $0 == $1 || $0 == 1 }) else { throw CopiesError.cannotExpand }
  return try x.asStrided(sizes, strides: shape.indices.map { shape[$0] == sizes[$0] ? strides[$0] : 0 })
}
