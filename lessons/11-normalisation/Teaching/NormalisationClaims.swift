import Checking

extension Claim {
  /// What lesson 11 states. How spread grows through layers (G05) is stated in lesson 8, what eval() means (L01 to L04) in lesson 10.
  static let normalisation: [Claim] =
    standardising + definitions + normalisedOrder + batchNormLimits + sequencesAndModes
}
