import Charts
import TensorCore

extension LessonCharts {
  /// Lesson 3: what copies cost, and what a write reaches.
  static let copies = LessonCharts(folder: "03-copies", [.repeatOrExpand, .aliasingTable])
}

extension ChartRecipe {
  /// Bytes of storage against the factor.
  fileprivate static let repeatOrExpand = ChartRecipe(
    "repeat-or-expand", summary: Caption(en: "Storage of repeat and expand", zh: "repeat 与 expand 占用的存储")
  ) {
    let rows = (0...10).map { 1 << $0 }
    let bytes = try rows.map { try RepeatedStorage(rows: $0) }
    let x = rows.map(Double.init)
    return Chart(
      title: "A row of 1000 Floats, made into many rows",
      caption: Caption(
        en: """
          Both axes are logarithmic. `repeat` takes as much memory as its shape says; `expand` takes that of one row, however many it shows.
          """,
        zh: "两个轴都是对数刻度。`repeat` 的形状有多大，就占多少内存；`expand` 不管显示多少行，都只占一行的内存。"),
      alternativeText: """
        Two lines against the number of rows from 1 to 1024. Storage of repeat rises in proportion from 4 kB to 4 MB; storage of expand stays at 4 kB.
        """,
      tryNext: ["Add `unset logscale y`: how much of the line for expand can you still see?"],
      panels: [
        Panel(
          x: Axis("rows", scale: .logarithmic, range: 0.8...1500),
          y: Axis("storage", unit: "bytes", scale: .logarithmic, range: 1000...10_000_000),
          marks: [
            .connectedPoints("repeat", x: x, y: bytes.map { Double($0.repeated) }),
            .connectedPoints("expand", x: x, y: bytes.map { Double($0.expanded) }),
          ])
      ])
  }

  /// The outcome of every write on every kind of result.
  fileprivate static let aliasingTable = ChartRecipe(
    "aliasing-table", summary: Caption(en: "What a write to e does to x", zh: "写 e 会不会改到 x")
  ) {
    let outcomes = try AliasingTable.outcomes()
    let (writes, sources) = (AliasingTable.writes, AliasingTable.sources)
    var marks: [Mark] = [
      .heatMap(
        grid: Grid(
          x: sources.indices.map(Double.init), y: writes.indices.map(Double.init),
          values: outcomes.map { $0.map(\.shade) }), shades: .classes)
    ]
    for (row, line) in outcomes.enumerated() {
      for (column, outcome) in line.enumerated() {
        marks.append(.text(outcome.words.en, x: Double(column), y: Double(row), side: .on))
      }
    }
    return Chart(
      title: "What a write to e does to x",
      caption: Caption(
        en: """
          Through an expanded view a single write shows in x and in both rows; arithmetic on all of it is refused. After `clone()` or `repeat` x is safe. A transpose shares memory too, but no \
          two of its elements are one place, so everything is allowed and shows in x.
          """,
        zh: """
          通过扩展视图写一个元素，x 和两行都会变；对整个视图做运算会被拒绝。`clone()` 或 `repeat` 之后 x 就安全了。\
          转置也共享内存，但没有两个元素是同一个位置，所以什么都允许，并且都会改到 x。
          """),
      alternativeText: """
        A table of seven writes and four ways to make e. For x.expand(2, 3): writes to an element, a row and fill change x and both rows, the others are refused. For its clone and for repeat: x \
        unchanged throughout. For x.t(): x changes throughout.
        """,
      tryNext: ["compare with the table in the text, lessons run 3 aliasing"],
      panels: [
        Panel(
          x: .named("how e was made", ["expand", "clone of it", "repeat", "t"]),
          y: .named("write", writes.map(\.name), isReversed: true), legend: .none, marks: marks)
      ])
  }
}

extension WriteOutcome {
  /// Which tint it gets: blue where x is safe, orange where it changes, and so on.
  fileprivate var shade: Double {
    switch self {
    case .isolated: 0
    case .refused: 1
    case .showsInX: 2
    case .showsEverywhere: 4
    }
  }
}
