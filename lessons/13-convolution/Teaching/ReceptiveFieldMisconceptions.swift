import Checking
import Contracts

/// A wrong receptive field: `step` adds a layer to the field and the jump; both begin at 1 unless said otherwise.
private func walk(
  _ layers: [SlidingWindow], from start: Int = 1,
  _ step: (inout (field: Int, jump: Int), SlidingWindow) -> Void
) throws -> Int {
  guard layers.allSatisfy(\.isPossible) else { throw ConvolutionError.impossibleWindow }
  var state = (field: start, jump: 1)
  for layer in layers { step(&state, layer) }
  return state.field
}

/// "3, 5, 3" of a stack's kernels.
private func kernels(_ layers: [SlidingWindow]) -> String { layers.map { "\($0.kernel)" }.joined(separator: ", ") }

/// "2, 1, 1" of a stack's strides.
private func strides(_ layers: [SlidingWindow]) -> String { layers.map { "\($0.stride)" }.joined(separator: ", ") }

extension AnswerKeyBuilder where Method == ([SlidingWindow]) throws -> Int, Input == [SlidingWindow] {
  mutating func addFieldMisconceptions() {
    addKernelMisconceptions()
    addJumpMisconceptions()
    addDilationMisconceptions()
    addPaddingMisconceptions()
  }

  private mutating func addKernelMisconceptions() {
    misconception(
      "kernelSum",
      { layers in try layers.isEmpty ? 1 : walk(layers, from: 0) { $0.field += $1.kernel } },
      says: { layers in
        Words(
          en: """
            This is what you get when the kernels \(kernels(layers)) are added up. Windows overlap: the middle of a 3-window was seen already, so a layer adds less than its kernel.
            """,
          zh: "这正是把窗口大小 \(kernels(layers)) 直接相加时得到的结果。窗口是重叠的：3 的窗口，中间那个早已看到，所以一层增加的比窗口大小要少。")
      })
    misconception(
      "kernelProduct", { layers in try walk(layers) { $0.field *= $1.kernel } },
      says: { layers in
        Words(
          en: """
            This is what you get when the kernels \(kernels(layers)) are multiplied. That would need windows side by side, without any overlap: each stride as large as its kernel.
            """,
          zh: "这正是把窗口大小 \(kernels(layers)) 相乘时得到的结果。只有窗口一个挨一个、毫不重叠（步幅等于窗口大小）时才是这样。")
      })
    misconception(
      "halfAWindowOnEachSide",
      { layers in
        try walk(layers) {
          $0.field += 2 * ($1.kernel / 2) * $1.dilation * $0.jump; $0.jump *= $1.stride
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when every window reaches as far to the left as to the right. The kernels are \(kernels(layers)) here: an even one has no middle, and a 2-window adds one place, not two.
            """,
          zh: "这正是认为每个窗口向左右伸得一样远时得到的结果。这里的窗口是 \(kernels(layers))：偶数大小的窗口没有正中间，2 的窗口只多看一个位置，不是两个。")
      })
    misconception(
      "lastLayerOnly",
      { layers in try walk(layers) { $0.field = ($1.kernel - 1) * $1.dilation + 1 } },
      says: { layers in
        Words(
          en: """
            This is what you get for the last layer alone. Its window covers \(layers.last.map { "\($0.kernel)" } ?? "no") values of the layer before, and each of those has seen a part of the \
            image that is larger than a pixel.
            """,
          zh: "这正是只看最后一层时得到的结果。它的窗口盖住前一层的 \(layers.last.map { "\($0.kernel)" } ?? "0") 个值，而每个值看到的已经不止一个像素。")
      })
    misconception(
      "startsAtZero",
      { layers in
        try walk(layers, from: 0) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump; $0.jump *= $1.stride
        }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when the field starts at 0. A pixel sees itself: without any layer the field is 1, and a single 3-window would have 2 here.
            """,
          zh: "这正是感受野从 0 开始时得到的结果。像素能看到它自己：没有任何层时感受野是 1；照这样算，单独一个 3 的窗口只有 2。")
      })
  }

  private mutating func addJumpMisconceptions() {
    misconception(
      "stridesIgnored", { layers in try walk(layers) { $0.field += ($1.kernel - 1) * $1.dilation } },
      says: { layers in
        Words(
          en: """
            This is what you get when strides do not matter. Here they are \(strides(layers)): behind a stride, neighbouring values lie further apart on the image, so the next window reaches further.
            """,
          zh: "这正是不管步幅时得到的结果。这里的步幅是 \(strides(layers))：经过步幅之后，相邻的值在图像上离得更远，下一个窗口就伸得更远。")
      })
    misconception(
      "ownStrideIncluded",
      { layers in
        try walk(layers) {
          $0.jump *= $1.stride; $0.field += ($1.kernel - 1) * $1.dilation * $0.jump
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when a layer's own stride (they are \(strides(layers)) here) stretches its own window. The stride says how far the window moves, not how wide it is: it counts from the \
            next layer on.
            """,
          zh: "这正是让一层自己的步幅（这里依次是 \(strides(layers))）拉大它自己的窗口时得到的结果。步幅说的是窗口移动多远，不是窗口多宽：它从下一层才起作用。")
      })
    misconception(
      "onlyThePreviousStride",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump; $0.jump = $1.stride
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when only the stride right before a layer counts. Strides are \(strides(layers)) here: after a 2 and another 2, neighbours are 4 pixels apart.
            """,
          zh: "这正是只算紧挨着的前一层步幅时得到的结果。这里的步幅是 \(strides(layers))：先后两个 2 之后，相邻的值相隔 4 个像素。")
      })
    misconception(
      "stridesAdded",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump; $0.jump += $1.stride - 1
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when the strides \(strides(layers)) add up. Each layer skips among values that are already apart: their distances multiply.
            """,
          zh: "这正是把步幅 \(strides(layers)) 相加时得到的结果。每一层都是在已经拉开的值中间再跳着走：间距是相乘的。")
      })
    misconception(
      "allStridesForEveryLayer",
      { layers in
        let all = layers.map(\.stride).reduce(1, *)
        return try walk(layers) { $0.field += ($1.kernel - 1) * $1.dilation * all }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when every window is stretched by all strides of the stack (\(strides(layers))). A layer feels only the strides before it: the first one works on pixels that lie side by side.
            """,
          zh: "这正是让每个窗口都被整叠层的步幅（\(strides(layers))）拉大时得到的结果。一层只受它之前的步幅影响：第一层面对的像素是紧挨着的。")
      })
    misconception(
      "fromTheWrongEnd",
      { layers in
        try walk(layers.reversed()) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump; $0.jump *= $1.stride
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when the layers are read from the output to the input, so that the strides \(strides(layers)) stretch the wrong windows. The list begins at the input.
            """,
          zh: "这正是把各层从输出往输入读时得到的结果，步幅 \(strides(layers)) 拉大了错误的窗口。列表是从输入开始的。")
      })
    misconception(
      "wholeFieldTimesStride",
      { layers in try walk(layers) { $0.field = ($0.field + ($1.kernel - 1) * $1.dilation) * $1.stride } },
      says: { _ in
        Words(
          en: """
            This is what you get when the whole field is multiplied by each stride. A stride moves the *next* windows apart; what was seen up to here stays as wide as it is.
            """,
          zh: "这正是把整个感受野乘以每层步幅时得到的结果。步幅拉开的是*后面*的窗口；到此为止看到的范围并不会变宽。")
      })
  }

  private mutating func addDilationMisconceptions() {
    misconception(
      "dilationIgnored",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel - 1) * $0.jump; $0.jump *= $1.stride
        }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when dilation does not matter. A 3-window with dilation 2 touches places 0, 2 and 4: it spans five, though it reads only three.
            """,
          zh: "这正是不管膨胀率时得到的结果。膨胀率为 2 的 3 窗口取第 0、2、4 个位置：只读 3 个值，却跨过 5 个位置。")
      })
    misconception(
      "kernelTimesDilation",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel * $1.dilation - 1) * $0.jump; $0.jump *= $1.stride
        }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a dilated window is kernel · dilation wide. Three places with distance 2 have two gaps between them, not three: 0, 2 and 4 span five.
            """,
          zh: "这正是把膨胀后的窗口当成 kernel · dilation 宽时得到的结果。间距为 2 的三个位置之间只有两个间隔：0、2、4 跨过 5 个。")
      })
    misconception(
      "dilationStretchesLater",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump
          $0.jump *= $1.stride * $1.dilation
        }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a dilation stretches all later windows too, as a stride does. A dilated window still moves one place at a time: its outputs lie as close together as its \
            inputs.
            """,
          zh: "这正是让膨胀率像步幅一样也拉大后面所有窗口时得到的结果。膨胀的窗口仍然一次移动一个位置：它的输出和输入排得一样密。")
      })
  }

  private mutating func addPaddingMisconceptions() {
    misconception(
      "addsPadding",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump + 2 * $1.padding
          $0.jump *= $1.stride
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when padding (\(layers.map { "\($0.padding)" }.joined(separator: ", ")) here) widens the field. Zeros at the border change how many outputs there are, not how many \
            places one of them sees.
            """,
          zh:
            "这正是让填充（这里是 \(layers.map { "\($0.padding)" }.joined(separator: "、"))）扩大感受野时得到的结果。边上补零改变的是输出有多少个，不是每个输出看到多少。"
        )
      })
    misconception(
      "subtractsPadding",
      { layers in
        try walk(layers) {
          $0.field += ($1.kernel - 1) * $1.dilation * $0.jump - 2 * $1.padding
          $0.jump *= $1.stride
        }
      },
      says: { layers in
        Words(
          en: """
            This is what you get when padding (\(layers.map { "\($0.padding)" }.joined(separator: ", ")) here) is taken off. Only outputs at the border see zeros; one in the middle sees as \
            many pixels as without padding.
            """,
          zh:
            "这正是把填充（这里是 \(layers.map { "\($0.padding)" }.joined(separator: "、"))）减掉时得到的结果。只有边上的输出会看到补的零；中间的输出看到的像素和没有填充时一样多。"
        )
      })
    misconception(
      "acceptsAnyWindow",
      { layers in
        var state = (field: 1, jump: 1)
        for layer in layers {
          state.field += (layer.kernel - 1) * layer.dilation * state.jump
          state.jump *= layer.stride
        }
        return state.field
      },
      says: { _ in
        Words(
          en:
            "This is what you get without looking at the numbers: a kernel, stride or dilation of 0 or a negative padding makes no layer. The task asks to throw.",
          zh: "这正是不检查参数时得到的结果：窗口大小、步幅或膨胀率为 0，或填充为负数，都构不成一层。题目要求抛出错误。")
      })
  }
}
