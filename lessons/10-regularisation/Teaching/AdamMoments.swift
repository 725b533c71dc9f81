/// Adam's memory, with what people get wrong about it as settings.
struct AdamMoments {
  var correctsBias = true
  var stepStaysOne = false
  var epsIsInside = false
  var betasAreSwapped = false
  private var (m, v) = (0.0, 0.0)
  private var (product1, product2) = (1.0, 1.0)

  init(correctsBias: Bool = true, stepStaysOne: Bool = false, epsIsInside: Bool = false, betasAreSwapped: Bool = false)
  {
    (self.correctsBias, self.stepStaysOne) = (correctsBias, stepStaysOne)
    (self.epsIsInside, self.betasAreSwapped) = (epsIsInside, betasAreSwapped)
  }

  /// √v̂ + ε of the last step.
  private(set) var divisor = 1.0

  /// m̂ / (√v̂ + ε).
  mutating func direction(_ g: Double) -> Double {
    let (beta1, beta2) = betasAreSwapped ? (0.999, 0.9) : (0.9, 0.999)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    if !stepStaysOne || product1 == 1 { (product1, product2) = (product1 * beta1, product2 * beta2) }
    let (c1, c2) = correctsBias ? (1 - product1, 1 - product2) : (1, 1)
    divisor = epsIsInside ? (v / c2 + 1e-8).squareRoot() : (v / c2).squareRoot() + 1e-8
    return m / c1 / divisor
  }
}
