import Checking
import Contracts
import Foundation
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 12.4.
  static let gradientReport = AnswerKey(
    for: GradientClippingExercises.gradientReport, reference: GradientClippingReference()
  ) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        A layer's gradient is one vector, weights and biases together. Clipping by norm multiplies all of them by the same factor, which cancels in any ratio: no threshold can mend a gradient that has vanished on the way.
        """,
      zh: "一层的梯度是一个向量，权重与偏置合在一起。按范数裁剪对所有梯度乘同一个系数，比值里正好约掉：无论阈值多大，都救不了途中消失的梯度。")

    key.alternative("clips and measures again") { layers, maxNorm in
      func norms(_ layers: [LayerGradient]) throws -> [Double] {
        try layers.map { try totalNorm([$0.weight, $0.bias]) }
      }
      let before = try norms(layers)
      guard let last = before.last, last > 0 else { throw GradientClippingError.noGradient }
      let factor = min(1, maxNorm / (try totalNorm(layers.flatMap { [$0.weight, $0.bias] }) + 1e-6))
      let after = try norms(layers.map { LayerGradient(weight: try $0.weight * factor, bias: try $0.bias * factor) })
      return GradientReport(
        norms: before, ratio: before[0] / last, ratioAfterClipping: after[0] / after[after.count - 1],
        weakest: before.indices.min { before[$0] < before[$1] } ?? 0)
    }
    key.alternative("one long list for each layer") { layers, _ in
      let norms = layers.map { layer in
        (layer.weight.elements + layer.bias.elements).reduce(0) { $0 + $1 * $1 }.squareRoot()
      }
      guard let last = norms.last, last != 0 else { throw GradientClippingError.noGradient }
      return GradientReport(
        norms: norms, ratio: norms[0] / last, ratioAfterClipping: norms[0] / last,
        weakest: norms.firstIndex(of: norms.min() ?? 0) ?? 0)
    }

    key.example(([layer([[0, 0.03]], [0.04]), layer([[3, 0]], [4])], 1))
    key.example(
      ([layer([[0.06, 0.08], [0, 0.05]], [0.1, -0.2]), layer([[1.5, -2]], [0.7]), layer([[-3]], [1.25])], 1.5))
    key.random(6) { generator in (network(&generator, growth: 4), .random(in: 0.4...0.9, using: &generator)) }
    key.random(3) { generator in (network(&generator, growth: 0.3), .random(in: 0.4...0.9, using: &generator)) }
    key.example(
      en: "the weakest layer is in the middle", zh: "最弱的层在中间",
      ([layer([[0.5, -0.7]], [0.3]), layer([[0.01, 0.02]], [0.03]), layer([[2, 1.5]], [0.25])], 0.8))
    key.example(
      en: "no clipping is needed", zh: "不需要裁剪", ([layer([[0.2, -0.1]], [0.05]), layer([[0.3, 0.25]], [0.15])], 5))
    key.example(en: "there is one layer", zh: "只有一层", ([layer([[1.5, 0.5]], [0.75])], 1))
    key.example(en: "there is no layer", zh: "没有层", ([], 1))
    key.example(
      en: "the last layer has no gradient", zh: "最后一层没有梯度", ([layer([[1, 2]], [3]), layer([[0, 0]], [0])], 1))
    key.when(en: "gradients grow towards the input", zh: "梯度越靠近输入越大") { layers, _ in
      guard let first = layers.first, let last = layers.last, layers.count > 1 else { return false }
      return size(first) > size(last)
    }

    key.addNormMisconceptions()
    key.addRatioMisconceptions()
    key.hints(
      Words(
        en: "If every gradient is halved, what happens to the first layer's norm divided by the last layer's?",
        zh: "如果所有梯度都减半，第一层范数除以最后一层范数会怎样？"),
      Words(
        en:
          "The norm of a layer takes the squares of all its weights and all its biases into one sum, and one root at the end.",
        zh: "一层的范数是把所有权重和所有偏置的平方加到同一个和里，最后只开一次方。"),
      Words(
        en: """
          norm = sqrt(weight.pow(2).sum().item() + bias.pow(2).sum().item()); ratio = norms.first / norms.last; ratioAfterClipping is the same number; weakest is the index of the smallest norm.
          """,
        zh:
          "norm = sqrt(weight.pow(2).sum().item() + bias.pow(2).sum().item())；ratio = norms.first / norms.last；ratioAfterClipping 是同一个数；weakest 是最小范数的下标。"
      ))
  }
}

/// A layer's gradients.
private func layer(_ weight: [[Double]], _ bias: [Double]) -> LayerGradient {
  // `try!` here and below: the numbers and the shapes stand in this file, and fit each other.
  LayerGradient(weight: try! Tensor(weight), bias: try! Tensor(bias))
}

/// How long a layer's gradient is.
private func size(_ layer: LayerGradient) -> Double { (try? totalNorm([layer.weight, layer.bias])) ?? 0 }

/// Four layers of different shapes, each about `growth` times as strong as the one before.
private func network(_ generator: inout SeededGenerator, growth: Double) -> [LayerGradient] {
  let shapes = [[3, 2], [2, 3], [4, 2], [1, 4]]
  return shapes.enumerated().map { index, shape in
    let scale = 0.05 * pow(growth, Double(index)) * (growth < 1 ? 20 : 1)
    func numbers(_ count: Int) -> [Double] {
      (0..<count).map { _ in .random(in: 0.3...1, using: &generator) * (.random(using: &generator) ? scale : -scale) }
    }
    return LayerGradient(
      weight: try! Tensor(numbers(shape[0] * shape[1]), shape: shape), bias: try! Tensor(numbers(shape[0])))
  }
}
