import NeuralNetworks
import TensorCore

/// Two distributions that each are a single point: the data at 0, the generator's samples at a distance.
struct TwoPoints {
  let distance: Double

  /// The Jensen-Shannon divergence, from the loss of the best discriminator: it is 2 ln 2 − 2·JSD.
  ///
  /// The best discriminator knows which point is which, unless they are the same point.
  /// - Throws: what the engine throws.
  func jensenShannon() throws -> Double {
    let certainty = distance == 0 ? 0.0 : 1000
    let best = try ganDiscriminatorLoss(real: Tensor([certainty]), fake: Tensor([-certainty])).item()
    return try (2 * Tensor(scalar: 2.0).log().item() - best) / 2
  }

  /// The Wasserstein distance, from the loss of the best critic with slopes of at most 1: it is minus that loss.
  ///
  /// The best critic falls from the data to the samples with slope −1.
  /// - Returns: the distance, and its slope over `distance`: what the generator learns from.
  /// - Throws: what the engine throws.
  func wasserstein() throws -> (value: Double, slope: Double) {
    func critic(_ x: Tensor<Double>) throws -> Tensor<Double> { try -x.abs() }
    let place = try Tensor([distance]).requiresGrad()
    let gap = try -wganCriticLoss(real: critic(Tensor([0.0])), fake: critic(place))
    try gap.backward()
    return (try gap.item(), place.grad?.elements[0] ?? 0)
  }
}
