import Contracts
import Datasets
import NeuralNetworks
import TensorCore

/// Softmax regression on the digits with batches of different sizes, to the same training loss: what it costs in updates and in samples.
struct BatchRace {
  /// The batch sizes that run; the last one is the whole training set.
  static let batchSizes = [8, 32, 128, 512, 1437]
  static let target = 0.25
  static let rate = 0.5

  /// What the run recorded, update by update.
  let log: [LoggedUpdate]
  /// The training loss before the first update, and after each.
  let losses: [Double]

  /// Trains until the training loss is at most `target`, or for `longest` updates.
  init(batchSize: Int, seed: Int = 1, longest: Int = 500) throws {
    var generator = SeededGenerator(seed: seed)
    let (training, _, _) = try Digits.load(as: Double.self).split(train: 1437, using: &generator)
    let layer = try Linear<Double>(64, 10, using: &generator)
    let optimizer = try Optimizer(layer.parameters, SGD(learningRate: Self.rate))
    func trainingLoss() throws -> Double {
      try noGrad { try crossEntropy(layer(training.inputs), training.targets).item() }
    }
    var log: [LoggedUpdate] = []
    var losses = [try trainingLoss()]
    while losses[losses.count - 1] > Self.target, log.count < longest {
      for batch in try shuffledBatches(samples: training.count, batchSize: batchSize, using: &generator)
      where losses[losses.count - 1] > Self.target && log.count < longest {
        optimizer.zeroGrad()
        let (images, labels) = try training.batch(batch)
        let loss = try crossEntropy(layer(images), labels)
        try loss.backward()
        try optimizer.step()
        losses.append(try trainingLoss())
        log.append(
          LoggedUpdate(
            batchSize: batch.count, batchLoss: try loss.item(), chunkSizes: [training.count],
            chunkLosses: [losses[losses.count - 1]]))
      }
    }
    (self.log, self.losses) = (log, losses)
  }

  /// The price, by the exercise's own reference; nil if the target was not reached.
  func cost() throws -> TrainingCost? { try OptimizersReference().costToReach(target: Self.target, in: log) }

  /// How many updates raised the training loss.
  var rises: Int { zip(losses, losses.dropFirst()).count { $1 > $0 } }

  /// The costs of all batch sizes, computed once.
  static let costs: Result<[TrainingCost], any Error> = Result {
    try batchSizes.map { size in
      guard let cost = try BatchRace(batchSize: size).cost() else {
        throw DataError.argument("batches of \(size) did not bring the loss to \(target)")
      }
      return cost
    }
  }
}
