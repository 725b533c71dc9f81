import TensorCore

/// Lowers the rate when a measure (the loss on held-out data, say) has stopped getting better: after more than `patience` steps without
/// progress, each group's rate is multiplied by `factor`.
///
///     let plateau = try ReduceLROnPlateau(of: optimizer, factor: 0.5, patience: 2)
///     ...
///     plateau.step(validationLoss)
///
/// A step makes progress when the measure is better than the best so far by more than the threshold; NaN never is. After a reduction,
/// `cooldown` steps are not counted. Unlike the schedules that depend on time alone, this one remembers, and steers the optimiser itself.
/// Source: PyTorch, `torch.optim.lr_scheduler.ReduceLROnPlateau`.
public final class ReduceLROnPlateau {
  /// Which way the measure gets better.
  public enum Mode: String, Sendable, CaseIterable {
    /// A loss: less is better.
    case min
    /// An accuracy: more is better.
    case max
  }
  /// What the threshold is compared with.
  public enum ThresholdMode: String, Sendable, CaseIterable {
    /// A share of the best value.
    case rel
    /// A difference.
    case abs
  }

  private let mode: Mode
  private let factor: Double
  private let patience: Int
  private let threshold: Double
  private let thresholdMode: ThresholdMode
  private let cooldown: Int
  private let minLearningRate: Double
  private let eps: Double
  private let optimizer: any Steerable

  /// The best measure so far.
  public private(set) var best: Double
  /// Steps without progress since the last one with it.
  public private(set) var badSteps = 0
  private var cooldownLeft = 0

  /// - Parameters:
  ///   - optimizer: whose rates are lowered.
  ///   - mode: whether less or more is better.
  ///   - factor: what each rate is multiplied by, below 1.
  ///   - patience: how many steps without progress are put up with.
  ///   - threshold: how much better counts as progress.
  ///   - thresholdMode: whether the threshold is a share of the best value or a difference.
  ///   - cooldown: steps after a reduction that are not counted.
  ///   - minLearningRate: no rate falls below.
  ///   - eps: a change of a rate that is not larger is left out.
  /// - Throws: an `argument` error when `factor` is not from 0 to below 1, or `patience` or `cooldown` is negative.
  public init(
    of optimizer: any Steerable, mode: Mode = .min, factor: Double = 0.1, patience: Int = 10,
    threshold: Double = 1e-4, thresholdMode: ThresholdMode = .rel, cooldown: Int = 0, minLearningRate: Double = 0,
    eps: Double = 1e-8
  ) throws {
    guard factor < 1, factor >= 0 else {
      throw TensorError(.argument, in: "ReduceLROnPlateau", "Factor should be < 1.0 and not negative, but is \(factor)")
    }
    guard patience >= 0, cooldown >= 0 else {
      throw TensorError(
        .argument, in: "ReduceLROnPlateau",
        "patience and cooldown count steps and must not be negative, but are \(patience) and \(cooldown)")
    }
    (self.optimizer, self.mode, self.factor, self.patience) = (optimizer, mode, factor, patience)
    (self.threshold, self.thresholdMode, self.cooldown) = (threshold, thresholdMode, cooldown)
    self.minLearningRate = try notNegative(minLearningRate, "minLearningRate", in: "ReduceLROnPlateau")
    self.eps = eps
    best = mode == .min ? .infinity : -.infinity
  }

  /// Tells the newest measure; lowers the rates when patience is at an end.
  public func step(_ measure: Double) {
    if isBetter(measure) {
      best = measure
      badSteps = 0
    } else {
      badSteps += 1
    }
    if cooldownLeft > 0 {
      cooldownLeft -= 1
      badSteps = 0
    }
    if badSteps > patience {
      optimizer.learningRates = optimizer.learningRates.map { old in
        let new = Swift.max(old * factor, minLearningRate)
        return old - new > eps ? new : old
      }
      cooldownLeft = cooldown
      badSteps = 0
    }
  }

  private func isBetter(_ measure: Double) -> Bool {
    switch (mode, thresholdMode) {
    case (.min, .rel): measure < best * (1 - threshold)
    case (.min, .abs): measure < best - threshold
    case (.max, .rel): measure > best * (1 + threshold)
    case (.max, .abs): measure > best + threshold
    }
  }
}
