/// The means of several runs that differ in their seed.
struct RegularisedRuns: Sendable {
  /// The runs.
  let runs: [OverfittedDigits]

  /// Trains once for each seed.
  init(_ regulariser: OverfittedDigits.Regulariser, seeds: ClosedRange<Int> = 1...3) throws {
    self.init(runs: try seeds.map { try OverfittedDigits(regulariser, seed: $0) })
  }

  private init(runs: [OverfittedDigits]) { self.runs = runs }

  /// The runs of every regulariser, in their order. Early stopping looks at the runs without one.
  static func all() throws -> [(regulariser: OverfittedDigits.Regulariser, runs: RegularisedRuns)] {
    let none = try RegularisedRuns(.none)
    return [
      (.none, none), (.decay, try RegularisedRuns(.decay)), (.dropout, try RegularisedRuns(.dropout)),
      (.earlyStopping, RegularisedRuns(runs: none.runs.map(\.stoppedEarly))),
    ]
  }

  /// The mean of something over the runs.
  func mean(_ measure: (OverfittedDigits) -> Double) -> Double {
    runs.reduce(0) { $0 + measure($1) } / Double(runs.count)
  }
}
