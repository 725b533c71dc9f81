import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double) throws -> BatchNormGradients,
  Input == (Tensor<Double>, Tensor<Double>, Tensor<Double>, Double)
{
  /// Wrong ways to go back through batch normalisation.
  mutating func addBatchNormBackwardMisconceptions() {
    addPathMisconceptions()
    addFactorMisconceptions()
    addParameterMisconceptions()
  }

  private mutating func addPathMisconceptions() {
    misconception(
      "meanHeldConstant",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps) { unit in try dy - unit * (dy * unit).mean(dim: 0) }
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when μ is held constant. Raising one x raises the mean and lowers every other x − μ. A sign of it: Σ dx of a column is not 0.",
        zh: "这正是把 μ 当作常数时得到的结果。一个 x 变大，均值也变大，其他所有 x − μ 都变小。一个迹象：一列的 Σ dx 不是 0。")
    }
    misconception(
      "deviationHeldConstant",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps) { _ in try dy - dy.mean(dim: 0) }
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when σ is held constant. Moving an x away from the mean widens the spread, and every x̂ shrinks. A sign of it: Σ dx · x̂ of a column is not near 0.",
        zh: "这正是把 σ 当作常数时得到的结果。让一个 x 远离均值会使离散程度变大，所有 x̂ 都缩小。一个迹象：一列的 Σ dx · x̂ 离 0 很远。")
    }
    misconception(
      "evalFormula",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps) { _ in dy }
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get from dx = γ · dy / √(σ² + ε). That is right in evaluation, where μ and σ are fixed numbers. In training both are made of these x.",
        zh: "这正是用 dx = γ · dy / √(σ² + ε) 时得到的结果。它适用于预测，那时 μ 和 σ 是固定的数；训练时二者都由这些 x 算出。")
    }
    misconception(
      "partsAdded",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps) { unit in try dy - dy.mean(dim: 0) + unit * (dy * unit).mean(dim: 0) }
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when the part of dy along x̂ is added instead of taken away. A larger spread makes every x̂ smaller, so the way through σ works against dy. A sign of it: Σ dx · x̂ is not near 0.",
        zh: "这正是把 dy 沿 x̂ 方向的部分加上、而不是减去时得到的结果。离散程度变大会让所有 x̂ 变小，所以经过 σ 的那条路与 dy 方向相反。一个迹象：Σ dx · x̂ 离 0 很远。")
    }
    misconception(
      "sumsForMeans",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps) { unit in try dy - dy.sum(dim: 0) - unit * (dy * unit).sum(dim: 0) }
      }
    ) { x, _, _, _ in
      Words(
        en:
          "This is what you get when the two parts that are taken away are sums over the \(x.shape[0]) samples. A single x moves μ only by 1/\(x.shape[0]) as much.",
        zh: "这正是减去的两部分用了 \(x.shape[0]) 个样本之和时得到的结果。单个 x 只让 μ 移动 1/\(x.shape[0])。")
    }
    misconception(
      "sampleBySample",
      { dy, x, gamma, eps in
        let mean = try x.mean(dim: 1, keepdim: true)
        let deviation = try (x.var(dim: 1, correction: 0, keepdim: true) + eps).sqrt()
        let unit = try (x - mean) / deviation
        let inner = try dy * gamma
        let along = try unit * (inner * unit).mean(dim: 1, keepdim: true)
        return try BatchNormGradients(
          dx: (inner - inner.mean(dim: 1, keepdim: true) - along) / deviation, dgamma: (dy * unit).sum(dim: 0),
          dbeta: dy.sum(dim: 0))
      }
    ) { x, _, _, _ in
      Words(
        en:
          "This is what you get when means and deviations run over the \(x.shape[1]) features of a sample: the gradient of layer normalisation. Here they run down the columns.",
        zh: "这正是在每个样本的 \(x.shape[1]) 个特征上求均值和标准差时得到的结果，那是层归一化的梯度。这里应沿列求。")
    }
  }

  private mutating func addFactorMisconceptions() {
    misconception(
      "gammaForgotten",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps) { unit in
          try (dy - dy.mean(dim: 0) - unit * (dy * unit).mean(dim: 0)) / gamma
        }
      }
    ) { _, _, gamma, _ in
      Words(
        en:
          "This is what you get when dx lacks the factor γ = \(gamma.elements). The last step forward, γ · x̂ + β, is the first one back.",
        zh: "这正是 dx 漏了因子 γ = \(gamma.elements) 时得到的结果。前向的最后一步 γ · x̂ + β，是反向的第一步。")
    }
    misconception(
      "deviationForgotten",
      { dy, x, gamma, eps in
        let deviation = try (x.var(dim: 0, correction: 0) + eps).sqrt()
        return try gradients(dy, x, gamma, eps) { unit in
          try (dy - dy.mean(dim: 0) - unit * (dy * unit).mean(dim: 0)) * deviation
        }
      }
    ) { _, _, _, _ in
      Words(
        en:
          "This is what you get when dx is not divided by √(σ² + ε). The wider a column is spread, the less does moving one x change.",
        zh: "这正是 dx 没有除以 √(σ² + ε) 时得到的结果。一列越分散，移动一个 x 带来的变化越小。")
    }
    misconception(
      "unbiasedVariance",
      { dy, x, gamma, eps in
        try gradients(dy, x, gamma, eps, correction: 1) { unit in
          try dy - dy.mean(dim: 0) - unit * (dy * unit).mean(dim: 0)
        }
      }
    ) { x, _, _, _ in
      Words(
        en:
          "This is what you get when x̂ is made with the variance that divides by N − 1 = \(x.shape[0] - 1). Forward it was the biased one.",
        zh: "这正是用除以 N − 1 = \(x.shape[0] - 1) 的方差求 x̂ 时得到的结果。前向用的是有偏方差。")
    }
    misconception(
      "missingEps",
      { dy, x, gamma, _ in
        try gradients(dy, x, gamma, 0) { unit in try dy - dy.mean(dim: 0) - unit * (dy * unit).mean(dim: 0) }
      }
    ) { _, _, _, eps in
      Words(
        en:
          "This is what you get without ε = \(eps.text(digits: 2)). Forward it stood beside the variance, so it stands there in the gradient, too.",
        zh: "这正是没有 ε = \(eps.text(digits: 2)) 时得到的结果。前向时它与方差相加，梯度里也一样。")
    }
  }

  private mutating func addParameterMisconceptions() {
    misconception(
      "gammaGradientFromX",
      { dy, x, gamma, eps in
        let right = try NormalisationReference().batchNormBackward(dy: dy, x: x, gamma: gamma, eps: eps)
        return try BatchNormGradients(dx: right.dx, dgamma: (dy * x).sum(dim: 0), dbeta: right.dbeta)
      }
    ) { _, _, _, _ in
      Words(
        en: "This is what you get when dγ is Σ dy · x. What γ multiplies is the normalised x̂.",
        zh: "这正是用 Σ dy · x 求 dγ 时得到的结果。γ 乘的是归一化后的 x̂。")
    }
    misconception(
      "parameterMeans",
      { dy, x, gamma, eps in
        let right = try NormalisationReference().batchNormBackward(dy: dy, x: x, gamma: gamma, eps: eps)
        let n = Double(x.shape[0])
        return try BatchNormGradients(dx: right.dx, dgamma: right.dgamma / n, dbeta: right.dbeta / n)
      }
    ) { x, _, _, _ in
      Words(
        en:
          "This is what you get when dγ and dβ are means over the \(x.shape[0]) samples. dy holds each sample's share of the loss already; the shares add up.",
        zh: "这正是 dγ 和 dβ 取 \(x.shape[0]) 个样本的平均时得到的结果。dy 里已经是每个样本各自的份额，应当相加。")
    }
  }
}

/// The gradients with another rest of dy in dx.
private func gradients(
  _ dy: Tensor<Double>, _ x: Tensor<Double>, _ gamma: Tensor<Double>, _ eps: Double, correction: Double = 0,
  rest: (_ unit: Tensor<Double>) throws -> Tensor<Double>
) throws -> BatchNormGradients {
  let deviation = try (x.var(dim: 0, correction: correction) + eps).sqrt()
  let unit = try (x - x.mean(dim: 0)) / deviation
  return try BatchNormGradients(
    dx: gamma / deviation * rest(unit), dgamma: (dy * unit).sum(dim: 0), dbeta: dy.sum(dim: 0))
}
