import Contracts

// Lesson 13: receptive field and training memory. What each function should do stands in ConvolutionContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 13
// 第 13 课：感受野与训练显存。每个函数的要求见旁边的 ConvolutionContract.swift。

struct MyConvolution: ConvolutionContract {
  func receptiveField(of layers: [SlidingWindow]) throws -> Int {
    throw Unsolved()
  }

  func outputSize(_ size: Int, window: SlidingWindow) throws -> Int {
    throw Unsolved()
  }

  func trainingBytes(parameters: Int, activationsPerSample: Int, batchSize: Int, optimizer: MemoryNeed) throws -> Int {
    throw Unsolved()
  }

  func countParameters(of network: ImageNetwork) throws -> Int {
    throw Unsolved()
  }
}
