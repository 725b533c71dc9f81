import Contracts

// Lesson 0: Swift for someone who knows Python. What each function should do stands in WarmUpContract.swift, beside this file.
// The first one is solved: read it. Then replace each `throw Unsolved()`, save, and run:  swift run -q lessons check 0
// 第 0 课：写给会 Python 的人。第一题已经写好，先读懂它；再把其余的 `throw Unsolved()` 换成你的答案。

struct MyWarmUp: WarmUpContract {
  func average(of numbers: [Double]) throws -> Double {
    // `guard` leaves early if its condition does not hold; `!` is "not".
    guard !numbers.isEmpty else { throw WarmUpError.empty }
    // `let` names a value that never changes. `reduce` adds up: it starts with 0 and applies + to each number.
    let sum = numbers.reduce(0, +)
    // An Int does not become a Double by itself.
    return sum / Double(numbers.count)
  }

  func secondsPerBatch(seconds: Int, batches: Int) throws -> Double {
    throw Unsolved()
  }

  func shares(of x: Tensor<Double>) throws -> Tensor<Double> {
    throw Unsolved()
  }
}
