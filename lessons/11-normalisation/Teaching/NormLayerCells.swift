import NeuralNetworks
import TensorCore

/// The two layers on one small table, as one would try them out in PyTorch.
struct NormLayerCells {
  /// Lines of code, and what is printed beneath them.
  let cells: [(code: String, output: String)]

  /// Runs them.
  init() throws {
    let x = try Tensor<Float>([[1, 10], [2, 30], [6, 20]])
    let bn = try BatchNorm1d<Float>(2)
    var cells: [(code: String, output: String)] = [
      ("x", "\(x)"),
      (
        "let bn = try BatchNorm1d<Float>(2)\ntry bn(x)                    // training: the batch's own mean and variance",
        "\(try bn(x).detach())"
      ),
    ]
    if let mean = bn.runningMean, let variance = bn.runningVar {
      cells.append(("bn.runningMean, bn.runningVar", "\(mean) \(variance)"))
    }
    bn.eval()
    cells.append(
      ("bn.eval()\ntry bn(x)                    // evaluation: what was remembered", "\(try bn(x).detach())"))
    cells.append(
      (
        "bn.namedParameters.map(\\.name), bn.namedBuffers.map(\\.name)",
        "\(bn.namedParameters.map(\.name)) \(bn.namedBuffers.map(\.name))"
      ))
    let ln = try LayerNorm<Float>(2)
    cells.append(
      (
        "let ln = try LayerNorm<Float>(2)\ntry ln(x)                    // each row by itself, in both modes",
        "\(try ln(x).detach())"
      ))
    self.cells = cells
  }
}
