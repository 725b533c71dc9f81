import TensorCore
import WorkerProtocol

/// Lesson 5: bytes and operations.
///
/// What a tensor costs in *memory* (显存、内存), what a product costs in *operations* (运算量), and how fast a machine can be at best.
public protocol BytesContract: LessonContract {
  /// How much memory a tensor of this shape and element type takes.
  ///
  /// Type names are PyTorch's. Most tell the number of bits: float32 has 32. Without a number: half = float16, float = float32, double = float64,
  /// short = int16, int = int32, long = int64. A bool takes a whole byte. complex64 has 64 bits: a real and an imaginary part of 32 each.
  /// The names asked for are bool, uint8, int8, int16, short, int32, int, int64, long, float16, half, bfloat16, float32, float, float64, double,
  /// complex64, complex128.
  ///
  /// 给定形状和元素类型的张量占多少内存。类型名用 PyTorch 的写法，多数名字里的数字就是位数（float32 是 32 位）。
  /// 不带数字的：half、float、double、short、int、long 分别是 float16、float32、float64、int16、int32、int64。
  /// bool 占一整个字节；complex64 共 64 位（实部、虚部各 32 位）。
  ///
  /// Example: [1000, 1000] of float32 are 4,000,000 bytes, 4 MB, 3.8147 MiB. A shape without axes, [], is one element.
  ///
  /// - Throws: `BytesError.unknownType` for any other name, such as "Double64" (其他名字一律抛出，例如并不存在的 "Double64").
  func bytes(shape: [Int], type: String) throws -> MemorySize

  /// What the product of an m × k and a k × n matrix costs.
  ///
  /// Each of the m · n results adds up k products. One multiplication with the addition that follows is a *MAC* (multiply-accumulate, 乘加). One
  /// multiplication or one addition is a *FLOP*, a floating-point operation. Count one addition for every multiplication, as everybody does.
  ///
  /// m × k 与 k × n 矩阵相乘要多少次运算。结果共 m · n 个，每个由 k 个乘积相加而成。一次乘法连同其后的加法是一次 MAC；一次乘法或一次加法各是一次
  /// FLOP。按惯例，每次乘法都配一次加法。
  ///
  /// Example: m = 2, k = 3, n = 4: 24 MACs, 48 FLOPs.
  ///
  /// All numbers are at least 1 (输入都合法).
  func matmulCost(m: Int, k: Int, n: Int) throws -> MatmulCost

  /// What nvidia-smi shows as GPU utilisation, in per cent: for how much of the window at least one kernel was running.
  ///
  /// A *kernel* (核函数) is a piece of work for the GPU. Kernels may overlap, come in any order, and reach beyond the window; only what lies inside counts. How
  /// many of the `units` of the GPU a kernel keeps busy does **not** count.
  ///
  /// nvidia-smi 显示的 GPU 利用率（百分数）：在时间窗内，有至少一个核函数在运行的时间所占的比例。
  /// 核函数可以重叠、次序任意，也可以超出时间窗（只算窗内的部分）。一个核函数占用多少计算单元，**不**影响结果。
  ///
  /// Example: kernels from 0 to 4 and from 2 to 6 in a window from 0 to 10 give 60.
  ///
  /// - Parameters:
  ///   - kernels: when each kernel ran, and how many units it kept busy.
  ///   - window: the time that is looked at.
  ///   - units: how many units the GPU has.
  /// - Throws: `BytesError.emptyWindow` if the window does not end after it starts (时间窗长度不为正时).
  func gpuUtilisation(kernels: [KernelRun], window: TimeSpan, units: Int) throws -> Double

  /// The highest rate that a piece of work can reach on a machine, in FLOP per second: the roofline.
  ///
  /// A machine calculates at most `peak` FLOP per second, and moves at most `bandwidth` bytes per second. Work of *intensity* I does I FLOPs with every byte it
  /// moves. Whichever runs out first is the limit.
  ///
  /// 屋顶线模型：一项工作在一台机器上最多能达到的速率（FLOP/s）。机器每秒最多做 `peak` 次运算、搬运 `bandwidth` 字节；
  /// 强度为 I 的工作每搬一个字节做 I 次运算。哪个先用尽，哪个就是上限。
  ///
  /// Example: peak 100, bandwidth 10, intensity 4 give 40; intensity 25 gives 100.
  ///
  /// Peak and bandwidth are above 0, the intensity is at least 0 (输入都合法).
  func roofline(peak: Double, bandwidth: Double, intensity: Double) throws -> Double

  /// Which cards have room for a tensor, by what nvidia-smi says.
  ///
  /// `csv` is what `nvidia-smi --query-gpu=index,name,memory.used,memory.free,utilization.gpu --format=csv` printed: a header, then a line for each card. Columns are separated by a comma
  /// and a space; they may stand in any order, others may be among them:
  ///
  ///     index, name, memory.used [MiB], memory.free [MiB], utilization.gpu [%]
  ///     0, NVIDIA A10, 21000 MiB, 1731 MiB, 97 %
  ///     1, NVIDIA A10, 4 MiB, 22727 MiB, 0 %
  ///     2, NVIDIA A10, [N/A], [N/A], [N/A]
  ///
  /// A card has room if its memory.free is at least `bytes`. 1 MiB is 1,048,576 bytes. A card whose memory.free is not known (`[N/A]`), or whose line is cut off, is left out: a line
  /// with fewer fields than the header, or a memory.free without its ` MiB`.
  ///
  /// 根据 nvidia-smi 的 CSV 输出，判断哪些显卡放得下 `bytes` 字节的张量。第一行是表头，之后每张卡一行；列之间以逗号加空格分隔，顺序不定，也可能有别的列。
  /// 可用显存 memory.free 不小于 `bytes` 即可（1 MiB = 1048576 字节）。可用显存未知（`[N/A]`）或该行被截断（字段比表头少，或 memory.free 缺了 ` MiB`）的卡不算。
  ///
  /// Example: above, 2,000,000,000 bytes fit on [1]; 1,000,000,000 bytes fit on [0, 1].
  ///
  /// - Returns: the index of each such card, in the order of the lines.
  /// - Throws: `BytesError.noSuchColumn` if the header lacks `index` or `memory.free [MiB]` (表头缺少这两列之一时).
  func cardsWithRoom(csv: String, bytes: Int) throws -> [Int]
}

/// An amount of memory in three units.
public struct MemorySize: ValueConvertible {
  /// Bytes.
  public let bytes: Int
  /// Megabytes, MB: 1 MB is 1,000,000 bytes.
  public let megabytes: Double
  /// Mebibytes, MiB: 1 MiB is 1,048,576 = 2²⁰ bytes.
  public let mebibytes: Double

  /// The three numbers.
  public init(bytes: Int, megabytes: Double, mebibytes: Double) {
    (self.bytes, self.megabytes, self.mebibytes) = (bytes, megabytes, mebibytes)
  }

  /// Reads a record.
  public init(value: Value) throws {
    bytes = try Int(value: value.field("bytes"))
    megabytes = try Double(value: value.field("megabytes"))
    mebibytes = try Double(value: value.field("mebibytes"))
  }

  /// A record of the three.
  public var value: Value {
    .record([
      .init("bytes", .int(bytes)), .init("megabytes", .double(megabytes)), .init("mebibytes", .double(mebibytes)),
    ])
  }
}

/// How many operations a matrix product takes.
public struct MatmulCost: ValueConvertible {
  /// Multiplications with the addition that follows.
  public let macs: Int
  /// Multiplications and additions.
  public let flops: Int

  /// The two counts.
  public init(macs: Int, flops: Int) { (self.macs, self.flops) = (macs, flops) }

  /// Reads a record.
  public init(value: Value) throws {
    macs = try Int(value: value.field("macs"))
    flops = try Int(value: value.field("flops"))
  }

  /// A record of both.
  public var value: Value { .record([.init("macs", .int(macs)), .init("flops", .int(flops))]) }
}

/// When a kernel ran, and how many units of the GPU it kept busy.
public struct KernelRun: ValueConvertible {
  /// When it started.
  public let start: Double
  /// When it ended, not before it started.
  public let end: Double
  /// How many units it kept busy.
  public let units: Int

  /// A run.
  public init(start: Double, end: Double, units: Int) { (self.start, self.end, self.units) = (start, end, units) }

  /// Reads a record.
  public init(value: Value) throws {
    start = try Double(value: value.field("start"))
    end = try Double(value: value.field("end"))
    units = try Int(value: value.field("units"))
  }

  /// A record of the three.
  public var value: Value {
    .record([.init("start", .double(start)), .init("end", .double(end)), .init("units", .int(units))])
  }
}

/// A stretch of time.
public struct TimeSpan: ValueConvertible {
  /// Where it starts.
  public let start: Double
  /// Where it ends.
  public let end: Double

  /// A stretch.
  public init(start: Double, end: Double) { (self.start, self.end) = (start, end) }

  /// Reads a record.
  public init(value: Value) throws {
    start = try Double(value: value.field("start"))
    end = try Double(value: value.field("end"))
  }

  /// A record of both.
  public var value: Value { .record([.init("start", .double(start)), .init("end", .double(end))]) }
}

/// What can be wrong with the inputs of lesson 5.
public enum BytesError: Error {
  /// There is no element type of this name; the payload is the name.
  case unknownType(String)
  /// The window has no length.
  case emptyWindow
  /// The header lacks a column that is needed.
  case noSuchColumn
}

/// The exercises of lesson 5, as the worker calls them.
public enum Bytes {
  /// See `BytesContract.bytes`.
  public static let bytes = Exercise("bytes(shape:type:)") { (my: any BytesContract) in my.bytes }

  /// See `BytesContract.matmulCost`.
  public static let matmulCost = Exercise("matmulCost(m:k:n:)") { (my: any BytesContract) in my.matmulCost }

  /// See `BytesContract.gpuUtilisation`.
  public static let gpuUtilisation = Exercise("gpuUtilisation(kernels:window:units:)") {
    (my: any BytesContract) in my.gpuUtilisation
  }

  /// See `BytesContract.roofline`.
  public static let roofline = Exercise("roofline(peak:bandwidth:intensity:)") {
    (my: any BytesContract) in my.roofline
  }

  /// See `BytesContract.cardsWithRoom`.
  public static let cardsWithRoom = Exercise("cardsWithRoom(csv:bytes:)") {
    (my: any BytesContract) in my.cardsWithRoom
  }
}

extension BytesContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [Bytes.bytes, Bytes.matmulCost, Bytes.gpuUtilisation, Bytes.roofline, Bytes.cardsWithRoom]
  }
}
