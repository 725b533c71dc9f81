import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 4 states.
  static let masks: [Claim] = [
    maskedFillReplaces, constantsOfMasks, topkReturnsBoth, topkSelectsAlongDim, sortedIsNoPromise, topkExample,
    topKErrors,
  ]

  private static let maskedFillReplaces = Claim(
    "O01", .trueIf,
    Words(
      en: """
        masked_fill writes the value where the mask is true. The mask holds Bools and is broadcast; the value is a number or a tensor without axes; the result is a new tensor, \
        and the gradient is 0 where it was filled.
        """,
      zh: "masked_fill 在掩码为 true 处写入填充值。掩码必须是布尔型并可广播；填充值是一个数或零维张量；结果是新张量，填充处的梯度为 0。"),
    failsWhen: "the mask is reversed"
  ) {
    let x = try Tensor<Double>([1, 2, 3]).requiresGrad()
    let filled = try x.maskedFill(Tensor([true, false, false]), 9)
    try filled.sum().backward()
    let gradient = x.grad?.elements ?? []
    let broadcast = try Tensor<Double>.zeros(2, 3, 2).maskedFill(Tensor([true, false]), 1)
    let refused = kind { try x.maskedFill(Tensor([true, false, false]), Tensor([9])) }
    return Finding(
      holds: filled.elements == [9, 2, 3] && x.elements == [1, 2, 3] && gradient == [0, 1, 1]
        && broadcast.elements == [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0] && refused == .shape,
      measured: "gradient \(gradient); a mask of [2] fills \(try broadcast.sum().item()) of 12 places of [2, 3, 2]")
  }

  private static let constantsOfMasks = Claim(
    "O02", .trueIf,
    Words(
      en: """
        masked_fill(m == 0, −1e9) is fine in Float32. In float16, which ends at 65,504, −1e9 is −∞. A row that is masked throughout gives equal shares with −1e9 and NaN with \
        −∞. Adding −1e9 instead of filling wipes the scores out.
        """,
      zh: "用 −1e9 填充在 Float32 中没问题。float16 最大只到 65504，−1e9 会变成 −∞。整行都被遮住时，−1e9 得到均分，−∞ 得到 NaN。若改为加上 −1e9，分数会被抹掉。"),
    failsWhen: "bfloat16 is taken for float16"
  ) {
    let masked = try Tensor([true, true, true])
    let scores = try Tensor<Float>([1, 2, 3])
    let uniform = try scores.maskedFill(masked, -1e9).softmax(dim: 0).elements
    let undefined = try scores.maskedFill(masked, -.infinity).softmax(dim: 0).elements
    let added = try (Tensor<Float>([1, 5]) - 1e9).softmax(dim: 0).elements
    let half = ElementType.float16
    let notebook = try MasksNotebook()
    let (mask, printed) = (notebook.output(of: "try m.eq"), notebook.output(of: "try t.maskedFill"))
    return Finding(
      holds: uniform == [1 / 3, 1 / 3, 1 / 3] && undefined.allSatisfy(\.isNaN) && added == [0.5, 0.5]
        && half.largest == 65504 && half.nearest(to: -1e9) == -.infinity && Float(1e9).ulp == 64
        && mask == """
          tensor([[False, False],
                  [False,  True],
                  [ True, False]])
          """
        && printed == """
          tensor([[-1.7544e+00, -1.5359e+00],
                  [-2.1221e+00, -1.0000e+09],
                  [-1.0000e+09, -1.4581e-01]])
          """,
      measured:
        "float16(−1e9) = \(half.nearest(to: -1e9)); softmax([1, 5] − 1e9) = \(added); all masked: \(uniform[0]), \(undefined[0].isNaN ? "NaN" : "\(undefined[0])")"
    )
  }

  private static let topkReturnsBoth = Claim(
    "O03", .true,
    Words(
      en: """
        topk returns the k largest or smallest along a dimension, values and indices. k = 0 gives empty tensors, k above the size is an error, NaN counts as the largest, and a \
        gradient goes back to the chosen places.
        """,
      zh: "topk 返回沿某一维最大或最小的 k 个元素及其下标。k = 0 得到空张量，k 超过大小是错误，NaN 算最大，梯度回到被选中的位置。"),
    failsWhen: "the smallest are taken"
  ) {
    let x = try Tensor<Double>([3, 1, 2]).requiresGrad()
    try x.topk(2).values.sum().backward()
    let gradient = x.grad?.elements ?? []
    let empty = try x.topk(0).values.shape
    let refused = kind { try Tensor<Double>([1, 2, 3, 4, 5]).topk(6) }
    let nan = try Tensor<Double>([2, .nan, 7]).topk(1).indices.elements
    return Finding(
      holds: gradient == [1, 0, 1] && empty == [0] && refused == .argument && nan == [1],
      measured:
        "gradient \(gradient), k = 0: shape \(empty), k = 6 of 5: \(refused.map { "\($0) error" } ?? "accepted")")
  }

  private static let topkSelectsAlongDim = Claim(
    "O04", .imprecise,
    Words(
      en: "dim is the axis along which topk selects: the last one unless said otherwise. The tensor is not sorted.",
      zh: "dim 是 topk 沿着它挑选的轴，默认是最后一个。张量本身并不会被排序。"),
    failsWhen: "dim 0 is the default"
  ) {
    let x = try Tensor<Double>([[1, 9], [8, 2], [3, 7]])
    let (rows, columns) = (try x.topk(1).values, try x.topk(1, dim: 0).values)
    return Finding(
      holds: rows.shape == [3, 1] && rows.elements == [9, 8, 7] && columns.shape == [1, 2]
        && columns.elements == [8, 9]
        && x.elements == [1, 9, 8, 2, 3, 7],
      measured: "default: \(rows.elements), shape \(rows.shape); dim 0: \(columns.elements), shape \(columns.shape)")
  }

  private static let sortedIsNoPromise = Claim(
    "O05", .trueIf,
    Words(
      en: """
        largest chooses between largest and smallest; sorted = false promises no order at all, not that of the input. Which of equal elements comes is open in PyTorch; here it is \
        the one with the lowest index.
        """,
      zh: "largest 决定取最大还是最小；sorted = false 表示不保证任何顺序，而不是保持输入顺序。相等元素取哪个，PyTorch 没有规定；这里取下标最小的。"),
    failsWhen: "later equals come first"
  ) {
    let smallest = try Tensor<Double>([1, 2, 3, 4, 5]).topk(2, largest: false).values.elements
    let ties = try Tensor<Double>([5, 5, 5, 5]).topk(2).indices.elements
    let inOrder = try Tensor<Double>([3, 1, 4, 1, 5]).topk(2)
    let anyOrder = try Tensor<Double>([3, 1, 4, 1, 5]).topk(2, sorted: false)
    return Finding(
      holds: smallest == [1, 2] && ties == [0, 1]
        && Set(anyOrder.values.elements) == Set(inOrder.values.elements),
      measured: "smallest two of 1…5: \(smallest); top 2 of 5, 5, 5, 5 stand at \(ties)")
  }

  private static let topkExample = Claim(
    "O06", .true,
    Words(
      en: "The three largest of 1 … 5 are the values 5, 4, 3 with the indices 4, 3, 2.",
      zh: "1 到 5 中最大的三个是 5、4、3，下标是 4、3、2。"),
    failsWhen: "k is 2"
  ) {
    let notebook = try MasksNotebook()
    let (values, indices) = (notebook.output(of: "let x"), notebook.output(of: "indices"))
    return Finding(
      holds: values == "tensor([5., 4., 3.])" && indices == "tensor([4, 3, 2])", measured: "\(values), \(indices)")
  }

  private static let topKErrors = Claim(
    "R07", .true,
    Words(
      en: """
        Top-1 and top-5 error are usual metrics. The top-5 error is never above the top-1 error; with ten classes guessing already has 0.9 and 0.5, so top-5 says little on digits.
        """,
      zh: "top-1 和 top-5 错误率是常用指标。top-5 错误率绝不会高于 top-1；只有十个类别时，瞎猜就已是 0.9 和 0.5，所以在手写数字上 top-5 说明不了什么。"),
    failsWhen: "the untrained networks are trained"
  ) {
    let untrained = try TopKCurves.untrained(seeds: 1..<9)
    let trained = try TopKCurves(seed: 1).trained
    let (first, fifth) = (mean(untrained.map { $0[0] }), mean(untrained.map { $0[4] }))
    let neverRises = (untrained + [trained]).allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0 >= $1 } }
    return Finding(
      holds: neverRises && (0.8...1).contains(first) && (0.35...0.65).contains(fifth) && trained[0] < 0.4
        && trained[4] < 0.1,
      measured:
        "untrained, mean of 8: top-1 \(first.text(2)), top-5 \(fifth.text(2)); trained: \(trained[0].text(2)), \(trained[4].text(2))"
    )
  }
}

private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

/// The kind of error that `body` throws, nil if it throws none.
private func kind<Result>(_ body: () throws -> Result) -> TensorError.Kind? {
  do {
    _ = try body()
    return nil
  } catch { return (error as? TensorError)?.kind }
}
