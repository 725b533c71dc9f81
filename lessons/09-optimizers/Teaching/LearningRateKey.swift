import Checking
import Contracts
import Foundation
import NeuralNetworks

extension AnswerKey {
  /// The answer key of exercise 9.4.
  static let learningRate = AnswerKey(for: Optimizers.learningRate, reference: OptimizersReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        Each part of the plan has a clock of its own: the cosine counts from the end of the warm-up, the steps count whole epochs. A rate that is a function of t alone can be drawn, \
        tested, and picked up again in the middle of a training.
        """,
      zh: "计划的每一段都有自己的时钟：余弦从预热结束时数起，阶梯按完整的轮数计。学习率只由 t 决定，就可以画出来、测试，也能在训练中途接着用。")

    key.alternative("counts drops one by one; cosine as a squared cosine") { update, plan in
      switch plan {
      case .warmUpCosine(let peak, let floor, let warmUp, let total):
        guard update >= warmUp else { return Double(update + 1) * (peak / Double(warmUp)) }
        let half = Double.pi / 2 * Double(min(update, total) - warmUp) / Double(total - warmUp)
        return floor + (peak - floor) * cos(half) * cos(half)
      case .steps(let initial, let factor, let epochs, let updatesPerEpoch):
        var rate = initial
        for done in 0..<update where (done + 1) % (epochs * updatesPerEpoch) == 0 { rate *= factor }
        return rate
      }
    }
    key.alternative("the engine's schedules") { update, plan in
      switch plan {
      case .warmUpCosine(let peak, let floor, let warmUp, let total):
        if update < warmUp { return peak * Double(update + 1) / Double(warmUp) }
        return try CosineAnnealingLR(tMax: total - warmUp, etaMin: floor)
          .rates(from: peak, steps: min(update, total) - warmUp).last ?? peak
      case .steps(let initial, let factor, let epochs, let updatesPerEpoch):
        return try StepLR(stepSize: epochs * updatesPerEpoch, gamma: factor).rates(from: initial, steps: update).last
          ?? initial
      }
    }

    let early = [0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 15]
    key.example((early, .warmUpCosine(peak: 1, floor: 0.2, warmUp: 4, total: 12)))
    key.example((early, .steps(initial: 0.8, factor: 0.5, epochs: 1, updatesPerEpoch: 4)))
    key.example(
      (
        [0, 1, 9, 10, 11, 35, 60, 85, 100, 109, 110, 130], .warmUpCosine(peak: 0.3, floor: 0.01, warmUp: 10, total: 110)
      ))
    key.example(
      ([0, 4, 5, 9, 10, 14, 15, 29, 30, 44, 45, 60], .steps(initial: 0.4, factor: 0.3, epochs: 3, updatesPerEpoch: 5)))
    key.random(8) { generator in
      let (a, b) = (Int.random(in: 3...9, using: &generator), Int.random(in: 2...6, using: &generator))
      let (high, low) = (
        Double.random(in: 0.1...0.9, using: &generator), Double.random(in: 0.15...0.6, using: &generator)
      )
      let plan: RatePlan =
        .random(using: &generator)
        ? .warmUpCosine(peak: high, floor: high * low / 3, warmUp: a, total: a + 7 * b)
        : .steps(initial: high, factor: low, epochs: b, updatesPerEpoch: a)
      return ((0..<14).map { $0 * b + .random(in: 0..<b, using: &generator) }, plan)
    }
    key.example(
      en: "there is no warm-up", zh: "没有预热",
      ([0, 1, 2, 4, 5, 6, 7, 9, 10, 11, 12, 20], .warmUpCosine(peak: 0.5, floor: 0.05, warmUp: 0, total: 11)))
    key.when(en: "there is a warm-up", zh: "有预热") { given in
      if case .warmUpCosine(_, _, let warmUp, _) = given.1 { warmUp > 0 } else { false }
    }
    key.when(en: "the rate falls along a cosine", zh: "学习率沿余弦下降") { given in
      if case .warmUpCosine = given.1 { true } else { false }
    }
    key.when(en: "the rate falls in steps", zh: "学习率按阶梯下降") { given in
      if case .steps = given.1 { true } else { false }
    }

    key.addScheduleMisconceptions()
    key.hints(
      Words(
        en:
          "Draw the rate over the updates: where is it at update 0, at the last update of the warm-up, half-way down, long after the end?",
        zh: "画出学习率随更新次数的变化：第 0 次、预热的最后一次、下降到一半、结束很久以后，分别是多少？"),
      Words(
        en: """
          Three stretches: update < warmUp, update ≥ total, and between them the share of the way (update − warmUp) / (total − warmUp) as a Double. For steps: how many whole groups of \
          `epochs` epochs lie behind this update?
          """,
        zh:
          "分三段：update < warmUp；update ≥ total；中间用 Double 算走过的比例 (update − warmUp) / (total − warmUp)。阶梯：这次更新之前有多少个完整的“`epochs` 轮”？"
      ),
      Words(
        en: """
          peak * Double(update + 1) / Double(warmUp); floor; floor + (peak − floor) * (1 + cos(.pi * way)) / 2. Steps: initial * pow(factor, Double(update / (epochs * \
          updatesPerEpoch))).
          """,
        zh:
          "peak * Double(update + 1) / Double(warmUp)；floor；floor + (peak − floor) * (1 + cos(.pi * way)) / 2。阶梯：initial * pow(factor, Double(update / (epochs * updatesPerEpoch)))。"
      ))
  }
}
