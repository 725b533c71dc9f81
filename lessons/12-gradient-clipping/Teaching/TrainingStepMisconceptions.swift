import Checking
import Contracts
import NeuralNetworks

extension AnswerKeyBuilder
where
  Method == (TrainingRun, Double) throws -> Double, Input == ([Double], [[Double]], Double, Double, Double)
{
  /// Wrong orders.
  mutating func addTrainingStepMisconceptions() {
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
