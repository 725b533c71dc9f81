import Checking
import Contracts

extension AnswerKeyBuilder where Method == (ImageNetwork) throws -> Int, Input == ImageNetwork {
  /// Wrong shapes of what is passed on from layer to layer, and batch normalisations.
  mutating func addPassedOnMisconceptions() {
    addShapeMisconceptions()
    addCarriedMisconceptions()
    addBatchNormMisconceptions()
  }

  private mutating func addShapeMisconceptions() {
    misconception(
      "channelsForTheImage",
      { network in
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
      "heightForWidth",
      { network in
        // As wide as it is high; bad input is told as it is.
        _ = try ConvolutionReference().countParameters(of: network)
        return try ConvolutionReference().countParameters(
          of: ImageNetwork(
            channels: network.channels, height: network.height, width: network.height, layers: network.layers))
      },
      says: { network in
        Words(
          en: """
            This is what you get when the image is as wide as it is high. It is \(network.height) high and \(network.width) wide: carry both along.
            """,
          zh: "这正是把图像的宽当成和高一样时得到的结果。它高 \(network.height)、宽 \(network.width)：两个都要带着。")
      })
    misconception(
      "widthFromHeight",
      { network in
        var rules = ParameterRules()
        rules.makesSquares = true
        return try rules.count(network)
      },
      says: { network in
        Words(
          en: """
            This is what you get when the new width of a convolution or a pooling is computed from the height. The image is \(network.height) high and \(network.width) wide, and each has its own output size.
            """,
          zh: "这正是用高来计算卷积或池化之后的宽时得到的结果。图像高 \(network.height)、宽 \(network.width)，两个方向各有各的输出大小。")
      })
    misconception(
      "convolutionKeepsTheSize",
      { network in
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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

  private mutating func addCarriedMisconceptions() {
    misconception(
      "channelsNeverChange",
      { network in
        var rules = ParameterRules()
        rules.channelsBehind = { _, before in before }
        return try rules.count(network)
      },
      says: { network in
        Words(
          en: """
            This is what you get when every layer still has the \(network.channels) channels of the image. A convolution changes their number for all layers behind it.
            """,
          zh: "这正是让每一层都还是图像的 \(network.channels) 个通道时得到的结果。卷积之后，后面各层的通道数就变了。")
      })
    misconception(
      "linearKeepsHeightAndWidth",
      { network in
        var rules = ParameterRules()
        rules.behindLinear = { outputs, before in
          ParameterPlace(channels: outputs, height: before.height, width: before.width)
        }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when height and width live on behind a linear layer. Its outputs are a row of numbers: the next linear layer gets those and no more.
            """,
          zh: "这正是让高和宽在全连接层之后仍然保留时得到的结果。它的输出只是一行数：下一个全连接层得到的就是这些。")
      })
  }

  private mutating func addBatchNormMisconceptions() {
    misconception(
      "batchNormForgotten",
      { network in
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
