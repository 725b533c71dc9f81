import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// What depth and length do to gradients, and what clipping does not.
  static let gradientFlowClaims = [neverEnlarges, growthFactor, identityPaths, earlyLayersStarve]

  private static let neverEnlarges = Claim(
    "M01", .false,
    Words(
      en: """
        Clipping is against exploding gradients only. Its factor is at most 1, so it never enlarges: a vanished gradient stays as it is, and the ratio of first to last layer too.
        """,
      zh: "裁剪只针对梯度爆炸。系数至多为 1，从不放大：消失的梯度仍然消失，第一层与最后一层之比也不变。"),
    failsWhen: "clipping each layer by itself"
  ) {
    let tiny = try clippedByNorm([[6e-7, -8e-7]], 1).gradients
    let data = try DeepStack.images()
    let before = try DeepStack.gradientNorms(of: DeepStack.Network.plainSigmoid, on: data, seed: 1)
    let after = try DeepStack.gradientNorms(of: DeepStack.Network.plainSigmoid, on: data, seed: 1, maxNorm: 0.01)
    let (ratio, clipped) = (before[0] / before[9], after[0] / after[9])
    return Finding(
      holds: tiny == [[6e-7, -8e-7]] && ratio < 1e-4 && abs(clipped / ratio - 1) < 1e-9 && after[9] < before[9] / 2,
      measured:
        "norm 1e-06 with c = 1 stays \(length(tiny).text(digits: 2)); ten sigmoid layers, first/last: \(ratio.text(digits: 3)) before, "
        + "\(clipped.text(digits: 3)) after clipping to 0.01")
  }

  private static let growthFactor = Claim(
    "M12", .trueIf,
    Words(
      en: """
        Gradients change exponentially with depth and length, by the spectral radius ρ of the step: above 1 they explode, below 1 they vanish, near 1 they last. Clipping bounds the step, not the \
        cause.
        """,
      zh: "梯度随深度和序列长度按指数变化，底数是每一步的谱半径 ρ：大于 1 爆炸，小于 1 消失，接近 1 才能保持。裁剪限制的是步长，不是原因。"),
    failsWhen: "radii 0.98, 1, 1.02"
  ) {
    let norms = try [1, 2, 3].map { seed in
      let recurrence = try LinearRecurrence(seed: seed)
      return try [0.8, 1, 1.2].map { try recurrence.gradientNorm(radius: $0, steps: 60) }
    }
    return Finding(
      holds: norms.allSatisfy { $0[0] < 1e-4 && (0.01...100).contains($0[1]) && $0[2] > 1e3 },
      measured: "60 steps, ρ = 0.8, 1, 1.2: "
        + norms.map { $0.map { $0.text(digits: 2) }.joined(separator: ", ") }.joined(separator: "; "))
  }

  private static let identityPaths = Claim(
    "M15", .true,
    Words(
      en: """
        Against vanishing help paths on which the gradient is multiplied by about 1: residual links, and the gates of GRU and LSTM while they are open. Clipping does not.
        """,
      zh: "对付梯度消失，要靠梯度大约只乘以 1 的通路：残差连接，以及 GRU 和 LSTM 打开的门。裁剪没有用。"),
    failsWhen: "a keep bias of −4"
  ) {
    let data = try DeepStack.images()
    func ratio(_ network: DeepStack.Network, _ maxNorm: Double?) throws -> Double {
      let norms = try DeepStack.gradientNorms(of: network, on: data, seed: 1, maxNorm: maxNorm)
      return norms[0] / norms[9]
    }
    let plain = try ratio(.plainSigmoid, nil)
    let residual = try ratio(.residualSigmoid, nil)
    let clipped = (try ratio(.plainSigmoid, 0.01), try ratio(.residualSigmoid, 0.01))
    let long = try GatedGradients.all.map { try $0.gradientNorm(steps: 50, seed: 1) }
    return Finding(
      holds: plain < 1e-4 && residual > 100 * plain && residual > 0.01 && abs(clipped.0 / plain - 1) < 1e-9
        && abs(clipped.1 / residual - 1) < 1e-9 && long[0] < 1e-8 && long[3] > 1e4 * long[0] && long[4] > 1e4 * long[0],
      measured:
        "ten sigmoid layers, first/last: plain \(plain.text(digits: 2)), residual \(residual.text(digits: 2)), clipping changes neither; 50 steps: "
        + zip(GatedGradients.all, long).map { "\($0.name) \($1.text(digits: 2))" }.joined(separator: ", "))
  }

  private static let earlyLayersStarve = Claim(
    "M16", .imprecise,
    Words(
      en: "Vanishing starves the *early* layers, next to the input and farthest from the loss, not the deep ones.",
      zh: "梯度消失饿着的是*前面*的层：靠近输入、离损失最远的层，而不是深处的层。"),
    failsWhen: "residual layers"
  ) {
    let data = try DeepStack.images()
    let norms = try [1, 2, 3].map {
      try DeepStack.gradientNorms(of: DeepStack.Network.plainSigmoid, on: data, seed: $0)
    }
    return Finding(
      holds: norms.allSatisfy { $0[0] < 1e-3 * $0[9] && $0.min() == $0[0] },
      measured: "ten sigmoid layers, norm of layer 1 and layer 10: "
        + norms.map { "\($0[0].text(digits: 2)) and \($0[9].text(digits: 2))" }.joined(separator: "; "))
  }
}

extension DeepStack.Network {
  /// Ten layers with sigmoids between them.
  static let plainSigmoid = DeepStack.Network(name: "sigmoid", activation: .sigmoid)
  /// The same layers in residual blocks.
  static let residualSigmoid = DeepStack.Network(name: "sigmoid, residual", activation: .sigmoid, isResidual: true)
}
