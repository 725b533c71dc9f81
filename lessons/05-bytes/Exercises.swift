import Contracts

// Lesson 5: bytes and operations. What each function should do stands in BytesContract.swift, beside this file.
// Replace a `throw Unsolved()` by your answer, save, and run:  swift run -q lessons check 5
// 第 5 课：字节与运算。每个函数的要求见旁边的 BytesContract.swift。

struct MyBytes: BytesContract {
  func bytes(shape: [Int], type: String) throws -> MemorySize {
    throw Unsolved()
  }

  func matmulCost(m: Int, k: Int, n: Int) throws -> MatmulCost {
    throw Unsolved()
  }

  func gpuUtilisation(kernels: [KernelRun], window: TimeSpan, units: Int) throws -> Double {
    throw Unsolved()
  }

  func roofline(peak: Double, bandwidth: Double, intensity: Double) throws -> Double {
    throw Unsolved()
  }

  func cardsWithRoom(csv: String, bytes: Int) throws -> [Int] {
    throw Unsolved()
  }
}
