import Charts
import Contracts

extension ChartRecipe {
  /// Stacked bars of weights, gradients, state and activations.
  static let trainingMemory = ChartRecipe(
    "training-memory", summary: Caption(en: "what training keeps in memory, by optimiser", zh: "训练占用的内存，按优化器")
  ) {
    Chart(
      title: "What is kept in memory, in float32",
      caption: Caption(
        en:
          "Using a network takes its weights and the values of two neighbouring layers. Training adds gradients, the optimiser's state, and all activations. For the small network on 64 "
          + "digits activations are most of it; for VGG-16 on 4 images the parameters' copies; on 64 images activations again.",
        zh: "使用网络只需权重和相邻两层的值；训练还要梯度、优化器状态和全部激活值。小网络用 64 个数字时大部分是激活值；VGG-16 用 4 张图像时大部分是参数的各份副本；用 64 张时又是激活值。"),
      alternativeText:
        "Three panels with four lying stacked bars each: inference, SGD, momentum, Adam. Top, digits network: a long block of activations behind short ones for weights, gradients and state. "
        + "Middle, VGG-16 with 4 images: blocks of 553 MB each for weights, gradients and state, and shorter activations. Bottom, 64 images: activations of 3,900 MB are longest.",
      tryNext: ["look at the parameters' part alone: `set xrange [0:100]` in the first panel"],
      panels: [
        try bars("digits CNN, 64 images", MemoryUse.digits(batchSize: 64), unit: "kB", bytes: 1e3, range: 0...500),
        try bars(
          "VGG-16, 4 images", MemoryUse.vgg16(batchSize: 4), unit: "MB", bytes: 1e6, range: 0...3500, legend: .topRight),
        try bars("VGG-16, 64 images", MemoryUse.vgg16(batchSize: 64), unit: "MB", bytes: 1e6, range: 0...7000),
      ])
  }

  private static func bars(
    _ title: String, _ uses: [MemoryUse], unit: String, bytes: Double, range: ClosedRange<Double>,
    legend: Legend = .none
  ) -> Panel {
    let places = uses.indices.map(Double.init)
    let parts: [(name: String, ink: Ink, size: (MemoryUse) -> Int)] = [
      ("weights", .blue, \.weights), ("gradients", .vermilion, \.gradients), ("optimiser state", .green, \.state),
      ("activations", .orange, \.activations),
    ]
    var ends = [Double](repeating: 0, count: uses.count)
    let marks = parts.map { part in
      let starts = ends
      ends = zip(starts, uses).map { $0 + Double(part.size($1)) / bytes }
      return Mark.rectangles(
        part.name, left: starts, right: ends, bottom: places.map { $0 - 0.35 }, top: places.map { $0 + 0.35 },
        ink: part.ink)
    }
    return Panel(
      title, x: Axis("memory", unit: unit, range: range),
      y: .named("use", uses.map(\.name.en), isReversed: true), legend: legend, marks: marks)
  }

  /// From which batch size on activations outweigh parameters.
  static let memoryCrossover = ChartRecipe(
    "memory-crossover",
    summary: Caption(en: "activations and parameters over the batch size", zh: "激活值与参数随批次大小的变化")
  ) {
    let networks = [
      ("digits CNN", try MemoryByShapes.digits(), 1e3, "kB", 0.1...1000),
      ("VGG-16", try MemoryByShapes(.vgg16), 1e6, "MB", 1.0...10_000),
    ]
    return Chart(
      title: "From which batch size on do activations outweigh the parameters?",
      caption: Caption(
        en:
          "Activations grow with the batch size, everything that belongs to parameters does not. They meet at 4.7 digits and 9.1 images for the weights alone, at 19 and 36 for Adam's four numbers a "
          + "parameter. Left of the crossing a smaller batch saves little.",
        zh: "激活值随批次增大，属于参数的部分不变。只算权重，两者在 4.7 个数字、9.1 张图像处相交；按 Adam 每参数 4 个数算，在 19 和 36 处相交。在交点左边，减小批次省不了多少。"),
      alternativeText:
        "Two panels in logarithmic axes over the batch size from 1 to 128. A rising line, activations, crosses two level ones: weights, and weights with gradients and Adam's state, four times as high. "
        + "The crossings are marked with their batch sizes.",
      tryNext: ["two images on each of two cards: move the rising line, with (2*$2) in place of 2 behind its using"],
      panels: networks.map { name, sums, bytes, unit, range in
        let sizes = (0...28).map { 2.0.squareRoot().squareRoot().power($0) }
        let levels = [1, 4].map { Double(4 * $0 * sums.parameters) / bytes }
        let crossings = [1, 4].map { sums.crossover(copies: $0) }
        return Panel(
          name, x: Axis("batch size N", scale: .logarithmic, range: 1...128),
          y: Axis("memory", unit: unit, scale: .logarithmic, range: range), legend: .bottomRight,
          marks: [
            .line(
              "activations", x: sizes, y: sizes.map { 4 * $0 * Double(sums.activationsPerSample) / bytes },
              ink: .orange),
            .line("weights", x: [1, 128], y: [levels[0], levels[0]], ink: .blue),
            .line("weights, gradients, Adam's state", x: [1, 128], y: [levels[1], levels[1]], ink: .green),
            .points(x: crossings, y: levels, ink: .black),
          ]
            + zip(crossings, levels).map { .text("N = \($0.text(1))", x: $0, y: $1, side: .above) })
      })
  }
}

extension Double {
  /// The number multiplied so many times.
  fileprivate func power(_ count: Int) -> Double { (0..<count).reduce(1) { product, _ in product * self } }
}
