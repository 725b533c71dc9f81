import TensorCore
import WorkerProtocol

/// Lesson 0: Swift for someone who knows Python.
public protocol WarmUpContract: LessonContract {
  /// The mean of a list of numbers: the sum divided by how many there are. Already solved in Exercises.swift, to be read.
  ///
  /// 一组数的平均值：总和除以个数。Exercises.swift 里已经写好，供阅读。
  ///
  /// Example: the average of 1, 2, 6 is 3.
  ///
  /// - Throws: `WarmUpError.empty` if there are no numbers (列表为空时).
  func average(of numbers: [Double]) throws -> Double

  /// How long one batch takes, in seconds, if `batches` batches took `seconds` seconds together.
  ///
  /// `/` between two Ints divides whole numbers and cuts the fraction off, as Python's `//` does for positive numbers. Convert before you divide.
  ///
  /// `batches` 个批次一共用了 `seconds` 秒，平均每个批次用多少秒。两个 Int 相除会舍去小数部分，请先转换再相除。
  ///
  /// Example: 90 seconds for 4 batches are 22.5 seconds each.
  ///
  /// - Throws: `WarmUpError.empty` if `batches` is below 1 (`batches` 小于 1 时).
  func secondsPerBatch(seconds: Int, batches: Int) throws -> Double

  /// Which share of the whole each element is: xᵢ / Σⱼ xⱼ, over all elements, in the shape of `x`. The shares add up to 1.
  ///
  /// `x.sum()` is a tensor without axes that holds the sum of all elements. Tensors are divided with `/`, element by element. Both may throw, hence `try`.
  ///
  /// 每个元素占总和的份额：xᵢ / Σⱼ xⱼ（对全部元素求和），形状与 `x` 相同，份额之和为 1。
  /// `x.sum()` 是全部元素之和（零维张量）；张量之间用 `/` 逐元素相除。两者都可能抛出错误，所以要写 `try`。
  ///
  /// Example: [[1, 2], [3, 4]] has the shares [[0.1, 0.2], [0.3, 0.4]].
  ///
  /// The elements are positive.
  func shares(of x: Tensor<Double>) throws -> Tensor<Double>
}

/// What can be wrong with the inputs of lesson 0.
public enum WarmUpError: Error {
  /// There is nothing to divide by.
  case empty
}

/// The exercises of lesson 0, as the worker calls them.
public enum WarmUp {
  /// See `WarmUpContract.average`.
  public static let average = Exercise("average(of:)") { (my: any WarmUpContract) in my.average }
  /// See `WarmUpContract.secondsPerBatch`.
  public static let secondsPerBatch = Exercise("secondsPerBatch(seconds:batches:)") {
    (my: any WarmUpContract) in my.secondsPerBatch
  }
  /// See `WarmUpContract.shares`.
  public static let shares = Exercise("shares(of:)") { (my: any WarmUpContract) in my.shares }
}

extension WarmUpContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] { [WarmUp.average, WarmUp.secondsPerBatch, WarmUp.shares] }
}
