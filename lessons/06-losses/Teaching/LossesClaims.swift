import Checking
import Foundation
import NeuralNetworks
import TensorCore

extension Claim {
  /// The statements of lesson 6.
  static let losses: [Claim] = [lossIsMinimised, regressionOutput, binaryOutput, multiclassOutput]

  private static let lossIsMinimised = Claim(
    "A06", .imprecise,
    Words(
      en: """
        Training makes a loss smaller; what is minimised may also contain penalties, and some losses (adversarial, contrastive) know no true value. The smallest value is often not 0: \
        with labels smoothed by 0.1 over ten classes it is 0.5003. Guessing evenly among ten classes costs ln 10 = 2.3026.
        """,
      zh:
        "训练就是让损失变小；被最小化的目标还可能带有惩罚项，而有些损失（对抗、对比）根本没有“真实值”。最小值往往不是 0：十个类别、标签平滑 0.1 时是 0.5003。在十个类别中平均瞎猜，损失是 ln 10 = 2.3026。"
    ),
    failsWhen: "labelSmoothing: 0"
  ) {
    let label = try Tensor([3])
    let guess = try crossEntropy(Tensor<Double>.zeros([1, 10]), label).item()
    // At the optimum softmax(z) equals the smoothed label, so z is its logarithm.
    let best = try Tensor((0..<10).map { log($0 == 3 ? 0.91 : 0.01) }, shape: [1, 10]).requiresGrad()
    let smallest = try crossEntropy(best, label, labelSmoothing: 0.1)
    try smallest.backward()
    let flat = (best.grad ?? best).elements.allSatisfy { abs($0) < 1e-12 }
    let around = try (0..<10).allSatisfy { index in
      try [-0.1, 0.1].allSatisfy { shift in
        var moved = best.elements
        moved[index] += shift
        return try crossEntropy(Tensor(moved, shape: [1, 10]), label, labelSmoothing: 0.1).item()
          > smallest.item()
      }
    }
    let value = try smallest.item()
    return Claim.Finding(
      holds: abs(guess - log(10)) < 1e-12 && abs(value - 0.5003) < 1e-4 && flat && around,
      measured: "zero logits \(guess.text(6)), smoothed minimum \(value.text(4))")
  }

  private static let regressionOutput = Claim(
    "K02", .trueIf,
    Words(
      en: """
        A linear output suits targets of any size and sign. A ReLU output cannot be negative: with the targets −1, −2, 3 its squared error stays at (1 + 4)/3 or more; a sigmoid output never reaches 1. \
        Positive targets go well with softplus or exp, bounded ones with sigmoid or tanh.
        """,
      zh:
        "目标可正可负、大小不限时用线性输出。ReLU 输出不可能为负：目标是 −1、−2、3 时平方误差至少是 (1 + 4)/3；sigmoid 输出永远到不了 1。目标为正时适合 softplus 或 exp，有界时适合 sigmoid 或 tanh。"
    ),
    failsWhen: "LeakyReLU in place of ReLU"
  ) {
    let targets = [-1.0, -2, 3]
    let linear = try OutputActivation(targets: targets) { $0 }
    let relu = try OutputActivation(targets: targets) { try $0.relu() }
    let sigmoid = try OutputActivation(targets: targets) { try $0.sigmoid() }
    let softplus = try OutputActivation(targets: [0.5, 2, 7]) { try $0.softplus() }
    return Claim.Finding(
      holds: linear.loss < 1e-9 && relu.loss >= 5 / 3 - 1e-12 && relu.loss < 2
        && sigmoid.outputs.allSatisfy { $0 < 1 } && sigmoid.loss > 3 && softplus.loss < 1e-9,
      measured:
        "MSE linear \(linear.loss.text(4)), ReLU \(relu.loss.text(4)), sigmoid \(sigmoid.loss.text(4)), softplus \(softplus.loss.text(4))"
    )
  }

  private static let binaryOutput = Claim(
    "K03", .trueIf,
    Words(
      en: """
        Two classes take one sigmoid output, which is the softmax of [0, z]; but train on the logit, with sigmoid and cross-entropy in one step. At z = −200 and label 1 that gives 200 with gradient −1; sigmoid first gives \
        100 with gradient 0 if the logarithm is kept above −100 as in PyTorch, and infinity if it is not.
        """,
      zh:
        "二分类用一个 sigmoid 输出（等于 [0, z] 的 softmax），但训练时应直接用 logit，把 sigmoid 与交叉熵合成一步。z = −200、标签 1 时得 200，梯度 −1；先算 sigmoid，若像 PyTorch 那样把对数限制在 −100 以上则得 100、梯度 0，否则是无穷大。"
    ),
    failsWhen: "bce(sigmoid(z)) as the fused loss"
  ) {
    let mistake = try ConfidentMistake(logit: -200, label: 1)
    let pairs = try [-3.0, -0.5, 0, 1.25, 4].map { z in
      (
        try Tensor([0, z]).softmax(dim: 0).elements[1],
        try Tensor([z]).sigmoid().elements[0]
      )
    }
    return Claim.Finding(
      holds: mistake.fused == (200, -1) && mistake.clamped == (100, 0) && mistake.plain.loss == .infinity
        && pairs.allSatisfy { abs($0 - $1) < 1e-12 },
      measured:
        "loss and gradient: "
        + [mistake.fused, mistake.clamped, mistake.plain].map { ConfidentMistake.text($0).joined(separator: ", ") }
        .joined(separator: "; ")
    )
  }

  private static let multiclassOutput = Claim(
    "K04", .trueIf,
    Words(
      en: """
        Several classes, one of them right: softmax, with the row's maximum subtracted. The usual cross-entropy takes logits and does it itself; a softmax before it is a bug. With ten classes the loss then never falls below \
        ln(1 + 9/e) = 1.4612, and on the digits a linear classifier learns less in the same 300 updates. Several labels at once need sigmoids.
        """,
      zh:
        "多个类别、只有一个正确：用 softmax，并先减去该行的最大值。通常的交叉熵接收 logit，自己会做 softmax；在它前面再加一次是错误。十个类别时损失就永远降不到 ln(1 + 9/e) = 1.4612 以下，而且在手写数字上，线性分类器同样更新 300 次学到的更少。一个样本可有多个标签时要用 sigmoid。"
    ),
    failsWhen: "isDouble: false for both"
  ) {
    let shares = try Tensor([1000.0, 1001]).softmax(dim: 0).elements
    let sigmoids = try Tensor([3.0, 3]).sigmoid().elements
    let floor = try crossEntropy(Tensor([1000.0] + Array(repeating: 0, count: 9)).softmax(dim: 0), Tensor([0])).item()
    let parts = try DigitsParts()
    let runs = try (1...3).map { seed in
      (
        single: try DoubleSoftmax(isDouble: false, seed: seed, on: parts),
        double: try DoubleSoftmax(isDouble: true, seed: seed, on: parts)
      )
    }
    let single = runs.map(\.single.testAccuracy).reduce(0, +) / 3
    let double = runs.map(\.double.testAccuracy).reduce(0, +) / 3
    let neverBelow = runs.allSatisfy { $0.double.losses.allSatisfy { $0 > floor } && $0.single.finalLoss < 0.5 }
    return Claim.Finding(
      holds: shares.allSatisfy(\.isFinite) && abs(shares[1] - 0.7311) < 1e-4 && sigmoids.allSatisfy { $0 > 0.9 }
        && abs(floor - DoubleSoftmax.floor(classes: 10)) < 1e-12 && neverBelow
        && runs.allSatisfy { $0.single.testAccuracy > $0.double.testAccuracy } && single > double + 0.02,
      measured:
        "floor \(floor.text(4)), test accuracy single \(single.text(3)), double \(double.text(3))")
  }
}
