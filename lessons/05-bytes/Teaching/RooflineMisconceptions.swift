import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Double, Double, Double) throws -> Double, Input == (Double, Double, Double) {
  /// Wrong ways to draw the roof.
  mutating func addRooflineMisconceptions() {
    addOneSidedMisconceptions()
    addCombinedMisconceptions()
  }

  private mutating func addOneSidedMisconceptions() {
    misconception(
      "alwaysPeak", { peak, _, _ in peak },
      says: { peak, bandwidth, intensity in
        Words(
          en: """
            This is what you get when the machine always reaches its peak of \(peak). Here the memory brings \(bandwidth) bytes a second, enough for \(bandwidth * intensity) FLOPs: the arithmetic \
            units wait.
            """,
          zh: "这正是认为机器总能达到峰值 \(peak) 时得到的结果。这里内存每秒送来 \(bandwidth) 字节，只够做 \(bandwidth * intensity) 次运算：运算单元在等数据。")
      })
    misconception(
      "onlyMemory", { _, bandwidth, intensity in bandwidth * intensity },
      says: { peak, bandwidth, intensity in
        Words(
          en: """
            This is what you get when only the memory limits the rate: \(bandwidth * intensity) FLOP per second. The machine cannot do more than \(peak).
            """,
          zh: "这正是只考虑内存限制时得到的结果：每秒 \(bandwidth * intensity) 次运算。而机器每秒最多只能做 \(peak) 次。")
      })
    misconception(
      "ridgePoint", { peak, bandwidth, _ in peak / bandwidth },
      says: { peak, bandwidth, _ in
        Words(
          en: """
            This is what you get for the ridge: the intensity, \(peak / bandwidth) FLOP per byte, from which on the peak can be reached. Asked for is the rate at the intensity given.
            """,
          zh: "这正是屋脊的位置：从强度 \(peak / bandwidth) FLOP/字节起才能达到峰值。题目问的是给定强度下的速率。")
      })
    misconception(
      "secondsForOneFlop",
      { peak, bandwidth, intensity in 1 / min(peak, bandwidth * intensity) },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get for the time that one FLOP takes. A rate is the other way round: FLOP per second. (FLOPs count work, FLOP/s is a speed, like kilometres and km/h.)
            """,
          zh: "这正是做一次 FLOP 所需的时间。速率正相反：每秒多少次 FLOP。（FLOPs 是工作量，FLOP/s 是速度，就像公里与公里/小时。）")
      })
  }

  private mutating func addCombinedMisconceptions() {
    misconception(
      "largerOfBoth", { peak, bandwidth, intensity in max(peak, bandwidth * intensity) },
      says: { peak, bandwidth, intensity in
        Words(
          en:
            "This is what you get for the larger of \(peak) and \(bandwidth * intensity). Both limits hold at once, so the smaller one decides.",
          zh: "这正是取 \(peak) 与 \(bandwidth * intensity) 中较大者时得到的结果。两个上限同时有效，起决定作用的是较小的那个。")
      })
    misconception(
      "sum", { peak, bandwidth, intensity in peak + bandwidth * intensity },
      says: { peak, bandwidth, intensity in
        Words(
          en:
            "This is what you get when the two limits are added. They do not help each other: whichever runs out first stops the other.",
          zh: "这正是把两个上限相加时得到的结果。它们不会互相帮忙：哪个先用尽，另一个也得停下。")
      })
    misconception(
      "oneAfterTheOther",
      { peak, bandwidth, intensity in intensity > 0 ? 1 / (1 / peak + 1 / (bandwidth * intensity)) : 0 },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when first everything is moved and then everything calculated, so that the times add up. A different model, without any overlap; the roofline assumes that both go on at the same \
            time.
            """,
          zh: "这正是先搬完数据、再做运算，两段时间相加时得到的结果。这是另一种完全不重叠的模型；屋顶线模型假定两者同时进行。")
      })
    misconception(
      "dividesByIntensity",
      { peak, bandwidth, intensity in intensity > 0 ? min(peak, bandwidth / intensity) : peak },
      says: { _, bandwidth, intensity in
        Words(
          en: """
            This is what you get when the bandwidth is divided by the intensity. Look at the units: bytes per second times FLOP per byte gives FLOP per second. More FLOPs with every byte make it faster.
            """,
          zh: "这正是用带宽除以强度时得到的结果。看单位：字节/秒 乘以 FLOP/字节 才是 FLOP/秒。每个字节能做的运算越多，速率越高。")
      })
    misconception(
      "bitsForBytes", { peak, bandwidth, intensity in min(peak, 8 * bandwidth * intensity) },
      says: { _, bandwidth, _ in
        Words(
          en:
            "This is what you get when the bandwidth of \(bandwidth) bytes is turned into bits. The intensity is FLOPs per byte, so bytes are right.",
          zh: "这正是把 \(bandwidth) 字节的带宽换成位时得到的结果。强度的单位是 FLOP/字节，所以用字节就对了。")
      })
  }
}
