/// Adam's memory, with what people get wrong about it as settings.
struct AdamMoments {
  var correctsBias = true
  var stepStaysOne = false
  var epsIsInside = false
  private var (m, v) = (0.0, 0.0)
  private var (product1, product2) = (1.0, 1.0)

  init(correctsBias: Bool = true, stepStaysOne: Bool = false, epsIsInside: Bool = false) {
    (self.correctsBias, self.stepStaysOne, self.epsIsInside) = (correctsBias, stepStaysOne, epsIsInside)
  }

  /// √v̂ + ε of the last step.
  private(set) var divisor = 1.0

  /// m̂ / (√v̂ + ε).
  mutating func direction(_ g: Double) -> Double {
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g * g
    if !stepStaysOne || product1 == 1 { (product1, product2) = (product1 * 0.9, product2 * 0.999) }
    let (c1, c2) = correctsBias ? (1 - product1, 1 - product2) : (1, 1)
    divisor = epsIsInside ? (v / c2 + 1e-8).squareRoot() : (v / c2).squareRoot() + 1e-8
    return m / c1 / divisor
  }
}
