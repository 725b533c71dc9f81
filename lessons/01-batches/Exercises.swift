import Contracts

// Lesson 1: samples, batches, iterations, epochs. What each function should do stands in BatchesContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 1
// 第 1 课：样本、批次、迭代、轮次。每个函数的要求见旁边的 BatchesContract.swift。

struct MyBatches: BatchesContract {
  func iterationsPerEpoch(samples: Int, batchSize: Int, dropLast: Bool) throws -> Int {
    throw Unsolved()
  }

  func totalUpdates(samples: Int, batchSize: Int, epochs: Int, dropLast: Bool, accumulate: Int) throws -> Int {
    throw Unsolved()
  }

  func epochIndices(samples: Int, batchSize: Int, using generator: inout SeededGenerator) throws -> [[Int]] {
    throw Unsolved()
  }

  func accumulate(gradients: [Double], sizes: [Int]) throws -> Double {
    throw Unsolved()
  }
}
