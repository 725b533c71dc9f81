import NeuralNetworks
import TensorCore

/// A network with batch normalisation and dropout: what its two switches, mode and recording, do.
struct TwoSwitches {
  /// What was seen with the switches in one position.
  struct Position {
    let isTraining, isRecording: Bool
    /// Whether the same batch gave the same answer twice.
    let repeats: Bool
    /// Whether the answer belongs to a graph.
    let hasGraph: Bool
    /// Whether the running mean of batch normalisation moved.
    let statisticsMoved: Bool
  }

  /// All four positions.
  static func positions(seed: Int = 1) throws -> [Position] {
    try [(true, true), (true, false), (false, true), (false, false)].map { training, recording in
      var generator = SeededGenerator(seed: seed)
      let norm = try BatchNorm1d<Double>(8)
      let network = try Sequential<Double>(
        Linear(5, 8, using: &generator), norm, ReLU(), Dropout(0.5, using: &generator), Linear(8, 3, using: &generator))
      let x = try Tensor<Double>.randn([6, 5], using: &generator)
      network.train(training)
      let before = norm.runningMean?.elements
      func pass() throws -> Tensor<Double> { recording ? try network(x) : try noGrad { try network(x) } }
      let (first, second) = (try pass(), try pass())
      return Position(
        isTraining: training, isRecording: recording,
        repeats: first.detach().elements == second.detach().elements, hasGraph: first.requiresGrad,
        statisticsMoved: norm.runningMean?.elements != before)
    }
  }
}
