import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 8.3.
  static let deadFraction = AnswerKey(for: Activations.deadFraction, reference: ActivationsReference()) { key in
    key.points = 2
    key.comparison = .within(1e-9)
    key.why(
      en: """
        What a unit gives is never negative, so its sum over the samples is 0 exactly if it gives 0 for each of them. Zeros in the table alone say nothing: a healthy ReLU \
        gives 0 for about half of the samples.
        """,
      zh: "ReLU 的输出不会为负，所以一个单元对全部样本的输出之和为 0，当且仅当它对每个样本都输出 0。单看表中的零说明不了问题：健康的 ReLU 本来就对约一半样本输出 0。")

    key.alternative("asks for the largest of each unit") { x in
      guard x.rank == 2, x.count > 0 else { throw ActivationError.noSamples }
      let largest = try x.topk(1, dim: 0).values.elements
      return Double(largest.filter { $0 <= 0 }.count) / Double(largest.count)
    }
    key.alternative("loops over units and samples") { x in
      guard x.rank == 2, x.count > 0 else { throw ActivationError.noSamples }
      let (samples, units, numbers) = (x.shape[0], x.shape[1], x.elements)
      var dead = 0
      for unit in 0..<units where (0..<samples).allSatisfy({ numbers[$0 * units + unit] <= 0 }) { dead += 1 }
      return Double(dead) / Double(units)
    }
    key.alternative("strikes out units that work") { x in
      guard x.rank == 2, x.count > 0 else { throw ActivationError.noSamples }
      var dead = Set(0..<x.shape[1])
      for (place, number) in x.elements.enumerated() where number > 0 { dead.remove(place % x.shape[1]) }
      return Double(dead.count) / Double(x.shape[1])
    }

    // `try!` here and below: the numbers and the shapes stand in this file, and fit each other.
    key.example(try! Tensor([[1, -2], [-3, -4], [2, -1]]))
    key.example(try! Tensor([[-1.5, -0.25, 2, 1], [-0.5, 3, -1.25, -2.5], [-2, -1, -0.75, -1]]))
    key.random(12) { generator in
      let (samples, units) = (Int.random(in: 3...8, using: &generator), Int.random(in: 9...14, using: &generator))
      let shift = (0..<units).map { _ in Double.random(in: -4...1.5, using: &generator) }
      let numbers = (0..<samples * units).map { shift[$0 % units] + .random(in: -2...2, using: &generator) }
      return try! Tensor(numbers, shape: [samples, units])
    }
    key.example(
      en: "a number is exactly 0", zh: "有一个数恰好为 0",
      try! Tensor([[0, -1.5, 0.5, 2, -1], [-2, 0, -0.25, 0, -3], [-1, -0.5, 0, 1, -2]]))
    key.example(en: "there is one sample", zh: "只有一个样本", try! Tensor([[-1, 2, -0.5, 0.75, -3]]))
    key.example(en: "there is one unit", zh: "只有一个单元", try! Tensor([[-1], [-2], [-0.5]]))
    key.example(en: "there is no row", zh: "没有行", try! Tensor([], shape: [0, 3]))
    key.example(en: "the tensor has one dimension", zh: "张量只有一维", try! Tensor([-1, 2, -3]))

    key.when(en: "there are more units than samples", zh: "单元比样本多") { $0.rank == 2 && $0.shape[1] > $0.shape[0] }
    key.addDeadUnitMisconceptions()

    key.hints(
      Words(
        en: "A ReLU unit gives 0 for one sample. Must it then be dead? What would another sample have to show?",
        zh: "一个 ReLU 单元对某个样本输出 0，它就一定死亡了吗？另一个样本怎样才能证明它没有？"),
      Words(
        en: """
          Look at the columns: `preActivations.relu().sum(dim: 0)` adds up what each unit gives over all samples. When is that 0?
          """,
        zh: "要看列：`preActivations.relu().sum(dim: 0)` 把每个单元对所有样本的输出加起来。什么时候它为 0？"),
      Words(
        en:
          "Count the zeros among `.elements` of that sum, and divide by how many units there are. Check rank and count first.",
        zh: "数一数这个和的 `.elements` 里有几个 0，再除以单元数。开头先检查 rank 与 count。"))
  }
}
