import Checking
import Contracts
import Datasets
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 9 states.
  static let optimizers =
    [
      stepLength, stableRates, batchEffects, updateRules, noiseFloor, notEveryStep,
    ] + batchSizeClaims

  private static let stepLength = Claim(
    "A01", .trueIf,
    Words(
      en: """
        The learning rate multiplies the direction of the update. With SGD the step is η times the gradient, so it depends on both; Adam's first step is about η whatever the size \
        of the gradient.
        """,
      zh: "学习率乘在更新方向上。SGD 的步长是 η 乘梯度，两者都起作用；Adam 的第一步大约就是 η，与梯度大小无关。"),
    failsWhen: "RMSprop with ε = 1 in place of Adam"
  ) {
    let single = try FirstStep.length(SGD(learningRate: 0.125), gradient: 3)
    let double = try FirstStep.length(SGD(learningRate: 0.25), gradient: 3)
    let small = try FirstStep.length(Adam(learningRate: 0.1), gradient: 3)
    let large = try FirstStep.length(Adam(learningRate: 0.1), gradient: 3000)
    return Finding(
      holds: double == 2 * single && abs(small - large) < 1e-6 && abs(small + 0.1) < 1e-6,
      measured:
        "SGD \(single.text(digits: 3)) and \(double.text(digits: 3)) for twice the rate; Adam \(small.text(digits: 6)) for g = 3, "
        + "\(large.text(digits: 6)) for g = 3000")
  }

  private static let stableRates = Claim(
    "A02", .true,
    Words(
      en: """
        In a valley of curvature λ each update multiplies the weight by 1 − ηλ: gradient descent comes to rest exactly for 0 < η < 2/λ. Just above it grows without bound, far below it \
        hardly moves.
        """,
      zh: "在曲率为 λ 的山谷里，每次更新把权重乘以 1 − ηλ：当且仅当 0 < η < 2/λ 时梯度下降收敛。稍大一点就无限增长，太小则几乎不动。"),
    failsWhen: "the loss λw² in place of ½λw²"
  ) {
    let valley = Valley(curvatures: [4])
    let ends = try [0.49, 0.51, 0.1, 1e-4].map { rate in
      abs(try valley.path(from: [1], by: SGD(learningRate: rate), updates: 100)[100][0])
    }
    let theory = [0.49, 0.51, 0.1, 1e-4].map { rate in (0..<100).reduce(1.0) { w, _ in w * (1 - 4 * rate) }.magnitude }
    return Finding(
      holds: zip(ends, theory).allSatisfy { abs($0 - $1) <= 1e-9 * $1 } && ends[0] < 0.1 && ends[1] > 10
        && ends[2] < 1e-20 && ends[3] > 0.95,
      measured: "λ = 4, 100 updates from 1: "
        + zip(["0.49", "0.51", "0.1", "0.0001"], ends).map { "η = \($0): \($1.text(digits: 3))" }.joined(
          separator: ", "))
  }

  private static let batchEffects = Claim(
    "A04", .trueIf,
    Words(
      en: """
        What is kept for the backward pass grows linearly with the batch size, and the noise of the gradient falls: its variance times the batch size stays the same.
        """,
      zh: "为反向传播保存的数据随批次大小线性增长；梯度的噪声则下降：方差乘以批次大小保持不变。"),
    failsWhen: "the square root of the variance in place of the variance"
  ) {
    let network = try BatchTradeOff(seed: 1)
    let bytes = try [40, 80, 120].map { try network.activationBytes(samples: $0) }
    let gradients = try BatchGradients()
    let full = try gradients.fullGradient()
    var generator = SeededGenerator(seed: 4)
    let products = try [4, 16, 64, 256].map { size in
      try Double(size) * gradients.batchVariance(size: size, trials: 120, around: full, using: &generator)
    }
    let spread = (products.max() ?? 0) / (products.min() ?? 1)
    return Finding(
      holds: bytes[1] - bytes[0] == bytes[2] - bytes[1] && bytes[1] > bytes[0] && spread < 1.25,
      measured: "activations of 40, 80, 120 samples: \(bytes) bytes; B · variance for B = 4, 16, 64, 256: "
        + products.map { $0.text(1) }.joined(separator: ", "))
  }

  private static let updateRules = Claim(
    "A07", .true,
    Words(
      en:
        "SGD, RMSprop and Adam get the same gradient and make different steps of it: they differ only in how they use what came before.",
      zh: "SGD、RMSprop 和 Adam 得到的是同一个梯度，走出的步子却不同：区别只在于怎样利用以前的梯度。"),
    failsWhen: "α = 0.9 in RMSprop"
  ) {
    let gradients = [2.0, -1]
    let sgd = try engineSteps(0, gradients, SGD(learningRate: 0.1))
    let rmsprop = try engineSteps(0, gradients, RMSprop(learningRate: 0.1, alpha: 0.99))
    let adam = try engineSteps(0, gradients, Adam(learningRate: 0.1))
    // By hand: v₁ = 0.04, v₂ = 0.0496; m̂₂ = 0.08/0.19, v̂₂ = 0.004996/0.001999.
    let byHand = [
      [-0.2, -0.1], [-1, -1 + 0.1 / 0.0496.squareRoot()],
      [-0.1, -0.1 - 0.1 * (0.08 / 0.19) / (0.004996 / 0.001999).squareRoot()],
    ]
    let error = zip([sgd, rmsprop, adam], byHand).flatMap { zip($0, $1).map { abs($0 - $1) } }.max() ?? .infinity
    return Finding(
      holds: error < 1e-6 && sgd[0] != rmsprop[0] && rmsprop[0] != adam[0] && sgd[0] != adam[0],
      measured: "from 0 with gradients 2, −1: "
        + zip(["SGD", "RMSprop", "Adam"], [sgd, rmsprop, adam])
        .map { "\($0) \($1[0].text(4)), \($1[1].text(4))" }.joined(separator: "; "))
  }

  private static let noiseFloor = Claim(
    "A12", .trueIf,
    Words(
      en: """
        With a constant rate, noisy gradients keep the weight in a cloud around the minimum, of variance ησ² / (λ(2 − ηλ)). Lowering the rate shrinks the cloud. Schedules may also raise \
        the rate, as warm-up does.
        """,
      zh: "学习率固定时，带噪声的梯度让权重停在最小值周围的一团云里，方差为 ησ² / (λ(2 − ηλ))。降低学习率，云就缩小。学习率计划也可以升高学习率，比如预热。"),
    failsWhen: "noise of deviation 1.2"
  ) {
    let floor = try NoiseFloor()
    let pairs = try [0.4, 0.1, 0.02].map { rate in
      (try floor.measured(rate: rate), floor.problem.stationaryVariance(learningRate: rate) ?? .nan)
    }
    let lowered = try RateTrial.all[3].meanSquares()[299]
    let constant = try RateTrial.all[0].meanSquares()[299]
    return Finding(
      holds: pairs.allSatisfy { abs($0 / $1 - 1) < 0.1 } && lowered < constant / 10,
      measured:
        "η = 0.4, 0.1, 0.02: "
        + pairs.map { "\($0.0.text(digits: 3)) (theory \($0.1.text(digits: 3)))" }.joined(separator: ", ") + "; "
        + "after 300 updates constant 0.4: \(constant.text(digits: 2)), warm-up and cosine: \(lowered.text(digits: 2))")
  }

  private static let notEveryStep = Claim(
    "A14", .imprecise,
    Words(
      en:
        "Updates lower the loss on the whole, not one by one: with batches of 8 many single updates raise the training loss, and it still ends far below its start.",
      zh: "更新在总体上降低损失，并非每一次都如此：批次为 8 时，许多单次更新反而使训练损失上升，但最终远低于起点。"),
    failsWhen: "batches of all 1437 samples"
  ) {
    let races = try [1, 2].map { try BatchRace(batchSize: 8, seed: $0) }
    return Finding(
      holds: races.allSatisfy { $0.rises > 10 && $0.losses[$0.losses.count - 1] < $0.losses[0] / 4 },
      measured: races.map {
        "\($0.rises) of \($0.log.count) updates raised the training loss, which fell from \($0.losses[0].text(2)) to "
          + "\($0.losses[$0.losses.count - 1].text(2))"
      }.joined(separator: "; "))
  }
}

extension BatchTradeOff {
  /// The bytes of what every layer computes for so many samples: what is kept until the gradient has passed.
  fileprivate func activationBytes(samples: Int) throws -> Int {
    let network = try network(batchSize: 64, rate: 0.1, updates: 1)
    var signal = try training.samples(0..<samples).inputs
    return try network.layers.reduce(signal.byteCount) { bytes, layer in
      signal = try layer(signal)
      return bytes + signal.byteCount
    }
  }
}
