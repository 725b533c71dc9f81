import Checking
import Datasets
import NeuralNetworks
import TensorCore

extension Claim {
  /// The statements of lesson 1.
  static let batches: [Claim] = [.a03, .a05, .a13, .b01, .b02, .b07]

  private static let a03 = Claim(
    "A03", .trueIf,
    Words(
      en: """
        The batch size is the number of samples whose mean gradient makes one update. With gradient accumulation an update has several smaller batches, \
        and each counts in proportion to its size: the mean of their means is something else.
        """,
      zh: "批次大小是一次更新所平均的样本数。若使用梯度累积，一次更新由几个小批次组成，每个小批次要按样本数加权；简单地对各批平均值再求平均，得到的是另一个数。"),
    failsWhen: "every batch gets the same share, 1/3"
  ) {
    let gradients = try BatchGradients()
    let batches = [Array(0..<4), Array(4..<8), Array(8..<10)]
    let whole = try gradients.gradient(of: [Array(0..<10)])
    let weighted = try gradients.gradient(of: batches) { Double($0.count) / 10 }
    let meanOfMeans = try gradients.gradient(of: batches) { _ in 1 / 3 }
    let (right, wrong) = (distance(weighted, whole), distance(meanOfMeans, whole))
    return Finding(
      holds: right < 1e-12 && wrong > 0.01,
      measured:
        "10 samples as 4 + 4 + 2: weighted by size off by \(right.text(digits: 1)), mean of means by \(wrong.text(3))")
  }

  private static let a05 = Claim(
    "A05", .trueIf,
    Words(
      en: """
        In an epoch every sample is used exactly once if the samples are shuffled (drawn without replacement) and the last, short batch is kept. As many draws \
        with replacement see only about 1 − 1/e = 63 % of the samples; dropping the short batch loses N mod B of them.
        """,
      zh: "一轮中每个样本恰好用一次，前提是先打乱再依次取（无放回抽样），并且保留最后的小批次。同样多次的有放回抽样只能见到约 1 − 1/e = 63% 的样本；丢弃小批次会漏掉 N mod B 个样本。"),
    failsWhen: "samples are drawn with replacement"
  ) {
    var generator = SeededGenerator(seed: 2)
    let order = try shuffledBatches(samples: 1797, batchSize: 32, using: &generator).flatMap { $0 }
    let dropped = try shuffledBatches(samples: 1797, batchSize: 32, dropLast: true, using: &generator)
    let left = 1797 - Set(dropped.flatMap { $0 }).count
    let seen = Coverage.withReplacement(samples: 1797, draws: 1797, using: &generator)
    return Finding(
      holds: order.sorted() == Array(0..<1797) && left == 1797 % 32 && (0.60...0.66).contains(seen),
      measured: "shuffled: every index once; dropLast leaves out \(left); with replacement \(seen.text(3)) are seen")
  }

  private static let a13 = Claim(
    "A13", .trueIf,
    Words(
      en: """
        1,200 / 100 = 12 iterations an epoch and 12 × 5 = 60 updates is right because 100 divides 1,200. In general round up (or down with dropLast) in each epoch \
        first, then multiply by the epochs; and iterations are updates only without gradient accumulation.
        """,
      zh:
        "1200 / 100 = 12 次迭代，12 × 5 = 60 次更新，这是因为 100 恰好整除 1200。一般应先在每一轮之内向上取整（dropLast 时向下），再乘以轮数；而且只有不做梯度累积时，迭代次数才等于更新次数。"
    ),
    failsWhen: "the rounding comes after the epochs: 281"
  ) {
    let worked = try WorkedExample.train().updates
    let (kept, dropped) = (try countUpdates(dropLast: false), try countUpdates(dropLast: true))
    let reference = try BatchesReference().totalUpdates(
      samples: 1797, batchSize: 32, epochs: 5, dropLast: false, accumulate: 1)
    return Finding(
      holds: worked == 60 && kept == 285 && dropped == 280 && reference == kept,
      measured: "counted by the optimiser: \(worked); 1797 in 32s, 5 epochs: \(kept), with dropLast \(dropped)")
  }

  private static let b01 = Claim(
    "B01", .true,
    Words(
      en: """
        The gradient of a batch is the mean of the gradients of its samples: an estimate of the full gradient that is right on average. The mean over equal, disjoint \
        batches is the full gradient exactly.
        """,
      zh: "批次的梯度是其中各样本梯度的平均值，它平均而言等于全梯度。把数据分成大小相同、互不重叠的批次，各批梯度的平均值恰好就是全梯度。"),
    failsWhen: "batches overlap by one sample"
  ) {
    let gradients = try BatchGradients()
    let batches = (0..<12).map { Array($0 * 100..<($0 + 1) * 100) }
    let whole = try gradients.gradient(of: [Array(0..<1200)])
    let mean = try gradients.gradient(of: batches) { _ in 1 / 12 }
    let one = distance(try gradients.gradient(of: [batches[0]]), whole)
    let off = distance(mean, whole)
    return Finding(
      holds: off < 1e-12 && one > 0.01,
      measured: "12 batches of 100: their mean is off by \(off.text(digits: 1)), a single one by \(one.text(3))")
  }

  private static let b02 = Claim(
    "B02", .true,
    Words(
      en: """
        A batch that holds the whole data set is (full-)batch gradient descent: one update an epoch, and no sampling noise, so the order of the samples does not matter.
        """,
      zh: "一个批次包含整个数据集，就是批量梯度下降：每轮只更新一次，没有抽样噪声，因此样本的顺序无关紧要。"),
    failsWhen: "a batch holds half of the data"
  ) {
    let (all, half) = (400, 200)
    let first = try trainSoftmax(samples: all, batchSize: all, order: 1)
    let second = try trainSoftmax(samples: all, batchSize: all, order: 2)
    let other = distance(
      try trainSoftmax(samples: all, batchSize: half, order: 1).weights,
      try trainSoftmax(samples: all, batchSize: half, order: 2).weights)
    let off = distance(first.weights, second.weights)
    return Finding(
      holds: off < 1e-12 && first.updates == 5 && other > 1e-3,
      measured: "two shuffles, 5 epochs: \(first.updates) updates, weights differ by \(off.text(digits: 1)) "
        + "(with half batches by \(other.text(digits: 2)))")
  }

  private static let b07 = Claim(
    "B07", .true,
    Words(
      en: """
        Memory limits the batch: what training keeps grows linearly with the batch size, so the largest batch is ⌊(memory − fixed) / per sample⌋. A smaller batch, \
        accumulation, recomputing activations or lower precision save memory.
        """,
      zh: "内存限制批次大小：训练时要保存的数据随批次大小线性增长，最大批次为 ⌊(内存 − 固定部分) / 每样本⌋。减小批次、梯度累积、重算激活值或降低精度都能省内存。"),
    failsWhen: "the fixed part is left out: the batch no longer fits"
  ) {
    let memory = 1_000_000
    let (one, two) = (try trainingBytes(batch: 1), try trainingBytes(batch: 2))
    let perSample = two - one
    let fixed = one - perSample
    let largest = (memory - fixed) / perSample
    let (fits, tooMuch) = (try trainingBytes(batch: largest), try trainingBytes(batch: largest + 1))
    return Finding(
      holds: fits <= memory && tooMuch > memory,
      measured: "\(memory) bytes, \(fixed) fixed + \(perSample) a sample: \(largest) samples take \(fits), "
        + "\(largest + 1) take \(tooMuch)")
  }
}

/// ‖a − b‖.
private func distance(_ a: [Double], _ b: [Double]) -> Double { squaredDistance(a, b).squareRoot() }

/// Trains softmax regression on all digits, 5 epochs in batches of 32, and asks the optimiser how often it was called.
private func countUpdates(dropLast: Bool) throws -> Int {
  var generator = SeededGenerator(seed: 4)
  let data = try Digits.load(as: Double.self)
  let layer = try Linear<Double>(64, 10, using: &generator)
  let optimizer = try Optimizer(layer.parameters, SGD(learningRate: 0.1))
  try train(
    layer, with: optimizer, epochs: 5,
    batches: { try shuffledBatches(samples: data.count, batchSize: 32, dropLast: dropLast, using: &generator) }
  ) { indices in
    let (images, labels) = try data.batch(indices)
    return try crossEntropy(layer(images), labels)
  }
  return optimizer.stepCount
}

/// Softmax regression from the same weights, the samples in the order that a seed decides.
private func trainSoftmax(samples: Int, batchSize: Int, order: Int) throws -> (weights: [Double], updates: Int) {
  var initial = SeededGenerator(seed: 1)
  var generator = SeededGenerator(seed: order)
  let data = try Digits.load(as: Double.self)
  let layer = try Linear<Double>(64, 10, using: &initial)
  let optimizer = try Optimizer(layer.parameters, SGD(learningRate: 0.5))
  try train(
    layer, with: optimizer, epochs: 5,
    batches: { try shuffledBatches(samples: samples, batchSize: batchSize, using: &generator) }
  ) { indices in
    let (images, labels) = try data.batch(indices)
    return try crossEntropy(layer(images), labels)
  }
  return (layer.weight.elements, optimizer.stepCount)
}

/// The bytes that an update of the worked example's network needs in Float: parameters and their gradients, the batch, and what every layer puts out.
private func trainingBytes(batch: Int) throws -> Int {
  var generator = SeededGenerator(seed: 1)
  let layers: [any Layer<Float>] = [
    try Linear(64, 128, using: &generator), Activation("ReLU") { try $0.relu() },
    try Linear(128, 64, using: &generator), Activation("ReLU") { try $0.relu() },
    try Linear(64, 10, using: &generator),
  ]
  var output = try Tensor<Float>.zeros(batch, 64)
  var bytes = output.byteCount
  for layer in layers {
    output = try layer(output)
    bytes += output.byteCount
  }
  try output.sum().backward()
  let parameters = layers.flatMap { $0.parameters }
  return bytes + parameters.reduce(0) { $0 + $1.byteCount + ($1.grad?.byteCount ?? 0) }
}
