import Contracts

// Lesson 11: batch and layer normalisation. What each function should do stands in NormalisationContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 11
// 第 11 课：批归一化与层归一化。每个函数的要求见旁边的 NormalisationContract.swift。

struct MyNormalisation: NormalisationContract {
  func batchNormTrain(
    _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, eps: Double, running: ChannelMoments,
    momentum: Double
  ) throws -> NormalisedBatch {
    throw Unsolved()
  }

  func batchNormEval(
    _ x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, eps: Double, running: ChannelMoments
  ) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func layerNorm(
    _ x: Tensor<Double>, gain: Tensor<Double>, bias: Tensor<Double>, eps: Double
  ) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func maskedBatchStats(_ x: Tensor<Double>, valid: Tensor<Bool>) throws -> ChannelMoments {
    throw Unsolved()
  }

  func batchNormBackward(
    dy: Tensor<Double>, x: Tensor<Double>, gamma: Tensor<Double>, eps: Double
  ) throws -> BatchNormGradients {
    throw Unsolved()
  }
}
