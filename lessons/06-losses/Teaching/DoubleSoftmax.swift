import Datasets
import Foundation
import NeuralNetworks
import TensorCore

/// A linear classifier of digits, trained with cross-entropy of its logits or, by mistake, of their softmax.
struct DoubleSoftmax {
  /// The loss of each update's batch.
  let losses: [Double]
  /// The share of test images that are classified correctly afterwards.
  let testAccuracy: Double

  /// What the loss of softmax(softmax(z)) cannot fall below with so many classes: the best first softmax is one-hot, and the second makes e / (e + K − 1)
  /// of it.
  static func floor(classes: Int) -> Double { log(1 + Double(classes - 1) / M_E) }

  /// Trains with batches of 64 and the rate 0.5.
  /// - Parameter isDouble: whether softmax is applied before the loss, which applies it again.
  /// - Throws: what the engine throws.
  init(
    isDouble: Bool, updates: Int = 300, seed: Int = 1, on parts: DigitsParts, progress: (Double) -> Void = { _ in }
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let model = try Linear<Double>(64, 10, using: &generator)
    let optimizer = try Optimizer(model.parameters, SGD(learningRate: 0.5))
    var losses: [Double] = []
    while losses.count < updates {
      for batch in try shuffledBatches(samples: parts.train.count, batchSize: 64, using: &generator)
      where losses.count < updates {
        let (x, y) = try parts.train.batch(batch)
        optimizer.zeroGrad()
        let logits = try model(x)
        let loss = try crossEntropy(isDouble ? logits.softmax(dim: 1) : logits, y)
        try loss.backward()
        try optimizer.step()
        losses.append(try loss.item())
        progress(Double(losses.count) / Double(updates))
      }
    }
    self.losses = losses
    testAccuracy = try noGrad { try accuracy(model(parts.test.inputs), labels: parts.test.targets) }
  }

  /// The mean loss of the last 20 updates.
  var finalLoss: Double { losses.suffix(20).reduce(0, +) / 20 }
}

/// The digits, cut into 1,437 images to train on and 360 to test on.
struct DigitsParts {
  let train: Dataset<Double, Int>
  let test: Dataset<Double, Int>

  /// Reads and cuts; always the same way.
  init() throws {
    var generator = SeededGenerator(seed: 0)
    let parts = try Digits.load(as: Double.self).split(train: 1437, using: &generator)
    (train, test) = (parts.train, parts.test)
  }
}
