import Checking
import Contracts
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 12.3.
  static let trainingStep = AnswerKey(
    for: GradientClippingExercises.trainingStep, reference: GradientClippingReference()
  ) { key in
    key.points = 2
    // An order that clips before it unscales, with the threshold scaled as well, is right too; the 10⁻⁶ in the clipping then counts a little less.
    key.comparison = .within(1e-5)
    key.why(
      en: """
        Zero, forward, backward, unscale, clip, step: clipping works on what backward() has left in the parameters, so it comes after it; it must see gradients of the real size, so it comes after \
        unscaling; and the step must see the clipped ones, so it comes last.
        """,
      zh: "清零、前向、反向、还原尺度、裁剪、更新：裁剪处理的是 backward() 留在参数里的梯度，所以在它之后；裁剪要看到真实大小的梯度，所以在还原之后；更新要用裁剪过的梯度，所以最后。")

    key.alternative("zeroes between forward and backward") { run, maxNorm in
      let loss = try run.nextLoss()
      run.optimizer.zeroGrad()
      try loss.backward()
      try run.unscale()
      let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
      try run.optimizer.step()
      return norm
    }
    key.alternative("scales the threshold") { run, maxNorm in
      for parameter in run.parameters { parameter.zeroGrad() }
      try run.nextLoss().backward()
      let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm * run.lossScale)
      try run.unscale()
      try run.optimizer.step()
      return norm / run.lossScale
    }
    key.alternative("unscales the loss") { run, maxNorm in
      run.optimizer.zeroGrad()
      try (run.nextLoss() / run.lossScale).backward()
      let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
      try run.optimizer.step()
      return norm
    }

    key.example(([3], [[2, 1]], 1, 1, 0))
    key.example(([3, -1], [[2, 0.5, 1], [-1, 1.5, 2]], 1.5, 1, 0))
    key.example(([3, -1], [[2, 0.5, 1], [-1, 1.5, 2], [0.5, 2, -1]], 1.5, 1024, 0))
    key.random(6) { generator in randomRun(&generator, scale: 1) }
    key.random(6) { generator in randomRun(&generator, scale: [16, 256, 4096].randomElement(using: &generator) ?? 16) }
    key.example(
      en: "the gradient is short enough already", zh: "梯度本来就够短",
      ([0.3, -0.1], [[0.5, 0.25, 0.1], [0.3, 0.4, 0.2]], 2.5, 1, 0))
    key.example(
      en: "the gradient is short enough, though not when it is scaled", zh: "梯度本来就够短，放大后却不短",
      ([0.4, -0.2], [[0.5, 0.25, 0.1], [0.3, 0.4, 0.2], [0.2, -0.6, 0.3]], 2, 64, 0))
    key.example(
      en: "gradients are left over from something else", zh: "参数里残留着别的梯度",
      ([1.5, -2], [[1, 0.5, 0.75], [0.25, 1.25, -1]], 1.25, 1, 0.8))
    key.when(en: "the loss is scaled", zh: "损失被放大") { $0.3 != 1 }

    key.addTrainingStepMisconceptions()
    key.hints(
      Words(
        en: "After which call are there gradients at all, and which call uses them up?",
        zh: "哪个调用之后才有梯度？哪个调用会把它用掉？"),
      Words(
        en:
          "Clipping compares with maxNorm, which is meant for gradients of the real loss. Before and after which two calls do gradients have that size?",
        zh: "裁剪与 maxNorm 比较，而 maxNorm 针对真实损失的梯度。梯度在哪两个调用之间是这个大小？"),
      Words(
        en: """
          zeroGrad(); nextLoss().backward(); unscale(); let norm = clipGradNorm(run.parameters, maxNorm: maxNorm); step(); return norm.
          """,
        zh:
          "次序：zeroGrad()；nextLoss().backward()；unscale()；let norm = clipGradNorm(run.parameters, maxNorm: maxNorm)；step()；最后返回 norm。"
      ))
  }
}

/// A run of three or four batches with two weights, far enough from its goal for clipping.
private func randomRun(
  _ generator: inout SeededGenerator, scale: Double
) -> ([Double], [[Double]], Double, Double, Double) {
  func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &generator) }
  let weights = [number(1.5...3), number(-3...(-1.5))]
  let batches = (0..<Int.random(in: 3...4, using: &generator)).map { _ in
    [number(0.5...2), number(-2...(-0.5)), number(-1...1)]
  }
  return (weights, batches, number(0.7...1.6), scale, 0)
}
