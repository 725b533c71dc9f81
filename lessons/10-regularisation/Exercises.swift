import Contracts

// Lesson 10: regularisation, dropout, evaluation mode. What each function should do stands in RegularisationContract.swift.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 10
// 第 10 课：正则化、Dropout、评估模式。每个函数的要求见旁边的 RegularisationContract.swift。

struct MyRegularisation: RegularisationContract {
  func dropUnits(
    _ x: Tensor<Double>, p: Double, training: Bool, using generator: inout SeededGenerator
  ) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func l2Step(
    weights: [Double], bias: [Double], weightGradients: [Double], biasGradients: [Double], rate: Double, decay: Double
  ) throws -> WeightsAndBias {
    throw Unsolved()
  }

  func l1Step(weights: [Double], gradients: [Double], rate: Double, strength: Double) throws -> [Double] {
    throw Unsolved()
  }

  func adamWSteps(weight: Double, gradients: [Double], rate: Double, decay: Double) throws -> [Double] {
    throw Unsolved()
  }

  func evaluate(_ model: any Layer<Double>, batches: [LabelledBatch]) throws -> Double {
    throw Unsolved()
  }
}
