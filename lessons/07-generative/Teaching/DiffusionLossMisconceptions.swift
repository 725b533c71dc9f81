import Checking
import Contracts

extension AnswerKeyBuilder
where
  Method == (Tensor<Double>, Tensor<Double>, [Double], Int, (Tensor<Double>, Int) throws -> Tensor<Double>) throws ->
    Tensor<Double>,
  Input == (Tensor<Double>, Tensor<Double>, [Double], Int, Double, Double)
{
  /// Wrong ways to write the loss of a diffusion model.
  mutating func addDiffusionMisconceptions() {
    misconception(
      "predictsData",
      { x0, noise, betas, step, predict in
        try (predict(noisy(x0, noise, betas, step), step) - x0).square().mean()
      },
      says: { _ in
        Words(
          en:
            "This is what you get when the answer is compared with x₀. Some models do predict the data, a different convention; this task asks for the noise.",
          zh: "这正是拿答案去和 x₀ 比较时得到的结果。有的模型确实预测数据，那是另一种约定；本题要预测的是噪声。")
      })
    misconception(
      "comparesWithNoisyData",
      { x0, noise, betas, step, predict in
        let noisy = try noisy(x0, noise, betas, step)
        return try (predict(noisy, step) - noisy).square().mean()
      },
      says: { _ in
        Words(
          en:
            "This is what you get when the answer is compared with x_t, the model's own input: a model that hands it back would be perfect.",
          zh: "这正是拿答案去和 x_t（模型自己的输入）比较时得到的结果：原样返回的模型就“完美”了。")
      })
    misconception(
      "modelSeesCleanData",
      { x0, noise, betas, step, predict in
        _ = try noisy(x0, noise, betas, step)
        return try (predict(x0, step) - noise).square().mean()
      },
      says: { _ in
        Words(
          en:
            "This is what you get when the model is shown x₀ without noise: nothing in it tells which noise to answer.",
          zh: "这正是把没有噪声的 x₀ 给模型看时得到的结果：其中没有任何信息能告诉它噪声是什么。")
      })
    misconception(
      "modelSeesNoise",
      { x0, noise, betas, step, predict in
        _ = try noisy(x0, noise, betas, step)
        return try (predict(noise, step) - noise).square().mean()
      },
      says: { _ in
        Words(
          en: "This is what you get when the model is shown the noise itself: it would only have to hand it back.",
          zh: "这正是把噪声本身给模型看时得到的结果：它只要原样返回就行了。")
      })
    misconception(
      "noiseSimplyAdded",
      { x0, noise, betas, step, predict in
        _ = try noisy(x0, noise, betas, step)
        return try (predict(x0 + noise, step) - noise).square().mean()
      },
      says: { given in
        Words(
          en:
            "This is what you get when the model is shown x₀ + ε, as much noise at every step. Step \(given.3) has a mixture of its own.",
          zh: "这正是把 x₀ + ε 给模型看、每一步噪声都一样多时得到的结果。第 \(given.3) 步有它自己的混合比例。")
      })
    misconception(
      "stepFromZero",
      { x0, noise, betas, step, predict in
        try (predict(noisy(x0, noise, betas, step), step - 1) - noise).square().mean()
      },
      says: { given in
        Words(
          en:
            "This is what you get when the model is told step \(given.3 - 1) instead of \(given.3). Steps are counted from 1 throughout.",
          zh: "这正是告诉模型第 \(given.3 - 1) 步而不是第 \(given.3) 步时得到的结果。步数一律从 1 数起。")
      })
    misconception(
      "sumNotMean",
      { x0, noise, betas, step, predict in
        try (predict(noisy(x0, noise, betas, step), step) - noise).square().sum()
      },
      says: { given in
        Words(
          en: "This is what you get for the sum over the \(given.1.count) elements. Asked is the mean.",
          zh: "这正是 \(given.1.count) 个元素之和。题目要的是平均。")
      })
    misconception(
      "halved",
      { x0, noise, betas, step, predict in
        try (predict(noisy(x0, noise, betas, step), step) - noise).square().mean() / 2
      },
      says: { _ in
        Words(
          en:
            "This is what you get with a factor ½ before the square. A different convention; this task asks for the plain mean.",
          zh: "这正是平方前带有 ½ 时得到的结果。那是另一种约定；本题要的是普通的平均。")
      })
    misconception(
      "absoluteError",
      { x0, noise, betas, step, predict in
        try (predict(noisy(x0, noise, betas, step), step) - noise).abs().mean()
      },
      says: { _ in
        Words(
          en: "This is what you get for the mean of |ε̂ − ε|. The task asks for squares.",
          zh: "这正是 |ε̂ − ε| 的平均。题目要的是平方。")
      })
  }
}

private func noisy(
  _ x0: Tensor<Double>, _ noise: Tensor<Double>, _ betas: [Double], _ step: Int
) throws -> Tensor<Double> {
  try GenerativeReference().diffuse(x0: x0, noise: noise, betas: betas, step: step)
}
