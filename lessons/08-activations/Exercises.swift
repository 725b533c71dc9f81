import Contracts
import Foundation  // exp, tanh, erf

// Lesson 8: activations and depth. What each function should do stands in ActivationsContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 8
// 第 8 课：激活函数与深度。每个函数的要求见旁边的 ActivationsContract.swift。

struct MyActivations: ActivationsContract {
  func activation(_ kind: ActivationKind, x: Double, a: Double) throws -> ActivationPoint {
    throw Unsolved()
  }

  func softmax(_ x: Tensor<Double>, dim: Int) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func deadFraction(_ preActivations: Tensor<Double>) throws -> Double {
    throw Unsolved()
  }

  func startingDeviation(inputs: Int, outputs: Int, gain: Double) throws -> Double {
    throw Unsolved()
  }
}
