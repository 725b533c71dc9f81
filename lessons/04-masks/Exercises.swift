import Contracts

// Lesson 4: selecting and masking. What each function should do stands in MasksContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 4
// 第 4 课：选取与掩码。每个函数的要求见旁边的 MasksContract.swift。

struct MyMasks: MasksContract {
  func maskedFill(_ t: Tensor<Double>, mask: Tensor<Bool>, value: Double) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func maskedSoftmax(scores: Tensor<Float>, keep: Tensor<Bool>) throws -> Tensor<Float> {
    throw Unsolved()
  }

  func topK(_ values: Tensor<Double>, k: Int, largest: Bool) throws -> TopEntries {
    throw Unsolved()
  }

  func topKError(logits: Tensor<Double>, labels: Tensor<Int>, k: Int) throws -> Double {
    throw Unsolved()
  }
}
