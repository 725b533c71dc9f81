import Charts
import Checking
import Foundation
import TensorCore

extension LessonCharts {
  /// Lesson 5: types, utilisation and the roofline.
  static let bytes = LessonCharts(folder: "05-bytes", [.elementTypes, .utilisationAndOccupancy, .rooflineChart])
}

extension ChartRecipe {
  /// Bytes and range of the element types.
  static let elementTypes = ChartRecipe(
    "element-types", summary: Caption(en: "bytes and range of the element types", zh: "各元素类型的字节数与范围")
  ) {
    let types = shownTypes
    func bars(_ label: String, from base: Double, _ values: [(Int, Double)], _ ink: Ink) -> Mark {
      .rectangles(
        label, left: values.map { _ in base }, right: values.map(\.1), bottom: values.map { Double($0.0) - 0.35 },
        top: values.map { Double($0.0) + 0.35 }, ink: ink)
    }
    let bytes = types.enumerated().map { ($0, Double($1.byteCount)) }
    let powers = types.enumerated().map { ($0, log10($1.largest)) }.filter { $0.1 > 0 }
    return Chart(
      title: "Element types: what they take, and how far they reach",
      caption: Caption(
        en: """
          Left: a bool takes a whole byte; complex128 takes sixteen. Right: float16 and bfloat16 take the same two bytes, but one ends at 65,504 (10 to the 4.8) and the other reaches 10 to the \
          38.5, as float32 does. What bfloat16 pays with is precision.
          """,
        zh:
          "左：一个 bool 占一整个字节，complex128 占 16 个。右：float16 和 bfloat16 同样占两个字节，但前者到 65504（10 的 4.8 次方）为止，后者与 float32 一样可达 10 的 38.5 次方；bfloat16 付出的代价是精度。"
      ),
      alternativeText: """
        Two sets of lying bars for twelve types. Bytes: 1 for bool and 8-bit integers, 2 for 16 bits, 4, 8, and 16 for complex128. Largest number as a power of ten: between 2 and 19 for \
        integers, 4.8 for float16, 38.5 for bfloat16 and float32, 308 for float64.
        """,
      tryNext: ["stretch the right panel over the small types: change its `set xrange` to [1:60]"],
      columns: 2,
      panels: [
        Panel(
          "bytes of one element", x: Axis("bytes", range: 0...17),
          y: .named("", types.map(\.rawValue), isReversed: true), legend: .none,
          marks: [bars("bytes", from: 0, bytes, .blue)]),
        Panel(
          "largest number", x: Axis("power of ten", scale: .logarithmic, range: 1...500),
          y: .named("", types.map(\.rawValue), isReversed: true), legend: .none,
          marks: [bars("power of ten", from: 1, powers, .vermilion)]),
      ])
  }

  /// When kernels run, and how many units they keep busy.
  static let utilisationAndOccupancy = ChartRecipe(
    "utilisation-and-occupancy",
    summary: Caption(en: "GPU utilisation is not how many units are busy", zh: "GPU 利用率不等于忙碌的单元比例")
  ) {
    Chart(
      title: "Ten seconds of a GPU with 100 units",
      caption: Caption(
        en: """
          Utilisation looks along the time axis only: at which moments does anything run? How high the bars are, how many units are busy, does not matter to it. In the first panel the card shows 100 % \
          while 99 of its 100 units do nothing.
          """,
        zh: "利用率只沿时间轴看：哪些时刻有东西在运行？至于柱子有多高、多少单元在忙，它并不关心。第一幅图里，显卡显示 100%，而 100 个单元中有 99 个闲着。"),
      alternativeText: """
        Three timelines. One kernel on a single unit all the time: utilisation 100 per cent, occupancy 1. Five bursts of one second on all units: 50 and 50. Two overlapping kernels of 30 and 60 \
        units, from 0 to 4 and from 2 to 6: 60 and 36.
        """,
      tryNext: ["look at the first seconds only: change every `set xrange` to [0:3]"],
      panels: try GpuScenario.all.map { scenario in
        var base = [Double]()
        for (index, run) in scenario.runs.enumerated() {
          let below = scenario.runs[..<index].filter { $0.end > run.start && $0.start < run.end }
          base.append(Double(below.reduce(0) { $0 + $1.units }))
        }
        let percent = "utilisation \(try scenario.utilisation().text(0)) %, occupancy \(scenario.occupancy.text(0)) %"
        return Panel(
          "\(scenario.name): \(percent)", x: Axis("time", unit: "s", range: 0...10),
          y: Axis("units busy", range: 0...110), legend: .none,
          marks: [
            .rectangles(
              left: scenario.runs.map(\.start), right: scenario.runs.map(\.end), bottom: base,
              top: zip(base, scenario.runs).map { $0 + Double($1.units) })
          ])
      })
  }

  /// The engine's products under the roof of the machine they were measured on.
  static let rooflineChart = ChartRecipe(
    "roofline", summary: Caption(en: "the engine's matrix products under the roofline", zh: "屋顶线下的引擎矩阵乘法"),
    timed: MatrixProductSpeed.timing
  ) {
    let speed = try MatrixProductSpeed.recorded()
    let (peak, bandwidth) = (speed.peak / 1e9, speed.bandwidth / 1e9)
    let ridge = peak / bandwidth
    // The smallest and the largest product are named, each on the side where the roof is not.
    func points(_ kind: String, _ label: String, _ ink: Ink, _ sides: [Mark.Side] = [.below, .below]) -> [Mark] {
      let rows = speed.rows.filter { $0.kind == kind }
      let named = rows.count > 1 ? [rows[0], rows[rows.count - 1]] : []
      return [.points(label, x: rows.map(\.intensity), y: rows.map { $0.rate / 1e9 }, ink: ink)]
        + zip(named, sides).map { row, side in
          .text("n = \(row.size)", x: row.intensity, y: row.rate / 1e9, side: side, ink: ink)
        }
    }
    return Chart(
      title: "Roofline of the engine's matrix products",
      caption: Caption(
        en: """
          Left of the ridge the slanted roof holds: the memory cannot bring numbers faster. Right of it the flat one: the machine cannot calculate faster. A matrix times a vector uses each number once and \
          stays at the left, however large it is. A matrix times a matrix uses each number n times and climbs. Points above the slant have their numbers in the cache; small matrices lie below, because calling \
          takes longer than calculating.
          """,
        zh: "屋脊左边受斜顶限制：内存送数据不能更快。右边受平顶限制：机器计算不能更快。矩阵乘向量时每个数只用一次，再大也停在左边；矩阵乘矩阵时每个数用 n 次，于是往右上爬。"
          + "落在斜线之上的点，数据就在缓存里；很小的矩阵落在下方，因为调用比计算更花时间。"),
      alternativeText: """
        Logarithmic axes, FLOP per byte against GFLOP per second. A slanted line meets a level one at the ridge. Matrix-vector products stand above each other at one half FLOP per byte. \
        Matrix-matrix products move to the right and up with n until they reach the level line.
        """,
      tryNext: [
        "a machine with twice the bandwidth: `\((2 * bandwidth).text(1))*x with lines ls 6 title 'twice the bandwidth'`"
      ],
      panels: [
        Panel(
          x: Axis("intensity", unit: "FLOP/byte", scale: .logarithmic, range: 0.1...1000),
          y: Axis("rate", unit: "GFLOP/s", scale: .logarithmic), legend: .below,
          marks: [
            .text(speed.machine, x: 0.11, y: 600),
            .line(
              "roof: min(peak, bandwidth · intensity)", x: [0.1, ridge, 1000], y: [0.1 * bandwidth, peak, peak],
              ink: .black),
          ] + points("stream", "sum of a long list", .green)
            + points("matrix-vector", "matrix · vector", .vermilion, [.left, .right])
            + points("matrix-matrix", "matrix · matrix", .blue))
      ])
  }
}
