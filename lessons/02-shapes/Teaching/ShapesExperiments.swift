import Checking
import TensorCore

extension Experiment {
  /// What `lessons run 2` runs.
  static let shapes: [Experiment] = [.layouts, .passes, .breakEven, .shapesNotebook]

  /// One memory, seen in eight ways.
  static let layouts = Experiment(
    "layouts", Words(en: "shapes and strides of one memory, seen in many ways", zh: "同一块内存的多种看法：形状与步长")
  ) { output in
    let (yes, no) = (Words(en: "yes", zh: "是")[output.language], Words(en: "no", zh: "否")[output.language])
    let x = try Tensor((0..<24).map(Double.init), shape: [2, 3, 4])
    let y = try x.permute(2, 0, 1)
    let views: [(String, Tensor<Double>)] = try [
      ("x", x), ("x.transpose(1, 2)", x.transpose(1, 2)), ("y = x.permute(2, 0, 1)", y), ("y.view(4, 6)", y.view(4, 6)),
      ("y.contiguous()", y.contiguous()), ("y.reshape(8, 3)", y.reshape(8, 3)), ("x.unsqueeze(1)", x.unsqueeze(1)),
      ("x.unsqueeze(1).squeeze()", x.unsqueeze(1).squeeze()),
    ]
    output.table(
      [
        Words(en: "operation", zh: "操作"), Words(en: "shape", zh: "形状"), Words(en: "strides", zh: "步长"),
        Words(en: "contiguous", zh: "连续"), Words(en: "memory of x", zh: "x 的内存"),
      ],
      views.map { name, view in
        [
          name, "\(view.shape)", "\(view.strides)", view.isContiguous ? yes : no,
          view.sharesStorage(with: x) ? yes : no,
        ]
      })
    output.gap()
    do { _ = try y.view(8, 3) } catch let error as TensorError {
      output.line("y.view(8, 3): " + error.message.replacing(" (", with: "\n("))
    }
  }

  /// Accesses and lines of memory for one to eight passes.
  static let passes = Experiment(
    "passes", Words(en: "when a contiguous copy repays itself, counted", zh: "复制成连续内存何时划算：按次数计算")
  ) { output in
    let sums = try RepeatedRowSums(side: 512)
    let (lines, length) = (MemoryTraffic.cacheLines, MemoryTraffic.lineLength)
    output.say(
      Words(
        en: "Row sums of a transposed 512 × 512 matrix; a cache of \(lines) lines, \(length) Doubles each",
        zh: "512 × 512 矩阵的转置按行求和；缓存可存 \(lines) 行，每行 \(length) 个 Double"))
    output.gap()
    output.table(
      [
        Words(en: "passes", zh: "遍数"), Words(en: "elements as it is", zh: "直接：访问元素"),
        Words(en: "copied first", zh: "先复制"), Words(en: "lines as it is", zh: "直接：取内存行"),
        Words(en: "copied first", zh: "先复制"),
      ],
      (1...8).map { passes in
        let (elements, lines) = (sums.accesses(passes: passes), sums.lines(passes: passes))
        return ["\(passes)"] + [elements.strided, elements.copied, lines.strided, lines.copied].map(\.grouped)
      })
    output.gap()
    output.say(
      Words(
        en: "From pass \(sums.breakEven) on, copying first fetches fewer lines.",
        zh: "从第 \(sums.breakEven) 遍起，先复制取的内存行更少。"))
  }

  /// The same, timed on this machine.
  static let breakEven = Experiment(
    "break-even", Words(en: "the same, timed on this machine (with -c release)", zh: "同上，在本机上计时（请用 -c release）")
  ) { output in
    let times = try RowSumTimes(side: 512, repeats: 5, progress: output.progress)
    output.say(
      Words(
        en: "Row sums of 512 × 512 Doubles: the fastest of 5 runs, in milliseconds",
        zh: "512 × 512 个 Double 按行求和：5 次中最快的一次，毫秒"))
    output.gap()
    output.table(
      [
        Words(en: "passes", zh: "遍数"), Words(en: "row-major", zh: "按行存储"), Words(en: "transpose", zh: "转置"),
        Words(en: "transpose, copied first", zh: "转置，先复制"),
      ],
      (0..<8).map { index in
        ["\(index + 1)"] + [times.rowMajor, times.transpose, times.copiedFirst].map { (1000 * $0[index]).text(2) }
      })
    output.gap()
    output.say(
      Words(
        en:
          "The engine's own sum(dim: 1) reads in memory order: the transpose takes \(times.engineRatio.text(2)) times as long.",
        zh: "引擎自己的 sum(dim: 1) 按内存次序读：转置所用时间是原矩阵的 \(times.engineRatio.text(2)) 倍。"))
  }

  /// The notes' cells.
  static let shapesNotebook = Experiment(
    "notebook", Words(en: "the notes' PyTorch cells on our engine", zh: "笔记中的 PyTorch 单元格，在我们的引擎上运行")
  ) { output in NotebookCell.show(NotebookCell.shapes, to: output) }
}
