import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 10 states.
  static let regularisation: [Claim] = [
    penaltiesAreOneFamily, dropoutKeepsTheMean, dropoutKeepsTheSamples, evalIsNotOff, evalFreezesNoGradient,
    smallTestBatches, twoSwitches,
  ]

  private static let penaltiesAreOneFamily = Claim(
    "A08", .imprecise,
    Words(
      en: """
        A penalty such as L1 or L2 is one family of regularisers; dropout and early stopping add no term to the loss. For plain SGD an L2 penalty in the loss and weight decay are the \
        same step; for Adam they are not (AdamW). On few, noisy samples decay raises the training loss and lowers the test loss.
        """,
      zh: """
        L1、L2 之类的惩罚项只是正则化的一族；dropout 和早停并不给损失加项。对普通 SGD，损失里的 L2 惩罚与权重衰减是同一步；对 Adam 则不是（AdamW）。\
        样本少而有噪声时，衰减使训练损失升高、测试损失降低。
        """),
    failsWhen: "AdamW adds λw to the gradient"
  ) {
    let difference = try penaltyAgainstDecay()
    let coupled = try afterThreeSteps(Adam(learningRate: 0.1, weightDecay: 0.2))
    let decoupled = try afterThreeSteps(AdamW(learningRate: 0.1, weightDecay: 0.2))
    let apart = zip(coupled, decoupled).map { abs($0 - $1) }.max() ?? 0
    let norms = try [0.001, 0.01, 0.1].map { try SparseRegression(.l2, strength: $0).norm }
    let (none, decay) = (try RegularisedRuns(.none), try RegularisedRuns(.decay))
    return Finding(
      holds: difference < 1e-12 && apart > 0.01 && norms[0] > norms[1] && norms[1] > norms[2]
        && none.mean(\.trainLoss) < decay.mean(\.trainLoss) - 0.1
        && zip(none.runs, decay.runs).allSatisfy { $0.testLoss > $1.testLoss },
      measured: """
        SGD: penalty and decay differ by \(difference.text(digits: 1)); Adam \(coupled.text(4)) and AdamW \(decoupled.text(4)); ‖w‖ for λ = 0.001, 0.01, 0.1: \
        \(norms.text(2)); train/test loss \(none.mean(\.trainLoss).text(2))/\(none.mean(\.testLoss).text(2)), with decay \
        \(decay.mean(\.trainLoss).text(2))/\(decay.mean(\.testLoss).text(2))
        """)
  }

  private static let dropoutKeepsTheMean = Claim(
    "A09", .true,
    Words(
      en: """
        Dropout sets units to 0 at random in training, each with probability p, and divides the others by 1 − p, so that the mean stays. In evaluation it changes nothing, not a bit.
        """,
      zh: "Dropout 在训练时以概率 p 随机把神经元置 0，其余除以 1 − p，使平均值不变。评估时它一个比特也不改变。"),
    failsWhen: "the kept elements are not divided by 1 − p"
  ) {
    var generator = SeededGenerator(seed: 1)
    let ones = try Tensor<Double>.ones(200_000)
    let output = try dropout(ones, p: 0.3, using: &generator)
    let (mean, kept) = (try output.mean().item(), try output.amax().item())
    let zeros = Double(output.elements.count { $0 == 0 }) / 200_000
    let x = try Tensor<Double>.randn([50, 40], using: &generator)
    let evaluated = try dropout(x, p: 0.3, training: false, using: &generator)
    return Finding(
      holds: abs(mean - 1) < 0.01 && abs(kept - 1 / 0.7) < 1e-12 && abs(zeros - 0.3) < 0.01
        && evaluated.elements.map(\.bitPattern) == x.elements.map(\.bitPattern),
      measured:
        "p = 0.3 on 200000 ones: mean \(mean.text(3)), kept \(kept.text(6)), zeros \(zeros.text(3)); evaluation bit-identical"
    )
  }

  private static let dropoutKeepsTheSamples = Claim(
    "A10", .false,
    Words(
      en: """
        Dropout stops units from relying on particular other units (co-adaptation), not the model from relying on particular samples. The mask lies over activations: every sample stays in the batch, \
        in the loss and in the gradient.
        """,
      zh: "Dropout 防止的是神经元过于依赖特定的其他神经元（共适应），而不是防止模型依赖特定样本。掩码盖在激活值上：每个样本都留在批次里、损失里和梯度里。"),
    failsWhen: "the mask has one column"
  ) {
    var generator = SeededGenerator(seed: 2)
    let x = try Tensor<Double>.ones(400, 30).requiresGrad()
    let output = try dropout(x, p: 0.3, using: &generator)
    try output.sum().backward()
    let (values, gradient) = (output.detach().elements, x.grad?.elements ?? [])
    let rows = (0..<400).map { Array(values[$0 * 30..<($0 + 1) * 30]) }
    let lost = rows.count { $0.allSatisfy { $0 == 0 } }
    let columns = (0..<30).map { c in Double(rows.count { $0[c] == 0 }) / 400 }
    let reached = (0..<400).count { row in gradient[row * 30..<(row + 1) * 30].contains { $0 != 0 } }
    let (least, most) = (columns.min() ?? 0, columns.max() ?? 1)
    return Finding(
      holds: lost == 0 && reached == 400 && least > 0.2 && most < 0.4,
      measured: """
        400 samples of 30 units, p = 0.3: \(lost) samples dropped as a whole, \(reached) get a gradient; of each unit \(least.text(2)) to \(most.text(2)) is dropped
        """)
  }

  private static let evalIsNotOff = Claim(
    "L01", .false,
    Words(
      en: """
        eval() makes dropout the identity, but batch normalisation stays at work: it normalises with its running mean and variance, and no longer moves them. Without running statistics it goes on using \
        the batch.
        """,
      zh: "eval() 使 dropout 成为恒等变换，但批归一化仍在工作：它用滑动均值和方差做归一化，并不再更新它们。若不保存滑动统计量，它仍使用本批的统计量。"),
    failsWhen: "batch normalisation returns its input in evaluation mode"
  ) {
    var generator = SeededGenerator(seed: 3)
    let (norm, drop) = (try BatchNorm1d<Double>(4), try Dropout<Double>(0.5, seed: 3))
    for _ in 0..<5 { _ = try norm(Tensor<Double>.randn([16, 4], using: &generator) * 3 + 2) }
    norm.eval()
    drop.eval()
    guard let mean = norm.runningMean, let variance = norm.runningVar else {
      return Finding(holds: false, measured: "no running statistics")
    }
    let kept = mean.elements
    let x = try Tensor<Double>.randn([3, 4], using: &generator)
    let y = try norm(x).detach()
    let byHand = try (x - mean) / (variance + 1e-5).sqrt()
    let error = try (y - byHand).abs().amax().item()
    let moved = try (y - x).abs().amax().item()
    let untracked = try BatchNorm1d<Double>(4, trackRunningStats: false)
    untracked.eval()
    let ofBatch = try untracked(x).detach().mean(dim: 0).abs().amax().item()
    let dropped = try drop(x).elements
    return Finding(
      holds: error < 1e-12 && moved > 0.1 && mean.elements == kept && ofBatch < 1e-12
        && dropped == x.elements,
      measured: """
        evaluation is (x − running mean)/√(running variance + ε) up to \(error.text(digits: 1)), away from x by \(moved.text(2)); statistics unmoved; dropout is the identity
        """)
  }

  private static let evalFreezesNoGradient = Claim(
    "L02", .imprecise,
    Words(
      en: """
        γ and β are learnt by gradients; the running mean and variance are buffers, averaged and not learnt; dropout has nothing to learn. eval() freezes the behaviour, not the gradients: backward() \
        still reaches γ and β.
        """,
      zh: "γ 和 β 由梯度学得；滑动均值和方差是缓冲区，靠平均得来而不是学来；dropout 没有可学的东西。eval() 固定的是行为，不是梯度：backward() 照样能到达 γ 和 β。"),
    failsWhen: "the pass runs inside noGrad"
  ) {
    var generator = SeededGenerator(seed: 4)
    let norm = try BatchNorm1d<Double>(4)
    _ = try norm(Tensor<Double>.randn([16, 4], using: &generator))
    norm.eval()
    try norm(Tensor<Double>.randn([6, 4], using: &generator)).square().sum().backward()
    let gradients = [norm.weight, norm.bias].map { $0?.grad?.elements ?? [] }
    let (parameters, buffers) = (norm.namedParameters.map(\.name), norm.namedBuffers.map(\.name))
    let learnt = try Dropout<Double>(0.5, seed: 1).namedParameters.count
    return Finding(
      holds: parameters == ["weight", "bias"] && buffers == ["running_mean", "running_var", "num_batches_tracked"]
        && learnt == 0 && gradients.allSatisfy { $0.count == 4 && $0.allSatisfy { $0 != 0 } },
      measured: "parameters \(parameters), buffers \(buffers); gradient of γ after eval(): \(gradients[0].text(2))")
  }

  private static let smallTestBatches = Claim(
    "L03", .true,
    Words(
      en: """
        Tested in training mode, batch normalisation uses the statistics of the test batch: with two or four images the accuracy falls apart. And such a test moves the running statistics, with or \
        without noGrad.
        """,
      zh: "若在训练模式下测试，批归一化使用测试批自身的统计量：每批只有两张或四张图时，正确率一落千丈。而且这样测试会改动滑动统计量，有没有 noGrad 都一样。"),
    failsWhen: "the network is put into evaluation mode before the tests"
  ) {
    let tests = try (1...2).map { try ForgottenEval(seed: $0) }
    let measured = tests[0].training.map { "\($0.batchSize): \($0.accuracy.text(3))" }.joined(separator: ", ")
    return Finding(
      holds: tests.allSatisfy { test in
        test.evaluation > 0.9 && test.training[0].accuracy < test.evaluation - 0.25
          && test.training[1].accuracy < test.evaluation - 0.05
          && test.training[0].accuracy < test.training[1].accuracy
          && abs(test.training[3].accuracy - test.evaluation) < 0.04 && test.drift > 0.01
      },
      measured:
        "evaluation mode \(tests[0].evaluation.text(3)); training mode by test batch \(measured); running means moved by up to \(tests[0].drift.text(2))"
    )
  }

  private static let twoSwitches = Claim(
    "L04", .trueIf,
    Words(
      en: """
        eval() is needed before inference if the network has a part that depends on the mode; without dropout and batch normalisation both modes agree. It is another switch than no_grad: eval() alone \
        still records a graph, no_grad alone still drops units. Monte Carlo dropout leaves dropout on deliberately.
        """,
      zh: """
        若网络中有依赖模式的部分，推理前就要调用 eval()；没有 dropout 和批归一化时，两种模式没有区别。它与 no_grad 是两个开关：只用 eval() 仍会记录计算图，\
        只用 no_grad 仍会丢弃神经元。蒙特卡洛 dropout 则故意让 dropout 开着。
        """),
    failsWhen: "eval() also switches recording off"
  ) {
    var generator = SeededGenerator(seed: 5)
    let plain = try Sequential<Double>(
      Linear(5, 8, using: &generator), ReLU(), Linear(8, 3, using: &generator))
    let x = try Tensor<Double>.randn([6, 5], using: &generator)
    let training = try plain(x).detach().elements
    plain.eval()
    let evaluated = try plain(x).detach().elements
    let positions = try TwoSwitches.positions()
    return Finding(
      holds: training == evaluated
        && positions.allSatisfy { $0.hasGraph == $0.isRecording && $0.repeats != $0.isTraining },
      measured: """
        without dropout and batch norm: modes identical; eval() alone: graph \(positions[2].hasGraph ? "recorded" : "not recorded"); noGrad alone: answers \
        \(positions[1].repeats ? "repeat" : "change")
        """)
  }
}

/// The largest difference between a step of SGD with an L2 penalty in the loss and (1 − ηλ)w − ηg.
private func penaltyAgainstDecay() throws -> Double {
  let (rate, decay) = (0.1, 0.3)
  let (start, slope) = ([1.5, -2.25, 0.5], [0.75, 1.25, -3])
  let w = try Tensor(start).requiresGrad()
  let optimizer = try Optimizer([w], SGD(learningRate: rate))
  try ((w * Tensor(slope)).sum() + l2Penalty([w]) * decay).backward()
  try optimizer.step()
  return zip(w.elements, zip(start, slope)).map { abs($0 - ((1 - rate * decay) * $1.0 - rate * $1.1)) }.max() ?? 0
}

/// The weights 2 and −3 after three steps with fixed gradients, small ones for the first and large ones for the second.
private func afterThreeSteps(_ rule: any UpdateRule) throws -> [Double] {
  let w = try Tensor<Double>([2, -3]).requiresGrad()
  let optimizer = try Optimizer([w], rule)
  for slope in [[0.1, 5], [0.3, -2], [-0.1, 4]] {
    optimizer.zeroGrad()
    try (w * Tensor(slope)).sum().backward()
    try optimizer.step()
  }
  return w.elements
}

extension [Double] {
  /// The numbers with so many decimals, in brackets.
  fileprivate func text(_ decimals: Int) -> String { "[" + map { $0.text(decimals) }.joined(separator: ", ") + "]" }
}
