import Charts
import Datasets
import NeuralNetworks
import TensorCore

/// A small network that sorts points of the plane, trained on all of its points at once.
struct PlaneClassifier {
  /// What is learnt and how long.
  struct Task: Sendable {
    let name: String
    /// From the two coordinates to the scores of two classes.
    let widths: [Int]
    let steps: Int
    let rate: Double
    let data: @Sendable () throws -> Dataset<Double, Int>

    /// Four points that no straight line separates.
    static let xor = Task(name: "XOR", widths: [2, 4, 2], steps: 200, rate: 0.05) { try xorSet(as: Double.self) }

    /// Two spirals that wind around each other, 80 points each, with so many hidden layers.
    static func spiral(hiddenLayers: Int = 2, width: Int = 32) -> Task {
      Task(
        name: "spirals", widths: [2] + Array(repeating: width, count: hiddenLayers) + [2], steps: 400, rate: 0.01
      ) {
        var generator = SeededGenerator(seed: 8)
        return try spirals(samplesPerClass: 80, turns: 1.5, noise: 0.02, using: &generator, as: Double.self)
      }
    }
  }

  /// The trained network.
  let network: Sequential<Double>
  /// The points it was trained on.
  let data: Dataset<Double, Int>
  /// The share of them that it sorts right.
  let accuracy: Double

  /// Trains a network with this activation.
  init(_ activation: HiddenActivation, on task: Task, seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let network = try activation.network(task.widths, using: &generator)
    let data = try task.data()
    let all = Array(0..<data.count)
    try train(
      network, with: Optimizer(network.parameters, Adam(learningRate: task.rate)), epochs: task.steps,
      batches: { [all] }
    ) { _ in try crossEntropy(network(data.inputs), data.targets) }
    self.network = network
    self.data = data
    accuracy = try noGrad { try NeuralNetworks.accuracy(network(data.inputs), labels: data.targets) }
  }

  /// By how much the score of class 1 exceeds that of class 0, all over a square from −`reach` to `reach` around `middle`.
  func lead(middle: Double, reach: Double, points: Int) throws -> Grid {
    let places = (0..<points).map { middle - reach + 2 * reach * Double($0) / Double(points - 1) }
    let inputs = try Tensor(places.flatMap { y in places.flatMap { x in [x, y] } }, shape: [points * points, 2])
    let scores = try noGrad { try network(inputs) }
    let leads = try (scores.select(dim: 1, index: 1) - scores.select(dim: 1, index: 0)).elements
    return Grid(
      x: places, y: places, values: (0..<points).map { Array(leads[$0 * points..<($0 + 1) * points]) })
  }
}

extension Grid {
  /// The class with the higher score, 0 or 1, at every point of a grid of leads.
  var classes: Grid { Grid(x: x, y: y, values: values.map { $0.map { $0 > 0 ? 1 : 0 } }) }
}
