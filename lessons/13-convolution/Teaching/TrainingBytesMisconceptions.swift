import Checking
import Contracts

/// What the reference says, for the parts that a misconception gets right.
private func right(_ given: (Int, Int, Int, MemoryNeed)) throws -> Int {
  try ConvolutionReference().trainingBytes(
    parameters: given.0, activationsPerSample: given.1, batchSize: given.2, optimizer: given.3)
}

/// `perParameter` and `perSample` bytes, after the same checks as the reference's.
private func bytes(
  _ given: (Int, Int, Int, MemoryNeed), _ count: (_ weights: Int, _ activations: Int, _ state: Int) -> Int
) throws -> Int {
  _ = try right(given)
  let state = given.3 == .adam ? 2 : given.3 == .momentum ? 1 : 0
  return count(4 * given.0, 4 * given.1 * given.2, 4 * given.0 * state)
}

/// 80000000 as "80 MB", 1234 as "0.001 MB".
private func megabytes(_ bytes: Int) -> String { "\((Double(bytes) / 1e6).text(digits: 3)) MB" }

extension AnswerKeyBuilder
where Method == (Int, Int, Int, MemoryNeed) throws -> Int, Input == (Int, Int, Int, MemoryNeed) {
  mutating func addMemoryMisconceptions() {
    addForgottenParts()
    addBatchMisconceptions()
    addUnitMisconceptions()
  }

  private mutating func addForgottenParts() {
    misconception(
      "paramsPlusOutputs",
      { a, b, c, d in try bytes((a, b, c, d)) { weights, activations, _ in weights + activations } },
      says: { given in
        Words(
          en: """
            This is what you get for parameters and outputs alone, as for a network that is only used. Training also has a gradient for each parameter (\(megabytes(4 * given.0)) here) and what the \
            optimiser remembers.
            """,
          zh: "这正是只算参数和输出时得到的结果，那是只使用、不训练的网络。训练时每个参数还有一个梯度（这里是 \(megabytes(4 * given.0))），以及优化器记住的数。")
      })
    misconception(
      "noOptimizerState",
      { a, b, c, d in try bytes((a, b, c, d)) { weights, activations, _ in 2 * weights + activations } },
      says: { given in
        Words(
          en: """
            This is what you get without what the optimiser remembers. That is right for plain SGD; \(given.3.rawValue) remembers numbers for every parameter.
            """,
          zh: "这正是不算优化器所记的数时得到的结果。对普通 SGD 是对的；\(given.3.rawValue) 为每个参数都记了数。")
      })
    misconception(
      "noGradients",
      { a, b, c, d in try bytes((a, b, c, d)) { weights, activations, state in weights + state + activations } },
      says: { given in
        Words(
          en: """
            This is what you get without the gradients: one number for each parameter, \(megabytes(4 * given.0)) here, which are all there when the optimiser makes its step.
            """,
          zh: "这正是不算梯度时得到的结果：每个参数一个，这里是 \(megabytes(4 * given.0))；优化器更新时，它们全都在内存里。")
      })
    misconception(
      "adamAsOneBuffer",
      { a, b, c, d in
        try bytes((a, b, c, d)) { weights, activations, state in 2 * weights + min(state, weights) + activations }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when Adam remembers one number for each parameter, as momentum does. It keeps two: a mean of gradients and a mean of their squares.
            """,
          zh: "这正是认为 Adam 和动量一样、每个参数只记一个数时得到的结果。它记两个：梯度的均值，以及梯度平方的均值。")
      })
    misconception(
      "momentumRemembersNothing",
      { a, b, c, d in
        try bytes((a, b, c, d)) { weights, activations, state in 2 * weights + (d == .adam ? state : 0) + activations }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when momentum needs no memory. Its running direction has a number for each parameter, which lives from one update to the next.
            """,
          zh: "这正是认为动量不占内存时得到的结果。它的累积方向对每个参数都有一个数，从一次更新保留到下一次。")
      })
    misconception(
      "eightBytesForEachBuffer",
      { a, b, c, d in try bytes((a, b, c, d)) { weights, activations, state in 2 * weights + 2 * state + activations }
      },
      says: { _ in
        Words(
          en: """
            This is what you get with 8 bytes for each number that the optimiser remembers. The 8 bytes that one reads of are Adam's two numbers together; each is a float32.
            """,
          zh: "这正是优化器记住的每个数按 8 字节算时得到的结果。常说的 8 字节，是 Adam 两个数合起来的；每个都是 float32。")
      })
    misconception(
      "adamForEveryone",
      { a, b, c, d in try bytes((a, b, c, d)) { weights, activations, _ in 4 * weights + activations } },
      says: { given in
        Words(
          en:
            "This is what you get with Adam's two numbers a parameter, whatever the optimiser; here it is \(given.3.rawValue).",
          zh: "这正是不管哪种优化器都按 Adam 的每参数 2 个数来算时得到的结果；这里是 \(given.3.rawValue)。")
      })
    misconception(
      "noActivations",
      { a, b, c, d in try bytes((a, b, c, d)) { weights, _, state in 2 * weights + state } },
      says: { given in
        Words(
          en: """
            This is what you get without the numbers kept for the backward pass: \(given.1) for each of \(given.2) samples, \(megabytes(4 * given.1 * given.2)) here.
            """,
          zh: "这正是不算为反向传播保存的数时得到的结果：\(given.2) 个样本各 \(given.1) 个，这里是 \(megabytes(4 * given.1 * given.2))。")
      })
  }

  private mutating func addBatchMisconceptions() {
    misconception(
      "batchMultipliesEverything",
      { a, b, c, d in
        try bytes((a, b, c, d)) { weights, activations, state in (2 * weights + state) * c + activations }
      },
      says: { given in
        Words(
          en: """
            This is what you get when the parameters, too, are there once for each of the \(given.2) samples. All samples go through the same weights, and their gradients are added up in one place.
            """,
          zh: "这正是让参数也按 \(given.2) 个样本各算一份时得到的结果。所有样本用的是同一份权重，它们的梯度也累加在同一处。")
      })
    misconception(
      "gradientsPerSample",
      { a, b, c, d in
        try bytes((a, b, c, d)) { weights, activations, state in weights + state + weights * c + activations }
      },
      says: { given in
        Words(
          en: """
            This is what you get when each of the \(given.2) samples keeps gradients of its own. They are summed as they arrive: one gradient a parameter.
            """,
          zh: "这正是让 \(given.2) 个样本各存一份梯度时得到的结果。梯度一到就累加：每个参数只有一个。")
      })
    misconception(
      "oneSample",
      { a, b, c, d in
        try bytes((a, b, c, d)) { weights, activations, state in 2 * weights + state + activations / c }
      },
      says: { given in
        Words(
          en:
            "This is what you get for one sample. The batch has \(given.2), and the backward pass needs what was kept for each of them.",
          zh: "这正是只算一个样本时得到的结果。批次里有 \(given.2) 个，反向传播需要每个样本保存的数。")
      })
    misconception(
      "activationsTwice",
      { a, b, c, d in
        try bytes((a, b, c, d)) { weights, activations, state in 2 * weights + state + 2 * activations }
      },
      says: { _ in
        Words(
          en: """
            This is what you get when each activation also has a gradient that is kept. Those gradients live only from one layer to the next and are then released; the task counts what is *kept*.
            """,
          zh: "这正是给每个激活值再算一份长期保存的梯度时得到的结果。那些梯度只从一层传到下一层，用完就释放；题目算的是*一直留着*的数。")
      })
  }

  private mutating func addUnitMisconceptions() {
    misconception(
      "numbersNotBytes", { a, b, c, d in try right((a, b, c, d)) / 4 },
      says: { _ in
        Words(
          en: "This is what you get when numbers are counted. The task asks for bytes; a float32 has four.",
          zh: "这正是数“有多少个数”时得到的结果。题目要的是字节；一个 float32 占 4 字节。")
      })
    misconception(
      "eightBytes", { a, b, c, d in try 2 * right((a, b, c, d)) },
      says: { _ in
        Words(
          en: "This is what you get with 8 bytes for each number, as in float64. Here all numbers are float32.",
          zh: "这正是每个数按 8 字节（float64）算时得到的结果。这里都是 float32。")
      })
    misconception(
      "megabytes", { a, b, c, d in try right((a, b, c, d)) / 1_000_000 },
      says: { _ in
        Words(
          en: "This is what you get in megabytes (10⁶ bytes), with the rest cut off. The task asks for bytes.",
          zh: "这正是以 MB（10⁶ 字节）为单位、舍去零头时得到的结果。题目要的是字节。")
      })
    misconception(
      "mebibytes", { a, b, c, d in try right((a, b, c, d)) / (1 << 20) },
      says: { _ in
        Words(
          en:
            "This is what you get in mebibytes (2²⁰ = 1,048,576 bytes), with the rest cut off. The task asks for bytes.",
          zh: "这正是以 MiB（2²⁰ = 1048576 字节）为单位、舍去零头时得到的结果。题目要的是字节。")
      })
    misconception(
      "acceptsAnyCount",
      { a, b, c, d in
        let remembered = d == .adam ? 2 : d == .momentum ? 1 : 0
        return 4 * ((2 + remembered) * a + b * c)
      },
      says: { _ in
        Words(
          en:
            "This is what you get without looking at the counts: a batch without samples and negative counts do not exist. The task asks to throw.",
          zh: "这正是不检查数目时得到的结果：没有样本的批次、负的数目都不存在。题目要求抛出错误。")
      })
  }
}
