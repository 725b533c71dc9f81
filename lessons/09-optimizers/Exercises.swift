import Contracts
import Foundation  // cos, pow

// Lesson 9: learning rate, optimiser, batch size. What each function should do stands in OptimizersContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 9
// 第 9 课：学习率、优化器、批次大小。每个函数的要求见旁边的 OptimizersContract.swift。

struct MyOptimizers: OptimizersContract {
  func momentumSteps(weight: Double, gradients: [Double], rate: Double, momentum: Double) throws -> [Double] {
    throw Unsolved()
  }

  func rmspropSteps(weight: Double, gradients: [Double], rate: Double, alpha: Double, eps: Double) throws -> [Double] {
    throw Unsolved()
  }

  func adamSteps(
    weight: Double, gradients: [Double], rate: Double, beta1: Double, beta2: Double, eps: Double
  ) throws -> [Double] {
    throw Unsolved()
  }

  func learningRate(at update: Int, of plan: RatePlan) throws -> Double {
    throw Unsolved()
  }

  func stableRate(curvatures: [Double]) throws -> Double {
    throw Unsolved()
  }

  func costToReach(target: Double, in log: [LoggedUpdate]) throws -> TrainingCost? {
    throw Unsolved()
  }
}
