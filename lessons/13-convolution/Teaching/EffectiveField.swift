import Contracts
import NeuralNetworks
import TensorCore

/// How the influence on one output of a stack of 3 × 3 convolutions is spread over its receptive field.
struct EffectiveField {
  /// How many layers there are.
  let depth: Int
  /// The influence of every pixel of the field; all together 1.
  let shares: [[Double]]

  /// The field's side, 2 · depth + 1.
  var side: Int { shares.count }

  /// A stack whose weights are all equal.
  init(depth: Int) throws {
    self.depth = depth
    let probe = GradientProbe(windows: Array(repeating: SlidingWindow(3), count: depth))
    // The image has one more pixel on every side.
    shares = try probe.influence().dropFirst().dropLast().map { Array($0.dropFirst().dropLast()) }
  }

  /// A stack of weights drawn from N(0, 1): squared gradients, each stack's made to add up to 1, in the mean over `stacks` draws.
  init(depth: Int, randomStacks stacks: Int, seed: Int) throws {
    self.depth = depth
    let side = 2 * depth + 1
    var generator = SeededGenerator(seed: seed)
    var sum = [[Double]](repeating: Array(repeating: 0, count: side), count: side)
    for _ in 0..<stacks {
      let image = try Tensor<Double>.ones(1, 1, side, side).requiresGrad()
      let output = try (0..<depth).reduce(image) { signal, _ in
        try conv2d(signal, weight: .randn([1, 1, 3, 3], using: &generator))
      }
      try output.sum().backward()
      let squares = try rows(image.grad).map { $0.map { $0 * $0 } }
      let total = squares.joined().reduce(0, +)
      for (i, row) in squares.enumerated() { for (j, square) in row.enumerated() { sum[i][j] += square / total } }
    }
    shares = sum.map { $0.map { $0 / Double(stacks) } }
  }

  /// The share of the influence within the central square of so many pixels a side.
  func share(within inner: Int) -> Double {
    guard inner < side else { return 1 }
    let middle = (side - inner) / 2..<(side + inner) / 2
    return shares[middle].reduce(0) { $0 + $1[middle].reduce(0, +) }
  }

  /// The side of the smallest central square that holds 95 % of the influence.
  var effectiveSide: Int { stride(from: 1, through: side, by: 2).first { share(within: $0) >= 0.95 } ?? side }

  /// How much a pixel right in a corner of the field counts, beside the one in the middle.
  var cornerToMiddle: Double { shares[0][0] / shares[depth][depth] }
}

/// Two 3 × 3 convolutions of ones, and what one output sees of the layer between and of the image.
struct TwoLayerCone {
  /// How often each pixel of the 7 × 7 image is used by the middle output.
  let image: [[Double]]
  /// The same for the 5 × 5 values between the layers.
  let between: [[Double]]
  /// The 3 × 3 outputs: 1 for the one that is asked.
  let output: [[Double]]

  /// Runs both layers forwards and backwards.
  init() throws {
    let ones = try Tensor<Double>.ones(1, 1, 3, 3)
    let image = try Tensor<Double>.ones(1, 1, 7, 7).requiresGrad()
    let between = try conv2d(image, weight: ones)
    try between.retainGrad()
    let output = try conv2d(between, weight: ones)
    try output.retainGrad()
    try output[0, 0, 1, 1].backward()
    self.image = try rows(image.grad)
    self.between = try rows(between.grad)
    self.output = try rows(output.grad)
  }
}
