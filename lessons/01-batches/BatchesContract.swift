import TensorCore
import WorkerProtocol

/// Lesson 1: samples, batches, iterations, epochs.
///
/// An *epoch* (轮次) goes once through all samples, in *batches* (批次) of `batchSize`. One batch is one *iteration* (迭代).
public protocol BatchesContract: LessonContract {
  /// How many iterations one epoch takes.
  ///
  /// If `batchSize` does not divide `samples`, the samples left over make one more, shorter batch. Frameworks keep that batch unless
  /// they are told to drop it (`drop_last` in PyTorch).
  ///
  /// 一轮（epoch）要迭代多少次。若 `batchSize` 除不尽 `samples`，余下的样本组成最后一个较小的批次；
  /// `dropLast` 为 `false` 时保留它，为 `true` 时丢弃它。
  ///
  /// Example: 10 samples in batches of 4 are 4 + 4 + 2, so 3 iterations; with `dropLast` 2.
  ///
  /// - Parameters:
  ///   - samples: how many samples there are, at least 0.
  ///   - batchSize: how many samples a full batch holds.
  ///   - dropLast: whether a last batch that is not full is left out.
  /// - Returns: the number of batches.
  /// - Throws: `BatchError.notPositive` if `batchSize` is below 1 (`batchSize` 小于 1 时).
  func iterationsPerEpoch(samples: Int, batchSize: Int, dropLast: Bool) throws -> Int

  /// How many times the weights are updated in the whole training.
  ///
  /// Every epoch starts anew with all its samples: a batch never holds samples of two epochs. With gradient accumulation
  /// (`accumulate` above 1) the gradients of that many iterations make one update; at the end of each epoch, what was accumulated so far makes
  /// one more update, however little it is.
  ///
  /// 整个训练一共更新多少次权重。每一轮都重新开始，批次不会跨轮。使用梯度累积时，每 `accumulate` 次迭代更新一次；
  /// 每轮结束时，剩下的（不足 `accumulate` 次的）梯度也要更新一次。
  ///
  /// Example: 10 samples, batches of 4, 2 epochs: 3 iterations an epoch, 6 updates. With `accumulate` 2: 2 updates an epoch (2 iterations, then
  /// the 1 that is left), 4 in all.
  ///
  /// All numbers are at least 1 (all inputs are valid; 输入都合法).
  func totalUpdates(samples: Int, batchSize: Int, epochs: Int, dropLast: Bool, accumulate: Int) throws -> Int

  /// The indices of one epoch: all of `0 ..< samples` in random order, cut into batches.
  ///
  /// Every index appears exactly once. All batches hold `batchSize` indices, except that the last one holds what is left. Take all
  /// randomness from `generator`, as in `Int.random(in: 0..<5, using: &generator)` or `list.shuffled(using: &generator)`: then the next
  /// epoch gets another order, and the same seed gives the same orders again.
  ///
  /// 一轮的样本下标：把 `0 ..< samples` 随机打乱后切成批次。每个下标恰好出现一次；最后一批可以不满。
  /// 随机数全部取自 `generator`，这样下一轮的顺序不同，而相同的种子会得到相同的顺序。
  ///
  /// Example: 5 samples in batches of 2 could be `[[3, 0], [4, 1], [2]]`.
  ///
  /// `samples` and `batchSize` are at least 1.
  func epochIndices(samples: Int, batchSize: Int, using generator: inout SeededGenerator) throws -> [[Int]]

  /// The gradient of all samples together, from the gradients of batches of different sizes.
  ///
  /// Each element of `gradients` is the *mean* gradient of one batch, `sizes` says how many samples that batch had. Wanted is the mean over all
  /// samples: ḡ = Σ sizeᵢ · gᵢ / Σ sizeᵢ.
  ///
  /// 由各批次的平均梯度求全部样本的平均梯度。`gradients[i]` 是第 i 批的平均梯度，`sizes[i]` 是该批的样本数。
  ///
  /// Example: gradients 1, 1, 4 of batches with 4, 4, 2 samples: (4 + 4 + 8) / 10 = 1.6.
  ///
  /// - Throws: `BatchError.countsDiffer` if the two lists have different lengths or are empty (两个列表长度不同或为空时).
  func accumulate(gradients: [Double], sizes: [Int]) throws -> Double
}

/// What can be wrong with the inputs of lesson 1.
public enum BatchError: Error {
  /// A number that must be at least 1 is not; the payload names it.
  case notPositive(String)
  /// Lists that belong together have different lengths, or are empty.
  case countsDiffer
}

/// The exercises of lesson 1, as the worker calls them.
public enum Batches {
  /// See `BatchesContract.iterationsPerEpoch`.
  public static let iterationsPerEpoch = Exercise("iterationsPerEpoch(samples:batchSize:dropLast:)") {
    (my: any BatchesContract) in my.iterationsPerEpoch
  }

  /// See `BatchesContract.totalUpdates`.
  public static let totalUpdates = Exercise("totalUpdates(samples:batchSize:epochs:dropLast:accumulate:)") {
    (my: any BatchesContract) in my.totalUpdates
  }

  /// See `BatchesContract.epochIndices`. The answer is three epochs: two with one generator, then one with a fresh generator of the same seed.
  public static let epochIndices = Exercise(
    "epochIndices(samples:batchSize:seed:)", given: .of(Int.self, Int.self, Int.self)
  ) { (my: any BatchesContract) in
    my.epochIndices
  } calling: { epochIndices, given in
    let (samples, batchSize, seed) = given
    var generator = SeededGenerator(seed: seed)
    let first = try epochIndices(samples, batchSize, &generator)
    let second = try epochIndices(samples, batchSize, &generator)
    generator = SeededGenerator(seed: seed)
    return [first, second, try epochIndices(samples, batchSize, &generator)]
  }

  /// See `BatchesContract.accumulate`.
  public static let accumulate = Exercise("accumulate(gradients:sizes:)") {
    (my: any BatchesContract) in my.accumulate
  }
}

extension BatchesContract {
  /// The exercises in the order of the lesson.
  public static var exercises: [any CallableExercise] {
    [Batches.iterationsPerEpoch, Batches.totalUpdates, Batches.epochIndices, Batches.accumulate]
  }
}
