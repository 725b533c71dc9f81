import Charts
import TensorCore

extension LessonCharts {
  /// Lesson 8: every activation with its derivative, and all of them side by side.
  static let activations = LessonCharts(
    folder: "08-activations",
    ActivationCurve.all.map(\.recipe) + [.swishFamily, .geluForms, .softmaxSlice, .activationsOverview]
      + [.gradientNormByLayer, .signalByDepth, .decisionRegions])
}

/// An activation function, and what there is to see in its curve.
struct ActivationCurve: Sendable {
  /// PyTorch's name, and the chart's.
  let name: String
  /// How it is called on the page.
  let title: String
  /// What the title leaves open, such as the slope of a Leaky ReLU.
  var parameter = ""
  /// What to look for.
  let caption: Caption
  /// The curves in words.
  let alternativeText: String
  /// The part of the vertical axis that is worth seeing.
  var range: ClosedRange<Double> = -1.2...3
  /// Where the legend leaves the curves free.
  var legend: Legend = .topLeft
  /// Where the derivative jumps.
  var kinks: [Double] = []
  /// What a learner could add to the script.
  let tryNext: [String]
  /// The engine's operation.
  let function: @Sendable (Tensor<Double>) throws -> Tensor<Double>

  /// The activation and its derivative from −6 to 6.
  func sample() throws -> SampledFunction {
    try SampledFunction(at: SampledFunction.places(-6, 6, perUnit: 10, kinks: kinks), of: function)
  }

  /// The chart of the function, its derivative and where it saturates.
  var recipe: ChartRecipe {
    let heading = parameter.isEmpty ? title : "\(title) (\(parameter))"
    return ChartRecipe(name, summary: Caption(en: "\(heading) and its derivative", zh: "\(heading) 及其导数")) {
      let sample = try sample()
      var marks = sample.saturated().enumerated().map { index, range in
        Mark.region(index == 0 ? "saturated: |f′(x)| < 0.01" : nil, x: range)
      }
      marks += [
        .rule(y: 0), .line("f(x), \(heading)", x: sample.x, y: sample.values),
        .line("f′(x), from backward()", x: sample.x, y: sample.slopes),
      ]
      if let lowest = try dip() { marks.append(lowest) }
      return Chart(
        title: "\(heading) and its derivative", caption: caption, alternativeText: alternativeText, tryNext: tryNext,
        panels: [
          Panel(x: Axis("x", range: -6...6), y: Axis("value", range: range), legend: legend, marks: marks)
        ])
    }
  }

  /// A label at the lowest point, if the function falls before it rises.
  private func dip() throws -> Mark? {
    let fine = try SampledFunction(at: SampledFunction.places(-6, 0, perUnit: 1000), of: function)
    let lowest = fine.minimum
    guard lowest.x > -5.9, lowest.x < -0.1, lowest.value < fine.values[0] else { return nil }
    return .text(
      "lowest: \(lowest.value.rounded(to: 4)) at x = \(lowest.x.rounded(to: 3))", x: lowest.x, y: lowest.value,
      side: .below)
  }
}

extension Double {
  /// The number with so many decimals, and a true minus sign.
  fileprivate func rounded(to decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return "\((self * scale).rounded() / scale)".replacing("-", with: "−")
  }
}
