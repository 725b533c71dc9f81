import Contracts

/// The share of all samples that the model gets right, in whatever mode it is.
func shareRight(_ model: any Layer<Double>, _ batches: [LabelledBatch]) throws -> Double {
  let hits = try batches.reduce(0.0) { sum, batch in
    sum + (try accuracy(model(batch.inputs), labels: batch.labels)) * Double(batch.labels.count)
  }
  return hits / Double(batches.reduce(0) { $0 + $1.labels.count })
}

/// What `body` gives while the model is in evaluation mode; its own mode comes back on every way out.
func inEvaluationMode<Result>(_ model: any Layer<Double>, _ body: () throws -> Result) rethrows -> Result {
  let mode = model.isTraining
  defer { model.train(mode) }
  model.eval()
  return try body()
}
