import Checking
import Contracts

extension AnswerKeyBuilder where Method == (ImageNetwork) throws -> Int, Input == ImageNetwork {
  mutating func addParameterMisconceptions() {
    addBiasMisconceptions()
    addBiasOfInputs()
    addFilterMisconceptions()
    addPassedOnMisconceptions()
  }

  private mutating func addBiasMisconceptions() {
    misconception(
      "biasesForgotten",
      { network in
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
        rules.linearBias = { _, hasBias, place in hasBias ? place.inputs : 0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: "This is what you get when a linear layer has a bias for each *input*. It is added to each output.",
          zh: "这正是让全连接层按*输入*个数配偏置时得到的结果。偏置是加在每个输出上的。")
      })
  }

  private mutating func addBiasOfInputs() {
    misconception(
      "biasForEachInputChannel",
      { network in
        var rules = ParameterRules()
        rules.filterBias = { _, hasBias, place in hasBias ? place.channels : 0 }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: """
            This is what you get when a convolution has a bias for each *input* channel. It is added to what comes out: one for each output channel.
            """,
          zh: "这正是让卷积按*输入*通道配偏置时得到的结果。偏置加在输出上：每个输出通道一个。")
      })
  }

  private mutating func addFilterMisconceptions() {
    misconception(
      "filterAtEveryPlace",
      { network in
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
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
        var rules = ParameterRules()
        rules.filter = { outputs, kernel, place in outputs * place.channels * kernel }
        return try rules.count(network)
      },
      says: { _ in
        Words(
          en: "This is what you get with kernel numbers a filter. The window is square: kernel · kernel.",
          zh: "这正是每个滤波器只算 kernel 个数时得到的结果。窗口是方的：kernel · kernel。")
      })
  }
}
