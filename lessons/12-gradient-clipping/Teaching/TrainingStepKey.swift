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

extension AnswerKeyBuilder
where
  Method == (TrainingRun, Double) throws -> Double, Input == ([Double], [[Double]], Double, Double, Double)
{
  /// Wrong orders.
  fileprivate mutating func addTrainingStepMisconceptions() {
    misconception(
      "clipsBeforeBackward",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        let loss = try run.nextLoss()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try loss.backward()
        try run.unscale()
        try run.optimizer.step()
        return norm
      },
      says: { _ in
        Words(
          en: """
            This is what you get when clipping comes before backward(): there are no gradients yet, the norm is 0, and nothing is clipped.
            """,
          zh: "这正是在 backward() 之前裁剪时得到的结果：那时还没有梯度，范数为 0，什么也没裁剪。")
      })
    misconception(
      "clipsAfterStep",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        try run.nextLoss().backward()
        try run.unscale()
        try run.optimizer.step()
        return try clipGradNorm(run.parameters, maxNorm: maxNorm)
      },
      says: { _ in
        Words(
          en: """
            The norms are right, and the weights are those without any clipping. This is what you get when clipping comes after step(), or not at all: the step has already used the long gradient.
            """,
          zh: "范数是对的，权重却和完全没有裁剪时一样。这正是在 step() 之后才裁剪（或根本没裁剪）时得到的结果：那一步已经用掉了过长的梯度。")
      })
    misconception(
      "forgetsZeroing",
      { run, maxNorm in
        try run.nextLoss().backward()
        try run.unscale()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try run.optimizer.step()
        return norm
      },
      says: { _ in
        Words(
          en: """
            This is what you get when gradients are never zeroed: backward() *adds* to what is there, so from the second update on the old gradients push as well.
            """,
          zh: "这正是从不清零梯度时得到的结果：backward() 是往已有的梯度上*累加*，从第二次更新起旧梯度也在推。")
      })
    misconception(
      "zeroesOnlyAtTheEnd",
      { run, maxNorm in
        try run.nextLoss().backward()
        try run.unscale()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try run.optimizer.step()
        run.optimizer.zeroGrad()
        return norm
      },
      says: { given in
        Words(
          en: """
            This is what you get when gradients are zeroed after the step only. For your own steps that is enough, but here \(given.4.text(digits: 2)) was left over in every parameter before the first one.
            """,
          zh: "这正是只在更新之后才清零时得到的结果。对自己的各步来说够了，但这里第一步之前每个参数里残留着 \(given.4.text(digits: 2))。")
      })
    misconception(
      "zeroesBeforeStep",
      { run, maxNorm in
        try run.nextLoss().backward()
        try run.unscale()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        run.optimizer.zeroGrad()
        try run.optimizer.step()
        return norm
      },
      says: { _ in
        Words(
          en: "This is what you get when gradients are zeroed between backward() and step(): the weights never move.",
          zh: "这正是在 backward() 与 step() 之间清零时得到的结果：权重根本不动。")
      })
    misconception(
      "zeroesAfterBackward",
      { run, maxNorm in
        try run.nextLoss().backward()
        run.optimizer.zeroGrad()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try run.optimizer.step()
        return norm
      },
      says: { _ in
        Words(
          en: """
            This is what you get when gradients are zeroed after backward(): what it has just computed is thrown away, the norm is 0, and the weights never move.
            """,
          zh: "这正是在 backward() 之后清零时得到的结果：刚算出的梯度被扔掉，范数为 0，权重根本不动。")
      })
    misconception(
      "clipsByValue",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        try run.nextLoss().backward()
        try run.unscale()
        let norm = try totalNorm(run.parameters.compactMap { $0.grad })
        try clipGradValue(run.parameters, clipValue: maxNorm)
        try run.optimizer.step()
        return norm
      },
      says: { given in
        Words(
          en: """
            This is what you get from clipping by *value*: every number is cut to ±\(given.2.text(digits: 3)), and the step turns. maxNorm is the length of the whole gradient.
            """,
          zh: "这正是按*值*裁剪的结果：每个数截断到 ±\(given.2.text(digits: 3))，方向变了。maxNorm 指的是整个梯度的长度。")
      })
    addScaleMisconceptions()
    misconception(
      "clipsEachParameter",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        try run.nextLoss().backward()
        try run.unscale()
        let norm = try totalNorm(run.parameters.compactMap { $0.grad })
        for parameter in run.parameters { try clipGradNorm([parameter], maxNorm: maxNorm) }
        try run.optimizer.step()
        return norm
      },
      says: { _ in
        Words(
          en: """
            This is what you get when weights and bias are clipped one after the other, each by its own norm. Together they are one gradient: give all parameters to one call.
            """,
          zh: "这正是权重与偏置各按自己的范数裁剪时得到的结果。它们合起来是一个梯度：一次调用给出所有参数。")
      })
    misconception(
      "returnsClippedNorm",
      { run, maxNorm in
        _ = try GradientClippingReference().trainingStep(run, maxNorm: maxNorm)
        return try totalNorm(run.parameters.compactMap { $0.grad })
      },
      says: { given in
        Words(
          en: """
            The weights are right. The norms are those *after* clipping, never above \(given.2.text(digits: 3)); asked are those before.
            """,
          zh: "权重是对的。范数是裁剪*之后*的，不会超过 \(given.2.text(digits: 3))；题目要裁剪之前的。")
      })
    misconception(
      "returnsTheLoss",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        let loss = try run.nextLoss()
        try loss.backward()
        try run.unscale()
        try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try run.optimizer.step()
        return try loss.item()
      },
      says: { _ in
        Words(
          en: "The weights are right. What is returned is the loss; asked is the norm of the gradient before clipping.",
          zh: "权重是对的。返回的是损失；题目要的是裁剪之前的梯度范数。")
      })
  }

  private mutating func addScaleMisconceptions() {
    misconception(
      "clipsScaledGradients",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        try run.nextLoss().backward()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try run.unscale()
        try run.optimizer.step()
        return norm
      },
      says: { given in
        Words(
          en: """
            This is what you get when the *scaled* gradients are clipped and unscaled afterwards: what is left is at most \(given.2.text(digits: 3)) / \(given.3.text(digits: 4)) long, and training nearly stands \
            still.
            """,
          zh:
            "这正是先裁剪*放大过*的梯度、再还原时得到的结果：剩下的长度至多 \(given.2.text(digits: 3)) / \(given.3.text(digits: 4))，训练几乎停住。")
      })
    misconception(
      "neverUnscales",
      { run, maxNorm in
        run.optimizer.zeroGrad()
        try run.nextLoss().backward()
        let norm = try clipGradNorm(run.parameters, maxNorm: maxNorm)
        try run.optimizer.step()
        return norm
      },
      says: { given in
        Words(
          en: """
            This is what you get when gradients are not unscaled before the step (or are, when there are none yet). Each is \(given.3.text(digits: 4)) times too long; clipping hides that as long as it fires, and then every step has the full length.
            """,
          zh:
            "这正是更新之前没有还原尺度（或在还没有梯度时就还原）时得到的结果。每个梯度长了 \(given.3.text(digits: 4)) 倍；只要裁剪一直触发就看不出来，只是每一步都走满长度。")
      })
    misconception(
      "returnsScaledNorm",
      { run, maxNorm in try GradientClippingReference().trainingStep(run, maxNorm: maxNorm) * run.lossScale },
      says: { given in
        Words(
          en: """
            The weights are right. The norm is that of the scaled gradients, \(given.3.text(digits: 4)) times too large.
            """,
          zh: "权重是对的。返回的是放大后梯度的范数，大了 \(given.3.text(digits: 4)) 倍。")
      })
  }
}
