import Contracts

// Lesson 7: generative and contrastive losses. What each function should do stands in GenerativeContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 7
// 第 7 课：生成与对比损失。每个函数的要求见旁边的 GenerativeContract.swift。

struct MyGenerative: GenerativeContract {
  func gaussianKL(mean: Tensor<Double>, logVariance: Tensor<Double>) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func ganLosses(real: Tensor<Double>, fake: Tensor<Double>) throws -> GANLosses {
    throw Unsolved()
  }

  func wganLosses(real: Tensor<Double>, fake: Tensor<Double>) throws -> WGANLosses {
    throw Unsolved()
  }

  func gradientPenalty(gradients: Tensor<Double>, lambda: Double) throws -> LossAndGradient<Double> {
    throw Unsolved()
  }

  func diffuse(x0: Tensor<Double>, noise: Tensor<Double>, betas: [Double], step: Int) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func diffusionLoss(
    x0: Tensor<Double>, noise: Tensor<Double>, betas: [Double], step: Int,
    predict: (_ noisy: Tensor<Double>, _ step: Int) throws -> Tensor<Double>
  ) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func infoNCE(queries: Tensor<Double>, keys: Tensor<Double>, temperature: Double) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func ntXent(first: Tensor<Double>, second: Tensor<Double>, temperature: Double) throws -> Tensor<Double> {
    throw Unsolved()
  }
}
