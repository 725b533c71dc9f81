/// Why a training did not go on.
public enum TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of epochs is below 1.
  case noEpochs(Int)
  /// An epoch without batches.
  case noBatches(epoch: Int)
  /// A batch without samples.
  case emptyBatch(update: Int)
  /// A loss that is NaN or infinite. The weights are still those of the update before.
  case lossNotFinite(Double, update: Int, epoch: Int)

  /// The sentence for people.
  public var description: String {
    switch self {
    case .noEpochs(let epochs): "a training needs at least one epoch, but \(epochs) were asked for"
    case .noBatches(let epoch): "epoch \(epoch) has no batches: there is nothing to train on"
    case .emptyBatch(let update): "the batch of update \(update) is empty: its mean loss would be 0/0"
    case .lossNotFinite(let loss, let update, let epoch):
      "the loss is \(loss) at update \(update) (epoch \(epoch)); its gradient would spoil every weight, so the training stops before. "
        + "Usual causes: a learning rate that is too high (try a tenth, or clipping), NaN in the data, a logarithm of 0 or a division by 0"
    }
  }
}
