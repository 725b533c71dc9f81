import NeuralNetworks
import TensorCore

/// `batch_norm_module`: a layer over three batches in training and one in evaluation, its statistics compared after each.
func outcomeOfNormModule<Element: FloatingElement>(_ call: Call<Element>) throws -> Outcome? {
  guard call.operation == "batch_norm_module" else { return nil }
  let isImage = try call.tensor("x0").rank == 4
  let channels = try call.tensor("x0").shape[1]
  let eps = try call.number("eps", default: 1e-5)
  let momentum = call.golden.json["args"].members?["momentum"].map { $0.number } ?? 0.1
  let (affine, tracks) = (
    try call.bool("affine", default: true), try call.bool("track_running_stats", default: true)
  )
  let layer: BatchNorm<Element> =
    isImage
    ? try BatchNorm2d(channels, eps: eps, momentum: momentum, affine: affine, trackRunningStats: tracks)
    : try BatchNorm1d(channels, eps: eps, momentum: momentum, affine: affine, trackRunningStats: tracks)
  let given = try Dictionary(uniqueKeysWithValues: layer.namedParameters.map { ($0.name, try call.tensor($0.name)) })
  try layer.load(stateDict: given, strict: false)

  let tolerance = Tolerance(of: call.golden)
  let (outputs, stats) = (call.golden.json["outputs"], call.golden.json["stats"].list ?? [])
  for (i, name) in ["x0", "x1", "x2", "x_eval"].enumerated() {
    if name == "x_eval" { layer.eval() }
    let result = name.replacing("x", with: "y")
    if let difference = try tolerance.difference(.tensor(result, layer(call.tensor(name))), outputs[result]) {
      return .failed(difference)
    }
    guard i < stats.count else { continue }
    for (name, buffer) in layer.namedBuffers {
      let theirs = stats[i][name]
      if name == "num_batches_tracked" {
        if try buffer.item() != Element(converting: theirs.number ?? -1) { return .failed("\(name) after \(i)") }
      } else if let difference = tolerance.difference(.tensor("\(name) after \(i)", buffer), theirs) {
        return .failed(difference)
      }
    }
  }
  return .passed
}
