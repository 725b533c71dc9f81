import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 13.2.
  static let outputSize = AnswerKey(for: ConvolutionExercises.outputSize, reference: ConvolutionReference()) { key in
    key.why(
      en: """
        `room` is how far the window can move after its first place; every full stride in it is one more place, and the first one is the + 1. Whole numbers divide downwards here only because the \
        guard has shown that nothing is negative.
        """,
      zh: "`room` 是窗口从第一个位置起还能移动的距离；其中每满一个步幅就多一个位置，第一个位置是那个 + 1。整数除法在这里等于向下取整，是因为前面已保证没有负数。")

    key.alternative("moves the window") { size, window in
      guard window.isPossible else { throw ConvolutionError.impossibleWindow }
      let end = size + window.padding
      let lasts = stride(
        from: (window.kernel - 1) * window.dilation - window.padding, to: end, by: window.stride)
      let count = lasts.reduce(0) { count, _ in count + 1 }
      guard count > 0 else { throw ConvolutionError.windowTooLarge }
      return count
    }
    key.alternative("rounds a Double down") { size, window in
      guard window.isPossible else { throw ConvolutionError.impossibleWindow }
      let room = Double(size + 2 * window.padding - window.dilation * (window.kernel - 1) - 1)
      guard room >= 0 else { throw ConvolutionError.windowTooLarge }
      return Int((room / Double(window.stride)).rounded(.down)) + 1
    }
    key.alternative("counts the starts") { size, window in
      guard window.isPossible else { throw ConvolutionError.impossibleWindow }
      let starts = size + 2 * window.padding - window.dilation * (window.kernel - 1)
      guard starts >= 1 else { throw ConvolutionError.windowTooLarge }
      // Every stride-th of so many starts, rounded up.
      return (starts + window.stride - 1) / window.stride
    }

    key.example((8, SlidingWindow(3)))
    key.example((7, SlidingWindow(2, stride: 2)))
    key.example((7, SlidingWindow(3, stride: 3)))
    key.example((8, SlidingWindow(3, padding: 1)))
    key.example((9, SlidingWindow(3, dilation: 2)))
    key.example((224, SlidingWindow(7, stride: 2, padding: 3)))
    key.example((11, SlidingWindow(4, stride: 3, padding: 1, dilation: 2)))
    key.random(16) { generator in
      (
        .random(in: 17...90, using: &generator),
        SlidingWindow(
          .random(in: 2...6, using: &generator), stride: .random(in: 1...5, using: &generator),
          padding: .random(in: 0...4, using: &generator), dilation: .random(in: 1...3, using: &generator))
      )
    }
    key.example(en: "the window just fits", zh: "窗口恰好放得下", (5, SlidingWindow(3, stride: 4, dilation: 2)))
    key.example(en: "padding alone makes room", zh: "靠填充才放得下", (1, SlidingWindow(3, stride: 2, padding: 1)))
    key.example(en: "the window does not fit", zh: "窗口放不下", (2, SlidingWindow(3, stride: 2)))
    key.example(
      en: "the dilated window does not fit", zh: "膨胀后的窗口放不下", (6, SlidingWindow(4, padding: 1, dilation: 3)))
    key.example(en: "the stride is 0", zh: "步幅为 0", (8, SlidingWindow(3, stride: 0)))
    key.example(en: "the kernel is 0", zh: "窗口大小为 0", (8, SlidingWindow(0)))
    key.example(en: "the padding is negative", zh: "填充为负数", (8, SlidingWindow(3, padding: -1)))
    key.example(en: "the dilation is 0", zh: "膨胀率为 0", (8, SlidingWindow(3, dilation: 0)))

    key.when(en: "places are left over at the end", zh: "末尾有剩余的位置") { size, window in
      window.isPossible && room(size, window) > 0 && room(size, window) % window.stride != 0
    }
    key.when(en: "there is padding", zh: "有填充") { _, window in window.padding > 0 }
    key.when(en: "there is dilation", zh: "有膨胀") { _, window in window.dilation > 1 }
    key.when(en: "the stride is above 1", zh: "步幅大于 1") { _, window in window.stride > 1 }
    key.when(en: "the window does not fit", zh: "窗口放不下") { size, window in
      window.isPossible && room(size, window) < 0
    }
    key.when(en: "a number of the window is impossible", zh: "窗口参数不合法") { _, window in !window.isPossible }

    key.addSizeMisconceptions()
    key.hints(
      Words(
        en: "Seven places, a window of 2 that moves by 2: write down where it starts. Why is there no fourth time?",
        zh: "7 个位置，窗口为 2、每次移动 2：写下每次从哪里开始。为什么没有第四次？"),
      Words(
        en: """
          How long is the axis with its zeros at both ends? How much of it does the window take at its first place? What is left says how often it can move on.
          """,
        zh: "两端补零之后，轴有多长？窗口放在第一个位置时占去多少？剩下的长度决定它还能移动几次。"),
      Words(
        en: """
          room = size + 2 · padding − ((kernel − 1) · dilation + 1). If it is negative, throw. Otherwise room / stride + 1, with whole numbers.
          """,
        zh: "room = size + 2 · padding − ((kernel − 1) · dilation + 1)。为负就抛出错误，否则用整数除法：room / stride + 1。"))
  }
}

/// How far the window can move after its first place.
private func room(_ size: Int, _ window: SlidingWindow) -> Int {
  size + 2 * window.padding - (window.kernel - 1) * window.dilation - 1
}

/// How far a window can move that is possible and fits: most of these misconceptions are not about bad input.
private func checkedRoom(_ size: Int, _ window: SlidingWindow) throws -> Int {
  guard window.isPossible else { throw ConvolutionError.impossibleWindow }
  guard room(size, window) >= 0 else { throw ConvolutionError.windowTooLarge }
  return room(size, window)
}

extension AnswerKeyBuilder where Method == (Int, SlidingWindow) throws -> Int, Input == (Int, SlidingWindow) {
  fileprivate mutating func addSizeMisconceptions() {
    addRoundingMisconceptions()
    addWindowMisconceptions()
    addFitMisconceptions()
  }

  private mutating func addRoundingMisconceptions() {
    misconception(
      "roundsUp",
      { size, window in (try checkedRoom(size, window) + window.stride - 1) / window.stride + 1 },
      says: { size, window in
        Words(
          en: """
            This is what you get when the quotient is rounded up: the last window would hang over the end. With kernel \(window.kernel) and stride \(window.stride) it does not fit there. PyTorch does so only \
            in poolings with `ceil_mode=True`.
            """,
          zh:
            "这正是把商向上取整时得到的结果：最后一个窗口会伸出末端。窗口 \(window.kernel)、步幅 \(window.stride) 在那里放不下。PyTorch 只有池化设了 `ceil_mode=True` 才这样。"
        )
      })
    misconception(
      "noPlusOne", { size, window in try checkedRoom(size, window) / window.stride },
      says: { size, window in
        Words(
          en: """
            This is what you get without the window's first place. \(room(size, window)) / \(window.stride) says how often it can *move on*; before it moves, it stands already once.
            """,
          zh: "这正是漏掉第一个位置时得到的结果。\(room(size, window)) / \(window.stride) 说的是窗口还能*移动*几次；移动之前，它已经站了一次。")
      })
    misconception(
      "plusOneBeforeDividing",
      { size, window in (try checkedRoom(size, window) + 1) / window.stride },
      says: { _, window in
        Words(
          en: """
            This is what you get when the starts are counted and then divided by the stride \(window.stride), rounded down. The first start is always used; adding 1 and dividing cannot be swapped.
            """,
          zh: "这正是先数出可用的起点、再除以步幅 \(window.stride) 并向下取整时得到的结果。第一个起点总会用到；“加 1”和“相除”的次序不能交换。")
      })
    misconception(
      "halfTheWindowOnEachSide",
      { size, window in
        _ = try checkedRoom(size, window)
        return (size + 2 * window.padding - 2 * (((window.kernel - 1) * window.dilation + 1) / 2)) / window.stride
      },
      says: { _, window in
        Words(
          en: """
            This is what you get when half of a window is cut off at each end and the rest is divided by the stride. The window spans \((window.kernel - 1) * window.dilation + 1) places: think of where it *starts*, and count the first \
            start too.
            """,
          zh:
            "这正是两端各去掉半个窗口、再把剩下的除以步幅时得到的结果。窗口跨过 \((window.kernel - 1) * window.dilation + 1) 个位置：应当看它从哪里*开始*，并把第一个起点也数上。"
        )
      })
    misconception(
      "sizeByStride",
      { size, window in
        _ = try checkedRoom(size, window)
        return (size + window.stride - 1) / window.stride
      },
      says: { size, window in
        Words(
          en: """
            This is what you get for \(size) / \(window.stride), rounded up: what "same" padding would give. Here the padding is \(window.padding), and the window itself needs room.
            """,
          zh: "这正是 \(size) / \(window.stride) 向上取整的结果，也就是 “same” 填充的大小。这里的填充是 \(window.padding)，而窗口本身也要占地方。")
      })
    misconception(
      "wholeStrides",
      { size, window in
        _ = try checkedRoom(size, window)
        return size / window.stride
      },
      says: { size, window in
        Words(
          en: """
            This is what you get for \(size) / \(window.stride), rounded down. That is right where windows lie side by side, as in most poolings (kernel = stride, no padding); here the window is \(window.kernel) wide and \
            the padding \(window.padding).
            """,
          zh:
            "这正是 \(size) / \(window.stride) 向下取整的结果。窗口一个挨一个时（窗口等于步幅、无填充，多数池化如此）才对；这里窗口是 \(window.kernel)，填充是 \(window.padding)。"
        )
      })
    misconception(
      "strideIgnored", { size, window in try checkedRoom(size, window) + 1 },
      says: { _, window in
        Words(
          en:
            "This is what you get with a stride of 1: all places where the window fits. It moves by \(window.stride) here.",
          zh: "这正是步幅为 1 时得到的结果：所有放得下的位置。这里每次移动 \(window.stride)。")
      })
  }

  private mutating func addWindowMisconceptions() {
    misconception(
      "paddingIgnored",
      { size, window in
        _ = try checkedRoom(size, window)
        return max(0, room(size, window) - 2 * window.padding) / window.stride + 1
      },
      says: { _, window in
        Words(
          en: "This is what you get without the padding of \(window.padding): the axis is longer by it at both ends.",
          zh: "这正是不算填充 \(window.padding) 时得到的结果：轴的两端都因它而变长。")
      })
    misconception(
      "paddingAtOneEnd",
      { size, window in
        _ = try checkedRoom(size, window)
        return max(0, room(size, window) - window.padding) / window.stride + 1
      },
      says: { _, window in
        Words(
          en: """
            This is what you get when the padding of \(window.padding) is added once. It stands at each end; images have two.
            """,
          zh: "这正是填充 \(window.padding) 只加一次时得到的结果。两端都要补，图像有两端。")
      })
    misconception(
      "sizeDilationIgnored",
      { size, window in
        _ = try checkedRoom(size, window)
        return (size + 2 * window.padding - window.kernel) / window.stride + 1
      },
      says: { _, window in
        Words(
          en: """
            This is what you get without the dilation of \(window.dilation). The window touches \(window.kernel) places, but with gaps between them it spans \((window.kernel - 1) * window.dilation + 1).
            """,
          zh:
            "这正是不算膨胀率 \(window.dilation) 时得到的结果。窗口取 \(window.kernel) 个位置，但中间有空隙，实际跨过 \((window.kernel - 1) * window.dilation + 1) 个。"
        )
      })
    misconception(
      "windowKernelTimesDilation",
      { size, window in
        _ = try checkedRoom(size, window)
        return max(0, size + 2 * window.padding - window.kernel * window.dilation) / window.stride + 1
      },
      says: { _, window in
        Words(
          en: """
            This is what you get when the dilated window is \(window.kernel) · \(window.dilation) = \(window.kernel * window.dilation) wide. Between \(window.kernel) places there are only \
            \(window.kernel - 1) gaps.
            """,
          zh:
            "这正是把膨胀后的窗口当成 \(window.kernel) · \(window.dilation) = \(window.kernel * window.dilation) 宽时得到的结果。\(window.kernel) 个位置之间只有 \(window.kernel - 1) 个间隔。"
        )
      })
  }

  private mutating func addFitMisconceptions() {
    misconception(
      "truncatedTowardsZero",
      { size, window in
        guard window.isPossible else { throw ConvolutionError.impossibleWindow }
        return room(size, window) / window.stride + 1
      },
      says: { size, window in
        Words(
          en: """
            This is what you get without asking whether the window fits. \(room(size, window)) / \(window.stride) is \(room(size, window) / max(window.stride, 1)) in Swift, since whole numbers are cut towards zero; so a \
            window that does not fit gets a size. The task asks to throw.
            """,
          zh:
            "这正是没有检查窗口是否放得下时得到的结果。Swift 的整数除法向零截断，\(room(size, window)) / \(window.stride) 等于 \(room(size, window) / max(window.stride, 1))，于是放不下的窗口也有了大小。题目要求抛出错误。"
        )
      })
    misconception(
      "emptyInsteadOfError",
      { size, window in
        guard window.isPossible else { throw ConvolutionError.impossibleWindow }
        return room(size, window) < 0 ? 0 : room(size, window) / window.stride + 1
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when a window that does not fit leaves an output of size 0. An empty image would go on through the network unnoticed; the task asks to throw, as PyTorch does.
            """,
          zh: "这正是窗口放不下时返回 0 所得到的结果。空图像会不知不觉地在网络里往下传；题目要求像 PyTorch 那样抛出错误。")
      })
  }
}
