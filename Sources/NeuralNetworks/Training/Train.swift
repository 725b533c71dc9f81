import TensorCore

/// Trains a model: for each batch of each epoch, one update. This is the whole loop.
///
///     var generator = SeededGenerator(seed: 1)
///     let history = try train(
///       model, with: Optimizer(model.parameters, SGD(learningRate: 0.1)), epochs: 5,
///       batches: { try shuffledBatches(samples: data.count, batchSize: 100, using: &generator) }
///     ) { indices in
///       let (x, y) = try data.batch(indices)
///       return try crossEntropy(model(x), y)
///     }
///     print(history.losses.count, history.epochLosses)     // the loss of each update, the mean of each epoch
///
/// - Parameters:
///   - model: is switched to training mode, and stays in it.
///   - optimizer: has the model's parameters; counts the updates.
///   - epochs: how often to go through the data, at least once.
///   - batches: called at the start of each epoch: the indices of the samples of each batch.
///   - clipping: what is done to gradients that are too large.
///   - scheduler: changes the learning rate, after every epoch or every update as `schedulerPeriod` says.
///   - recordsGradientNorms: whether the history gets the length of each layer's gradient, before clipping.
///   - afterUpdate: called after each update: for progress bars and live charts.
///   - loss: the mean loss of the samples with these indices.
/// - Returns: what there is to draw.
/// - Throws: a `TrainingError` when there is nothing to train on or the loss is NaN or infinite (the weights are then those of the update
///   before); whatever the closures throw.
@discardableResult
@specialized(where Element == Float)
@specialized(where Element == Double)
public func train<Element: FloatingElement>(
  _ model: any Module<Element>, with optimizer: Optimizer<Element>, epochs: Int, batches: () throws -> [[Int]],
  clipping: Clipping = .none, scheduler: Scheduler? = nil, schedulerPeriod: SchedulerPeriod = .epoch,
  recordsGradientNorms: Bool = false, afterUpdate: (TrainingUpdate) throws -> Void = { _ in },
  loss: (_ indices: [Int]) throws -> Tensor<Element>
) throws -> TrainingHistory {
  guard epochs >= 1 else { throw TrainingError.noEpochs(epochs) }
  var history = TrainingHistory()
  let parameters = model.parameters
  model.train()
  for epoch in 1...epochs {
    let batches = try batches()
    guard !batches.isEmpty else { throw TrainingError.noBatches(epoch: epoch) }
    for batch in batches {
      let update = history.losses.count + 1
      guard !batch.isEmpty else { throw TrainingError.emptyBatch(update: update) }
      optimizer.zeroGrad()
      let batchLoss = try loss(batch)
      let value = try batchLoss.item().asDouble
      guard value.isFinite else { throw TrainingError.lossNotFinite(value, update: update, epoch: epoch) }
      try batchLoss.backward()
      if recordsGradientNorms { history.add(gradientNorms: try gradientNorms(of: model)) }
      try clipping.apply(to: parameters)
      history.add(loss: value, samples: batch.count, learningRate: optimizer.learningRates[0])
      try optimizer.step()
      if schedulerPeriod == .update { try scheduler?.step() }
      try afterUpdate(
        TrainingUpdate(number: update, total: batches.count * epochs, epoch: epoch, loss: value))
    }
    history.endEpoch()
    if schedulerPeriod == .epoch { try scheduler?.step() }
  }
  return history
}
