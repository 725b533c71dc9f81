import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == ([KernelRun], TimeSpan, Int) throws -> Double, Input == ([KernelRun], TimeSpan, Int)
{
  /// Wrong ways to measure utilisation.
  mutating func addUtilisationMisconceptions() {
    addOverlapMisconceptions()
    addMeaningMisconceptions()
    addWindowMisconceptions()
  }

  private mutating func addOverlapMisconceptions() {
    misconception(
      "addsOverlaps",
      { kernels, window, _ in try share(kernels.reduce(0) { $0 + $1.seconds(in: window) }, of: window) },
      says: { kernels, window, _ in
        Words(
          en: """
            This is what you get when the times of the \(kernels.count) kernels are added up. Where two run at the same time, that counts twice, and more than 100 % could come out.
            """,
          zh: "这正是把 \(kernels.count) 个核函数的时间直接相加时得到的结果。两个同时运行的时间被数了两次，甚至可能超过 100%。")
      })
    misconception(
      "assumesOrder",
      { kernels, window, _ in try share(swept(kernels, window), of: window) },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the kernels are gone through as they come. They are not in order: what starts earlier but stands later in the list is lost. Sort them by start first.
            """,
          zh: "这正是按列表的次序逐个处理时得到的结果。它们没有按时间排列：开始得早、却排在后面的部分就丢了。先按开始时间排序。")
      })
    misconception(
      "shorterKernelSetsMark",
      { kernels, window, _ in
        var (busy, until) = (0.0, window.start)
        for kernel in kernels.sorted(by: { $0.start < $1.start }) {
          let (start, end) = (max(kernel.start, until), min(kernel.end, window.end))
          if end > start { busy += end - start }
          until = max(kernel.end, window.start)
        }
        return try share(busy, of: window)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the mark "counted up to here" moves back: a short kernel inside a long one ends earlier, and what follows is counted again. The mark is the largest end so far.
            """,
          zh: "这正是“已数到此处”的记号往回退时得到的结果：长核函数里面的短核函数结束得更早，后面的时间又被数了一遍。记号应是迄今最大的终点。")
      })
    misconception(
      "firstToLast",
      { kernels, window, _ in
        let inside = kernels.filter { $0.seconds(in: window) > 0 }
        guard let first = inside.map(\.start).min(), let last = inside.map(\.end).max() else {
          return try share(0, of: window)
        }
        return try share(min(last, window.end) - max(first, window.start), of: window)
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get from the first start to the last end. The pauses in between, in which no kernel runs, are idle time.
            """,
          zh: "这正是从第一个开始算到最后一个结束时得到的结果。中间没有核函数运行的间歇，属于空闲时间。")
      })
  }

  private mutating func addMeaningMisconceptions() {
    misconception(
      "occupancy",
      { kernels, window, units in
        try share(kernels.reduce(0) { $0 + $1.seconds(in: window) * Double($1.units) } / Double(units), of: window)
      },
      says: { _, _, units in
        Words(
          en: """
            This is what you get for the share of the \(units) units that were busy: occupancy. nvidia-smi does not look at that. A kernel on a single unit makes the GPU count as busy, all of it.
            """,
          zh: "这正是计算 \(units) 个单元中有多少在忙时得到的结果，即占用率。nvidia-smi 并不看这个：一个只用了一个单元的核函数，也让整块 GPU 算作忙。")
      })
    misconception(
      "shareInsteadOfPercent", { kernels, window, units in try utilisation(kernels, window, units) / 100 },
      says: { _, _, _ in
        Words(
          en: "This is what you get as a share between 0 and 1. nvidia-smi shows per cent.",
          zh: "这正是用 0 到 1 之间的比例表示的结果。nvidia-smi 显示的是百分数。")
      })
    misconception(
      "idleTime", { kernels, window, units in 100 - (try utilisation(kernels, window, units)) },
      says: { _, _, _ in
        Words(
          en: "This is what you get for the time in which nothing ran. Utilisation is the rest.",
          zh: "这正是没有任何核函数运行的时间所占的比例。利用率是其余的部分。")
      })
    misconception(
      "busyAtAll",
      { kernels, window, _ in
        _ = try share(0, of: window)
        return kernels.contains { $0.seconds(in: window) > 0 } ? 100 : 0
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when a window counts as busy as soon as any kernel ran in it. It is the time that is measured: for how long did at least one run?
            """,
          zh: "这正是只要窗内有核函数运行过就算 100% 时得到的结果。要量的是时间：至少有一个在运行的时间有多长？")
      })
  }

  private mutating func addWindowMisconceptions() {
    misconception(
      "windowIgnored",
      { kernels, window, _ in
        let everything = TimeSpan(start: -.greatestFiniteMagnitude, end: .greatestFiniteMagnitude)
        return try share(swept(kernels.sorted { $0.start < $1.start }, everything), of: window)
      },
      says: { _, window, _ in
        Words(
          en: """
            This is what you get when kernels are counted in full, also what lies outside of the window from \(window.start) to \(window.end). Only what is inside belongs to it.
            """,
          zh: "这正是把核函数的全部时间都算进去、包括时间窗（\(window.start) 到 \(window.end)）之外的部分时得到的结果。只有窗内的才算。")
      })
    misconception(
      "straddlersDropped",
      { kernels, window, _ in
        let inside = kernels.filter { $0.start >= window.start && $0.end <= window.end }
        return try share(swept(inside.sorted { $0.start < $1.start }, window), of: window)
      },
      says: { _, window, _ in
        Words(
          en: """
            This is what you get when kernels that reach beyond the window are left out. The part of them between \(window.start) and \(window.end) counts.
            """,
          zh: "这正是把超出时间窗的核函数整个丢掉时得到的结果。它们在 \(window.start) 到 \(window.end) 之间的那部分要算。")
      })
    misconception(
      "dividesByEnd",
      { kernels, window, units in
        try utilisation(kernels, window, units) * (window.end - window.start) / window.end
      },
      says: { _, window, _ in
        Words(
          en: """
            This is what you get when the busy time is divided by the time at which the window ends, \(window.end). Its length is \(window.end) − \(window.start).
            """,
          zh: "这正是用时间窗的结束时刻 \(window.end) 去除时得到的结果。窗的长度是 \(window.end) − \(window.start)。")
      })
  }
}

extension KernelRun {
  /// How long it ran inside a window.
  func seconds(in window: TimeSpan) -> Double { max(0, min(end, window.end) - max(start, window.start)) }
}

/// The right answer.
private func utilisation(_ kernels: [KernelRun], _ window: TimeSpan, _ units: Int) throws -> Double {
  try BytesReference().gpuUtilisation(kernels: kernels, window: window, units: units)
}

/// Seconds as per cent of the window.
private func share(_ seconds: Double, of window: TimeSpan) throws -> Double {
  guard window.end > window.start else { throw BytesError.emptyWindow }
  return 100 * seconds / (window.end - window.start)
}

/// Busy seconds, found by going through the kernels in the order given.
private func swept(_ kernels: [KernelRun], _ window: TimeSpan) -> Double {
  var (busy, until) = (0.0, window.start)
  for kernel in kernels {
    let (start, end) = (max(kernel.start, until), min(kernel.end, window.end))
    guard end > start else { continue }
    busy += end - start
    until = end
  }
  return busy
}
