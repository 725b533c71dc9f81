import Checking
import Foundation
import TensorCore

extension Experiment {
  /// The experiments of lesson 5.
  static let bytes: [Experiment] = [elementTypes, matmulCosts, utilisation, rooflineTable, productSpeed, nvidiaSmi]

  private static let elementTypes = Experiment(
    "element-types",
    Words(
      en: "the element types: bits, bytes, largest number, a matrix of 1000 × 1000",
      zh: "元素类型：位数、字节数、最大的数、1000 × 1000 的矩阵")
  ) { output in
    output.table(
      [
        Words(en: "type", zh: "类型"), Words(en: "bits", zh: "位"), Words(en: "bytes", zh: "字节"),
        Words(en: "largest", zh: "最大"), Words(en: "next after 1", zh: "1 之后"), Words(en: "MB", zh: "MB"),
        Words(en: "MiB", zh: "MiB"),
      ],
      shownTypes.map { type in
        let size = MemorySizes(of: 1_000_000, type)
        return [
          type.rawValue, "\(type.bitCount)", "\(type.byteCount)", type.largest.text(digits: 6),
          type.epsilon.map { "1 + " + $0.text(digits: 3) } ?? "-", size.megabytes.text(1), size.mebibytes.text(3),
        ]
      })
  }

  private static let matmulCosts = Experiment(
    "matmul-cost",
    Words(en: "operations, bytes and intensity of some matrix products in Float", zh: "几个矩阵乘法（Float）的运算次数、字节数和强度")
  ) { output in
    let products = [(1, 64, 10), (32, 64, 10), (256, 256, 256), (1, 4096, 4096), (4096, 4096, 4096)]
    try output.table(
      [
        Words(en: "m, k, n", zh: "m, k, n"), Words(en: "MACs", zh: "MAC"), Words(en: "FLOPs", zh: "FLOP"),
        Words(en: "bytes", zh: "字节"), Words(en: "FLOPs per byte", zh: "FLOP/字节"),
      ],
      products.map { m, k, n in
        let cost = try BytesReference().matmulCost(m: m, k: k, n: n)
        let bytes = 4 * (m * k + k * n + m * n)
        return [
          "\(m), \(k), \(n)", "\(cost.macs)", "\(cost.flops)", "\(bytes)", (Double(cost.flops) / Double(bytes)).text(2),
        ]
      })
  }

  private static let utilisation = Experiment(
    "utilisation",
    Words(en: "GPU utilisation against the share of units that are busy", zh: "GPU 利用率与计算单元忙碌比例的区别")
  ) { output in
    let names = [
      "one tiny kernel all the time": Words(en: "one tiny kernel all the time", zh: "一个很小的核函数一直在跑"),
      "full bursts with pauses": Words(en: "full bursts with pauses", zh: "满载，但有间歇"),
      "two kernels that overlap": Words(en: "two kernels that overlap", zh: "两个有重叠的核函数"),
    ]
    try output.table(
      [
        Words(en: "ten seconds of", zh: "十秒内"), Words(en: "utilisation", zh: "利用率"),
        Words(en: "units busy", zh: "单元忙碌"),
      ],
      GpuScenario.all.map { scenario in
        [
          names[scenario.name]?[output.language] ?? scenario.name, "\(try scenario.utilisation().text(0)) %",
          "\(scenario.occupancy.text(0)) %",
        ]
      })
  }

  private static let rooflineTable = Experiment(
    "roofline",
    Words(en: "the engine's products as they were measured, against the roof", zh: "引擎的矩阵乘法：记录下的实测值与屋顶的比较")
  ) { output in
    let speed = try MatrixProductSpeed.recorded()
    output.say(Words(en: "Measured on: \(speed.machine)", zh: "测量环境：\(speed.machine)"))
    output.say(
      Words(
        en: "Peak \((speed.peak / 1e9).text(1)) GFLOP/s, bandwidth \((speed.bandwidth / 1e9).text(1)) GB/s, "
          + "ridge at \((speed.peak / speed.bandwidth).text(1)) FLOP per byte",
        zh: "峰值 \((speed.peak / 1e9).text(1)) GFLOP/s，带宽 \((speed.bandwidth / 1e9).text(1)) GB/s，"
          + "屋脊在 \((speed.peak / speed.bandwidth).text(1)) FLOP/字节"))
    output.gap()
    try output.table(
      [
        Words(en: "work", zh: "工作"), Words(en: "n", zh: "n"), Words(en: "FLOP/byte", zh: "FLOP/字节"),
        Words(en: "roof GFLOP/s", zh: "屋顶 GFLOP/s"), Words(en: "measured", zh: "实测"),
      ],
      speed.rows.map { row in
        let roof = try BytesReference().roofline(
          peak: speed.peak, bandwidth: speed.bandwidth, intensity: row.intensity)
        return [row.kind, "\(row.size)", row.intensity.text(2), (roof / 1e9).text(1), (row.rate / 1e9).text(1)]
      })
  }

  private static let productSpeed = Experiment(
    "matmul-speed",
    Words(en: "how fast the engine multiplies on this machine, now (a few seconds)", zh: "引擎此刻在这台机器上算得多快（需几秒）")
  ) { output in
    let rows = try MatrixProductSpeed.measured { output.progress($0) }
    output.line(MatrixProductSpeed.thisMachine)
    output.gap()
    output.table(
      [
        Words(en: "work", zh: "工作"), Words(en: "n", zh: "n"), Words(en: "FLOP/byte", zh: "FLOP/字节"),
        Words(en: "GFLOP/s", zh: "GFLOP/s"), Words(en: "GB/s", zh: "GB/s"),
      ],
      rows.map {
        [
          $0.kind, "\($0.size)", $0.intensity.text(2), ($0.rate / 1e9).text(2), ($0.bytes / $0.seconds / 1e9).text(2),
        ]
      })
  }

  private static let nvidiaSmi = Experiment(
    "nvidia-smi",
    Words(
      en: "an example of nvidia-smi's CSV, and where tensors of some sizes fit",
      zh: "nvidia-smi 的 CSV 输出示例，以及几种大小的张量放得进哪张卡")
  ) { output in
    output.say(Words(en: "An example, not this machine:", zh: "这是示例，不是本机："))
    CardExample.csv.split(separator: "\n").forEach { output.line(String($0)) }
    output.gap()
    try output.table(
      [
        Words(en: "tensor", zh: "张量"), Words(en: "bytes", zh: "字节"), Words(en: "MiB", zh: "MiB"),
        Words(en: "room on cards", zh: "放得下的卡"),
      ],
      [
        ([1000, 1000], "float32"), ([64, 512, 64, 64], "float32"), ([50_000, 30_000], "float32"),
        ([50_000, 30_000], "float16"), ([200_000, 50_000], "float32"),
      ]
      .map { shape, type in
        let size = try BytesReference().bytes(shape: shape, type: type)
        let cards = try BytesReference().cardsWithRoom(csv: CardExample.csv, bytes: size.bytes)
        return [
          "\(type) \(shape)", "\(size.bytes)", size.mebibytes.text(1),
          cards.isEmpty ? "-" : cards.map(String.init).joined(separator: ", "),
        ]
      })
  }
}

/// The types that table and chart show.
let shownTypes: [ElementType] = [
  .bool, .uint8, .int8, .int16, .int32, .int64, .float16, .bfloat16, .float32, .float64, .complex64, .complex128,
]

/// What so many elements take.
private struct MemorySizes {
  let megabytes: Double
  let mebibytes: Double

  init(of count: Int, _ type: ElementType) {
    let bytes = Double(count * type.byteCount)
    (megabytes, mebibytes) = (bytes / 1_000_000, bytes / 1_048_576)
  }
}

/// Four cards as nvidia-smi lists them; made up.
enum CardExample {
  static let csv = """
    index, name, memory.used [MiB], memory.free [MiB], utilization.gpu [%]
    0, NVIDIA A10, 21000 MiB, 1731 MiB, 97 %
    1, NVIDIA A10, 4 MiB, 22727 MiB, 0 %
    2, NVIDIA A10, [N/A], [N/A], [N/A]
    3, NVIDIA A10, 17840 MiB, 4891 MiB, 0 %
    """
}
