import Contracts

// Lesson 3: copy or alias. What each function should do stands in CopiesContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 3
// 第 3 课：复制还是别名。每个函数的要求见旁边的 CopiesContract.swift。

struct MyCopies: CopiesContract {
  func normalizeAxis(_ dim: Int, shape: [Int], extra: Int) throws -> Int {
    throw Unsolved()
  }

  func cat(_ tensors: [Tensor<Double>], dim: Int) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func stack(_ tensors: [Tensor<Double>], dim: Int) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func expand(_ x: Tensor<Double>, to shape: [Int]) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func expandGradient(_ gradient: Tensor<Double>, shape: [Int]) throws -> Tensor<Double> {
    throw Unsolved()
  }

  // `repeat` is a word of Swift; the backticks make it a name.
  func `repeat`(_ x: Tensor<Double>, counts: [Int]) throws -> Tensor<Double> {
    throw Unsolved()
  }
}
