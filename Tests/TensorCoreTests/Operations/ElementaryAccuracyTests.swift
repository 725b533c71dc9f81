import Testing

@testable import TensorCore

/// Float's elementary functions are formulas of our own (functions.h, gelu.h); Double's are the C library's. Here one is held against the other,
/// over Floats that lie evenly among all Floats of an interval, so that small numbers get their share.
@Suite struct ElementaryAccuracyTests {
  typealias Function<Element: FloatingElement> = (Tensor<Element>) throws -> Tensor<Element>

  /// About `count` Floats from `low` to `high` (both above 0), and their negatives.
  func floats(from low: Float, to high: Float, count: UInt32 = 200_000) -> [Float] {
    let step = (high.bitPattern - low.bitPattern) / count + 1
    let positive = stride(from: low.bitPattern, through: high.bitPattern, by: Int(step)).map(Float.init(bitPattern:))
    return positive + positive.map { -$0 }
  }

  /// The largest error, in units of the last place of the exact result.
  func largestError(_ x: [Float], _ float: Function<Float>, _ double: Function<Double>) throws -> (
    ulps: Double, at: Float
  ) {
    let ours = try float(Tensor(x)).elements
    let exact = try double(Tensor(x.map(Double.init))).elements
    var worst = (ulps: 0.0, at: Float(0))
    for i in x.indices where abs(exact[i]) >= Double(Float.leastNormalMagnitude) && Float(exact[i]).isFinite {
      let ulps = abs(Double(ours[i]) - exact[i]) / Double(Float(exact[i]).ulp)
      if !(ulps <= worst.ulps) { worst = (ulps, x[i]) }
    }
    return worst
  }

  @Test("Float's functions are within two units in the last place of the exact value, 2.5 for sigmoid")
  func ulps() throws {
    let cases: [(name: String, bound: Double, x: [Float], float: Function<Float>, double: Function<Double>)] = [
      ("exp", 2, floats(from: 1e-10, to: 89), { try $0.exp() }, { try $0.exp() }),
      ("expm1", 2, floats(from: 1e-10, to: 89), { try $0.expm1() }, { try $0.expm1() }),
      ("log", 2, floats(from: 1e-38, to: 1e38).filter { $0 > 0 }, { try $0.log() }, { try $0.log() }),
      ("log1p", 2, floats(from: 1e-10, to: 1e10).filter { $0 > -1 }, { try $0.log1p() }, { try $0.log1p() }),
      ("tanh", 2, floats(from: 1e-10, to: 12), { try $0.tanh() }, { try $0.tanh() }),
      ("erf", 2, floats(from: 1e-10, to: 6), { try $0.erf() }, { try $0.erf() }),
      ("sigmoid", 2.5, floats(from: 1e-10, to: 87), { try $0.sigmoid() }, { try $0.sigmoid() }),
    ]
    for (name, bound, x, float, double) in cases {
      let error = try largestError(x, float, double)
      #expect(error.ulps <= bound, "\(name): \(error.ulps) at \(error.at)")
    }
  }

  @Test("results below 2⁻¹²⁶ lose precision gradually, those above the largest Float are ∞")
  func range() throws {
    // Python: [math.exp(x) for x in [-87.5, -95, -103]]
    let tiny = try Tensor<Float>([-87.5, -95, -103]).exp().elements
    for (ours, exact) in zip(tiny, [9.982350930569248e-39, 5.5210822770285325e-42, 1.8521167695179754e-45]) {
      #expect(abs(Double(ours) - exact) <= Double(Float.leastNonzeroMagnitude) * 1.5 + exact * 1e-7, "\(ours)")
    }
    #expect(try Tensor<Float>([-104, 88.73]).exp().elements == [0, .infinity])
    #expect(try Tensor<Float>([88.72]).exp().elements[0].isFinite)
    let denormal = Float.leastNormalMagnitude / 128
    #expect(try Tensor<Float>([-denormal, denormal]).tanh().elements == [-denormal, denormal])
    #expect(try Tensor<Float>([-0.0]).tanh().elements[0].sign == .minus)
    #expect(try Tensor<Float>([-0.0]).expm1().elements[0].sign == .minus)
  }

  @Test("tanh stays within −1...1 and reaches both, sigmoid within 0...1")
  func saturation() throws {
    let x = floats(from: 7, to: 1e30, count: 50_000) + [.infinity, -.infinity]
    let tanh = try Tensor<Float>(x).tanh().elements
    #expect(tanh.allSatisfy { abs($0) <= 1 })
    #expect(zip(x, tanh).allSatisfy { abs($0) < 9.1 || $1 == ($0 < 0 ? -1 : 1) })
    let sigmoid = try Tensor<Float>(x).sigmoid().elements
    #expect(zip(x, sigmoid).allSatisfy { abs($0) < 89 || $1 == ($0 < 0 ? 0 : 1) })
  }

  @Test(
    "GELU is within 2.5·10⁻⁷·max(1, |x|) of the exact value, its slope within 3.5·10⁻⁷",
    arguments: [GELUApproximation.none, .tanh])
  func gelu(approximation: GELUApproximation) throws {
    let x = floats(from: 1e-10, to: 20)
    let ours = try Tensor<Float>(x).requiresGrad()
    let exact = try Tensor<Double>(x.map(Double.init)).requiresGrad()
    let (a, b) = (try ours.gelu(approximate: approximation), try exact.gelu(approximate: approximation))
    try a.sum().backward()
    try b.sum().backward()
    let (values, exactValues) = (a.elements, b.elements)
    let (slopes, exactSlopes) = (try #require(ours.grad).elements, try #require(exact.grad).elements)
    let wrong = x.indices.filter { i in
      abs(Double(values[i]) - exactValues[i]) > 2.5e-7 * Swift.max(1, Double(abs(x[i])))
        || abs(Double(slopes[i]) - exactSlopes[i]) > 3.5e-7
    }
    #expect(wrong.isEmpty, "at \(wrong.prefix(3).map { x[$0] })")
  }

  @Test("far out GELU is x or 0, and its slope 1 or 0, exactly", arguments: [GELUApproximation.none, .tanh])
  func geluFarOut(approximation: GELUApproximation) throws {
    let x = try Tensor<Float>([-1e30, -100, -6, 6, 100, 1e30]).requiresGrad()
    let y = try x.gelu(approximate: approximation)
    try y.sum().backward()
    #expect(y.elements == [0, 0, 0, 6, 100, 1e30])
    #expect(try #require(x.grad).elements == [0, 0, 0, 1, 1, 1])
  }
}
