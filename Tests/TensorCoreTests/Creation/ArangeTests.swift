import Testing

@testable import TensorCore

@Suite struct ArangeTests {
  @Test("from, to, in steps, forwards and backwards")
  func values() throws {
    #expect(try Tensor<Int>.arange(4).elements == [0, 1, 2, 3])
    #expect(try Tensor<Int>.arange(2, 9, step: 3).elements == [2, 5, 8])
    #expect(try Tensor<Int>.arange(5, 0, step: -2).elements == [5, 3, 1])
    #expect(try Tensor<Double>.arange(0, 1, step: 0.25).elements == [0, 0.25, 0.5, 0.75])
    #expect(try Tensor<Float>.arange(2.5).elements == [0, 1, 2])
    #expect(try Tensor<Int>.arange(0).shape == [0])
    #expect(try Tensor<Int>.arange(.max - 1, .max).elements == [.max - 1])
  }

  @Test("what leads nowhere is an error in PyTorch’s words")
  func errors() throws {
    func message<Result>(_ body: () throws -> Result) -> String? {
      #expect(throws: TensorError.self) { _ = try body() }?.message
    }
    #expect(message { try Tensor<Int>.arange(0, 5, step: 0) } == "step must be nonzero")
    #expect(message { try Tensor<Int>.arange(5, 0) } == "upper bound and lower bound inconsistent with step sign")
    #expect(message { try Tensor<Float>.arange(.nan) } == "unsupported range: 0.0 -> nan")
    #expect(kindOfError { try Tensor<Float>.arange(0, 1, step: .nan) } == .argument)
  }

  @Test("no bounds trap", arguments: [Int.min, -1, 0, 3, Int.max], [Int.min, -2, 1, Int.max])
  func extremes(bound: Int, step: Int) throws {
    // Of these, the ones that fit are small; all others are an error.
    for start in [Int.min, 0, Int.max] {
      if let x = try? Tensor<Int>.arange(start, bound, step: step) { #expect(x.count < 10) }
    }
  }
}
