import Checking
import Contracts
import Foundation

extension AnswerKey {
  /// The answer key of exercise 8.1.
  static let activation = AnswerKey(for: Activations.activation, reference: ActivationsReference()) { key in
    key.points = 3
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Sigmoid and tanh can tell their slope from their own output, s(1 − s) and 1 − t², which is why frameworks keep the output and not the input for the way back. \
        SiLU and GELU are products with x, so the product rule gives them two terms.
        """,
      zh: "sigmoid 和 tanh 的斜率可以用自己的输出表示：s(1 − s) 与 1 − t²，所以框架为反向传播保存的是输出而不是输入。SiLU 和 GELU 是与 x 的乘积，按乘法法则斜率有两项。")

    key.alternative("lets the engine differentiate", differentiated)
    key.alternative("sigmoid by tanh, GELU by erfc, ELU by expm1") { kind, x, a in
      let s = (1 + tanh(x / 2)) / 2
      switch kind {
      case .sigmoid: return ActivationPoint(output: s, slope: s * (1 - s))
      case .silu: return ActivationPoint(output: x * s, slope: s * (1 + x * (1 - s)))
      case .elu where x <= 0:
        return ActivationPoint(output: a * expm1(x), slope: a * expm1(x) + a, slopeInA: expm1(x))
      case .gelu:
        let share = erfc(-x / 2.0.squareRoot()) / 2
        return ActivationPoint(output: x * share, slope: share + x * exp(-x * x / 2) / (2 * Double.pi).squareRoot())
      default: return try ActivationsReference().activation(kind, x: x, a: a)
      }
    }

    key.example((.relu, [-1, 2], 0.1))
    key.example((.leakyReLU, [-2, 3], 0.1))
    key.example((.sigmoid, [0, 1.5, -0.75], 0.3))
    key.example((.tanh, [0.5, -1.25], 0.3))
    key.example((.elu, [-1, 2], 1))
    key.example((.elu, [-0.7, -2.5, 1.25], 1.7))
    key.example((.silu, [-1, 1.5], 0.3))
    key.example((.gelu, [-1, 1.5], 0.3))
    key.random(14) { generator in
      let kinds = ActivationKind.allCases
      return (
        kinds[Int.random(in: 0..<kinds.count, using: &generator)],
        (0..<4).map { _ in .random(in: -4...4, using: &generator) }, .random(in: 0.05...0.6, using: &generator)
      )
    }
    key.example(en: "a is above 1", zh: "a 大于 1", (.leakyReLU, [-1.5, -0.25, 2], 1.75))
    key.example(en: "x is exactly 0", zh: "x 恰好为 0", (.relu, [0, 1.25, -1.25], 0.3))
    key.example(en: "x is exactly 0", zh: "x 恰好为 0", (.leakyReLU, [0, 0.5, -0.5], 0.2))
    key.example(en: "x lies far out", zh: "x 离 0 很远", (.sigmoid, [-30, 25], 0.3))
    key.precisionCase(en: "x is very large", zh: "x 非常大", (.tanh, [800, -800], 0.3))
    key.precisionCase(en: "x is very large", zh: "x 非常大", (.sigmoid, [800, -800], 0.3))

    for kind in ActivationKind.allCases {
      key.when(en: "the activation is \(kind)", zh: "激活函数是 \(kind)") { given in given.0 == kind }
    }
    key.addOutputMisconceptions()
    key.addSlopeMisconceptions()
    key.addOverflows()

    key.hints(
      Words(
        en:
          "Draw each curve on paper for x from −3 to 3. How steep is it at −1, at 0, at 2? The derivative is that steepness.",
        zh: "在纸上画出 x 从 −3 到 3 的曲线。它在 −1、0、2 处有多陡？导数就是这个陡度。"),
      Words(
        en: """
          One `case` for each kind. For sigmoid and tanh, put the output into a constant first: the slope can be written with it. For SiLU and GELU use the \
          product rule (u · v)′ = u′ · v + u · v′ with u = x.
          """,
        zh: "每种激活函数写一个 `case`。sigmoid 与 tanh 先把输出存成常量，斜率可以用它表示；SiLU 与 GELU 用乘法法则 (u · v)′ = u′ · v + u · v′，其中 u = x。"),
      Words(
        en: """
          Sigmoid: s(1 − s). tanh: 1 − t². SiLU: s + x · s(1 − s). GELU: Φ(x) + x · φ(x). ELU for x ≤ 0: a · eˣ. `slopeInA` for x ≤ 0: x (Leaky \
          ReLU), eˣ − 1 (ELU); 0 everywhere else.
          """,
        zh: "sigmoid：s(1 − s)；tanh：1 − t²；SiLU：s + x · s(1 − s)；GELU：Φ(x) + x · φ(x)；ELU 在 x ≤ 0 时：a · eˣ。"
          + "x ≤ 0 时的 `slopeInA`：Leaky ReLU 是 x，ELU 是 eˣ − 1；其余都是 0。"))
  }
}

/// The same by the engine's operations and `backward()`.
private func differentiated(_ kind: ActivationKind, _ x: Double, _ a: Double) throws -> ActivationPoint {
  let (x, a) = (try Tensor([x]).requiresGrad(), try Tensor([a]).requiresGrad())
  let output =
    switch kind {
    case .sigmoid: try x.sigmoid()
    case .tanh: try x.tanh()
    case .relu: try x.relu()
    case .leakyReLU: try x.prelu(a)
    case .elu: try x.relu() + a * ((-((-x).relu())).exp() - 1)
    case .silu: try x.silu()
    case .gelu: try x.gelu()
    }
  try output.sum().backward()
  return ActivationPoint(
    output: try output.item(), slope: try x.grad?.item() ?? 0, slopeInA: try a.grad?.item() ?? 0)
}
