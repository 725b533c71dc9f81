import Contracts

// Lesson 2: shape, stride, view. What each function should do stands in ShapesContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 2
// 第 2 课：形状、步长、视图。每个函数的要求见旁边的 ShapesContract.swift。

struct MyShapes: ShapesContract {
  func rowMajorStrides(of shape: [Int]) throws -> [Int] {
    throw Unsolved()
  }

  func isContiguous(shape: [Int], strides: [Int]) throws -> Bool {
    throw Unsolved()
  }

  func permute(_ x: Tensor<Double>, order: [Int]) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func canView(shape: [Int], strides: [Int], as newShape: [Int]) throws -> Bool {
    throw Unsolved()
  }

  func squeeze(_ x: Tensor<Double>, dim: Int?) throws -> Tensor<Double> {
    throw Unsolved()
  }

  func unsqueeze(_ x: Tensor<Double>, dim: Int) throws -> Tensor<Double> {
    throw Unsolved()
  }
}
