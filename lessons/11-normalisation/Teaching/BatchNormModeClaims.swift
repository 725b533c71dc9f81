import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Claim {
  /// What `eval()` means for batch normalisation; dropout's half is lesson 10's.
  static let batchNormModes: [Claim] = [l01, l02, l03]

  private static let l01 = Claim(
    "L01-BN", .false,
    Words(
      en:
        "eval() does not disable batch normalisation: it goes on normalising, with the remembered statistics, and no longer moves them.",
      zh: "eval() 并不是停用批归一化：它照常归一化，只是改用记下的统计量，并且不再更新它们。"),
    failsWhen: "the layer stays in training mode"
  ) {
    let (layer, x) = try trained()
    layer.eval()
    let before = (layer.runningMean?.elements, layer.runningVar?.elements)
    let output = try layer(x)
    let formula = try NormalisationReference().batchNormEval(
      x, gamma: .ones([3]), beta: .zeros([3]), eps: 1e-5,
      running: ChannelMoments(mean: layer.runningMean ?? x, variance: layer.runningVar ?? x))
    let error = try (output - formula).abs().amax().item()
    let change = try (output - x).abs().amax().item()
    let stays = before == (layer.runningMean?.elements, layer.runningVar?.elements)
    return Finding(
      holds: error < 1e-12 && change > 0.5 && stays,
      measured:
        "output and formula differ by \(error.text(digits: 1)), output and input by \(change.text(2)); statistics moved: \(!stays)"
    )
  }

  private static let l02 = Claim(
    "L02-BN", .imprecise,
    Words(
      en: """
        γ and β are learnt; the running mean and variance are not learnt but averaged: buffers, no parameters. eval() freezes what the layer does, not the gradients: γ and β still get theirs.
        """,
      zh: "γ 和 β 是学出来的；滑动均值和方差不是学出来的，而是平均得到的：它们是缓冲区，不是参数。eval() 固定的是做法，不是梯度：γ 和 β 仍会得到梯度。"),
    failsWhen: "the pass is made without recording"
  ) {
    let (layer, x) = try trained()
    layer.eval()
    try layer(x).square().sum().backward()
    let gradients = [layer.weight, layer.bias].map { $0?.grad?.elements.contains { $0 != 0 } == true }
    let (parameters, buffers) = (layer.namedParameters.map(\.name), layer.namedBuffers.map(\.name))
    return Finding(
      holds: gradients == [true, true] && parameters == ["weight", "bias"]
        && buffers == ["running_mean", "running_var", "num_batches_tracked"],
      measured: "parameters \(parameters), buffers \(buffers); gradients after eval(): \(gradients)")
  }

  private static let l03 = Claim(
    "L03-BN", .true,
    Words(
      en: """
        Without eval() a small test batch is distorted by batch normalisation: the answer for a sample depends on the others, and asking moves the running statistics, also under noGrad.
        """,
      zh: "不调用 eval()，小的测试批次会被批归一化扭曲：一个样本的答案取决于同批的其他样本，而且每问一次都会改动滑动统计量，即使在 noGrad 里。"),
    failsWhen: "the network is in evaluation mode"
  ) {
    let digits = try NormalisedDigits(.batch, batchSize: 32, seed: 1)
    let right = try digits.accuracy()
    let (pairs, all) = (try digits.accuracyInTraining(batchSize: 2), try digits.accuracyInTraining(batchSize: 360))
    let first = try Tensor<Double>([[1], [0]]).batchNormalised().elements[0]
    let second = try Tensor<Double>([[1], [2]]).batchNormalised().elements[0]
    let (layer, x) = try trained()
    let before = layer.runningMean?.elements
    try noGrad { _ = try layer(x + 5) }
    return Finding(
      holds: pairs < right - 0.2 && abs(all - right) < 0.05 && first > 0.99 && second < -0.99
        && before != layer.runningMean?.elements,
      measured:
        "eval \(right.text(3)); in training mode with test batches of 2: \(pairs.text(3)), of 360: \(all.text(3)); the same 1 becomes \(first.text(2)) beside 0, \(second.text(2)) beside 2"
    )
  }

  /// A layer whose statistics have moved, in training mode, and a batch for it.
  private static func trained() throws -> (BatchNorm1d<Double>, Tensor<Double>) {
    var generator = SeededGenerator(seed: 13)
    let layer = try BatchNorm1d<Double>(3)
    for _ in 0..<30 { _ = try layer(Tensor.randn([16, 3], using: &generator) * 2 + 4) }
    return (layer, try Tensor.randn([4, 3], using: &generator) * 2 + 4)
  }
}
