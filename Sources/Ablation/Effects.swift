/// The values of one metric: for each arm, by seed.
public struct ResultTable: Sendable {
  /// Values by arm and seed.
  public let values: [Arm: [Int: Double]]

  /// A table.
  public init(_ values: [Arm: [Int: Double]]) { self.values = values }

  /// Mean and spread of an arm; nil if it was not run.
  public func estimate(_ arm: Arm) -> Estimate? {
    values[arm].flatMap { bySeed in Estimate(bySeed.sorted { $0.key < $1.key }.map(\.value)) }
  }

  /// Σ sign · value over the arms, seed by seed: only seeds that all arms have count, so that the seeds stay paired. nil if an arm is
  /// missing or no seed is common: then the contrast is *not identifiable*, which is something else than 0.
  public func contrast(_ terms: [(sign: Double, arm: Arm)]) -> Estimate? {
    let columns = terms.compactMap { term in values[term.arm].map { (term.sign, $0) } }
    guard columns.count == terms.count, let first = columns.first?.1 else { return nil }
    let seeds = first.keys.sorted().filter { seed in columns.allSatisfy { $0.1[seed] != nil } }
    return Estimate(seeds.map { seed in columns.reduce(0) { $0 + $1.0 * ($1.1[seed] ?? 0) } })
  }
}

/// One line of the report: what switching something on changes.
public struct Effect: Sendable {
  /// What is told.
  public enum Subject: Hashable, Sendable {
    /// The effect of a component when these others are there.
    case effect(of: String, given: [String])
    /// How much the effect of one component changes when the other is there.
    case interaction(String, String)
  }

  /// What is told.
  public let subject: Subject
  /// The paired differences; nil when an arm that is needed was not run.
  public let estimate: Estimate?
}

extension AblationDesign {
  /// Every effect that the study is made for: each component alone, given each of the others that may go with it, given all others; and for each
  /// pair the interaction y(BC) − y(B) − y(C) + y(A).
  public func effects(in table: ResultTable) -> [Effect] {
    let names = components.map(\.name)
    var effects: [Effect] = []
    for name in names {
      let others = names.filter { $0 != name }
      var contexts: [[String]] = [[]] + others.map { [$0] }
      if others.count > 1 { contexts.append(others) }
      effects += contexts.map { given in
        let without = Arm(given)
        let with = Arm(names.filter { $0 == name || given.contains($0) })
        return Effect(subject: .effect(of: name, given: given), estimate: table.contrast([(1, with), (-1, without)]))
      }
    }
    for (index, b) in names.enumerated() {
      for c in names.dropFirst(index + 1) {
        let estimate = table.contrast([(1, Arm([b, c])), (-1, Arm([b])), (-1, Arm([c])), (1, Arm())])
        effects.append(Effect(subject: .interaction(b, c), estimate: estimate))
      }
    }
    return effects
  }
}
