import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Claim {
  /// Where clipping stands in an update, and what the threshold does.
  static let clippingOrderClaims = [afterBackward, beforeStep, orderOfWork, unstableTraining, threshold]

  private static let afterBackward = Claim(
    "M02", .imprecise,
    Words(
      en: """
        Clipping does not happen during back-propagation but after it, on the gradients that backward() has added up, and before the step. Anywhere else it changes nothing.
        """,
      zh: "裁剪不是发生在反向传播过程中，而是在它之后：对 backward() 累加好的梯度、在更新之前进行。放在别处等于没有裁剪。"),
    failsWhen: "a threshold of 100"
  ) {
    let unclipped = try ClippingPlace.nowhere.weights()
    let early = try ClippingPlace.beforeBackward.weights()
    let late = try ClippingPlace.afterStep.weights()
    let between = try ClippingPlace.betweenBackwardAndStep.weights()
    return Finding(
      holds: early == unclipped && late == unclipped && abs(between[0][0] - unclipped[0][0]) > 0.5,
      measured:
        "first weight after one update: none \(unclipped[0][0].text(3)), before backward \(early[0][0].text(3)), "
        + "after step \(late[0][0].text(3)), in between \(between[0][0].text(3))")
  }

  private static let beforeStep = Claim(
    "M06", .true,
    Words(
      en: """
        clip_grad_value_ and clip_grad_norm_ are called when gradients are there and before the update. If the loss is scaled, unscale the gradients first; clipped at the scaled size, the update is too \
        small by the scale.
        """,
      zh: "clip_grad_value_ 与 clip_grad_norm_ 在梯度算好之后、更新之前调用。如果损失放大过，要先把梯度还原；按放大后的大小裁剪，更新就会小上同样的倍数。"),
    failsWhen: "a scale of 1"
  ) {
    func movement(unscalesFirst: Bool) throws -> Double {
      let run = try TrainingRun(weights: [3], batches: [[2, 1]], lossScale: 1024)
      try run.nextLoss().backward()
      if unscalesFirst { try run.unscale() }
      try clipGradNorm(run.parameters, maxNorm: 1)
      if !unscalesFirst { try run.unscale() }
      try run.optimizer.step()
      return 3 - (try run.parameters[0].item())
    }
    let (right, wrong) = (try movement(unscalesFirst: true), try movement(unscalesFirst: false))
    return Finding(
      holds: abs(right / wrong / 1024 - 1) < 1e-5,
      measured:
        "scale 1024: the weight moves \(right.text(digits: 4)) when unscaled first, \(wrong.text(digits: 3)) when clipped first, \((right / wrong).text(0)) times less"
    )
  }

  private static let orderOfWork = Claim(
    "M11", .trueIf,
    Words(
      en: """
        Zero, forward, loss, backward, clip, step. backward() *adds* to what is there, so zeroing must come before it; zeroed gradients are nil. max_norm = 20 is an example: on gradients that are never that \
        long it never acts.
        """,
      zh: "清零、前向、损失、反向、裁剪、更新。backward() 是*累加*，所以之前必须清零；清零后梯度是 nil。max_norm = 20 只是例子：梯度从来没那么长，它就从不起作用。"),
    failsWhen: "zeroing between the two backwards"
  ) {
    let w = try Tensor([3.0, -4]).requiresGrad()
    try (w * w).sum().backward()
    let once = w.grad?.elements ?? []
    try (w * w).sum().backward()
    let twice = w.grad?.elements ?? []
    w.zeroGrad()
    let training = try ClippedDigits(maxNorm: 20, on: DigitsParts())
    let longest = training.norms.max() ?? .nan
    return Finding(
      holds: once == [6, -8] && twice == [12, -16] && w.grad == nil && training.clipped(at: 20) == 0 && longest < 10
        && longest > 0.5,
      measured: "two backwards: \(once), then \(twice); after zeroGrad \(w.grad == nil ? "nil" : "not nil"); digits: "
        + "longest gradient \(longest.text(1)), clipped at 20: \(training.clipped(at: 20)) of \(training.norms.count)")
  }

  private static let unstableTraining = Claim(
    "M13", .trueIf,
    Words(
      en: """
        A loss that suddenly grows or becomes NaN may come from an exploding gradient; then clipping helps, if it acts before the NaN. It does not help against a NaN that the loss itself makes (log 0, \
        bad data).
        """,
      zh: "损失突然变大或变成 NaN，可能是梯度爆炸；这时裁剪有用，但要赶在 NaN 之前。损失自己产生的 NaN（log 0、坏数据）它救不了。"),
    failsWhen: "a threshold of 1e5"
  ) {
    let wild = try QuarticDescent.path(maxNorm: nil)
    let tame = try QuarticDescent.path(maxNorm: 1)
    let w = try Tensor([0.0]).requiresGrad()
    try (w * w.log()).sum().backward()
    let refused = (try? clipGradNorm([w], maxNorm: 1)) == nil
    let lost = wild.firstIndex { !$0.isFinite } ?? 300
    return Finding(
      holds: lost < 20 && abs(tame[300]) < 0.1 && refused,
      measured:
        "w⁴ from 10, η = 0.1: without clipping not finite after \(lost) updates, with c = 1 at \(tame[300].text(3)) after 300; "
        + "the gradient of w·log(w) at 0 is \(refused ? "refused" : "accepted")")
  }

  private static let threshold = Claim(
    "M14", .true,
    Words(
      en: """
        The threshold is found by experiment: too large does nothing, too small limits learning. With SGD the weights move at most updates · η · c in all.
        """,
      zh: "阈值要靠实验：太大等于没有，太小限制学习。对 SGD，权重一共至多移动 更新次数 · η · c。"),
    failsWhen: "a rate of 0.2"
  ) {
    let ends = try [1e4, 1, 0.01].map { try QuarticDescent.path(maxNorm: $0) }
    let moved = 10 - ends[2][300]
    return Finding(
      holds: ends[0].suffix(50).allSatisfy { abs($0) >= 100 } && abs(ends[1][300]) < 0.1
        && moved <= 300 * 0.1 * 0.01 + 1e-9
        && moved > 0.299,
      measured:
        "after 300 updates from 10: c = 10⁴ at \(ends[0][300].text(0)), c = 1 at \(ends[1][300].text(3)), c = 0.01 at "
        + "\(ends[2][300].text(3)): moved \(moved.text(3)) of at most 0.3")
  }
}
