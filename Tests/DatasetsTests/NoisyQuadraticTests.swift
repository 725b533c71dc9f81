import Datasets
import TensorCore
import Testing

@Suite struct NoisyQuadraticTests {
  @Test("training ends in a cloud of the predicted variance", arguments: [0.4, 0.1])
  func cloud(rate: Double) throws {
    let valley = try NoisyQuadratic(curvature: 1, noise: 1)
    var generator = SeededGenerator(seed: 11)
    var (w, sum) = (0.0, 0.0)
    for step in 0..<40_000 {
      w -= rate * valley.gradient(at: w, using: &generator)
      if step >= 1000 { sum += w * w / 39_000 }
    }
    let predicted = try #require(valley.stationaryVariance(learningRate: rate))
    #expect(abs(sum / predicted - 1) < 0.1)
  }

  @Test("without noise the gradient is that of the loss; four samples halve the noise")
  func gradient() throws {
    var generator = SeededGenerator(seed: 1)
    let smooth = try NoisyQuadratic(curvature: 3, noise: 0)
    let slope = (smooth.loss(at: 2 + 1e-6) - smooth.loss(at: 2 - 1e-6)) / 2e-6
    #expect(abs(smooth.gradient(at: 2, using: &generator) - slope) < 1e-6)
    let noisy = try NoisyQuadratic(curvature: 1, noise: 1)
    var (a, b) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
    #expect(noisy.gradient(at: 0, using: &a) == 2 * noisy.gradient(at: 0, batchSize: 4, using: &b))
  }

  @Test("a rate of 2/λ and more diverges: there is no variance to tell")
  func diverges() throws {
    let valley = try NoisyQuadratic(curvature: 4, noise: 1)
    #expect(valley.stationaryVariance(learningRate: 0.5) == nil)
    #expect(valley.stationaryVariance(learningRate: 0.49) != nil)
    #expect(throws: DataError.self) { try NoisyQuadratic(curvature: 0, noise: 1) }
  }
}
