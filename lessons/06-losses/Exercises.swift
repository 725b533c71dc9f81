import Contracts

// Lesson 6: losses for regression and classification. What each function should do stands in LossesContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 6
// 第 6 课：回归与分类的损失函数。每个函数的要求见旁边的 LossesContract.swift。

struct MyLosses: LossesContract {
  func huber(residual: Double, delta: Double) throws -> Double {
    throw Unsolved()
  }

  func smoothL1(residual: Double, beta: Double) throws -> Double {
    throw Unsolved()
  }

  func pinball(prediction: Double, target: Double, quantile: Double) throws -> Double {
    throw Unsolved()
  }

  func crossEntropy(logits: Tensor<Double>, labels: [Int]) throws -> LossAndGradient<Double> {
    throw Unsolved()
  }

  func bceWithLogits(logits: Tensor<Float>, labels: Tensor<Float>) throws -> LossAndGradient<Float> {
    throw Unsolved()
  }

  func smoothedLabels(label: Int, classes: Int, epsilon: Double) throws -> [Double] {
    throw Unsolved()
  }

  func focal(probabilities: Tensor<Double>, labels: Tensor<Double>, gamma: Double, alpha: Double) throws
    -> Tensor<Double>
  {
    throw Unsolved()
  }

  func hinge(score: Double, label: Int) throws -> Double {
    throw Unsolved()
  }
}
