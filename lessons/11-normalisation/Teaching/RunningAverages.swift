import NeuralNetworks
import TensorCore

/// How far the running values of batch normalisation end up from the truth, after one pass over 4,096 samples of 8 features.
struct RunningAverages {
  /// The mean distance of the running mean, in standard deviations.
  let meanError: Double
  /// The mean distance of the running variance, as a share of the variance.
  let varianceError: Double

  /// One pass in batches of `batchSize`; `momentum` nil averages all batches alike.
  init(batchSize: Int, momentum: Double?, seed: Int = 17) throws {
    var generator = SeededGenerator(seed: seed)
    let samples = try Tensor<Double>.randn([4096, 8], using: &generator) * 2 + 3
    let layer = try BatchNorm1d<Double>(8, momentum: momentum)
    try noGrad {
      for start in stride(from: 0, to: 4096, by: batchSize) {
        _ = try layer(samples.narrow(dim: 0, start: start, length: batchSize))
      }
    }
    let truth = try samples.columnMoments()
    let (means, variances) = (layer.runningMean?.elements ?? [], layer.runningVar?.elements ?? [])
    meanError = truth.indices.reduce(0) { $0 + abs(means[$1] - truth[$1].mean) / truth[$1].deviation } / 8
    varianceError = truth.indices.reduce(0) { $0 + abs(variances[$1] / truth[$1].variance - 1) } / 8
  }
}
