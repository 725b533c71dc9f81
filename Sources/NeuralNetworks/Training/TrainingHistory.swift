/// What a training leaves for charts: numbers per update and per epoch.
public struct TrainingHistory: Hashable, Sendable {
  /// The loss of each update's batch, before the update.
  public private(set) var losses: [Double] = []
  /// The mean loss of each epoch over its samples: a short last batch counts for less, as it should.
  public private(set) var epochLosses: [Double] = []
  /// The learning rate of each update (that of the first group).
  public private(set) var learningRates: [Double] = []
  /// The length of each layer's gradient at each update, before clipping, by the layer's path; empty unless it was asked for.
  public private(set) var gradientNorms: [String: [Double]] = [:]
  private var epochSum = 0.0
  private var epochSamples = 0

  mutating func add(loss: Double, samples: Int, learningRate: Double) {
    losses.append(loss)
    learningRates.append(learningRate)
    epochSum += loss * Double(samples)
    epochSamples += samples
  }

  mutating func add(gradientNorms: [(layer: String, norm: Double)]) {
    for (layer, norm) in gradientNorms { self.gradientNorms[layer, default: []].append(norm) }
  }

  mutating func endEpoch() {
    epochLosses.append(epochSum / Double(epochSamples))
    (epochSum, epochSamples) = (0, 0)
  }
}
