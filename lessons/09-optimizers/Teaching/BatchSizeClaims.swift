import Checking
import Contracts
import Datasets
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 9 states about batch sizes.
  static let batchSizeClaims = [workPerUpdate, equallyManyUpdates, noiseBall, generalisation, fixedAndTuned, choosing]

  private static let workPerUpdate = Claim(
    "B03", .trueIf,
    Words(
      en:
        "Batch gradient descent computes the gradients of all N samples for each update, a mini-batch only B of them. In an epoch both compute N.",
      zh: "批量梯度下降每次更新要算全部 N 个样本的梯度，小批次只算 B 个。而一轮下来，两者都是 N 个。"),
    failsWhen: "dropLast leaves the short batch out"
  ) {
    var generator = SeededGenerator(seed: 3)
    let (n, b) = (1437, 32)
    let full = try shuffledBatches(samples: n, batchSize: n, using: &generator).map(\.count)
    let small = try shuffledBatches(samples: n, batchSize: b, using: &generator).map(\.count)
    return Finding(
      holds: full[0] == n && small[0] == b && full.reduce(0, +) == small.reduce(0, +),
      measured:
        "gradients per update \(full[0]) and \(small[0]), per epoch \(full.reduce(0, +)) and \(small.reduce(0, +))")
  }

  private static let equallyManyUpdates = Claim(
    "B04", .false,
    Words(
      en: """
        At the same learning rate, batch gradient descent needs about as many updates as small batches, not more. What it needs more of is work: each of its updates costs N/B times as \
        many gradients.
        """,
      zh: "学习率相同时，批量梯度下降所需的更新次数与小批次差不多，并不更多。更多的是计算量：它的每次更新要多算 N/B 倍的梯度。"),
    failsWhen: "a rate of 0.05 for the full batch"
  ) {
    let costs = try BatchRace.costs.get()
    guard let small = costs.first, let full = costs.last else { throw DataError.empty("the race") }
    return Finding(
      holds: Double(full.updates) <= 1.1 * Double(small.updates) && full.samples > 50 * small.samples,
      measured: "to a loss of 0.25: B = 8 takes \(small.updates) updates and \(small.samples) samples, "
        + "B = 1437 takes \(full.updates) updates and \(full.samples) samples")
  }

  private static let noiseBall = Claim(
    "B05", .imprecise,
    Words(
      en: """
        Mini-batches get near the minimum sooner, counted in samples, but with a constant rate they do not arrive: they stay in a cloud whose size theory tells. Without noise, gradient descent \
        goes on to the minimum.
        """,
      zh: "按样本数算，小批次更快接近最小值，但学习率固定时到不了：它停在一团云里，大小可由理论算出。没有噪声时，梯度下降会一直走到最小值。"),
    failsWhen: "noise of deviation 1.2"
  ) {
    let floor = try NoiseFloor()
    let theory = floor.problem.stationaryVariance(learningRate: 0.4, batchSize: 16) ?? .nan
    let measured = try floor.measured(rate: 0.4, batchSize: 16)
    let full = try Valley(curvatures: [1]).path(from: [5], by: SGD(learningRate: 0.4), updates: 100)[100][0]
    return Finding(
      holds: full * full < 1e-12 && abs(measured / theory - 1) < 0.2,
      measured:
        "w² after 100 updates: full batch \((full * full).text(digits: 2)), batches of 16 \(measured.text(digits: 3)), "
        + "theory \(theory.text(digits: 3))")
  }

  private static let generalisation = Claim(
    "B06", .imprecise,
    Words(
      en: """
        That small batches generalise better was seen with fixed settings. The noise is not needed for it: on this data, the full batch reaches the same test accuracy with as many updates and a rate of \
        its own.
        """,
      zh: "小批次泛化更好，是在设置固定时观察到的。噪声并非必要：在这份数据上，更新次数相同、学习率各自调过之后，全批次达到同样的测试准确率。"),
    failsWhen: "the fixed rate for the full batch"
  ) {
    let rows = try BatchTradeOff.rows.get()
    let other = try BatchTradeOff(seed: 2)
    let pairs = [
      (small: rows[0].tuned, full: rows[rows.count - 1].tuned),
      (small: try other.tuned(batchSize: 32).accuracy, full: try other.tuned(batchSize: 1200).accuracy),
    ]
    let difference = pairs.reduce(0) { $0 + $1.small - $1.full } / Double(pairs.count)
    return Finding(
      holds: difference < 0.03 && pairs.allSatisfy { $0.full > 0.9 },
      measured: "tuned, 190 updates: B = 32 "
        + pairs.map { $0.small.text(3) }.joined(separator: ", ") + "; all 1200 "
        + pairs.map { $0.full.text(3) }.joined(separator: ", "))
  }

  private static let fixedAndTuned = Claim(
    "B08", .imprecise,
    Words(
      en: """
        At a fixed rate and a fixed number of epochs, large batches lose accuracy: they make fewer updates. With as many updates, and the rate chosen anew for each batch size, the gap closes on this \
        data.
        """,
      zh: "学习率和轮数都固定时，大批次准确率较低：它更新得少。若更新次数相同、每种批次大小各自选学习率，在这份数据上差距就消失了。"),
    failsWhen: "ten epochs also with tuned rates"
  ) {
    let rows = try BatchTradeOff.rows.get()
    guard let small = rows.first, let large = rows.last else { throw DataError.empty("the trade-off") }
    return Finding(
      holds: small.fixed > large.fixed + 0.2 && small.tuned - large.tuned < 0.04,
      measured: rows.map { "B = \($0.batchSize): fixed \($0.fixed.text(3)), tuned \($0.tuned.text(3))" }
        .joined(separator: "; "))
  }

  private static let choosing = Claim(
    "B09", .true,
    Words(
      en: """
        Batch sizes are tried and judged on validation data. Powers of two are a habit: 48 and 100 do as well as their neighbours 32, 64 and 128. Whoever chooses by a score of validation data alone cannot peep at the test.
        """,
      zh: "批次大小要靠尝试，并在验证集上评判。2 的幂只是习惯：48 和 100 与相邻的 32、64、128 一样好。只凭验证集的得分来选，就不可能偷看测试集。"),
    failsWhen: "a rate of 0.005 for 48"
  ) {
    let seeds = try [1, 2, 3].map { try BatchTradeOff(seed: $0) }
    let sizes = [32, 48, 64, 100, 128]
    let accuracies: [Double] = try sizes.map { size in
      let each = try seeds.map { try $0.validationAccuracy(batchSize: size, rate: 0.2) }
      return each.reduce(0, +) / Double(seeds.count)
    }
    // 48 lies between 32 and 64, 100 between 64 and 128.
    let offBy48 = abs(accuracies[1] - (accuracies[0] + accuracies[2]) / 2)
    let offBy100 = abs(accuracies[3] - (accuracies[2] + accuracies[4]) / 2)
    var asked: [Int] = []
    let chosen = try choose(among: Array(sizes.indices)) { index in
      asked.append(index)
      return accuracies[index]
    }
    return Finding(
      holds: offBy48 < 0.03 && offBy100 < 0.03 && asked == Array(sizes.indices)
        && accuracies[chosen] == accuracies.max(),
      measured: "validation accuracy, mean of 3 seeds: "
        + zip(sizes, accuracies).map { "B = \($0): \($1.text(3))" }.joined(separator: ", "))
  }
}
