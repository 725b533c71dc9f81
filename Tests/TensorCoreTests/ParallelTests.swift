import Foundation
import Testing

@testable import TensorCore

/// The number of threads belongs to the whole process: one test at a time.
@Suite(.serialized) struct ParallelTests {
  /// Runs `body` with some number of threads.
  private func with<Result>(threads: Int, _ body: () throws -> Result) rethrows -> Result {
    let before = threadCount()
    setThreadCount(threads)
    defer { setThreadCount(before) }
    return try body()
  }

  @Test("every index is visited once, in the same pieces with any number of threads", arguments: [1, 2, 5])
  func pieces(threads: Int) {
    for (count, grain) in [(0, 4), (1, 4), (4, 4), (5, 4), (1000, 7), (100_003, 1000)] {
      let seen = Locked<[Range<Int>]>([])
      with(threads: threads) { inParallel(count, grain: grain) { piece in seen.withLock { $0.append(piece) } } }
      let expected = stride(from: 0, to: count, by: grain).map { $0..<min($0 + grain, count) }
      #expect(seen.withLock { $0 }.sorted { $0.lowerBound < $1.lowerBound } == expected)
    }
  }

  @Test("a loop within a piece runs on the thread of the piece")
  func nested() {
    let sum = Locked(0)
    with(threads: 3) {
      inParallel(50, grain: 1) { outer in
        inParallel(40, grain: 3) { inner in sum.withLock { $0 += outer.count * inner.reduce(0, +) } }
      }
    }
    // 50 · (0 + 1 + ... + 39)
    #expect(sum.withLock { $0 } == 50 * 780)
  }

  @Test("two threads that both have large loops do not wait for each other for ever")
  func contested() async {
    let sum = Locked(0)
    let before = threadCount()
    setThreadCount(2)
    defer { setThreadCount(before) }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<200 { inParallel(1000, grain: 100) { piece in sum.withLock { $0 += piece.count } } }
        }
      }
    }
    #expect(sum.withLock { $0 } == 8 * 200 * 1000)
  }

  /// Large enough to be shared out; neither size is a multiple of a piece.
  private func large() throws -> Tensor<Float> {
    var generator = SeededGenerator(seed: 7)
    return try .randn([1500, 411], using: &generator)
  }

  @Test("large operations have the same bits with one thread and with several")
  func bits() throws {
    let x = try large()
    let row = try x.select(dim: 0, index: 3)
    let operations: [(String, () throws -> Tensor<Float>)] = [
      ("add", { try x + x.flip(1) }), ("broadcast", { try x * row }),
      ("column", { try x - x.narrow(dim: 1, start: 2, length: 1) }),
      ("number", { try x * 0.3 }), ("transposed", { try x.transpose(0, 1).sigmoid() }), ("relu", { try x.relu() }),
      ("sum", { try x.sum() }), ("rows", { try x.sum(dim: 1) }), ("columns", { try x.sum(dim: 0) }),
      ("middle", { try x.narrow(dim: 0, start: 0, length: 512).view(8, 64, 411).sum(dim: 1) }),
      ("softmax", { try x.softmax(dim: 1) }), ("softmax down", { try x.softmax(dim: 0) }),
      ("sort", { try x.sort(dim: 0).values }),
      ("topk", { try x.topk(3, dim: 1).values }), ("cat", { try Tensor.cat([x, x], dim: 1) }),
      ("contiguous", { try x.transpose(0, 1).contiguous() }), ("expand", { try row.expand(400, 411).contiguous() }),
      ("matmul", { try x.matmul(x.transpose(0, 1)) }), ("tall", { try x.transpose(0, 1).matmul(x) }),
    ]
    for (name, operation) in operations {
      let alone = try with(threads: 1) { try operation().elements }
      let shared = try with(threads: 3) { try operation().elements }
      let difference = Swift.zip(alone, shared).enumerated().first { $1.0 != $1.1 }?.offset
      #expect(difference == nil && alone.count == shared.count, "\(name)")
    }
  }

  @Test("parts of a large sum are sums of the right elements")
  func sums() throws {
    let x = try large()
    let (rows, columns) = (try x.sum(dim: 1).elements, try x.sum(dim: 0).elements)
    let elements = x.elements
    for i in [0, 158, 159, 1499] {
      let expected = (0..<411).reduce(0.0) { $0 + Double(elements[i * 411 + $1]) }
      #expect(abs(Double(rows[i]) - expected) < 1e-4)
    }
    for j in [0, 255, 256, 410] {
      let expected = (0..<1500).reduce(0.0) { $0 + Double(elements[$1 * 411 + j]) }
      #expect(abs(Double(columns[j]) - expected) < 1e-4)
    }
    #expect(abs(Double(try x.sum().item()) - elements.reduce(0.0) { $0 + Double($1) }) < 1e-3)
  }

  @Test("numbers of threads beyond reason are brought back within it")
  func limits() {
    with(threads: 0) { #expect(threadCount() == 1) }
    with(threads: 1_000_000) { #expect(threadCount() == 64) }
  }
}

/// A value that several threads change, one at a time. (A thread sanitizer does not know the standard library's `Mutex`.)
private final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
