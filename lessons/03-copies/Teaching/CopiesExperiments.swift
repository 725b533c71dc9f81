import Checking
import TensorCore

extension Experiment {
  /// What `lessons run 3` runs.
  static let copies: [Experiment] = [.joining, .aliasing, .storageBytes, .copiesNotebook]

  /// cat and stack of the same two tensors.
  static let joining = Experiment(
    "joining", Words(en: "cat and stack of two matrices along every axis", zh: "两个矩阵沿每个轴 cat 与 stack")
  ) { output in
    let (a, b) = try (Tensor([[1, 2, 3], [4, 5, 6]]), Tensor([[7, 8, 9], [10, 11, 12]]))
    func row(_ name: String, _ result: Tensor<Int>) -> [String] {
      [name, "\(result.shape)", result.elements.map(String.init).joined(separator: " ")]
    }
    var rows = try (0...1).map { try row("cat, dim \($0)", .cat([a, b], dim: $0)) }
    rows += try (0...2).map { try row("stack, dim \($0)", .stack([a, b], dim: $0)) }
    output.say(
      Words(
        en: "a is [[1, 2, 3], [4, 5, 6]], b is [[7, 8, 9], [10, 11, 12]]",
        zh: "a 是 [[1, 2, 3], [4, 5, 6]]，b 是 [[7, 8, 9], [10, 11, 12]]"))
    output.gap()
    output.table(
      [Words(en: "operation", zh: "操作"), Words(en: "shape", zh: "形状"), Words(en: "memory of the result", zh: "结果的内存")],
      rows)
  }

  /// What writes do to x, through views and copies.
  static let aliasing = Experiment(
    "aliasing", Words(en: "what seven kinds of writes do to x, through views and copies", zh: "七种写法通过视图或副本会不会改到 x")
  ) { output in
    let outcomes = try AliasingTable.outcomes()
    output.table(
      [Words(en: "write to e", zh: "写 e")]
        + AliasingTable.sources.map { Words(en: "e = " + $0.name, zh: "e = " + $0.name) },
      zip(AliasingTable.writes, outcomes).map { write, row in [write.name] + row.map { $0.words[output.language] } })
    output.gap()
    var e = try Tensor([[1.0, 2, 3]]).expand(2, 3)
    do { try e += 1 } catch let error as TensorError {
      output.line("e += 1: " + error.message.replacing(". ", with: ".\n"))
    }
    e = try e.clone()
    try e += 1
    output.line("e = e.clone(); e += 1: \(e.elements.map { Int($0) })")
  }

  /// Bytes of storage of repeat and expand.
  static let storageBytes = Experiment(
    "bytes", Words(en: "bytes of storage of repeat and expand, by factor", zh: "repeat 与 expand 占用的存储字节数")
  ) { output in
    output.say(
      Words(en: "A row of 1000 Floats (4000 bytes), made into many rows", zh: "一行 1000 个 Float（4000 字节），变成许多行"))
    output.gap()
    output.table(
      [
        Words(en: "rows", zh: "行数"), Words(en: "repeat, bytes", zh: "repeat，字节"),
        Words(en: "expand, bytes", zh: "expand，字节"),
        Words(en: "strides of expand", zh: "expand 的步长"),
      ],
      try [1, 4, 16, 64, 256, 1024].map { rows in
        let bytes = try RepeatedStorage(rows: rows)
        return ["\(rows)", bytes.repeated.grouped, bytes.expanded.grouped, "\(bytes.strides)"]
      })
  }

  /// The notes' cells.
  static let copiesNotebook = Experiment(
    "notebook", Words(en: "the notes' PyTorch cells on our engine", zh: "笔记中的 PyTorch 单元格，在我们的引擎上运行")
  ) { output in NotebookCell.show(NotebookCell.copies, to: output) }
}

/// How much memory a row of 1000 Floats takes when it becomes many.
struct RepeatedStorage {
  /// Bytes of storage behind `repeat`.
  let repeated: Int
  /// Bytes of storage behind `expand`.
  let expanded: Int
  /// The strides of the expanded view.
  let strides: [Int]

  /// Measures both on the engine.
  init(rows: Int) throws {
    let x = try Tensor<Float>.ones(1, 1000)
    let view = try x.expand(rows, 1000)
    repeated = try x.repeat(rows, 1).storage.byteCount
    expanded = view.storage.byteCount
    strides = view.strides
  }
}
