import TensorCore

/// Batch normalisation with learnt weight and bias, and running statistics for evaluation: what `BatchNorm1d` and `BatchNorm2d` share.
///
/// `train()` normalises with the batch and moves the statistics; `eval()` normalises with the statistics. A model that is used in
/// training mode by mistake depends on what else is in the batch.
public class BatchNorm<Element: FloatingElement>: Layer {
  /// The mode: set it with `train()` and `eval()`.
  public var isTraining = true
  /// What each channel is multiplied with, from 1; nil without `affine`.
  public let weight: Tensor<Element>?
  /// What is added to each channel, from 0; nil without `affine`.
  public let bias: Tensor<Element>?
  /// Mean of each channel so far, from 0; nil without `trackRunningStats`.
  public let runningMean: Tensor<Element>?
  /// Unbiased variance of each channel so far, from 1; nil without `trackRunningStats`.
  public let runningVar: Tensor<Element>?
  /// How many batches have moved the statistics, 0-d; nil without `trackRunningStats`.
  public let batchesTracked: Tensor<Element>?
  /// Number of channels.
  public let channels: Int
  /// Added to the variance, inside the root.
  public let eps: Double
  /// The share of the new batch in the running statistics; nil for the mean of all batches alike.
  public let momentum: Double?

  /// What the layer is called and the ranks of the inputs it takes.
  var name: String { "BatchNorm" }
  var ranks: [Int] { [2, 3, 4] }

  /// A layer for `channels` channels.
  ///
  /// - Throws: a `shape` error when their number is negative.
  public init(
    _ channels: Int, eps: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true, trackRunningStats: Bool = true
  ) throws {
    (self.channels, self.eps, self.momentum) = (channels, eps, momentum)
    weight = affine ? try .ones([channels]).requiresGrad() : nil
    bias = affine ? try .zeros([channels]).requiresGrad() : nil
    runningMean = trackRunningStats ? try .zeros([channels]) : nil
    runningVar = trackRunningStats ? try .ones([channels]) : nil
    batchesTracked = trackRunningStats ? try .zeros([]) : nil
  }

  /// The parameters by their names.
  public var ownParameters: [(name: String, tensor: Tensor<Element>)] { named(("weight", weight), ("bias", bias)) }
  /// The tensors that are kept but not learnt, by their names.
  public var ownBuffers: [(name: String, tensor: Tensor<Element>)] {
    named(("running_mean", runningMean), ("running_var", runningVar), ("num_batches_tracked", batchesTracked))
  }

  /// The result for `input`.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>) throws -> Tensor<Element> {
    try normalised(input) { usesBatch in
      try batchNorm(
        input, runningMean: runningMean, runningVar: runningVar, weight: weight, bias: bias, training: usesBatch,
        momentum: share, eps: eps)
    }
  }

  /// The result for padded sequences [N, C, L]: what the mask [N, L] calls real is normalised among itself, the rest is 0.
  ///
  /// - Throws: an error that names the layer, what it got and what it needs.
  public func callAsFunction(_ input: Tensor<Element>, mask: Tensor<Bool>) throws -> Tensor<Element> {
    try normalised(input) { usesBatch in
      try batchNorm(
        input, mask: mask, runningMean: runningMean, runningVar: runningVar, weight: weight, bias: bias,
        training: usesBatch, momentum: share, eps: eps)
    }
  }

  private func normalised(
    _ input: Tensor<Element>, _ body: (_ usesBatch: Bool) throws -> Tensor<Element>
  ) throws -> Tensor<Element> {
    try check(input)
    return try inLayer(name) {
      let result = try body(isTraining || runningMean == nil)
      if isTraining { countBatch() }
      return result
    }
  }

  /// The share of this batch in the running statistics.
  private var share: Double { momentum ?? 1 / ((batchesTracked?.start[0].asDouble ?? 0) + 1) }

  private func countBatch() {
    guard let batchesTracked else { return }
    batchesTracked.start[0] += 1
    batchesTracked.storage.noteWrite(by: "batch_norm")
  }

  private func check(_ input: Tensor<Element>) throws {
    guard ranks.contains(input.rank) else {
      let wanted = ranks.map { "\($0)D" }.joined(separator: " or ")
      throw TensorError(.shape, in: name, "expected \(wanted) input (got \(input.rank)D input of shape \(input.shape))")
    }
    guard input.shape[1] == channels else {
      throw TensorError(
        .shape, in: name,
        "running_mean should contain \(input.shape[1]) elements not \(channels): got an input of \(input.shape), need "
          + "\(channels) channels in dimension 1")
    }
  }
}

/// Batch normalisation of vectors [N, C] or sequences [N, C, L]. PyTorch's `nn.BatchNorm1d`.
public final class BatchNorm1d<Element: FloatingElement>: BatchNorm<Element> {
  override var name: String { "BatchNorm1d" }
  override var ranks: [Int] { [2, 3] }
}

/// Batch normalisation of images [N, C, H, W]. PyTorch's `nn.BatchNorm2d`.
public final class BatchNorm2d<Element: FloatingElement>: BatchNorm<Element> {
  override var name: String { "BatchNorm2d" }
  override var ranks: [Int] { [4] }
}
