import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct TotalNormTests {
  @Test(
    "norms of 1, −2, 2 in two tensors",
    arguments: [(1, 5), (2, 3), (Double.infinity, 2), (-Double.infinity, 1), (3, 17), (0.5, 14.6568542)]
      as [(Double, Double)])
  func norms(_ p: Double, _ expected: Double) throws {
    let norm = try totalNorm([Tensor([1.0, -2]), Tensor([2.0])], normType: p)
    // For 3, 17 is the sum of cubes; for 0.5 it is (1 + 2√2)².
    #expect(abs((p == 3 ? norm * norm * norm : norm) - expected) < 1e-6)
  }

  @Test("how numbers are spread over tensors does not matter", arguments: [0.5, 1, 2, 3.5, Double.infinity])
  func spread(_ p: Double) throws {
    let x: [Double] = (0..<37).map { Double(($0 * 17) % 11) - 4.5 }
    let whole = try totalNorm([Tensor(x)], normType: p)
    let parts = try totalNorm([Tensor(Array(x[..<5])), Tensor(Array(x[5..<6])), Tensor(Array(x[6...]))], normType: p)
    #expect(abs(whole - parts) < 1e-9 * whole)
  }

  @Test("Float overflows to infinity where PyTorch does, and NaN shows in every norm")
  func extremes() throws {
    #expect(try totalNorm([Tensor<Float>([1e30, -2e30])]) == .infinity)
    for p in [1, 2, 3, Double.infinity, -Double.infinity] {
      #expect(try totalNorm([Tensor([1.0, .nan, 2])], normType: p).isNaN)
    }
  }

  @Test("a transposed tensor counts each element once, an empty one nothing")
  func layouts() throws {
    let x = try Tensor<Double>([[3, 99], [4, 99]]).asStrided([2], strides: [2])
    #expect(try totalNorm([x]) == 5)
    #expect(try totalNorm([x, .zeros(0)], normType: -.infinity) == 3)
  }
}
