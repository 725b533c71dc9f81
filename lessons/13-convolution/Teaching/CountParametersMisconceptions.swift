import Checking
import Contracts

/// What a layer sees when its parameters are counted.
private struct Place {
  /// What comes in.
  var channels: Int
  var height: Int
  var width: Int
  /// Places of the layer's output, height · width; 1 for a linear layer.
  var outputPlaces = 1
  var inputs: Int { channels * height * width }
}

/// The rules by which parameters are counted; what a misconception does not touch stays right.
private struct Rules {
  var filter = { (outputs: Int, kernel: Int, place: Place) in outputs * place.channels * kernel * kernel }
  var filterBias = { (outputs: Int, hasBias: Bool, place: Place) in hasBias ? outputs : 0 }
  var linear = { (outputs: Int, place: Place) in outputs * place.inputs }
  var linearBias = { (outputs: Int, hasBias: Bool, place: Place) in hasBias ? outputs : 0 }
  var batchNorm = { (channels: Int) in 2 * channels }
  var size = { (size: Int, window: SlidingWindow, isPooling: Bool) in
    try ConvolutionReference().outputSize(size, window: window)
  }
  /// Whether an image is asked for where one is needed.
  var asksForImage = true

  func count(_ network: ImageNetwork) throws -> Int {
    // Bad input is told as the reference tells it.
    if asksForImage { _ = try ConvolutionReference().countParameters(of: network) }
    var place = Place(channels: network.channels, height: network.height, width: network.width)
    var sum = 0
    for layer in network.layers {
      switch layer {
      case .convolution(let outputs, let window, let hasBias):
        let before = place
        try slide(window, isPooling: false, &place)
        let here = Place(
          channels: before.channels, height: before.height, width: before.width,
          outputPlaces: place.height * place.width)
        sum += filter(outputs, window.kernel, here) + filterBias(outputs, hasBias, here)
        place.channels = outputs
      case .pooling(let window): try slide(window, isPooling: true, &place)
      case .batchNorm: sum += batchNorm(place.channels)
      case .linear(let outputs, let hasBias):
        sum += linear(outputs, place) + linearBias(outputs, hasBias, place)
        place = Place(channels: outputs, height: 1, width: 1)
      }
    }
    return sum
  }

  private func slide(_ window: SlidingWindow, isPooling: Bool, _ place: inout Place) throws {
    place.height = try size(place.height, window, isPooling)
    place.width = try size(place.width, window, isPooling)
  }
}

extension AnswerKeyBuilder where Method == (ImageNetwork) throws -> Int, Input == ImageNetwork {
  mutating func addParameterMisconceptions() {
    addBiasMisconceptions()
    addFilterMisconceptions()
    addShapeMisconceptions()
    addBatchNormMisconceptions()
  }

  private mutating func addBiasMisconceptions() {
    misconception(
      "biasesForgotten",
      { network in
        var rules = Rules()
        rules.filterBias = { _, _, _ in 0 }
        rules.linearBias = { _, _, _ in 0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get without the biases: one number for each output channel of a convolution and each output of a linear layer, where there is one. (VGG-16 would have 138,344,128.)
            """,
          zh: "这正是不算偏置时得到的结果：有偏置时，卷积的每个输出通道、全连接层的每个输出各有一个。（VGG-16 会变成 138344128。）")
      })
    misconception(
      "biasEverywhere",
      { network in
        var rules = Rules()
        rules.filterBias = { outputs, _, _ in outputs }
        rules.linearBias = { outputs, _, _ in outputs }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when every layer has a bias. `hasBias` is false for some; before a batch normalisation, which shifts anyway, it is often left out.
            """,
          zh: "这正是认为每层都有偏置时得到的结果。有的层 `hasBias` 为 false；批归一化本来就会平移，它前面常常省去偏置。")
      })
    misconception(
      "biasAtEveryPlace",
      { network in
        var rules = Rules()
        rules.filterBias = { outputs, hasBias, place in hasBias ? outputs * place.outputPlaces : 0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a convolution has a bias of its own at every place of its output. One bias serves a whole channel, just as one filter does.
            """,
          zh: "这正是让卷积在输出的每个位置各有一个偏置时得到的结果。一个通道共用一个偏置，就像共用一个滤波器一样。")
      })
    misconception(
      "oneBiasForEachInput",
      { network in
        var rules = Rules()
        rules.linearBias = { _, hasBias, place in hasBias ? place.inputs : 0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: "This is what you get when a linear layer has a bias for each *input*. It is added to each output.",
          zh: "这正是让全连接层按*输入*个数配偏置时得到的结果。偏置是加在每个输出上的。")
      })
  }

  private mutating func addFilterMisconceptions() {
    misconception(
      "filterAtEveryPlace",
      { network in
        var rules = Rules()
        rules.filter = { outputs, kernel, place in
          outputs * place.channels * kernel * kernel * place.outputPlaces
        }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when every place of the output has a filter of its own. A convolution uses the same filter everywhere; that is what saves so many parameters.
            """,
          zh: "这正是让输出的每个位置各有一个滤波器时得到的结果。卷积在各处用同一个滤波器，参数才省得那么多。")
      })
    misconception(
      "filterCoversTheImage",
      { network in
        var rules = Rules()
        rules.filter = { outputs, _, place in outputs * place.inputs }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when each filter has height · width numbers, as large as its input: a linear layer. A convolution's filter is kernel × kernel in each channel.
            """,
          zh: "这正是让滤波器和输入一样大（高 · 宽）时得到的结果，那是全连接层。卷积的滤波器在每个通道上是 kernel × kernel。")
      })
    misconception(
      "inputChannelsForgotten",
      { network in
        var rules = Rules()
        rules.filter = { outputs, kernel, _ in outputs * kernel * kernel }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when an output channel has a single kernel × kernel filter. It looks at all input channels, and has a filter for each of them.
            """,
          zh: "这正是让每个输出通道只有一个 kernel × kernel 滤波器时得到的结果。它要看全部输入通道，对每个通道各有一个。")
      })
    misconception(
      "outputChannelsForgotten",
      { network in
        var rules = Rules()
        rules.filter = { _, kernel, place in place.channels * kernel * kernel }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when all output channels share one set of filters. They would all show the same picture; each has a set of its own.
            """,
          zh: "这正是让所有输出通道共用一组滤波器时得到的结果。那样它们的图像会完全相同；其实各有各的一组。")
      })
    misconception(
      "kernelNotSquared",
      { network in
        var rules = Rules()
        rules.filter = { outputs, kernel, place in outputs * place.channels * kernel }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: "This is what you get with kernel numbers a filter. The window is square: kernel · kernel.",
          zh: "这正是每个滤波器只算 kernel 个数时得到的结果。窗口是方的：kernel · kernel。")
      })
  }

  private mutating func addShapeMisconceptions() {
    misconception(
      "channelsForTheImage",
      { network in
        var rules = Rules()
        rules.linear = { outputs, place in outputs * place.channels }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a linear layer after an image gets one number a channel. It gets all of them: channels · height · width. (In VGG-16, 25,088 in place of 512; one number a channel would take a global pooling.)
            """,
          zh: "这正是让接在图像之后的全连接层每个通道只得到一个数时的结果。它得到全部：通道 · 高 · 宽。（VGG-16 中是 25088 而不是 512；每通道一个数要靠全局池化。）")
      })
    misconception(
      "poolingKeepsTheSize",
      { network in
        var rules = Rules()
        let right = rules.size
        rules.size = { size, window, isPooling in isPooling ? size : try right(size, window, isPooling) }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en:
            "This is what you get when a pooling leaves the image as large as it was. It learns nothing, but the linear layer behind it gets fewer numbers.",
          zh: "这正是认为池化不改变图像大小时得到的结果。池化没有参数，但它后面的全连接层得到的数变少了。")
      })
    misconception(
      "convolutionKeepsTheSize",
      { network in
        var rules = Rules()
        let right = rules.size
        rules.size = { size, window, isPooling in isPooling ? try right(size, window, isPooling) : size }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a convolution leaves the image as large as it was. Without enough padding the border is lost, and a stride shrinks it further.
            """,
          zh: "这正是认为卷积不改变图像大小时得到的结果。填充不够，边缘就会丢掉；步幅还会让它更小。")
      })
    misconception(
      "paddingForgottenInSizes",
      { network in
        var rules = Rules()
        rules.size = { size, window, _ in
          let bare = SlidingWindow(window.kernel, stride: window.stride, dilation: window.dilation)
          return (try? ConvolutionReference().outputSize(size, window: bare)) ?? 1
        }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when the sizes are computed without padding: the linear layer then seems to get fewer numbers than it does.
            """,
          zh: "这正是计算大小时不算填充得到的结果：全连接层得到的数就显得比实际少。")
      })
    misconception(
      "acceptsAnyOrder",
      { network in
        var rules = Rules()
        rules.asksForImage = false
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a row of numbers is taken for an image of 1 × 1. Behind a linear layer there is no height and width any more; the task asks to throw.
            """,
          zh: "这正是把一行数当作 1 × 1 的图像时得到的结果。全连接层之后已经没有高和宽；题目要求抛出错误。")
      })
  }

  private mutating func addBatchNormMisconceptions() {
    misconception(
      "batchNormForgotten",
      { network in
        var rules = Rules()
        rules.batchNorm = { _ in 0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en:
            "This is what you get when a batch normalisation learns nothing. It has a scale γ and a shift β for each channel.",
          zh: "这正是认为批归一化没有参数时得到的结果。它对每个通道有一个缩放 γ 和一个平移 β。")
      })
    misconception(
      "runningStatisticsCounted",
      { network in
        var rules = Rules()
        rules.batchNorm = { 4 * $0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when running mean and variance are counted too: four numbers for each channel. They take memory, but no gradient teaches them: they are buffers, not parameters.
            """,
          zh: "这正是把滑动均值和滑动方差也算进去时得到的结果：每通道 4 个。它们占内存，但不是靠梯度学来的：是缓冲区，不是参数。")
      })
    misconception(
      "batchNormHasOne",
      { network in
        var rules = Rules()
        rules.batchNorm = { $0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en:
            "This is what you get with one number for each channel of a batch normalisation. It both scales (γ) and shifts (β).",
          zh: "这正是批归一化每个通道只算一个数时得到的结果。它既缩放（γ）又平移（β）。")
      })
  }
}
