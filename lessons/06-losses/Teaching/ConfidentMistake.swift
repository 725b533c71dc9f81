import Checking
import NeuralNetworks
import TensorCore

/// Three ways to write binary cross-entropy for one Float logit, each with the gradient that backward() finds.
struct ConfidentMistake {
  /// A loss and its gradient.
  typealias Pair = (loss: Float, gradient: Float)

  /// From the logit in one step: `bceWithLogits`.
  let fused: Pair
  /// `bce` of `sigmoid`, whose logarithm is kept above −100.
  let clamped: Pair
  /// −(y · ln p + (1 − y) · ln(1 − p)) as it stands in books.
  let plain: Pair

  /// - Throws: what the engine throws.
  init(logit: Float, label: Float) throws {
    let y = try Tensor<Float>([label])
    fused = try Self.pair(logit) { try binaryCrossEntropyWithLogits($0, y) }
    clamped = try Self.pair(logit) { try binaryCrossEntropy($0.sigmoid(), y) }
    plain = try Self.pair(logit) { z in
      let p = try z.sigmoid()
      return try label == 1 ? -p.log().sum() : -(1 - p).log().sum()
    }
  }

  /// Both numbers of a pair in words of one kind everywhere; what a NaN's sign bit is depends on the processor.
  static func text(_ pair: Pair) -> [String] {
    [pair.loss, pair.gradient].map { $0.isNaN ? "NaN" : Double($0).text(3) }
  }

  private static func pair(_ logit: Float, _ loss: (Tensor<Float>) throws -> Tensor<Float>) throws -> Pair {
    let z = try Tensor<Float>([logit]).requiresGrad()
    let value = try loss(z)
    try value.backward()
    return (try value.item(), z.grad?.elements.first ?? 0)
  }
}
