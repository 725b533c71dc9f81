import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 12 states.
  static let gradientClipping =
    (clippingRuleClaims + clippingOrderClaims + gradientFlowClaims + clippedOptimizerClaims)
    .sorted { $0.id < $1.id }

  /// What clipping makes of given gradients.
  private static let clippingRuleClaims = [
    valueClipping, normClipping, onlyWhenTooLong, oneGlobalNorm, finiteOnly, normTypes, zeroIsNoNorm,
  ]

  private static let valueClipping = Claim(
    "M03", .imprecise,
    Words(
      en: """
        By value: a number beyond ±c becomes the sign of the *gradient* times c. The direction changes, and the norm may still be c·√n.
        """,
      zh: "按值裁剪：超出 ±c 的数变成*梯度*的符号乘以 c。方向会变，范数仍可能达到 c·√n。"),
    failsWhen: "min(g, c) in place of the clamp"
  ) {
    let signs = try clippedByValue([[3, -4]], 1)
    let turned = cosine(try clippedByValue([[100, 1, -2]], 1), [[100, 1, -2]])
    let long = length(try clippedByValue([Array(repeating: 5, count: 100)], 1))
    return Finding(
      holds: signs == [[1, -1]] && abs(turned - 0.5945) < 1e-4 && abs(long - 10) < 1e-9,
      measured:
        "[3, −4] becomes \(signs[0]); [100, 1, −2] cut at 1 has cosine \(turned.text(4)) with itself; 100 fives cut at 1 have norm \(long.text(3))"
    )
  }

  private static let normClipping = Claim(
    "M04", .trueIf,
    Words(
      en: """
        By norm: multiply by min(1, c / (‖g‖ + 10⁻⁶)). The direction stays, and a clipped gradient ends a hair below c; for tiny c the 10⁻⁶ matters.
        """,
      zh: "按范数裁剪：乘以 min(1, c / (‖g‖ + 10⁻⁶))。方向不变，裁剪后的范数比 c 小一丝；c 极小时 10⁻⁶ 就不可忽略。"),
    failsWhen: "clipping by value in its place"
  ) {
    let clipped = try clippedByNorm([[30, -40]], 20).gradients
    let tiny = length(try clippedByNorm([[3e-8, 4e-8]], 1e-8).gradients)
    let angle = cosine(clipped, [[30, -40]])
    return Finding(
      holds: abs(length(clipped) - 20) < 1e-5 && length(clipped) < 20 && abs(angle - 1) < 1e-12
        && abs(tiny - 1e-8 * 5e-8 / (5e-8 + 1e-6)) < 1e-14 && tiny < 1e-8 / 20,
      measured:
        "[30, −40] with c = 20: norm \(length(clipped).text(7)), cosine \(angle.text(6)); norm 5e-08 with c = 1e-08: \(tiny.text(digits: 3))"
    )
  }

  private static let onlyWhenTooLong = Claim(
    "M05", .false,
    Words(
      en: "A threshold of 1 does not make the norm 1: a gradient that is shorter stays as it is.",
      zh: "阈值为 1 并不会让范数变成 1：本来更短的梯度原样不变。"),
    failsWhen: "maxNorm 0.4"
  ) {
    let short = try clippedByNorm([[0.3, -0.4]], 1)
    return Finding(
      holds: short.gradients == [[0.3, -0.4]],
      measured: "[0.3, −0.4] with c = 1 stays \(short.gradients[0]), norm \(short.norm.text(2))")
  }

  private static let oneGlobalNorm = Claim(
    "M07", .true,
    Words(
      en: """
        clip_grad_norm_ takes all parameters (or one), computes *one* norm over all their gradients, scales them in place and returns the norm before. Parameters without a gradient are passed over.
        """,
      zh: "clip_grad_norm_ 接收所有参数（单个也行），对所有梯度算*一个*总范数，就地缩放，返回裁剪之前的范数。没有梯度的参数跳过。"),
    failsWhen: "one call for each tensor"
  ) {
    let holders = try parameters(withGradients: [[3, -4], [0, 12]])
    let frozen = try Tensor<Double>.zeros([2]).requiresGrad()
    let norm = try clipGradNorm([holders[0], frozen, holders[1]], maxNorm: 1)
    let clipped = holders.compactMap { $0.grad?.elements }
    let single = try clippedByNorm([[3, -4]], 1)
    return Finding(
      holds: norm == 13 && abs(length(clipped) - 1) < 1e-6 && abs(clipped[0][0] - 3.0 / 13) < 1e-6
        && abs(clipped[1][1] - 12.0 / 13) < 1e-6 && frozen.grad == nil && abs(single.gradients[0][0] - 0.6) < 1e-6,
      measured:
        "[3, −4] and [0, 12]: norm \(norm.text(0)), results \(clipped.joined().map { $0.text(4) }.joined(separator: ", ")); "
        + "[3, −4] alone: \(single.gradients[0].map { $0.text(1) }.joined(separator: ", "))")
  }

  private static let finiteOnly = Claim(
    "M08", .trueIf,
    Words(
      en: """
        Clipping prevents trouble from large gradients, not from those that are no longer finite: a NaN makes everything NaN, an infinity becomes NaN itself and makes all others 0. The strict mode \
        refuses them, and is our engine's default.
        """,
      zh: "裁剪能防过大的梯度，防不了已经不是有限数的：一个 NaN 让全部变成 NaN，一个无穷大自己变成 NaN、其余变成 0。严格模式会报错，我们的引擎默认如此。"),
    failsWhen: "4 in place of NaN"
  ) {
    let nan = try clippedByNorm([[3, .nan], [1, 2]], 1, strict: false).gradients
    let infinite = try clippedByNorm([[3, .infinity], [1, 2]], 1, strict: false).gradients
    let refused = (try? clippedByNorm([[3, .nan], [1, 2]], 1)) == nil
    func shown(_ gradients: [[Double]]) -> String {
      gradients.map { "[" + $0.map { $0.isNaN ? "NaN" : $0.text(0) }.joined(separator: ", ") + "]" }
        .joined(separator: ", ")
    }
    return Finding(
      holds: nan.joined().allSatisfy(\.isNaN) && infinite[0][0] == 0 && infinite[0][1].isNaN && infinite[1] == [0, 0]
        && refused,
      measured:
        "[3, NaN], [1, 2] become \(shown(nan)); [3, ∞], [1, 2] become \(shown(infinite)); strict mode \(refused ? "throws" : "does not throw")"
    )
  }

  private static let normTypes = Claim(
    "M09", .true,
    Words(
      en:
        "The norm type is 2 unless said otherwise; 1 means the sum of absolute values, infinity the largest of them, and any other p works too.",
      zh: "范数类型默认为 2；1 是绝对值之和，无穷是绝对值的最大值，其他 p 也可以。"),
    failsWhen: "p = 3 for 2"
  ) {
    let gradients: [[Double]] = [[3, -4], [0, 12]]
    let norms = try [1, 2, .infinity].map { try clippedByNorm(gradients, 1, normType: $0).norm }
    let usual = try clipGradNorm(parameters(withGradients: gradients), maxNorm: 1)
    return Finding(
      holds: norms == [19, 13, 12] && usual == 13,
      measured: "[3, −4], [0, 12]: p = 1, 2, ∞ give \(norms.map { $0.text(0) }.joined(separator: ", "))")
  }

  private static let zeroIsNoNorm = Claim(
    "M10", .false,
    Words(
      en: """
        Norm type 0 is not the infinity norm; that is `.infinity` (`float('inf')` in PyTorch). With 0 PyTorch counts the tensors whose gradient is not 0; our engine refuses it.
        """,
      zh: "norm_type = 0 不是无穷范数；无穷范数要写 `.infinity`（PyTorch 里是 `float('inf')`）。写 0 时 PyTorch 数的是梯度不为 0 的张量个数；我们的引擎会拒绝。"),
    failsWhen: "0 taken for infinity"
  ) {
    let gradients: [[Double]] = [[3, -4], [0, 12], [0, 0]]
    var message = "accepted"
    do { _ = try clippedByNorm(gradients, 1, normType: 0) } catch let error as TensorError {
      message = "refused (\(error.kind))"
    }
    // What PyTorch does: the 0-norm of a tensor counts its numbers that are not 0, and the 0-norm of these counts the tensors.
    let counted = gradients.map { $0.count { $0 != 0 } }.count { $0 != 0 }
    let largest = try clippedByNorm(gradients, 1, normType: .infinity).norm
    return Finding(
      holds: message == "refused (argument)" && counted == 2 && largest == 12,
      measured:
        "[3, −4], [0, 12], [0, 0]: infinity norm \(largest.text(0)); PyTorch's count for 0 is \(counted); our engine: \(message)"
    )
  }
}
