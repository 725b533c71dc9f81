import Checking
import Datasets
import NeuralNetworks
import TensorCore

extension Claim {
  /// Clipping beside adaptive optimisers, and its price.
  static let clippedOptimizerClaims = [partlyProtected, scaleInvariant, cost]

  private static let partlyProtected = Claim(
    "M17", .imprecise,
    Words(
      en: """
        Adam and RMSprop divide by the usual size of a gradient, which bounds a step: by about η(1 − β₁)/√(1 − β₂) = 3.16η for Adam and η/√(1 − α) = 10η for RMSprop. But one spike stays in their memory \
        and makes the following steps far too short. Global clipping prevents that, and is common with Adam.
        """,
      zh:
        "Adam 与 RMSprop 除以梯度的通常大小，因此步长有界：Adam 约为 η(1 − β₁)/√(1 − β₂) = 3.16η，RMSprop 为 η/√(1 − α) = 10η。但一次尖峰会留在记忆里，让之后的步子短得多。全局裁剪能避免，与 Adam 一起用很常见。"
    ),
    failsWhen: "plain SGD"
  ) {
    let adam = try SpikedGradients(rule: Adam(learningRate: 0.1), spike: 1e6).steps(after: 1)[10]
    let rmsprop = try SpikedGradients(rule: RMSprop(learningRate: 0.1), spike: 1e6).steps(after: 1)[10]
    let starved = try SpikedGradients(rule: Adam(learningRate: 0.1), spike: 1000).steps(after: 50)
    let clipped = try SpikedGradients(rule: Adam(learningRate: 0.1), spike: 1000, maxNorm: 1).steps(after: 50)
    return Finding(
      holds: adam > 2 && adam < 3.17 && rmsprop > 9 && rmsprop < 10.01 && starved[60] < 0.2
        && abs(clipped[60] - 1) < 0.01 && (clipped.max() ?? .infinity) < 1.01,
      measured:
        "spike of 10⁶: Adam steps \(adam.text(2))η, RMSprop \(rmsprop.text(2))η; 50 updates after one of 1000 Adam steps \(starved[60].text(3))η, "
        + "with clipping \(clipped[60].text(3))η")
  }

  private static let scaleInvariant = Claim(
    "M18", .imprecise,
    Words(
      en: """
        A factor that is the same in all updates is invisible to Adam (ε aside). One that differs from update to update, as clipping has it, changes m/√v; in practice mostly for the better.
        """,
      zh: "每次更新都相同的系数，Adam 根本看不见（ε 除外）。像裁剪这样每次不同的系数才会改变 m/√v，实践中多半是变好。"),
    failsWhen: "ε = 1"
  ) {
    var generator = SeededGenerator(seed: 18)
    let gradients = (0..<500).map { _ in Double.standardNormal(using: &generator) }
    let plain = try engineSteps(0, gradients, Adam(learningRate: 0.1))
    let scaled = try engineSteps(0, gradients.map { $0 * 0.01 }, Adam(learningRate: 0.1))
    let clipped = try engineSteps(0, gradients.map { max(-0.5, min(0.5, $0)) }, Adam(learningRate: 0.1))
    func apart(_ other: [Double]) -> Double { zip(plain, other).map { abs($0 - $1) }.max() ?? .nan }
    return Finding(
      holds: apart(scaled) < 1e-4 && apart(clipped) > 0.1,
      measured:
        "500 random gradients: times 0.01 the weights differ by at most \(apart(scaled).text(digits: 2)), clipped to 0.5 by \(apart(clipped).text(digits: 2))"
    )
  }

  private static let cost = Claim(
    "M19", .true,
    Words(
      en: """
        Clipping costs 3 operations for each parameter (2 for the norm, 1 for scaling), forward and backward 6 for each parameter and *sample*: with batches of B its share is 1/(2B).
        """,
      zh: "裁剪对每个参数做 3 次运算（范数 2 次，缩放 1 次），前向与反向对每个参数、*每个样本*做 6 次：批次为 B 时占比是 1/(2B)。"),
    failsWhen: "an addition more for each parameter"
  ) {
    let weights = (0..<6).map { i in (0..<4).map { j in Double(i - 2 * j) / 4 } }
    let counts = [1, 8, 32].map { batch in
      let samples = (0..<batch).map { k in (0..<4).map { j in Double(k + j) / 3 } }
      var training = ClippingCost()
      let gradient = training.forwardAndBackward(weights, samples: samples)
      var clipping = ClippingCost()
      _ = clipping.clip(gradient.flatMap { $0 }, maxNorm: 1)
      return (clipping.operations, training.operations)
    }
    return Finding(
      holds: counts.allSatisfy { $0.0 == 3 * 24 } && counts.map(\.1) == [6 * 24, 6 * 24 * 8, 6 * 24 * 32],
      measured: "24 parameters, B = 1, 8, 32: clipping \(counts[0].0), forward and backward "
        + counts.map { "\($0.1)" }.joined(separator: ", "))
  }
}
