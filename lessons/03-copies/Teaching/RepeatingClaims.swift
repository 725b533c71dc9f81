import Checking
import Contracts

extension Claim {
  /// What lesson 3 states of repeat and expand.
  static let repeating = [
    repeatCopies, repeatAddsAxes, expandShares, expandOriginalOne, expandErrors, writesThroughExpand,
  ]

  private static let repeatCopies = Claim(
    "Q04", .true,
    Words(
      en:
        "repeat lays copies of the whole side by side, in new memory, even if all counts are 1. It is NumPy's tile, not NumPy's repeat.",
      zh: "repeat 把整体的副本并排放进新内存，份数全为 1 时也会复制。它相当于 NumPy 的 tile，而不是 NumPy 的 repeat。"),
    failsWhen: "repeat interleaves"
  ) {
    let x = try Tensor<Int>([[1, 2, 3], [4, 5, 6]])
    let (tiled, twice) = try (x.repeat(2, 3), Tensor([1, 2]).repeat(2))
    return try Finding(
      holds: twice.elements == [1, 2, 1, 2] && !x.repeat(1, 1).sharesStorage(with: x)
        && NotebookCell.copies[3].isFaithful
        && tiled.storage.byteCount == 6 * x.storage.byteCount,
      measured: "[1, 2] twice: \(twice.elements); storage \(x.storage.byteCount) → \(tiled.storage.byteCount) bytes")
  }

  private static let repeatAddsAxes = Claim(
    "Q05", .imprecise,
    Words(
      en: "repeat can add axes: more counts than axes put new ones in front. Fewer counts are an error.",
      zh: "repeat 也能增加轴：份数比轴多时，在前面添加新轴。份数比轴少则报错。"),
    failsWhen: "more counts are refused"
  ) {
    let x = counting([2, 3])
    let shape = try x.repeat(4, 2, 3).shape
    return Finding(
      holds: shape == [4, 4, 9] && refuses { try x.repeat(2) },
      measured: "[2, 3] by (4, 2, 3): \(shape); by (2): refused")
  }

  private static let expandShares = Claim(
    "Q06", .true,
    Words(
      en: """
        expand copies nothing: grown axes get stride 0, and the same elements are read again. A later operation may still make the copies. Backward adds up the gradients of all copies.
        """,
      zh: "expand 不复制：变大的轴步长为 0，反复读同样的元素。之后的操作仍可能真的造出副本。反向传播时，各副本的梯度相加。"),
    failsWhen: "expand copies"
  ) {
    let x = try counting([1, 3]).requiresGrad()
    let e = try x.expand(4, 3)
    try e.sum().backward()
    let gradient = x.grad?.elements ?? []
    return try Finding(
      holds: e.strides == [0, 1] && e.sharesStorage(with: x) && e.storage.byteCount == 24 && gradient == [4, 4, 4]
        && e.contiguous().storage.byteCount == 96,
      measured: "[1, 3] → [4, 3]: strides \(e.strides), \(e.storage.byteCount) bytes; gradient of the sum \(gradient)")
  }

  private static let expandOriginalOne = Claim(
    "Q07", .imprecise,
    Words(
      en: """
        It is the original size that must be 1 (or equal to the target). −1 keeps a size; new axes may come in front, but not as −1.
        """,
      zh: "必须为 1（或等于目标）的是原来的大小。−1 表示保持；前面可以添加新轴，但新轴不能写 −1。"),
    failsWhen: "a target size of 1 is accepted"
  ) {
    let (full, row) = (counting([2, 3]), counting([1, 3]))
    let kept = try row.expand(5, -1, 3).shape
    return Finding(
      holds: refuses { try full.expand(1, 3) } && kept == [5, 1, 3] && refuses { try row.expand(-1, 1, 3) },
      measured: "(2, 3) to (1, 3) refused; (1, 3) to (5, −1, 3): \(kept); to (−1, 1, 3) refused")
  }

  private static let expandErrors = Claim(
    "Q08", .trueIf,
    Words(
      en: "Only axes of size 1 can grow; (1, 3) to (2, 4) is an error. Besides, new axes may come in front.",
      zh: "只有大小为 1 的轴能变大；(1, 3) 扩展到 (2, 4) 会报错。此外，前面可以添加新轴。"),
    failsWhen: "another word in the message"
  ) {
    let cells = NotebookCell.copies.suffix(2)
    let added = try counting([1, 3]).expand(5, 1, 3).shape
    return Finding(
      holds: cells.allSatisfy(\.isFaithful) && added == [5, 1, 3],
      measured: "(1, 3) to (5, 1, 3): \(added); " + cells.last!.printed)
  }

  private static let writesThroughExpand = Claim(
    "Q09", .trueIf,
    Words(
      en: """
        A write to one element of an expanded view shows in x and in all of its copies. Arithmetic on the whole view is refused, since one place would be written several times; fill goes \
        through, as it writes the same value. clone() first if you want to write.
        """,
      zh: """
        写扩展视图的一个元素，x 和它的所有副本都会变。对整个视图做原地运算会被拒绝，因为同一个位置要写好几次；fill 写的是同一个值，所以允许。\
        想写就先 clone()。
        """),
    failsWhen: "writes to overlapping views are let through"
  ) {
    let outcomes = try AliasingTable.outcomes()
    let expected: [WriteOutcome] = [
      .showsEverywhere, .showsEverywhere, .refused, .refused, .refused, .refused, .showsEverywhere,
    ]
    let x = counting([1, 3])
    let e = try x.expand(2, 3)
    try e.set(100, at: 0, 0)
    var message = ""
    do { try e += 1 } catch let error as TensorError { message = error.message }
    return try Finding(
      holds: outcomes.map { $0[0] } == expected && outcomes.allSatisfy { $0[1] == .isolated && $0[2] == .isolated }
        && e.elements == [100, 2, 3, 100, 2, 3] && x[0, 0].item() == 100
        && message.contains("more than one element of the written-to tensor refers to a single memory location"),
      measured:
        "after e[0, 0] = 100: e \(e.elements.map { Int($0) }), x[0, 0] \(Int(x[0, 0].item())); e += 1: \(message.prefix(21))…"
    )
  }
}
