import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 13.1.
  static let receptiveField = AnswerKey(
    for: ConvolutionExercises.receptiveField, reference: ConvolutionReference()
  ) { key in
    key.points = 2
    key.why(
      en: """
        One step in front of a layer is `jump` input pixels wide, so a window that reaches (kernel − 1) · dilation steps further adds that many jumps to the field. A layer's own stride spreads its \
        *outputs* apart, so it counts from the next layer on: field first, jump second.
        """,
      zh:
        "某层输入处走一步相当于 `jump` 个输入像素，窗口再伸出 (kernel − 1) · dilation 步，感受野就增加这么多个 jump。一层自己的步幅拉开的是它的*输出*，所以从下一层才起作用：先算感受野，再更新 jump。"
    )

    key.alternative("walks back from the output to the input") { layers in
      guard layers.allSatisfy(\.isPossible) else { throw ConvolutionError.impossibleWindow }
      // So many neighbouring outputs of a layer need (outputs − 1) · stride + reach of its inputs.
      return layers.reversed().reduce(1) { outputs, layer in
        (outputs - 1) * layer.stride + (layer.kernel - 1) * layer.dilation + 1
      }
    }
    key.alternative("collects the places that are touched") { layers in
      var places: Set<Int> = [0]
      for layer in layers.reversed() {
        guard layer.isPossible else { throw ConvolutionError.impossibleWindow }
        places = Set(places.flatMap { at in (0..<layer.kernel).map { at * layer.stride + $0 * layer.dilation } })
      }
      return (places.max() ?? 0) - (places.min() ?? 0) + 1
    }
    key.alternative("adds a term for each layer") { layers in
      guard layers.allSatisfy(\.isPossible) else { throw ConvolutionError.impossibleWindow }
      return layers.indices.reduce(1) { field, i in
        let jump = layers[..<i].map(\.stride).reduce(1, *)
        return field + jump * layers[i].dilation * (layers[i].kernel - 1)
      }
    }

    key.example([SlidingWindow(3)])
    key.example([SlidingWindow(3), SlidingWindow(3)])
    key.example([SlidingWindow(3, stride: 2), SlidingWindow(5)])
    key.example([SlidingWindow(3, dilation: 2)])
    key.example([SlidingWindow(3, padding: 1), SlidingWindow(5, padding: 2)])
    key.example([SlidingWindow(3), SlidingWindow(2, stride: 2), SlidingWindow(3)])
    key.example([SlidingWindow(7, stride: 3), SlidingWindow(3, stride: 2), SlidingWindow(5)])
    key.example([SlidingWindow(3), SlidingWindow(3, dilation: 2), SlidingWindow(3, dilation: 4)])
    key.random(12) { generator in
      (0..<Int.random(in: 2...5, using: &generator)).map { _ in
        SlidingWindow(
          .random(in: 1...7, using: &generator), stride: .random(in: 1...3, using: &generator),
          padding: .random(in: 0...3, using: &generator), dilation: .random(in: 1...3, using: &generator))
      }
    }
    key.example(en: "there is no layer", zh: "一层也没有", [])
    key.example(
      en: "a 1-window stands between others", zh: "中间有一个 1 的窗口",
      [SlidingWindow(3), SlidingWindow(1), SlidingWindow(3)])
    key.example(en: "a kernel is 0", zh: "有窗口大小为 0", [SlidingWindow(3), SlidingWindow(0)])
    key.example(en: "a stride is 0", zh: "有步幅为 0", [SlidingWindow(3, stride: 0)])
    key.example(en: "a padding is negative", zh: "有填充为负数", [SlidingWindow(3, padding: -1)])
    key.example(en: "a dilation is 0", zh: "有膨胀率为 0", [SlidingWindow(3, dilation: 0)])

    key.when(en: "a layer before the last one has a stride", zh: "最后一层之前有步幅") {
      $0.dropLast().contains { $0.stride > 1 }
    }
    key.when(en: "the last layer has a stride", zh: "最后一层有步幅") { ($0.last?.stride ?? 1) > 1 }
    key.when(en: "there is dilation", zh: "有膨胀") { $0.contains { $0.dilation > 1 } }
    key.when(en: "there is padding", zh: "有填充") { $0.contains { $0.padding > 0 } }
    key.when(en: "there are several layers", zh: "不止一层") { $0.count > 1 }
    key.when(en: "a window is impossible", zh: "窗口不合法") { !$0.allSatisfy(\.isPossible) }

    key.addFieldMisconceptions()
    key.hints(
      Words(
        en: """
          Draw two layers of 3-windows over a row of seven pixels, and mark what the middle output sees. How many pixels did the second layer add? Now let the first layer move by 2.
          """,
        zh: "在一排 7 个像素上画两层 3 的窗口，标出中间那个输出看到的像素。第二层多看到几个？如果第一层每次移动 2 呢？"),
      Words(
        en: """
          Keep two numbers while you go through the layers: the field so far, and how many input pixels lie between neighbours at this place. Which of them does a kernel change, and which a stride?
          """,
        zh: "逐层往下走，记两个数：目前的感受野，以及此处相邻两点相隔多少个输入像素。窗口大小改变哪一个？步幅改变哪一个？"),
      Words(
        en: """
          Start with field = 1 and jump = 1. For each layer: field += (kernel − 1) · dilation · jump, and only then jump *= stride. Padding does not matter. Throw for an impossible window.
          """,
        zh: "从 field = 1、jump = 1 开始。每层先 field += (kernel − 1) · dilation · jump，然后才 jump *= stride。填充不影响。窗口不合法时抛出错误。"))
  }
}
