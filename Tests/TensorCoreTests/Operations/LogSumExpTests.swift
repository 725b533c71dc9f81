import Testing

@testable import TensorCore

@Suite struct LogSumExpTests {
  @Test("the logarithm of the sum of exponentials, without overflow")
  func values() throws {
    // ln(e⁰ + e⁰) = ln 2, and a thousand more for both.
    let x = try Tensor<Double>([[0, 0], [1000, 1000]])
    let rows = try x.logsumexp(dim: 1).elements
    #expect(abs(rows[0] - 0.693147180559945) < 1e-14 && abs(rows[1] - 1000.693147180559945) < 1e-12)
    #expect(try x.logsumexp(dim: 0, keepdim: true).shape == [1, 2])
    #expect(abs(try x.logsumexp(dims: [0, 1]).item() - 1000.693147180559945) < 1e-12)
  }

  @Test("infinities, NaN and nothing at all")
  func special() throws {
    let x = try Tensor<Float>([[-.infinity, -.infinity], [.infinity, 0], [.nan, 0]])
    let rows = try x.logsumexp(dim: -1).elements
    #expect(rows[0] == -.infinity && rows[1] == .infinity && rows[2].isNaN)
    #expect(try Tensor<Float>.zeros(2, 0).logsumexp(dim: 1).elements == [-.infinity, -.infinity])
  }

  @Test("what it takes away turns numbers into the logarithms of shares")
  func agreesWithLogSoftmax() throws {
    let x = try Tensor<Double>([[0.5, -1.5, 2], [3, 0.25, -4]])
    let difference = try x - x.logsumexp(dim: 1, keepdim: true) - x.logSoftmax(dim: 1)
    #expect(difference.elements.allSatisfy { abs($0) < 1e-15 })
  }

  @Test("its gradient agrees with finite differences", arguments: [[0], [1], [-1], [0, 2]])
  func gradients(dims: [Int]) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) / 4 }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].logsumexp(dims: dims) }
    try gradientCheck([x.transpose(0, 2)]) { try $0[0].logsumexp(dims: dims, keepdim: true) }
    #expect(kindOfError { try x.logsumexp(dim: 3) } == .dimension)
  }
}
