import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 5.4.
  static let roofline = AnswerKey(for: Bytes.roofline, reference: BytesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        bandwidth · intensity is the rate at which bytes arrive, turned into operations; the machine cannot calculate on numbers that are not there, nor faster than its peak. The smaller of the two is \
        the roof.
        """,
      zh: "bandwidth · intensity 是字节送达的速度折算成的运算速度；数据没到就无法计算，计算也快不过峰值。二者中较小的就是屋顶。")

    key.alternative("asks first on which side of the ridge the work lies") { peak, bandwidth, intensity in
      intensity < peak / bandwidth ? bandwidth * intensity : peak
    }
    key.alternative("takes the longer of two times for one FLOP") { peak, bandwidth, intensity in
      guard intensity > 0 else { return 0 }
      return 1 / max(1 / peak, 1 / (bandwidth * intensity))
    }

    key.example((100, 10, 4))
    key.example((100, 10, 25))
    key.example((37.5, 6, 2.5))
    key.example((12, 8, 7.25))
    key.random(14) { generator in
      let (peak, bandwidth) = (
        Double.random(in: 20...900, using: &generator), Double.random(in: 3...40, using: &generator)
      )
      return (peak, bandwidth, peak / bandwidth * Double.random(in: 0.1...3, using: &generator))
    }
    key.example(en: "the work lies on the ridge", zh: "恰好在屋脊处", (60, 8, 7.5))
    key.example(en: "nothing is calculated", zh: "完全不做运算", (60, 8, 0))

    key.when(en: "memory is the limit", zh: "受内存带宽限制") { peak, bandwidth, intensity in
      bandwidth * intensity < peak
    }
    key.when(en: "calculating is the limit", zh: "受计算速度限制") { peak, bandwidth, intensity in
      bandwidth * intensity > peak
    }

    key.addRooflineMisconceptions()

    key.hints(
      Words(
        en:
          "10 bytes arrive each second, and each byte allows 4 FLOPs. How many FLOPs can be done in a second, however fast the machine calculates?",
        zh: "每秒送来 10 个字节，每个字节可做 4 次运算。不管算得多快，一秒最多能做多少次？"),
      Words(
        en: "There are two limits, in the same unit: one from the bytes, one from the arithmetic. Both must be kept.",
        zh: "有两个单位相同的上限：一个来自字节，一个来自运算。两个都不能超过。"),
      Words(en: "The smaller of peak and bandwidth · intensity.", zh: "peak 与 bandwidth · intensity 中较小的一个。"))
  }
}
