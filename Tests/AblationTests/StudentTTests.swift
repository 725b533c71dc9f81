import Ablation
import Testing

@Suite struct StudentTTests {
  // Python: from scipy import stats; [stats.t.ppf(0.975, n) for n in (1, 2, 4, 9, 30)], the same for stats.t.cdf(1.3, n)
  @Test(
    "quantiles and probabilities are those of SciPy",
    arguments: [
      (1, 12.706204736174694, 0.7912855998398473), (2, 4.302652729749464, 0.8383764840919798),
      (4, 2.7764451051977934, 0.868274201764388), (9, 2.2621571627982053, 0.8870468136634754),
      (30, 2.0422724563012378, 0.8982495207309416),
    ])
  func scipy(degrees: Int, quantile: Double, probability: Double) throws {
    let t = try #require(StudentT(degreesOfFreedom: degrees))
    #expect(abs(t.quantile(0.975) - quantile) < 1e-9 * quantile)
    #expect(abs(t.cumulative(1.3) - probability) < 1e-12)
  }

  // With one degree of freedom it is Cauchy's distribution: F(t) = ½ + atan(t)/π, so F(1) = ¾. With two: F(t) = ½ + t/(2√(2 + t²)).
  @Test("closed forms for one and two degrees of freedom")
  func closedForms() throws {
    #expect(abs(try #require(StudentT(degreesOfFreedom: 1)).cumulative(1) - 0.75) < 1e-14)
    #expect(
      abs(try #require(StudentT(degreesOfFreedom: 2)).cumulative(-1) - (0.5 - 1 / (2 * 3.0.squareRoot()))) < 1e-14)
  }

  @Test("no degrees of freedom, no distribution") func none() { #expect(StudentT(degreesOfFreedom: 0) == nil) }
}
