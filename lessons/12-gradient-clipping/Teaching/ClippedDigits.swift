import Datasets
import NeuralNetworks
import TensorCore

/// The notes' training loop on digits: zero, forward, loss, backward, clip, step; 60 updates of a linear classifier with batches of 64 and the rate 0.5.
struct ClippedDigits {
  /// The norm of each gradient before clipping.
  private(set) var norms: [Double] = []
  /// The loss of each update's batch.
  private(set) var losses: [Double] = []

  init(maxNorm: Double, on parts: DigitsParts) throws {
    var generator = SeededGenerator(seed: 12)
    let model = try Linear<Double>(64, 10, using: &generator)
    let optimizer = try Optimizer(model.parameters, SGD(learningRate: 0.5))
    while norms.count < 60 {
      for batch in try shuffledBatches(samples: parts.train.count, batchSize: 64, using: &generator)
      where norms.count < 60 {
        let (data, target) = try parts.train.batch(batch)
        optimizer.zeroGrad()
        let outputs = try model(data)
        let loss = try crossEntropy(outputs, target)
        try loss.backward()
        norms.append(try clipGradNorm(model.parameters, maxNorm: maxNorm))
        try optimizer.step()
        losses.append(try loss.item())
      }
    }
  }

  /// How many of the gradients were longer than `maxNorm`.
  func clipped(at maxNorm: Double) -> Int { norms.count { $0 > maxNorm } }

  /// The mean loss of the last 10 updates.
  var finalLoss: Double { losses.suffix(10).reduce(0, +) / 10 }
}
