import Datasets
import Foundation
import NeuralNetworks
import TensorCore

/// A recurrent network without activation, hₜ = ρ · A · hₜ₋₁, where the random matrix A has spectral radius 1: all that is left of a recurrent network is
/// what it does to gradients.
struct LinearRecurrence {
  /// A, [16, 16].
  let matrix: Tensor<Double>
  /// The loss is the product of the last state with this vector of length 1.
  let readout: Tensor<Double>

  init(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let random = try Tensor<Double>.randn([16, 16], using: &generator)
    matrix = try random / Self.spectralRadius(of: random)
    let direction = try Tensor<Double>.randn([16], using: &generator)
    readout = try direction / totalNorm([direction])
  }

  /// How long the gradient of the loss is when it has gone back through so many steps to the first state.
  func gradientNorm(radius: Double, steps: Int) throws -> Double {
    let first = try Tensor<Double>.zeros([16]).requiresGrad()
    let weights = try matrix * radius
    var state = first
    for _ in 0..<steps { state = try weights.matmul(state) }
    try (state * readout).sum().backward()
    return try totalNorm([first].compactMap { $0.grad })
  }

  /// The largest absolute eigenvalue as the limit of ‖Aᵏ‖^(1/k) (Gelfand), at k = 4096: A is squared twelve times.
  static func spectralRadius(of matrix: Tensor<Double>) throws -> Double {
    var norm = try totalNorm([matrix])
    var power = try matrix / norm
    var logarithm = log(norm)
    for _ in 1...12 {
      let square = try power.matmul(power)
      norm = try totalNorm([square])
      power = try square / norm
      logarithm = 2 * logarithm + log(norm)
    }
    return exp(logarithm / 4096)
  }
}
