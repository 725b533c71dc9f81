import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 5.3.
  static let gpuUtilisation = AnswerKey(for: Bytes.gpuUtilisation, reference: BytesReference()) { key in
    key.points = 3
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Sorted by their starts, kernels can be gone through once, with a mark that says up to where time is already counted. What a kernel adds is the part of it behind that mark and \
        inside the window; so no second counts twice.
        """,
      zh: "按开始时间排好序，只需走一遍，并记住“时间已经数到哪里”。每个核函数只贡献它在这个记号之后、且在时间窗之内的部分，所以没有哪一秒会被数两次。")

    key.alternative("adds what is between one event and the next") { kernels, window, _ in
      guard window.end > window.start else { throw BytesError.emptyWindow }
      let clipped = kernels.map { (start: max($0.start, window.start), end: min($0.end, window.end)) }
        .filter { $0.start < $0.end }
      let events = (clipped.map { ($0.start, 1) } + clipped.map { ($0.end, -1) }).sorted { $0.0 < $1.0 }
      var (busy, running, last) = (0.0, 0, window.start)
      for (time, change) in events {
        if running > 0 { busy += time - last }
        (running, last) = (running + change, time)
      }
      return 100 * busy / (window.end - window.start)
    }
    key.alternative("asks of every piece of time whether a kernel covers it") { kernels, window, _ in
      guard window.end > window.start else { throw BytesError.emptyWindow }
      let edges = ([window.start, window.end] + kernels.flatMap { [$0.start, $0.end] })
        .filter { (window.start...window.end).contains($0) }.sorted()
      let idle = zip(edges, edges.dropFirst()).filter { from, to in
        !kernels.contains { $0.start <= from && $0.end >= to }
      }
      return 100 - 100 * idle.reduce(0) { $0 + $1.1 - $1.0 } / (window.end - window.start)
    }

    key.example(([.init(0, 4, 1), .init(2, 6, 1)], TimeSpan(start: 0, end: 10), 8))
    key.example(([.init(1, 3.5, 2)], TimeSpan(start: 0, end: 10), 8))
    key.example(([.init(0, 1.5, 3), .init(4, 7, 8)], TimeSpan(start: 0, end: 12), 16))
    key.example(
      en: "a kernel reaches beyond the window", zh: "有核函数超出时间窗",
      ([.init(-2, 3, 4), .init(7, 15, 6)], TimeSpan(start: 0, end: 10), 20))
    key.example(
      en: "the window starts late", zh: "时间窗开始得较晚",
      ([.init(1, 4, 5), .init(6.5, 8, 1)], TimeSpan(start: 3, end: 11), 12))
    key.example(
      en: "one kernel runs inside the time of another", zh: "一个核函数完全落在另一个之内",
      ([.init(1, 8, 3), .init(2, 4, 1), .init(5, 9.5, 2)], TimeSpan(start: 0, end: 10), 10))
    key.example(
      en: "the kernels are not in order", zh: "核函数没有按时间排列",
      ([.init(6, 9, 1), .init(0.5, 2, 4), .init(1, 3, 2)], TimeSpan(start: 0, end: 10), 10))
    key.example(
      en: "a tiny kernel runs all the time", zh: "一个很小的核函数一直在运行", ([.init(0, 10, 1)], TimeSpan(start: 0, end: 10), 100))
    key.random(12) { generator in
      let start = Double.random(in: 1...5, using: &generator)
      let window = TimeSpan(start: start, end: start + Double.random(in: 6...15, using: &generator))
      let kernels = (0..<Int.random(in: 2...7, using: &generator)).map { _ in
        let from = Double.random(in: -1...14, using: &generator)
        return KernelRun(
          from, from + Double.random(in: 0.3...4, using: &generator), Int.random(in: 1...30, using: &generator))
      }
      return (kernels, window, Int.random(in: 30...60, using: &generator))
    }
    key.example(en: "there is no kernel", zh: "没有核函数", ([], TimeSpan(start: 0, end: 10), 8))
    key.example(
      en: "all kernels lie outside the window", zh: "所有核函数都在时间窗之外",
      ([.init(-5, -1, 2), .init(11, 14, 3)], TimeSpan(start: 0, end: 10), 8))
    key.example(en: "the window has no length", zh: "时间窗长度为 0", ([.init(0, 4, 1)], TimeSpan(start: 2, end: 2), 8))

    key.when(en: "kernels overlap", zh: "核函数有重叠") { kernels, _, _ in
      kernels.indices.contains { i in
        kernels.indices.contains { j in j < i && kernels[i].start < kernels[j].end && kernels[j].start < kernels[i].end
        }
      }
    }
    key.when(en: "a kernel reaches beyond the window", zh: "有核函数超出时间窗") { kernels, window, _ in
      kernels.contains { $0.start < window.start || $0.end > window.end }
    }

    key.addUtilisationMisconceptions()

    key.hints(
      Words(
        en: "Draw the kernels 0–4 and 2–6 as bars on one line of ten seconds. How many of the ten seconds are covered?",
        zh: "在一条 10 秒的线上画出 0–4 和 2–6 两个核函数。10 秒里有几秒被盖住？"),
      Words(
        en:
          "Sort by start. Go through them and remember up to where time is counted; each adds only what lies behind that.",
        zh: "按开始时间排序，逐个处理，并记住时间已数到哪里；每个只加上在此之后的部分。"),
      Words(
        en: """
          Begin with countedUntil = window.start. Each kernel adds from max(start, countedUntil) to min(end, window.end), if that is positive; then countedUntil is that end.
          """,
        zh:
          "从 countedUntil = window.start 开始。每个核函数加上从 max(start, countedUntil) 到 min(end, window.end) 的一段（若为正），然后令 countedUntil 等于这个终点。"
      ))
  }
}

extension KernelRun {
  /// A run from `start` to `end` that keeps `units` busy.
  init(_ start: Double, _ end: Double, _ units: Int) { self.init(start: start, end: end, units: units) }
}
