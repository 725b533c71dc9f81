import Charts
import Contracts

extension LessonCharts {
  /// Lesson 13: what a convolution sees, and what training keeps in memory.
  static let convolution = LessonCharts(
    folder: "13-convolution",
    [.receptiveCone, .effectiveFields, .fieldGrowth, .probedFields, .trainingMemory, .memoryCrossover])
}

extension ChartRecipe {
  /// The cone 5 × 5 → 3 × 3 → 1, from the side and from above.
  static let receptiveCone = ChartRecipe(
    "receptive-cone", summary: Caption(en: "the cone 5 × 5 → 3 × 3 → 1", zh: "锥形：5×5 → 3×3 → 1")
  ) {
    let cone = try TwoLayerCone()
    return Chart(
      title: "What one output of two 3 × 3 convolutions sees",
      caption: Caption(
        en:
          "Top left, a cut from the side: one output reads three values of the layer between, and they read five pixels. The other panels show the same from above; each number says how many "
          + "paths lead from there to the output. The middle pixel is used nine times, a corner once.",
        zh: "左上是侧面剖视：一个输出读中间层的 3 个值，它们又读 5 个像素。其余三幅是俯视；数字是从该处到输出的路径条数。中心像素用了 9 次，四角各 1 次。"),
      alternativeText:
        "Top left, three rows of dots: one at the top is joined to three below it, and these to five at the bottom, in the shape of a cone. The other panels: one dark cell of 3 × 3; nine equal "
        + "cells in the middle of 5 × 5; 25 cells in the middle of 7 × 7 with the numbers 1 2 3 2 1 times 1 2 3 2 1, darkest in the middle.",
      tryNext: ["another palette: `set palette defined (0 'white', 1 'dark-green')`"], columns: 2,
      panels: [
        sideView(cone), topView("the output", cone.output), topView("the layer between", cone.between),
        topView("the image", cone.image),
      ])
  }

  private static func sideView(_ cone: TwoLayerCone) -> Panel {
    // Dots of a layer stand at the places of the pixels in their middle.
    let levels: [(row: [Double], height: Double)] = [(cone.image[3], 0), (cone.between[2], 1), (cone.output[1], 2)]
    func places(_ row: [Double]) -> [Double] { row.indices.map { Double($0) + Double(7 - row.count) / 2 } }
    var marks: [Mark] = []
    for (lower, upper) in zip(levels, levels.dropFirst()) {
      for (at, count) in zip(places(upper.row), upper.row) where count > 0 {
        for shift in [-1.0, 0, 1] {
          marks.append(.line(x: [at, at + shift], y: [upper.height, lower.height], ink: .sky))
        }
      }
    }
    let dots = levels.flatMap { row, height in zip(places(row), row).map { (x: $0, y: height, isUsed: $1 > 0) } }
    marks.append(.points(x: dots.filter { !$0.isUsed }.map(\.x), y: dots.filter { !$0.isUsed }.map(\.y), ink: .gray))
    marks.append(.points(x: dots.filter(\.isUsed).map(\.x), y: dots.filter(\.isUsed).map(\.y), ink: .blue))
    return Panel(
      "from the side", x: Axis("place", range: -0.5...6.5), y: .named("layer", ["image", "between", "output"]),
      legend: .none, marks: marks)
  }

  private static func topView(_ title: String, _ counts: [[Double]]) -> Panel {
    let places = counts.indices.map(Double.init)
    let largest = counts.joined().max() ?? 1
    var marks: [Mark] = [.heatMap(grid: Grid(x: places, y: places, values: counts), shades: .sequential)]
    for (i, row) in counts.enumerated() {
      for (j, count) in row.enumerated() where count > 0 {
        marks.append(
          .text(
            "\(Int(count))", x: Double(j), y: Double(i), side: .on,
            ink: count > 0.9 * largest ? .sky : .black))
      }
    }
    return Panel(
      title, x: .named("column", places.map { "\(Int($0))" }),
      y: .named("row", places.map { "\(Int($0))" }, isReversed: true), legend: .none, marks: marks)
  }

  /// Where the influence lies within the field, for one to ten layers.
  static let effectiveFields = ChartRecipe(
    "effective-fields", summary: Caption(en: "the influence of each pixel, for 1 to 10 layers", zh: "1 到 10 层时各像素的作用")
  ) {
    let fields = try (1...10).map { try EffectiveField(depth: $0) }
    return Chart(
      title: "How much each pixel counts for one output of a stack of 3 × 3 convolutions",
      caption: Caption(
        en:
          "The dashed frame is the theoretical field, 2 · layers + 1 pixels wide. The colour is a pixel's influence beside the strongest one. The frame grows by two with every layer; the "
          + "dark spot much more slowly, and the corners stop counting.",
        zh: "虚线方框是理论感受野，边长为 2 · 层数 + 1。颜色是各像素的作用与最强者之比。每多一层，方框宽两个像素；深色的斑点长得慢得多，四角渐渐不起作用。"),
      alternativeText:
        "Ten small heat maps. For one layer a small square that is dark all over. With more layers the frame grows to 21 pixels, while the dark spot in the middle grows to about half of that and is "
        + "pale towards the frame.",
      tryNext: ["show faint influences: give the palette a further colour, 0.01 '#6BAED6'"], columns: 5,
      panels: fields.map { field in
        let reach = Double(field.depth)
        let places = (-11...11).map(Double.init)
        let strongest = field.shares[field.depth][field.depth]
        let grid = Grid(x: places, y: places) { x, y in
          max(abs(x), abs(y)) > reach ? 0 : field.shares[Int(y + reach)][Int(x + reach)] / strongest
        }
        let edge = reach + 0.5
        return Panel(
          "\(field.depth) \(field.depth == 1 ? "layer" : "layers")", x: Axis("column", range: -11.5...11.5),
          y: Axis("row", range: -11.5...11.5), legend: .none,
          marks: [
            .heatMap(grid: grid, shades: .sequential),
            .line(x: [-edge, edge, edge, -edge, -edge], y: [-edge, -edge, edge, edge, -edge], ink: .vermilion),
          ])
      })
  }

  /// Both fields over the depth.
  static let fieldGrowth = ChartRecipe(
    "field-growth", summary: Caption(en: "theoretical and effective field over the depth", zh: "理论与有效感受野随深度的增长")
  ) {
    let fields = try (1...30).map { try EffectiveField(depth: $0) }
    let depths = fields.map { Double($0.depth) }
    return Chart(
      title: "Theoretical and effective field of a stack of 3 × 3 convolutions",
      caption: Caption(
        en:
          "The theoretical field grows by two pixels a layer. The smallest square that holds 95 % of the influence grows like the root of the depth (gray: the bell curve of the same "
          + "variance), so its share of the field keeps falling.",
        zh: "理论感受野每层增加两个像素。包含 95 % 作用的最小方块只按深度的平方根增长（灰线：方差相同的钟形曲线），所以它在感受野中所占的比例不断下降。"),
      alternativeText:
        "Over 1 to 30 layers a straight line rises from 3 to 61. Below it a staircase rises ever more slowly from 3 to about 20, along a smooth gray root curve.",
      tryNext: ["what a stride of 2 in the first layer would do: `4*x-1 with lines ls 4 title 'stride 2 first'`"],
      panels: [
        Panel(
          x: Axis("layers", range: 0...30), y: Axis("side of the square", unit: "pixels", range: 0...65),
          legend: .topLeft,
          marks: [
            .line("theoretical field, 2 · layers + 1", x: depths, y: fields.map { Double($0.side) }),
            .steps("95 % of the influence", x: depths, y: fields.map { Double($0.effectiveSide) }, ink: .vermilion),
            // Each layer adds the variance 2/3; ±2.236 deviations hold √0.95 of a bell curve, in each of two directions.
            .line(
              "bell curve: 2 · 2.236 · √(2/3 · layers)", x: depths,
              y: depths.map { 2 * 2.236 * (2 * $0 / 3).squareRoot() }, ink: .gray),
          ])
      ])
  }

  /// The gradient of one output for four stacks.
  static let probedFields = ChartRecipe(
    "probed-fields", summary: Caption(en: "which pixels four stacks see, by gradients", zh: "四种堆叠看到的像素，由梯度得出")
  ) {
    let chosen = [4, 6, 7, 8].map { ProbedStack.all[$0] }
    return Chart(
      title: "Which pixels one output sees, found by its gradient",
      caption: Caption(
        en:
          "Dark pixels count more, white ones not at all. The frame is the field by the formula: it always fits. A dilated window reads few pixels of a wide field; with dilations 1, 2, 4 the gaps "
          + "close.",
        zh: "颜色越深作用越大，白色则毫无作用。方框是公式算出的感受野，总是恰好吻合。膨胀的窗口在宽的范围里只读几个像素；膨胀率取 1、2、4 时，空隙就填上了。"),
      alternativeText:
        "Four heat maps with a frame each: stride 2 fills 7 × 7, a pooling between fills 8 × 8, dilation 2 shows nine separate pixels within 5 × 5, dilations 1, 2, 4 fill 15 × 15 evenly.",
      tryNext: ["look at one pixel: add `set label 'here' at 0,0`"], columns: 2,
      panels: try chosen.map { stack in
        let influence = try stack.probe.influence()
        let field = Double(try stack.probe.field())
        let jump = Double(stack.probe.windows.reduce(1) { $0 * $1.stride })
        let places = influence.indices.map(Double.init)
        let strongest = influence.joined().max() ?? 1
        let (low, high) = (jump - 0.5, jump + field - 0.5)
        return Panel(
          "\(stack.name.en): field \(Int(field))", x: Axis("column", range: -0.5...(Double(places.count) - 0.5)),
          y: Axis("row", range: -0.5...(Double(places.count) - 0.5)), legend: .none,
          marks: [
            .heatMap(
              grid: Grid(x: places, y: places, values: influence.map { $0.map { $0 / strongest } }),
              shades: .sequential),
            .line(x: [low, high, high, low, low], y: [low, low, high, high, low], ink: .vermilion),
          ])
      })
  }
}
