import Checking
import Contracts

extension Claim {
  /// What lesson 3 states of cat and stack.
  static let joining = [catCopies, catOneType, catAxis, catCells, stackNewAxis, stackAxis]

  private static let catCopies = Claim(
    "N01", .true,
    Words(
      en:
        "cat joins tensors along an axis that they have and makes no new one. The size along it is the sum; the result is a copy.",
      zh: "cat 沿已有的轴把张量接起来，不产生新轴。沿该轴的大小是各部分之和；结果是一份副本。"),
    failsWhen: "cat adds an axis"
  ) {
    let (a, b) = (counting([2, 3]), counting([4, 3], from: 7))
    let joined = try Tensor.cat([a, b], dim: 0)
    let single = try Tensor.cat([a], dim: 0)
    try joined.set(-1, at: 0, 0)
    return try Finding(
      holds: joined.shape == [6, 3] && a[0, 0].item() == 1 && !joined.sharesStorage(with: b)
        && !single.sharesStorage(with: a),
      measured:
        "\(a.shape) and \(b.shape) along 0: \(joined.shape); after joined[0, 0] = −1, a[0, 0] is \(Int(a[0, 0].item()))"
    )
  }

  private static let catOneType = Claim(
    "N02", .trueIf,
    Words(
      en: """
        Shapes must agree off the axis, and there must be at least one tensor with at least one axis. Here all have one element type, by the rules of Swift; PyTorch promotes since version \
        1.5 (int and float make float).
        """,
      zh: "除所接的轴外，形状必须一致；至少要有一个张量，且不能是零维。这里元素类型由 Swift 的类型规则保证相同；PyTorch 从 1.5 起会自动提升（int 与 float 得 float）。"),
    failsWhen: "cat skips the check of sizes"
  ) {
    let (a, b) = (counting([2, 3]), counting([4, 3]))
    let empty = try Tensor<Double>.zeros(0)
    return try Finding(
      holds: refuses { try Tensor.cat([a, b], dim: 1) } && refuses { try Tensor<Double>.cat([], dim: 0) }
        && refuses { try Tensor.cat([counting([]), counting([])], dim: 0) }
        && Tensor.cat([a, empty], dim: 0).shape == [2, 3],
      measured: "\(a.shape) with \(b.shape): along 0 \(Tensor.cat([a, b], dim: 0).shape), along 1 refused")
  }

  private static let catAxis = Claim(
    "N03", .false,
    Words(
      en: """
        dim names an axis: −rank to rank − 1. It has nothing to do with len(inputs[0]), which is the size of the first axis.
        """,
      zh: "dim 指的是轴：从 −轴数 到 轴数 − 1。它与 len(inputs[0]) 无关，那是第一个轴的大小。"),
    failsWhen: "the bound is the size of the first axis"
  ) {
    let tall = counting([5, 2])
    let accepted = (-6...6).filter { dim in !refuses { try Tensor.cat([tall, tall], dim: dim) } }
    let ofAVector = (-6...6).filter { dim in !refuses { try Tensor.cat([counting([2]), counting([2])], dim: dim) } }
    return Finding(
      holds: accepted == [-2, -1, 0, 1] && ofAVector == [-1, 0],
      measured: "[5, 2] accepts \(accepted), [2] accepts \(ofAVector)")
  }

  private static let catCells = Claim(
    "N04", .true,
    Words(
      en:
        "Three pairs along 0 make [1, 2, 3, 4, 5, 6]; along 1 there is an error, as vectors have no axis 1. (Equal shapes are not needed for cat, and it does not stack.)",
      zh: "三个二元向量沿第 0 轴接成 [1, 2, 3, 4, 5, 6]；沿第 1 轴报错，因为向量没有第 1 轴。（cat 并不要求形状相同，也不是“堆叠”。）"),
    failsWhen: "another word in the message"
  ) {
    let cells = NotebookCell.copies.prefix(2)
    return Finding(
      holds: cells.allSatisfy(\.isFaithful),
      measured: cells.map { $0.printed.replacing("\n", with: " ") }.joined(separator: "; "))
  }

  private static let stackNewAxis = Claim(
    "N05", .true,
    Words(
      en:
        "stack joins along a new axis and wants equal shapes, without broadcasting: it is cat of each tensor's unsqueeze(dim). Tensors without axes may be stacked.",
      zh: "stack 沿新的轴叠放，要求形状完全相同，不会广播：它就是把每个张量 unsqueeze(dim) 之后再 cat。零维张量也可以 stack。"),
    failsWhen: "stack puts the new axis always in front"
  ) {
    let parts = [counting([2, 3]), counting([2, 3], from: 7)]
    let same = try (-3...2).allSatisfy { dim in
      let (stacked, joined) = try (
        Tensor.stack(parts, dim: dim), Tensor.cat(parts.map { try $0.unsqueeze(dim) }, dim: dim)
      )
      return stacked.shape == joined.shape && stacked.elements == joined.elements
    }
    let scalars = try Tensor.stack([counting([]), counting([]), counting([])])
    return Finding(
      holds: same && scalars.shape == [3] && refuses { try Tensor.stack([counting([1, 3]), counting([4, 3])]) },
      measured: "equal to cat of unsqueeze for dim −3 to 2; (1, 3) with (4, 3) refused; three scalars: \(scalars.shape)"
    )
  }

  private static let stackAxis = Claim(
    "N06", .true,
    Words(
      en:
        "dim says where the new axis goes, 0 (outermost) if not given; −(rank + 1) to rank are allowed, one more than for cat.",
      zh: "dim 指明新轴放在哪里，不写则为 0（最外层）；允许 −(轴数 + 1) 到 轴数，比 cat 多一个。"),
    failsWhen: "stack with the range of cat"
  ) {
    let pairs = [counting([2]), counting([2]), counting([2])]
    let shapes = try [0, 1, -1, -2].map { try Tensor.stack(pairs, dim: $0).shape }
    return try Finding(
      holds: shapes == [[3, 2], [2, 3], [2, 3], [3, 2]] && Tensor.stack(pairs).shape == [3, 2]
        && refuses { try Tensor.stack(pairs, dim: 2) } && refuses { try Tensor.stack(pairs, dim: -3) }
        && NotebookCell.copies[2].isFaithful,
      measured: "dim 0, 1, −1, −2: " + shapes.map { "\($0)" }.joined(separator: ", "))
  }
}
