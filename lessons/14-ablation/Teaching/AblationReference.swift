import Contracts

/// The readable solution of lesson 14.
struct AblationReference: AblationContract {
  func arms(components: [String], requirements: [ArmRequirement]) throws -> [[String]] {
    for requirement in requirements {
      for name in [requirement.component] + requirement.requires where !components.contains(name) {
        throw ArmError.noSuchComponent(name)
      }
    }
    // Each component doubles the arms: those without it, then the same with it.
    let combinations = components.reduce([[]]) { arms, component in arms + arms.map { $0 + [component] } }
    return combinations.filter { arm in
      requirements.allSatisfy { !arm.contains($0.component) || $0.requires.allSatisfy(arm.contains) }
    }
  }

  func effects(a: Double?, ab: Double?, ac: Double?, abc: Double?) throws -> ArmEffects {
    func difference(_ with: Double?, _ without: Double?) -> Double? {
      guard let with, let without else { return nil }
      return with - without
    }
    let (b, bGivenC) = (difference(ab, a), difference(abc, ac))
    return ArmEffects(
      b: b, c: difference(ac, a), bGivenC: bGivenC, cGivenB: difference(abc, ab), interaction: difference(bGivenC, b))
  }

  func compareSeeds(a: [Double], b: [Double], t: Double) throws -> SeedComparison {
    guard a.count == b.count, a.count >= 2 else { throw ArmError.noPairs }
    let differences = zip(a, b).map { $1 - $0 }
    let n = Double(differences.count)
    let mean = differences.reduce(0, +) / n
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let half = t * (squares / (n - 1)).squareRoot() / n.squareRoot()
    let (low, high) = (mean - half, mean + half)
    return SeedComparison(difference: mean, low: low, high: high, showsEffect: low > 0 || high < 0)
  }
}
