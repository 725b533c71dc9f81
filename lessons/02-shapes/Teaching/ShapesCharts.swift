import Charts
import TensorCore

extension LessonCharts {
  /// Lesson 2: what a transpose does to memory, and when a contiguous copy repays itself.
  static let shapes = LessonCharts(folder: "02-shapes", [.memoryStrip, .contiguousBreakEven])
}

extension ChartRecipe {
  /// Twelve places of memory, coloured by the order in which they are read: a matrix, its transpose, and the copy of that.
  fileprivate static let memoryStrip = ChartRecipe(
    "memory-strip",
    summary: Caption(en: "Memory before and after a transpose", zh: "转置前后的内存")
  ) {
    let x = try Tensor((0..<12).map(Double.init), shape: [3, 4])
    let transpose = try x.transpose(0, 1)
    let copy = try transpose.contiguous()
    let strips = [("x", x), ("x.t()", transpose), ("x.t().contiguous()", copy)]
    // From −1 to 1: the middle of the colours is pale, and words stay readable everywhere.
    let times = strips.map { strip in readingOrder(of: strip.1).map { 2 * $0 / 11 - 1 } }
    var marks: [Mark] = [
      .heatMap(
        "read first (−1) … read last (1)", grid: Grid(x: (0..<12).map(Double.init), y: [0, 1, 2], values: times),
        shades: .diverging)
    ]
    for (row, strip) in strips.enumerated() {
      for (place, value) in try strip.1.asStrided([12], strides: [1]).elements.enumerated() {
        marks.append(.text("\(Int(value))", x: Double(place), y: Double(row), side: .on))
      }
    }
    return Chart(
      title: "Twelve places in memory, and when each is read",
      caption: Caption(
        en: """
          The number in a cell is what lies there, its colour is when a row-by-row walk through the tensor comes by. Transposing changes no number, only the walk: it jumps by four. \
          `contiguous()` moves the numbers, so that the walk is straight again.
          """,
        zh: "格子里的数是内存中存的内容，颜色表示按行读张量时何时读到它。转置没有改动任何一个数，只改变了读取的路线：每次跳四格。`contiguous()` 才真正搬动数据，使路线重新变直。"),
      alternativeText: """
        Three strips of twelve cells. In the first, numbers 0 to 11 and colours that run evenly from blue over white to orange. In the second the same numbers with colours that \
        jump. In the third the colours run evenly again, and the numbers are 0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11.
        """,
      tryNext: ["Set the shape to 2 × 6 in the data: how far does the walk jump then?"],
      panels: [
        Panel(
          x: Axis("place in memory", range: -0.5...11.5),
          y: .named("", strips.map(\.0), isReversed: true), legend: .none, marks: marks)
      ])
  }

  /// Lines fetched, and milliseconds, for one to eight passes over a transpose: as it is, and copied first.
  fileprivate static let contiguousBreakEven = ChartRecipe(
    "contiguous-break-even",
    summary: Caption(en: "When making a tensor contiguous repays itself", zh: "contiguous 何时划算")
  ) {
    let sums = try RepeatedRowSums(side: 512)
    let passes = (1...8).map(Double.init)
    let lines = (1...8).map { sums.lines(passes: $0) }
    return Chart(
      title: "Row sums of a transposed 512 × 512 matrix",
      caption: Caption(
        en: """
          Both lines start with the same slow walk: reading in place does it in every pass, copying does it once. A single pass does not repay the copy; after that the gap widens with each. \
          Above: counted in a model of a cache. Below: measured once, \(BreakEvenTimes.machine.en).
          """,
        zh: """
          两条线开头都要走一遍慢的路线：直接读每一遍都要走，先复制只走一次。只读一遍收不回复制的成本，之后每多一遍差距就拉大一些。\
          上：用缓存模型计数；下：实测一次，\(BreakEvenTimes.machine.zh)。
          """),
      alternativeText: """
        Two panels against the number of passes from 1 to 8. In both, the line for reading in place rises steeply, the line for copying first rises slowly; they cross early.
        """,
      tryNext: [
        "Halve the slope of the steep line, as for Float elements of which 16 fit in a line: where do they cross then?"
      ],
      panels: [
        Panel(
          "counted: lines of memory fetched", x: Axis("passes", range: 0...9),
          y: Axis("lines", unit: "thousands"), legend: .topLeft,
          marks: [
            .connectedPoints("transpose as it is", x: passes, y: lines.map { Double($0.strided) / 1000 }),
            .connectedPoints("copied first", x: passes, y: lines.map { Double($0.copied) / 1000 }),
          ]),
        Panel(
          "measured", x: Axis("passes", range: 0...9), y: Axis("time", unit: "ms"), legend: .topLeft,
          marks: [
            .connectedPoints("transpose as it is", x: passes, y: BreakEvenTimes.transpose),
            .connectedPoints("copied first", x: passes, y: BreakEvenTimes.copiedFirst),
            .connectedPoints("row-major from the start", x: passes, y: BreakEvenTimes.rowMajor),
          ]),
      ])
  }
}

/// For each place in memory, how many elements are read before it.
private func readingOrder(of x: Tensor<Double>) -> [Double] {
  var order = [Double](repeating: 0, count: x.count)
  for (time, place) in places(x.shape, x.strides).enumerated() { order[place] = Double(time) }
  return order
}
