import TensorCore

/// What `train` tells after each update: enough for a progress bar and a live chart.
public struct TrainingUpdate: Hashable, Sendable {
  /// The number of this update, from 1.
  public let number: Int
  /// How many there will be, if every epoch has as many batches as this one.
  public let total: Int
  /// The epoch, from 1.
  public let epoch: Int
  /// The loss of the batch, before the update.
  public let loss: Double

  /// The share of the training that is done, from 0 to 1.
  public var progress: Double { Double(number) / Double(total) }
}

/// What `train` does to gradients before they are used.
public enum Clipping: Hashable, Sendable {
  /// Nothing.
  case none
  /// The gradient of all parameters together is made no longer than this; see `clipGradNorm`.
  case norm(Double)
  /// Every number of the gradients is cut to this range on either side of 0; see `clipGradValue`.
  case value(Double)

  func apply<Element: FloatingElement>(to parameters: [Tensor<Element>]) throws {
    switch self {
    case .none: return
    case .norm(let longest): try clipGradNorm(parameters, maxNorm: longest)
    case .value(let largest): try clipGradValue(parameters, clipValue: largest)
    }
  }
}

/// When `train` moves its scheduler on.
public enum SchedulerPeriod: Hashable, Sendable {
  /// After every epoch.
  case epoch
  /// After every update, as warm-ups and `OneCycleLR` want it.
  case update
}
