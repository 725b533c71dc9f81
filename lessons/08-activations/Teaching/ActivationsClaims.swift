import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 8 states.
  static let activations = [needForBends, growingSignals, universality, vanishingGradients, deadNeurons]

  private static let needForBends = Claim(
    "A11", .trueIf,
    Words(
      en: """
        Without an activation between them, two linear layers are one: (xA)B = x(AB). No linear rule sorts more than 3 of the 4 points of XOR; two ReLU units sort all. \
        That a network could do it does not yet mean that training finds it.
        """,
      zh: "中间没有激活函数时，两个线性层就是一个：(xA)B = x(AB)。任何线性规则最多分对 XOR 的 4 个点中的 3 个；两个 ReLU 单元就能全部分对。能表示，不等于训练一定找得到。"),
    failsWhen: "a ReLU between the two products"
  ) {
    var generator = SeededGenerator(seed: 8)
    let x = try Tensor<Double>.randn([7, 5], using: &generator)
    let a = try Tensor<Double>.randn([5, 6], using: &generator)
    let b = try Tensor<Double>.randn([6, 3], using: &generator)
    let difference = try (x.matmul(a).matmul(b) - x.matmul(a.matmul(b))).abs().elements.max() ?? .infinity
    let linear = XORRules.bestLinear()
    let bent = try XORRules.withTwoReLUs()
    return Finding(
      holds: difference < 1e-12 && linear == 0.75 && bent == 1,
      measured: "‖(xA)B − x(AB)‖ = \(difference.text(digits: 2)); best linear rule \(linear), two ReLU units \(bent)")
  }

  private static let growingSignals = Claim(
    "G05", .trueIf,
    Words(
      en: """
        A linear layer multiplies the standard deviation by its gain √(n · Var w): after 20 layers, signals have exploded for gain 2, vanished for 0.5 and stayed for 1. Good \
        starting weights keep them; so does normalisation after each layer, whatever the gain.
        """,
      zh: "线性层把标准差乘以增益 √(n · Var w)：20 层之后，增益 2 时爆炸，0.5 时消失，1 时保持。合适的初始权重能保持信号；每层之后做归一化也能，且与增益无关。"),
    failsWhen: "no normalisation in the last four runs"
  ) {
    let seeds = [1, 2, 3]
    let free = try [0.5, 1, 2].map { gain in
      try seeds.map { try DeepStack.deviations(gain: gain, seed: $0).last ?? .nan }
    }
    let kept = try [0.5, 2].flatMap { gain in
      try [1, 2].map { try DeepStack.deviations(gain: gain, normalised: true, seed: $0).last ?? .nan }
    }
    let holds =
      free[0].allSatisfy { $0 < 1e-5 } && free[1].allSatisfy { (0.1...10).contains($0) }
      && free[2].allSatisfy { $0 > 1e5 } && kept.allSatisfy { abs($0 - 1) < 0.05 }
    let words = zip([0.5, 1, 2], free).map { "\($0): \($1.map { $0.text(digits: 2) }.joined(separator: ", "))" }
    return Finding(
      holds: holds,
      measured: "after 20 layers, gain " + words.joined(separator: "; ") + "; normalised "
        + kept.map { $0.text(3) }.joined(separator: ", "))
  }

  private static let universality = Claim(
    "K01", .trueIf,
    Words(
      en: """
        An activation lets a network bend, but not every one lets it bend enough: a hidden layer of x² is a parabola however wide, and stays above the best parabola's error \
        on sin 2x. The theorem of universal approximation asks for an activation that is no polynomial, and it says that weights exist, not that training finds them.
        """,
      zh: "激活函数让网络能弯曲，但不是随便哪个都够：由 x² 组成的隐藏层无论多宽都只是抛物线，对 sin 2x 的误差不会低于最好的抛物线。万能逼近定理要求激活函数不是多项式；它只说这样的权重存在，没说训练一定能找到。"),
    failsWhen: "tanh in place of x²"
  ) {
    let floor = try SineFit.bestParabola()
    let squares = try [5, 40].map { try SineFit.error(.square, units: $0, seed: 1) }
    let bent = try [1, 2, 3].map { try SineFit.error(.relu, units: 20, seed: $0) }
    return Finding(
      holds: floor > 0.4 && squares.allSatisfy { $0 >= floor - 1e-9 && $0 < floor + 0.1 }
        && bent.allSatisfy { $0 < floor / 10 },
      measured: "best parabola \(floor.text(digits: 4)); 5 and 40 units of x² "
        + squares.map { $0.text(digits: 4) }.joined(separator: ", ") + "; 20 ReLUs "
        + bent.map { $0.text(digits: 2) }.joined(separator: ", "))
  }

  private static let vanishingGradients = Claim(
    "K05", .trueIf,
    Words(
      en: """
        Through ten layers, ReLU, Leaky ReLU and SiLU pass gradients on where sigmoid loses them, if the weights start with the matching size. ReLU with small weights loses them, too; \
        tanh with matching weights, and sigmoid in residual blocks, keep them.
        """,
      zh: "十层网络中，只要初始权重大小相配，ReLU、Leaky ReLU 和 SiLU 能把梯度传回去，sigmoid 则会丢失。权重过小的 ReLU 同样会丢失；权重相配的 tanh、残差块里的 sigmoid 则能保住。"
    ),
    failsWhen: "the gain of ReLU set to 0.5"
  ) {
    let data = try DeepStack.images()
    let lengths = try DeepStack.Network.all.map { network in
      (network.name, try [1, 2, 3].map { try DeepStack.gradientNorms(of: network, on: data, seed: $0)[0] })
    }
    let holds = lengths.allSatisfy { name, lengths in
      switch name {
      case "sigmoid": lengths.allSatisfy { $0 < 1e-4 }
      case "ReLU, small weights": lengths.allSatisfy { $0 < 1e-2 }
      default: lengths.allSatisfy { $0 > 0.05 }
      }
    }
    return Finding(
      holds: holds,
      measured: "length of the gradient in layer 1: "
        + lengths.map { "\($0) \($1[0].text(digits: 2))" }.joined(separator: ", "))
  }

  private static let deadNeurons = Claim(
    "K06", .imprecise,
    Words(
      en: """
        ReLU does not help against dead units: it is what makes them, since left of 0 its slope is exactly 0. Leaky ReLU, PReLU and ELU ease that because their negative side has a slope; \
        SiLU and GELU have one near 0, but far out on the negative side GELU's is 0 as well.
        """,
      zh:
        "ReLU 并不能防止神经元死亡，它正是原因：0 左侧的斜率恰为 0。Leaky ReLU、PReLU、ELU 的负半边有斜率，所以能缓解；SiLU 和 GELU 在 0 附近有斜率，但在负得很远处，GELU 的斜率也是 0。"
    ),
    failsWhen: "a bias of +10"
  ) {
    let relu = try DyingUnits.weightGradient { try $0.relu() }
    let leaky = try DyingUnits.weightGradient { try $0.leakyReLU() }
    let silu = try DyingUnits.weightGradient { try $0.silu() }
    let gelu = try DyingUnits.weightGradient { try $0.gelu() }
    let rash = try [1, 2].map { seed in
      (
        try DyingUnits.outcome(.relu, rate: 5, updates: 20, seed: seed).withoutGradient,
        try DyingUnits.outcome(.leakyReLU, rate: 5, updates: 20, seed: seed).withoutGradient
      )
    }
    return Finding(
      holds: relu == 0 && leaky != 0 && silu != 0 && abs(gelu) < 1e-10
        && rash.allSatisfy { $0.0 > 0.3 && $0.1 < 0.05 },
      measured: "gradient of a unit at −8: "
        + [("ReLU", relu), ("Leaky ReLU", leaky), ("SiLU", silu), ("GELU", gelu)]
        .map { "\($0) \(Double($1).text(digits: 2))" }.joined(separator: ", ") + "; after a rash rate "
        + rash.map { "\($0.0.percent) of ReLU units without gradient, \($0.1.percent) of Leaky ReLU" }
        .joined(separator: "; "))
  }
}

/// Rules that sort the four points of XOR.
private enum XORRules {
  static let points: [(x: Double, y: Double, label: Bool)] = [
    (0, 0, false), (0, 1, true), (1, 0, true), (1, 1, false),
  ]

  /// The best share that a straight line gets right, over 360 directions and every threshold that can matter.
  static func bestLinear() -> Double {
    var best = 0.0
    for step in 0..<360 {
      let slope = Double(step) / 90 - 2  // a·x + b·y with (a, b) around the unit square
      for (a, b) in [(1, slope), (slope, 1), (-1, slope), (slope, -1)] {
        for threshold in stride(from: -3.025, through: 3, by: 0.05) {
          let right = points.filter { (a * $0.x + b * $0.y > threshold) == $0.label }.count
          best = max(best, Double(right) / 4)
        }
      }
    }
    return best
  }

  /// The share that relu(x + y) − 2·relu(x + y − 1) > ½ gets right.
  static func withTwoReLUs() throws -> Double {
    let inputs = try Tensor<Double>(points.map { [$0.x, $0.y] })
    let hidden = try (inputs.matmul(Tensor([[1, 1], [1, 1]])) + Tensor([0, -1])).relu()
    let scores = try hidden.matmul(Tensor([[1], [-2]])).elements
    return Double(zip(scores, points).filter { ($0 > 0.5) == $1.label }.count) / 4
  }
}
