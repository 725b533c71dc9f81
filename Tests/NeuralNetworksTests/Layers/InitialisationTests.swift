import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite struct InitialisationTests {
  private let shape = [200, 300]

  /// Variance, and the largest magnitude.
  private func spread(_ weight: Tensor<Double>) throws -> (variance: Double, largest: Double) {
    (try weight.square().mean().item(), weight.elements.map(abs).max() ?? 0)
  }

  /// 60,000 numbers know their variance to about 1 %.
  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a / b - 1) < 0.03 }

  @Test("fans of a matrix and of a convolution")
  func fans() throws {
    #expect(try Tensor<Float>.fans(of: [5, 3]) == (3, 5))
    #expect(try Tensor<Float>.fans(of: [8, 4, 3, 3]) == (36, 72))
    #expect(throws: TensorError.self) { try Tensor<Float>.fans(of: [5]) }
  }

  @Test("variances: He 2/in, Glorot 2/(in + out), LeCun 1/in, PyTorch's layers 1/(3·in)")
  func variances() throws {
    var g = SeededGenerator(seed: 1)
    #expect(isNear(try spread(.kaimingNormal(shape, using: &g)).variance, 2.0 / 300))
    #expect(isNear(try spread(.kaimingUniform(shape, gain: .relu, using: &g)).variance, 2.0 / 300))
    #expect(isNear(try spread(.kaimingNormal(shape, fan: .fanOut, using: &g)).variance, 2.0 / 200))
    #expect(isNear(try spread(.xavierNormal(shape, using: &g)).variance, 2.0 / 500))
    #expect(isNear(try spread(.xavierUniform(shape, gain: .tanh, using: &g)).variance, 25.0 / 9 * 2 / 500))
    #expect(isNear(try spread(.lecunNormal(shape, using: &g)).variance, 1.0 / 300))
    #expect(isNear(try spread(.lecunUniform(shape, using: &g)).variance, 1.0 / 300))
    #expect(isNear(try spread(.kaimingUniform(shape, using: &g)).variance, 1.0 / 900))
  }

  @Test("even ones end at their bounds")
  func bounds() throws {
    var g = SeededGenerator(seed: 1)
    let glorot = try spread(.xavierUniform(shape, using: &g)).largest
    #expect(glorot <= (6.0 / 500).squareRoot() && isNear(glorot, (6.0 / 500).squareRoot()))
    let layer = try spread(.kaimingUniform(shape, using: &g)).largest
    #expect(layer <= 1 / 300.0.squareRoot() && isNear(layer, 1 / 300.0.squareRoot()))
  }

  @Test("gains: tanh 5/3, ReLU √2, leaky ReLU √(2/(1 + a²)), SELU ¾")
  func gains() {
    #expect(Gain.linear.factor == 1 && Gain.sigmoid.factor == 1 && Gain.tanh.factor == 5.0 / 3)
    #expect(Gain.relu.factor == 2.0.squareRoot() && Gain.selu.factor == 0.75)
    #expect(abs(Gain.leakyReLU(1).factor - 1) < 1e-15)
  }

  @Test("with He's start, 20 layers of ReLU keep the size of signals within a factor of 3")
  func depth() throws {
    var g = SeededGenerator(seed: 2)
    var x = try Tensor<Double>.randn([64, 256], using: &g)
    let before = try x.square().mean().item()
    for _ in 0..<20 {
      x = try noGrad { try x.matmul(Tensor<Double>.kaimingNormal([256, 256], using: &g).t()).relu() }
    }
    let after = try x.square().mean().item()
    #expect(after / before > 1.0 / 3 && after / before < 3)
  }
}
