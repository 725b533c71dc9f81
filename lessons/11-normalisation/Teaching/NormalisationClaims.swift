import Checking

extension Claim {
  /// What lesson 11 states.
  static let normalisation: [Claim] =
    standardising + definitions + normalisedOrder + batchNormLimits + sequencesAndModes + batchNormModes
}
