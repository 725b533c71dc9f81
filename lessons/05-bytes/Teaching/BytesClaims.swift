import Checking
import Contracts
import Datasets
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 5 states.
  static let bytes: [Claim] = gpuClaims + operationClaims + typeClaims

  private static let gpuClaims: [Claim] = [
    .quiz(
      "C01", .true,
      Words(
        en: "nvidia-smi is NVIDIA's command-line tool for managing and watching its cards, built on the library NVML.",
        zh: "nvidia-smi 是 NVIDIA 的命令行管理与监控工具，基于 NVML 库。"),
      question: Words(
        en: "torch.cuda.utilization() and nvidia-smi show the same per cent. Why?",
        zh: "torch.cuda.utilization() 与 nvidia-smi 显示的百分数相同，为什么？"),
      answer: Words(en: "Both ask NVML, the library that ships with the driver.", zh: "两者问的都是随驱动安装的 NVML 库。")),
    Claim(
      "C02", .trueIf,
      Words(
        en: """
          Memory in use and GPU utilisation are different things. Utilisation is the share of time in which at least one kernel ran, not the share of units that were busy: one tiny kernel all the \
          time shows 100 %.
          """,
        zh: "显存占用与 GPU 利用率是两回事。利用率是至少有一个核函数在运行的时间比例，而不是忙碌的计算单元的比例：一个很小的核函数一直在跑，也显示 100%。"),
      failsWhen: "times of overlapping kernels are added"
    ) {
      let (tiny, overlapping) = (GpuScenario.all[0], GpuScenario.all[2])
      let (shown, twice) = (try tiny.utilisation(), try overlapping.utilisation())
      return Finding(
        holds: shown == 100 && tiny.occupancy == 1 && twice == 60,
        measured:
          "one of 100 units busy: utilisation \(shown.text(0)) %, occupancy \(tiny.occupancy.text(0)) %; 0–4 and 2–6 of 10: \(twice.text(0)) %"
      )
    },
    Claim(
      "C03", .trueIf,
      Words(
        en: """
          A card's memory holds the model and the data, and more of it allows larger networks. In training it also holds gradients, the optimiser's memory and what backward needs: what fits for inference \
          need not fit for training.
          """,
        zh: "显存存放模型和数据，越大能跑的网络越大。训练时还要放梯度、优化器的状态和反向传播要用的中间结果：推理放得下，训练不一定放得下。"),
      failsWhen: "the optimiser is SGD without momentum"
    ) {
      var generator = SeededGenerator(seed: 5)
      let network = try Sequential<Float>(
        Linear(256, 512, using: &generator), Activation("ReLU") { try $0.relu() }, Linear(512, 10, using: &generator))
      let optimizer = try Optimizer(network.parameters, Adam(learningRate: 0.001))
      let images = try Tensor<Float>.randn([8, 256], using: &generator)
      try network(images).square().mean().backward()
      try optimizer.step()
      let weights = network.parameters.reduce(0) { $0 + $1.byteCount }
      let gradients = network.parameters.reduce(0) { $0 + ($1.grad?.byteCount ?? 0) }
      let (inference, training) = (weights, weights + gradients + optimizer.memoryByteCount)
      return Finding(
        holds: gradients == weights && training == 4 * inference,
        measured: "weights \(weights) bytes, with gradients and Adam's memory \(training); activations come on top")
    },
    .quiz(
      "C04", .imprecise,
      Words(
        en:
          "What NVIDIA calls a CUDA core is like one lane of a vector unit; the streaming multiprocessor is what corresponds to a core of a processor.",
        zh: "NVIDIA 所说的“CUDA 核”更像向量单元里的一条通道；与 CPU 的核相当的是流式多处理器（SM）。"),
      question: Words(
        en:
          "A card has 10,752 \"cores\" and 84 streaming multiprocessors. How many lanes has each, and which number would you compare with a processor's 16 cores?",
        zh: "一张卡有 10752 个“核”和 84 个流式多处理器。每个多处理器有多少条通道？该拿哪个数与 CPU 的 16 个核相比？"),
      answer: Words(en: "128 lanes each; compare 84 with 16.", zh: "每个 128 条；应拿 84 与 16 相比。")),
  ]

  private static let operationClaims: [Claim] = [
    Claim(
      "C05", .false,
      Words(
        en: """
          A FLOP is one floating-point operation. A multiplication with the addition that follows is a MAC, two FLOPs. An m × k by k × n product takes m·k·n MACs and 2·m·k·n FLOPs.
          """,
        zh: "FLOP 是一次浮点运算。一次乘法连同其后的加法是一次 MAC，即两次 FLOP。m × k 乘 k × n 需要 m·k·n 次 MAC、2·m·k·n 次 FLOP。"),
      failsWhen: "a FLOP is a multiply-add"
    ) {
      let (m, k, n) = (32, 64, 10)
      var generator = SeededGenerator(seed: 6)
      let a = try Tensor<Double>.randn([m, k], using: &generator)
      let b = try Tensor<Double>.randn([k, n], using: &generator)
      let counted = CountedProduct(a.elements, b.elements, m: m, k: k, n: n)
      let farthest = zip(counted.elements, try a.matmul(b).elements).map { abs($0 - $1) }.max() ?? .infinity
      let cost = try BytesReference().matmulCost(m: m, k: k, n: n)
      // One instruction can do both, and rounds once. That makes it one instruction, not one operation.
      let x: Float = 1 + 0x1p-12
      let (twoRoundings, oneRounding) = (x * x - (1 + 0x1p-11), (-(1 + 0x1p-11)).addingProduct(x, x))
      return Finding(
        holds: farthest < 1e-12 && counted.multiplications == 20480 && counted.additions == 20160
          && cost.macs == counted.multiplications && cost.flops == 40960
          && cost.flops == counted.multiplications + counted.additions + m * n && twoRoundings == 0
          && oneRounding == 0x1p-24,
        measured:
          "\(counted.multiplications) multiplications, \(counted.additions) additions; \(cost.macs) MACs, \(cost.flops) FLOPs"
      )
    },
    Claim(
      "C06", .trueIf,
      Words(
        en: """
          FLOP/s is a rate, FLOPs are a count: time is at least FLOPs divided by the peak. A faster arithmetic unit helps only work that is limited by it; below the ridge the memory decides.
          """,
        zh: "FLOP/s 是速率，FLOPs 是次数：时间至少是 FLOPs 除以峰值。更快的运算单元只帮得上受它限制的工作；在屋脊以下，由内存决定。"),
      failsWhen: "the roof is always the peak"
    ) {
      let roof = BytesReference().roofline
      let (low, lowDoubled) = (try roof(100, 10, 4), try roof(200, 10, 4))
      let (high, highDoubled) = (try roof(100, 10, 25), try roof(100, 20, 25))
      let speed = try MatrixProductSpeed.recorded()
      let vectors = speed.rows.filter { $0.kind == "matrix-vector" && $0.size >= 2048 }
      let isLimited = vectors.allSatisfy { $0.rate < 0.5 * speed.peak }
      return Finding(
        holds: low == 40 && lowDoubled == 40 && high == 100 && highDoubled == 100 && isLimited && !vectors.isEmpty,
        measured:
          "intensity 4: \(low), with twice the peak \(lowDoubled); 25: \(high), with twice the bandwidth \(highDoubled)"
      )
    },
  ]

  private static let typeClaims: [Claim] = [
    Claim(
      "D01", .false,
      Words(
        en: """
          Type names with a number, such as int64 and float32, tell the bits. There is no Double64: double already means 64 bits. Bool, unsigned, complex, bfloat16 and float8 exist as well.
          """,
        zh: "int64、float32 这样带数字的类型名说明位数。没有 Double64：double 本身就是 64 位。此外还有 bool、无符号整数、复数、bfloat16 和 float8。"),
      failsWhen: "double is looked for instead of Double64"
    ) {
      let refused = ElementType(named: "Double64") == nil
      let double = ElementType(named: "double")
      return Finding(
        holds: refused && double == .float64 && double == Double.elementType && double?.byteCount == 8,
        measured: "Double64: \(refused ? "refused" : "accepted"); double is \(double?.rawValue ?? "nothing")")
    },
    Claim(
      "D02", .trueIf,
      Words(
        en: """
          The number in a type's name is its bits. 128 exists as complex128 only, twice 64. 16 bits can be float16, which ends at 65,504, or bfloat16, which reaches 3.39e38. A bool takes 8 bits.
          """,
        zh: "类型名里的数字是位数。128 只有 complex128，即两个 64 位。16 位可以是 float16（最大 65504），也可以是 bfloat16（可达 3.39e38）。bool 占 8 位。"),
      failsWhen: "bfloat16 is taken for float16"
    ) {
      let (half, brain) = (ElementType.float16, ElementType.bfloat16)
      return Finding(
        holds: half.largest == 65504 && half.bitCount == brain.bitCount && abs(brain.largest / 3.39e38 - 1) < 0.001
          && ElementType.complex128.byteCount == 16 && MemoryLayout<Bool>.stride == 1 && ElementType.bool.bitCount == 8,
        measured: "float16 ends at \(half.largest.text(0)), bfloat16 at \(brain.largest.text(digits: 4))")
    },
    Claim(
      "D03", .trueIf,
      Words(
        en: """
          int64 is C's long long on all usual systems. The width of C's long follows the system: 64 bits on Linux and macOS, 32 on 32-bit systems and on 64-bit Windows. torch.long is always int64.
          """,
        zh:
          "在常见系统上，int64 就是 C 的 long long。C 的 long 因系统而异：Linux 和 macOS 上 64 位，32 位系统和 64 位 Windows 上 32 位。torch.long 永远是 int64。"
      ),
      failsWhen: "long is taken to be 32 bits here"
    ) {
      let (long, longLong) = (8 * MemoryLayout<CLong>.size, 8 * MemoryLayout<CLongLong>.size)
      let torch = ElementType(named: "long")
      return Finding(
        holds: long == DataModel.here.bitsOfLong && longLong == 64 && MemoryLayout<Int64>.size == 8 && torch == .int64,
        measured:
          "\(DataModel.here.rawValue): long \(long) bits, long long \(longLong) bits; torch.long \(torch?.bitCount ?? 0)"
      )
    },
    Claim(
      "D04", .trueIf,
      Words(
        en: """
          float32 is PyTorch's default and this engine's. Large trainings mostly calculate in 16 bits and keep a float32 copy of the weights: 2 + 4 bytes for each.
          """,
        zh: "float32 是 PyTorch 和本引擎的默认类型。大型训练多用 16 位计算，同时保留一份 float32 的权重：每个权重 2 + 4 字节。"),
      failsWhen: "the digits are loaded as Double"
    ) {
      let type = elementType(of: try Digits.load().inputs)
      let printed = "\(try Tensor<Float>([0.5]))"
      let mixed = ElementType.bfloat16.byteCount + ElementType.float32.byteCount
      return Finding(
        holds: type == .float32 && printed == "tensor([0.5000])" && mixed == 6,
        measured: "data loads as \(type.rawValue), which print without a dtype: \(printed)")
    },
    Claim(
      "D05", .true,
      Words(
        en: "A float32 takes 4 bytes; a 1000 × 1000 matrix of them 4,000,000 bytes: 4 MB, or 3.8147 MiB.",
        zh: "一个 float32 占 4 字节；1000 × 1000 的矩阵占 4000000 字节：4 MB，即 3.8147 MiB。"),
      failsWhen: "the matrix holds Double"
    ) {
      let bytes = try Tensor<Float>.zeros(1000, 1000).byteCount
      let mebibytes = Double(bytes) / 1_048_576
      return Finding(
        holds: bytes == 4_000_000 && abs(mebibytes - 3.8147) < 1e-4 && Double(bytes) / 1_000_000 == 4,
        measured: "\(bytes) bytes, \(mebibytes.text(4)) MiB")
    },
  ]
}

/// How wide C's integers are on a system.
enum DataModel: String {
  /// 64-bit Linux and macOS.
  case lp64 = "LP64"
  /// 32-bit systems.
  case ilp32 = "ILP32"
  /// 64-bit Windows.
  case llp64 = "LLP64"

  /// Bits of `long`.
  var bitsOfLong: Int { self == .lp64 ? 64 : 32 }

  /// The system that this program was built for.
  static var here: DataModel {
    #if os(Windows)
      .llp64
    #else
      MemoryLayout<UnsafeRawPointer>.size == 8 ? .lp64 : .ilp32
    #endif
  }
}

/// The type of a tensor's elements.
private func elementType<Element: TensorElement>(of tensor: Tensor<Element>) -> ElementType { Element.elementType }
