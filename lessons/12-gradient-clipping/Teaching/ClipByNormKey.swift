import Checking
import Contracts
import Foundation
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 12.1.
  static let clipByNorm = AnswerKey(
    for: GradientClippingExercises.clipByNorm, reference: GradientClippingReference()
  ) { key in
    key.points = 2
    // Wide enough for an answer without the 10⁻⁶, which no gradient here is short enough to feel.
    key.comparison = .within(absolute: 1e-10, relative: 1e-5)
    key.forbids("clipGradNorm", "totalNorm")
    key.why(
      en: """
        One total over all tensors gives one factor for all of them, so the direction of the whole gradient stays. min(1, …) lets a short gradient pass as it is, and a total that is not \
        finite is refused before it can spoil every weight.
        """,
      zh: "所有张量只算一个总范数、只用一个系数，整个梯度的方向才不变。min(1, …) 让足够短的梯度原样通过；总范数不是有限数时先报错，免得毁掉所有权重。")

    key.alternative("norm of the tensors' norms, without the 10⁻⁶") { gradients, maxNorm, p in
      guard p != 0 else { throw GradientClippingError.notANorm }
      let norms = try gradients.map { try totalNorm([$0], normType: p) }
      let total = try totalNorm([Tensor(norms)], normType: p)
      guard total.isFinite else { throw GradientClippingError.notFinite }
      guard total > maxNorm else { return ClippedGradients(gradients: gradients, norm: total) }
      return ClippedGradients(gradients: try gradients.map { try $0 * (maxNorm / total) }, norm: total)
    }
    key.alternative("plain loops") { gradients, maxNorm, p in
      guard p != 0 else { throw GradientClippingError.notANorm }
      let sizes = gradients.flatMap { $0.elements }.map(abs)
      guard sizes.allSatisfy(\.isFinite) else { throw GradientClippingError.notFinite }
      let total = p == .infinity ? sizes.max() ?? 0 : pow(sizes.reduce(0) { $0 + pow($1, p) }, 1 / p)
      let factor = maxNorm / (total + 1e-6)
      return ClippedGradients(
        gradients: try gradients.map { try Tensor($0.elements.map { factor < 1 ? $0 * factor : $0 }, shape: $0.shape) },
        norm: total)
    }

    key.example((grads([3, -4], [0, 12]), 1, 2))
    key.example((grads([30, -40]), 20, 2))
    key.example((grads([3, -4], [0.5, 12]), 2.5, 1))
    key.example((grads([3, -4], [0.5, 12]), 2.5, .infinity))
    key.random(8) { generator in (randomGradients(&generator), .random(in: 0.3...2, using: &generator), 2) }
    key.random(3) { generator in (randomGradients(&generator), .random(in: 0.3...2, using: &generator), 1) }
    key.random(3) { generator in (randomGradients(&generator), .random(in: 0.3...0.9, using: &generator), .infinity) }
    key.random(2) { generator in
      // With a positive sum of cubes, so that its root exists even if somebody forgets the absolute values.
      var gradients = randomGradients(&generator)
      while sumOfCubes(gradients) < 1 { gradients = randomGradients(&generator) }
      return (gradients, .random(in: 0.3...1, using: &generator), 3)
    }
    key.example(en: "the gradient is short enough already", zh: "梯度本来就够短", (grads([0.3, -0.4]), 1, 2))
    key.example(en: "the gradient is short enough already", zh: "梯度本来就够短", (grads([0.7, -0.2], [0.4]), 2.5, 1))
    key.example(en: "the whole gradient is 0", zh: "梯度全为 0", (grads([0, 0], [0]), 0.5, 2))
    key.example(en: "a number is NaN", zh: "有一个数是 NaN", (grads([3, .nan], [1, 2]), 1, 2))
    key.example(en: "a number is infinite", zh: "有一个数是无穷大", (grads([3, .infinity], [1, 2]), 1, 2))
    key.example(en: "the norm type is 0", zh: "normType 为 0", (grads([3, -4], [0, 12], [0, 0]), 1, 0))
    key.when(en: "there is more than one tensor", zh: "张量不止一个") { $0.0.count > 1 }
    key.when(en: "p is not 2", zh: "p 不是 2") { $0.2 != 2 }

    key.addTotalMisconceptions()
    key.addFactorMisconceptions()
    key.addRefusalMisconceptions()
    key.hints(
      Words(
        en: "If one tensor shrinks and another does not, does the whole step still point the same way?",
        zh: "如果一个张量缩小了，另一个没有，整步的方向还一样吗？"),
      Words(
        en:
          "First one number, the total, from all elements of all tensors; then one factor; then one pass that multiplies. The factor must never exceed 1.",
        zh: "先由所有张量的所有元素求出一个数（总范数），再求一个系数，最后统一相乘。系数不能超过 1。"),
      Words(
        en: """
          total = pow(Σ over tensors of abs().pow(p).sum().item(), 1 / p), for .infinity the max of abs().amax().item(); refuse p = 0 before and a total that is not finite after; \
          factor = min(1, maxNorm / (total + 1e-6)).
          """,
        zh:
          "total = pow(对各张量的 abs().pow(p).sum().item() 求和, 1 / p)，p 为 .infinity 时取 abs().amax().item() 的最大值；先拒绝 p = 0，再拒绝非有限的 total；factor = min(1, maxNorm / (total + 1e-6))。"
      ))
  }
}

typealias ClipByNormMethod = ([Tensor<Double>], Double, Double) throws -> ClippedGradients
typealias ClipByNormInput = ([Tensor<Double>], Double, Double)

/// One-dimensional gradients with these numbers.
func grads(_ numbers: [Double]...) -> [Tensor<Double>] { numbers.map { try! Tensor($0) } }

/// Three gradients of different shapes and sizes, longer than 2 together in every norm.
private func randomGradients(_ generator: inout SeededGenerator) -> [Tensor<Double>] {
  zip([[2, 3], [3], [1, 2]], [1.5, 4, 0.5]).map { shape, size in
    let count = shape.reduce(1, *)
    let signs = (0..<count).map { _ in Bool.random(using: &generator) ? 1.0 : -1 }
    return try! Tensor(signs.map { $0 * size * .random(in: 0.4...1, using: &generator) }, shape: shape)
  }
}

/// Σ g³, where negative numbers cancel positive ones.
private func sumOfCubes(_ gradients: [Tensor<Double>]) -> Double {
  var sum = 0.0
  for gradient in gradients { for g in gradient.elements { sum += g * g * g } }
  return sum
}
