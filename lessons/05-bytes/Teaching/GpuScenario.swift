import Contracts

/// A stretch of work on a GPU of 100 units, ten seconds long: for the experiment and the chart about utilisation.
struct GpuScenario: Sendable {
  /// Units of the GPU.
  static let units = 100
  /// The time that is looked at.
  static let seconds = 10.0

  /// What it is, in words.
  let name: String
  /// Start, end and units of every kernel.
  let runs: [(start: Double, end: Double, units: Int)]

  /// Three that show why the two figures have to be told apart.
  static let all = [
    GpuScenario(name: "one tiny kernel all the time", runs: [(0, 10, 1)]),
    GpuScenario(name: "full bursts with pauses", runs: [0, 2, 4, 6, 8].map { (Double($0), Double($0) + 1, 100) }),
    GpuScenario(name: "two kernels that overlap", runs: [(0, 4, 30), (2, 6, 60)]),
  ]

  /// The kernels.
  var kernels: [KernelRun] { runs.map { KernelRun($0.start, $0.end, $0.units) } }
  private var window: TimeSpan { TimeSpan(start: 0, end: Self.seconds) }

  /// What nvidia-smi would show, in per cent.
  func utilisation() throws -> Double {
    try BytesReference().gpuUtilisation(kernels: kernels, window: window, units: Self.units)
  }

  /// The share of all units that was busy, averaged over the time, in per cent.
  var occupancy: Double {
    let busy = kernels.reduce(0) { $0 + $1.seconds(in: window) * Double($1.units) }
    return 100 * busy / (Double(Self.units) * Self.seconds)
  }
}
