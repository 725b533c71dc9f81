import Checking

extension Experiment {
  /// The experiments of lesson 4.
  static let masks: [Experiment] = [maskMethods, halfPrecisionMasks, topKErrors, masksNotebook]

  private static let maskMethods = Experiment(
    "mask-methods",
    Words(
      en: "softmax of the scores 1, 2, 3 with the last one masked, in four ways",
      zh: "对分数 1、2、3 做 softmax 并遮住最后一个：四种做法")
  ) { output in
    let places = ["1", "2", "3"].map { Words(en: "share of \($0)", zh: "\($0) 的份额") }
    try output.table(
      [Words(en: "masking", zh: "做法")] + places + [Words(en: "sum", zh: "合计")],
      MaskMethod.all.map { method in
        let shares = try method.example()
        return [method.name] + (shares + [shares.reduce(0, +)]).map { $0.text(4) }
      })
  }

  private static let halfPrecisionMasks = Experiment(
    "half-precision",
    Words(
      en: "four constants to mask with, in float16: what is stored, and what softmax makes of it",
      zh: "四种掩码常数在 float16 里：存下的是什么，softmax 又得到什么")
  ) { output in
    try output.table(
      [
        Words(en: "constant", zh: "常数"), Words(en: "stored", zh: "存为"),
        Words(en: "1, 2, masked", zh: "1, 2, 遮住"), Words(en: "all three masked", zh: "三个都遮住"),
        Words(en: "-10000, -10008, masked", zh: "-10000, -10008, 遮住"),
      ],
      HalfPrecisionMask.all.map { mask in
        let rows = [
          try mask.shares([1, 2, 3], keep: [true, true, false]),
          try mask.shares([1, 2, 3], keep: [false, false, false]),
          try mask.shares([-10000, -10008, 3], keep: [true, true, false]),
        ]
        return [mask.name, mask.stored.isFinite ? mask.stored.text(0) : "-inf"]
          + rows.map { $0.map { $0.isNaN ? "nan" : $0.text(3) }.joined(separator: ", ") }
      })
  }

  private static let topKErrors = Experiment(
    "top-k-error",
    Words(
      en: "top-k error on the test digits, of one network before and after training, and of guessing",
      zh: "测试集上的 top-k 错误率：同一网络训练前、训练后，以及瞎猜")
  ) { output in
    let curves = try TopKCurves(seed: 1)
    output.table(
      [
        Words(en: "k", zh: "k"), Words(en: "untrained", zh: "训练前"), Words(en: "trained", zh: "训练后"),
        Words(en: "guessing", zh: "瞎猜"),
      ],
      (1...10).map { k in
        ["\(k)", curves.untrained[k - 1].text(3), curves.trained[k - 1].text(3), (1 - Double(k) / 10).text(3)]
      })
  }

  private static let masksNotebook = Experiment(
    "masked-fill-and-topk",
    Words(en: "the notes' cells about masked_fill and topk, on our engine", zh: "笔记中 masked_fill 和 topk 的代码在我们的引擎上运行")
  ) { output in
    for (index, cell) in try MasksNotebook().cells.enumerated() {
      if index > 0 { output.gap() }
      (cell.code + "\n" + cell.output).split(separator: "\n").forEach { output.line(String($0)) }
    }
  }
}
