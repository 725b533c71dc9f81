import Contracts
import Foundation  // pow

// Lesson 12: exploding, vanishing, clipping. What each function should do stands in GradientClippingContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 12
// 第 12 课：梯度爆炸、消失与裁剪。每个函数的要求见旁边的 GradientClippingContract.swift。

struct MyGradientClipping: GradientClippingContract {
  func clipByNorm(_ gradients: [Tensor<Double>], maxNorm: Double, normType: Double) throws -> ClippedGradients {
    throw Unsolved()
  }

  func clipByValue(_ gradients: [Tensor<Double>], clipValue: Double) throws -> [Tensor<Double>] {
    throw Unsolved()
  }

  func trainingStep(_ run: TrainingRun, maxNorm: Double) throws -> Double {
    throw Unsolved()
  }

  func gradientReport(_ layers: [LayerGradient], maxNorm: Double) throws -> GradientReport {
    throw Unsolved()
  }
}
