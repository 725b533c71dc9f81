import Checking
import Contracts

extension Claim {
  /// What lesson 2 states.
  static let shapes =
    [permuteAndTranspose, contiguousCopiesIfNeeded, permuteMovesNothing, contiguityCosts, viewNeedsStrides]
    + oneSizedAxes

  private static let permuteAndTranspose = Claim(
    "P01", .trueIf,
    Words(
      en: """
        permute puts the axes in any order that names each of them once, transpose swaps two: axis i of the result is axis dims[i] of the input. Both are views with \
        permuted strides, not reshapes.
        """,
      zh: "permute 可按任意次序重排轴（每个轴恰好列出一次），transpose 交换两个轴：结果的第 i 轴是输入的第 dims[i] 轴。两者都是步长重排后的视图，不是 reshape。"),
    failsWhen: "permute by the inverse order"
  ) {
    let x = try Tensor<Double>.places([2, 3, 4], strides: [12, 4, 1])
    let y = try x.permute(2, 0, 1)
    var agrees = true
    for i in 0..<4 {
      for j in 0..<2 { for k in 0..<3 { agrees = try agrees && y[i, j, k].item() == x[j, k, i].item() } }
    }
    let transposed = try x.transpose(1, 2)
    let matrix = try Tensor<Double>.places([2, 3], strides: [3, 1])
    let isNoReshape = try matrix.t().elements != matrix.reshape(3, 2).elements
    return Finding(
      holds: agrees && y.shape == [4, 2, 3] && y.strides == [1, 12, 4] && transposed.shape == [2, 4, 3] && isNoReshape
        && refuses { try x.permute(0, 0, 1) } && refuses { try x.permute(0, 1) } && y.sharesStorage(with: x)
        && NotebookCell.shapes.prefix(2).allSatisfy(\.isFaithful),
      measured: "\(x.shape) → \(y.shape), \(x.strides) → \(y.strides)")
  }

  private static let contiguousCopiesIfNeeded = Claim(
    "P02", .trueIf,
    Words(
      en:
        "contiguous() makes a row-major copy if the tensor is not contiguous yet; if it is, it returns the tensor itself and copies nothing.",
      zh: "张量不连续时，contiguous() 复制出一个按行存储的新张量；已经连续时直接返回它自己，什么也不复制。"),
    failsWhen: "contiguous always clones"
  ) {
    let x = try Tensor<Double>.places([2, 3], strides: [3, 1])
    let transpose = try x.t()
    let copy = try transpose.contiguous()
    return try Finding(
      holds: x.contiguous() === x && !copy.sharesStorage(with: x) && copy.isContiguous
        && copy.elements == transpose.elements && NotebookCell.shapes[2].isFaithful,
      measured: "x: itself; xᵀ: new memory, \(copy.elements.map { Int($0) })")
  }

  private static let permuteMovesNothing = Claim(
    "P03", .imprecise,
    Words(
      en: """
        permute leaves memory as it is. Only the strides change, so that they no longer match the row-major order of the new shape. What is written through the view shows in the \
        tensor it was made from.
        """,
      zh: "permute 不改动内存，只改步长：步长不再对应新形状的按行次序。通过视图写入的内容，在原张量里也能看到。"),
    failsWhen: "permute copies"
  ) {
    let x = try Tensor<Double>.places([2, 3], strides: [3, 1])
    let before = try x.asStrided([6], strides: [1]).elements
    let y = try x.permute(1, 0)
    let after = try y.asStrided([6], strides: [1]).elements
    try y.set(-7, at: 2, 0)
    return try Finding(
      holds: before == after && !y.isContiguous && x[0, 2].item() == -7,
      measured:
        "memory \(before.map { Int($0) }) before, \(after.map { Int($0) }) after; x[0, 2] is \(Int(x[0, 2].item())) after a write to y[2, 0]"
    )
  }

  private static let contiguityCosts = Claim(
    "P04", .trueIf,
    Words(
      en: """
        contiguous() makes later passes over the data cheaper, often several times; but the copy reads and writes every element once more, and a single later pass does not \
        repay it.
        """,
      zh: "contiguous() 往往能让后面每一遍读取便宜好几倍；但复制本身要把每个元素多读、多写一次，只读一遍是收不回成本的。"),
    failsWhen: "the copy is free"
  ) {
    let sums = try RepeatedRowSums(side: 512)
    let (one, four) = (sums.lines(passes: 1), sums.lines(passes: 4))
    return Finding(
      holds: one.copied > one.strided && four.copied < four.strided
        && sums.accesses(passes: 8).copied == sums.accesses(passes: 8).strided + 2 * sums.elements
        && sums.stridedLines >= 4 * sums.contiguousLines,
      measured: """
        lines of memory, 1 pass: \(one.strided) without copy, \(one.copied) with; 4 passes: \(four.strided) and \(four.copied); repaid from pass \
        \(sums.breakEven)
        """)
  }

  private static let viewNeedsStrides = Claim(
    "P05", .imprecise,
    Words(
      en: """
        view() does not need contiguous memory, but strides that fit: axes i and i + 1 merge if stride[i] = stride[i+1] · size[i+1]. A permuted tensor may satisfy that, or even be \
        contiguous. reshape() copies where view() refuses.
        """,
      zh:
        "view() 要求的不是内存连续，而是步长相容：当 stride[i] = stride[i+1] · size[i+1] 时，第 i 与 i+1 轴可以合并。重排后的张量也可能满足，甚至仍然连续。view() 拒绝时，reshape() 会复制。"
    ),
    failsWhen: "view demands contiguity"
  ) {
    let y = try Tensor<Double>.places([2, 3, 4], strides: [12, 4, 1]).permute(2, 0, 1)
    let transpose = try Tensor<Double>.places([2, 3], strides: [3, 1]).t()
    let row = try Tensor<Double>.places([1, 5], strides: [5, 1]).t()
    let copied = try y.reshape(8, 3)
    return try Finding(
      holds: !y.isContiguous && y.view(4, 6).sharesStorage(with: y) && refuses { try y.view(8, 3) }
        && refuses { try transpose.view(6) } && row.isContiguous && row.view(5).shape == [5]
        && !copied.sharesStorage(with: y) && copied.elements == y.elements,
      measured: "\(y.shape), strides \(y.strides): as [4, 6] yes, as [8, 3] no; (1, 5)ᵀ contiguous: \(row.isContiguous)"
    )
  }
}

/// Whether an operation throws.
func refuses(_ operation: () throws -> some Any) -> Bool { (try? operation()) == nil }
