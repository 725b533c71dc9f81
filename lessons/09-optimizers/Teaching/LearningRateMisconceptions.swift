import Checking
import Contracts
import Foundation

/// The right rate, for the plans that a misconception does not touch.
private func right(_ update: Int, _ plan: RatePlan) throws -> Double {
  try OptimizersReference().learningRate(at: update, of: plan)
}

/// Half a cosine from `peak` to `floor`.
private func cosine(_ peak: Double, _ floor: Double, _ way: Double) -> Double {
  floor + (peak - floor) * (1 + cos(Double.pi * way)) / 2
}

extension AnswerKeyBuilder where Method == (Int, RatePlan) throws -> Double, Input == ([Int], RatePlan) {
  mutating func addScheduleMisconceptions() {
    addWarmUpMisconceptions()
    addCosineMisconceptions()
    addStepMisconceptions()
  }

  private mutating func addWarmUpMisconceptions() {
    misconception(
      "warmUpStartsAtZero",
      { update, plan in
        guard case .warmUpCosine(let peak, _, let warmUp, _) = plan, update < warmUp else {
          return try right(update, plan)
        }
        return peak * Double(update) / Double(warmUp)
      },
      says: { _, plan in
        Words(
          en: """
            This is what you get for peak · t / warmUp, which is 0 at update 0: the first update would change nothing. A different convention; this task \
            counts t + 1, so that the last update of the warm-up has the peak.
            """,
          zh: "这正是用 peak · t / warmUp 时得到的结果，第 0 次更新的学习率是 0：第一次更新什么也不改变。那是另一种约定；本题用 t + 1，预热的最后一次正好达到峰值。")
      })
    misconception(
      "noWarmUp",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update < total else {
          return try right(update, plan)
        }
        return update < warmUp ? peak : cosine(peak, floor, Double(update - warmUp) / Double(total - warmUp))
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when the rate is at its peak from the beginning. During the warm-up it should rise in equal parts.",
          zh: "这正是一开始就用峰值学习率时得到的结果。预热期间它应当均匀上升。")
      })
    misconception(
      "cosineFromTheBeginning",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update >= warmUp, update < total
        else { return try right(update, plan) }
        return cosine(peak, floor, Double(update) / Double(total))
      },
      says: { _, plan in
        guard case .warmUpCosine(_, _, let warmUp, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when the cosine's clock starts at update 0. It starts when the warm-up of \(warmUp) updates ends; otherwise the rate jumps down at that point.
            """,
          zh: "这正是余弦从第 0 次更新开始计时的结果。它应在 \(warmUp) 次预热结束时开始，否则学习率会在那里突然下跌。")
      })
    misconception(
      "cosineTooLong",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update >= warmUp, update < total
        else { return try right(update, plan) }
        return cosine(peak, floor, Double(update - warmUp) / Double(total))
      },
      says: { _, plan in
        guard case .warmUpCosine(_, _, let warmUp, let total) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when the way down is divided by \(total) updates. From the end of the warm-up to the end there are only \(total - warmUp); divided by more, the \
            rate never arrives at the floor.
            """,
          zh: "这正是把下降过程按 \(total) 次更新来分时得到的结果。从预热结束到终点只有 \(total - warmUp) 次；除得太多，学习率就到不了下限。")
      })
    misconception(
      "warmUpOneTooLong",
      { update, plan in
        guard case .warmUpCosine(let peak, _, let warmUp, _) = plan, update == warmUp, warmUp > 0 else {
          return try right(update, plan)
        }
        return peak * Double(update + 1) / Double(warmUp)
      },
      says: { _, plan in
        guard case .warmUpCosine(_, _, let warmUp, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when update \(warmUp) still belongs to the warm-up: there the rate shoots above its peak. The warm-up has \(warmUp) updates, counted from 0.
            """,
          zh: "这正是把第 \(warmUp) 次更新也算进预热时得到的结果：学习率在那里超过了峰值。预热共 \(warmUp) 次，从 0 数起。")
      })
    misconception(
      "oneTooEarly",
      { update, plan in
        guard case .warmUpCosine = plan else { return try right(update, plan) }
        return try right(update + 1, plan)
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get one update later: every rate is that of update t + 1. Updates are counted from 0 here.",
          zh: "这正是晚一次更新的学习率：每个值都是第 t + 1 次的。这里更新从 0 数起。")
      })
  }

  private mutating func addCosineMisconceptions() {
    misconception(
      "floorIgnored",
      { update, plan in
        guard case .warmUpCosine(let peak, _, let warmUp, let total) = plan else { return try right(update, plan) }
        return try right(update, .warmUpCosine(peak: peak, floor: 0, warmUp: warmUp, total: total))
      },
      says: { _, plan in
        guard case .warmUpCosine(_, let floor, _, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en:
            "This is what you get when the cosine goes down to 0. It should level off at the floor, \(floor.text(digits: 3)).",
          zh: "这正是余弦一直降到 0 时得到的结果。它应停在下限 \(floor.text(digits: 3))。")
      })
    misconception(
      "floorAddedOnTop",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update >= warmUp, update < total
        else { return try right(update, plan) }
        return floor + cosine(peak, 0, Double(update - warmUp) / Double(total - warmUp))
      },
      says: { _, plan in
        guard case .warmUpCosine(let peak, let floor, _, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when the floor is added to a cosine of full height: it then starts at \((peak + floor).text(digits: 3)), above the peak \(peak.text(digits: 3)). Only the \
            part between floor and peak should follow the cosine.
            """,
          zh:
            "这正是把下限直接加到整条余弦上时得到的结果：起点成了 \((peak + floor).text(digits: 3))，高于峰值 \(peak.text(digits: 3))。只有下限与峰值之间的部分沿余弦变化。"
        )
      })
    misconception(
      "fullCosine",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update >= warmUp, update < total
        else { return try right(update, plan) }
        return cosine(peak, floor, 2 * Double(update - warmUp) / Double(total - warmUp))
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get for a whole turn of the cosine, 2π: the rate is at its lowest half-way and back at the peak in the end. Asked is half a turn.",
          zh: "这正是走完整个余弦周期 2π 时得到的结果：中途最低，最后又回到峰值。题目要的是半个周期。")
      })
    misconception(
      "risesAgain",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update >= total else {
          return try right(update, plan)
        }
        return cosine(peak, floor, Double(update - warmUp) / Double(total - warmUp))
      },
      says: { updates, plan in
        guard case .warmUpCosine(_, _, _, let total) = plan else { return Words(en: "", zh: "") }
        return Words(
          en:
            "This is what you get when the cosine goes on after update \(total): it turns and rises again. From there on the rate stays at the floor.",
          zh: "这正是第 \(total) 次更新之后余弦继续走下去的结果：它会掉头上升。从那时起学习率应保持在下限。")
      })
    misconception(
      "straightLineDown",
      { update, plan in
        guard case .warmUpCosine(let peak, let floor, let warmUp, let total) = plan, update >= warmUp, update < total
        else { return try right(update, plan) }
        return peak + (floor - peak) * Double(update - warmUp) / Double(total - warmUp)
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get for a straight line from peak to floor. The cosine stays longer near both ends and falls faster between.",
          zh: "这正是从峰值到下限走直线时得到的结果。余弦在两端停留更久，中间降得更快。")
      })
  }

  private mutating func addStepMisconceptions() {
    misconception(
      "dropsByUpdates",
      { update, plan in
        guard case .steps(let initial, let factor, let epochs, _) = plan else { return try right(update, plan) }
        return initial * pow(factor, Double(update / epochs))
      },
      says: { _, plan in
        guard case .steps(_, _, let epochs, let updatesPerEpoch) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when the rate drops every \(epochs) *updates*. An epoch has \(updatesPerEpoch) updates, so it should drop every \(epochs * updatesPerEpoch).
            """,
          zh: "这正是每 \(epochs) 次更新就降一次的结果。一轮有 \(updatesPerEpoch) 次更新，应每 \(epochs * updatesPerEpoch) 次才降。")
      })
    misconception(
      "dropsEveryEpoch",
      { update, plan in
        guard case .steps(let initial, let factor, _, let updatesPerEpoch) = plan else {
          return try right(update, plan)
        }
        return initial * pow(factor, Double(update / updatesPerEpoch))
      },
      says: { _, plan in
        guard case .steps(_, _, let epochs, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: "This is what you get when the rate drops after every epoch. It should drop after every \(epochs).",
          zh: "这正是每一轮都降一次的结果。应当每 \(epochs) 轮降一次。")
      })
    misconception(
      "dropsSmoothly",
      { update, plan in
        guard case .steps(let initial, let factor, let epochs, let updatesPerEpoch) = plan else {
          return try right(update, plan)
        }
        return initial * pow(factor, Double(update) / Double(epochs * updatesPerEpoch))
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when the exponent is not rounded down: the rate then falls a little at every update. Steps stay level and drop at once.",
          zh: "这正是指数没有向下取整时得到的结果：每次更新都降一点。阶梯应保持不变，到点再一次降下。")
      })
    misconception(
      "factorCompounds",
      { update, plan in
        guard case .steps(let initial, let factor, let epochs, let updatesPerEpoch) = plan else {
          return try right(update, plan)
        }
        let drops = Double(update / (epochs * updatesPerEpoch))
        return initial * pow(factor, drops * (drops + 1) / 2)
      },
      says: { _, plan in
        guard case .steps(_, let factor, _, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when a rate that is already lowered is multiplied by the whole power again: factor, then factor², then factor³. Each drop multiplies by \
            \(factor.text(digits: 3)) once.
            """,
          zh: "这正是在已经降过的学习率上再乘整个幂时得到的结果：先乘 factor，再乘 factor²，再乘 factor³。每次下降只应乘一次 \(factor.text(digits: 3))。")
      })
    misconception(
      "dropsOnlyOnce",
      { update, plan in
        guard case .steps(let initial, let factor, let epochs, let updatesPerEpoch) = plan else {
          return try right(update, plan)
        }
        return update < epochs * updatesPerEpoch ? initial : initial * factor
      },
      says: { _, _ in
        Words(
          en: "This is what you get when the rate drops once and then never again.", zh: "这正是只降一次、以后不再下降时得到的结果。")
      })
    misconception(
      "subtractsTheFactor",
      { update, plan in
        guard case .steps(let initial, let factor, let epochs, let updatesPerEpoch) = plan else {
          return try right(update, plan)
        }
        return initial * (1 - factor * Double(update / (epochs * updatesPerEpoch)))
      },
      says: { _, plan in
        guard case .steps(_, let factor, _, _) = plan else { return Words(en: "", zh: "") }
        return Words(
          en: """
            This is what you get when every drop takes the share \(factor.text(digits: 3)) of the first rate away: after a few the rate is negative. A drop multiplies the rate by \
            \(factor.text(digits: 3)).
            """,
          zh: "这正是每次减去初始学习率的 \(factor.text(digits: 3)) 倍时得到的结果：几次之后学习率就变成负数。应当每次乘以 \(factor.text(digits: 3))。")
      })
  }
}
