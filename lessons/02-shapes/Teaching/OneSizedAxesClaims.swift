import Checking
import Contracts

extension Claim {
  /// What lesson 2 states of unsqueeze and squeeze.
  static let oneSizedAxes = [unsqueezeInserts, squeezeRemovesAll, squeezeRemovesOne]

  private static let unsqueezeInserts = Claim(
    "Q01", .true,
    Words(
      en:
        "unsqueeze(dim) is a view with a new axis of size 1, which is axis dim of the result; dim may be −(rank + 1) to rank.",
      zh: "unsqueeze(dim) 是多了一个大小为 1 的轴的视图，新轴是结果的第 dim 轴；dim 可以取 −(轴数 + 1) 到 轴数。"),
    failsWhen: "unsqueeze with the range of select"
  ) {
    let x = try Tensor<Double>.places([3], strides: [1])
    let shapes = try [0, 1, -1, -2].map { try x.unsqueeze($0).shape }
    return try Finding(
      holds: shapes == [[1, 3], [3, 1], [3, 1], [1, 3]] && refuses { try x.unsqueeze(2) }
        && refuses { try x.unsqueeze(-3) } && x.unsqueeze(0).sharesStorage(with: x)
        && NotebookCell.shapes[3].isFaithful,
      measured: "dim 0, 1, −1, −2: " + shapes.map { "\($0)" }.joined(separator: ", "))
  }

  private static let squeezeRemovesAll = Claim(
    "Q02", .true,
    Words(
      en: "squeeze() is a view without all axes of size 1. Beware: a batch of one sample loses its batch axis too.",
      zh: "squeeze() 是去掉所有大小为 1 的轴的视图。小心：只有一个样本的批次，连批次轴也会被去掉。"),
    failsWhen: "squeeze removes the first axis of size 1 only"
  ) {
    let y = try Tensor<Double>.places([1, 1, 3], strides: [3, 3, 1])
    let picture = try Tensor<Double>.zeros(1, 1, 28, 28)
    return try Finding(
      holds: y.squeeze().shape == [3] && picture.squeeze().shape == [28, 28] && y.squeeze().sharesStorage(with: y)
        && NotebookCell.shapes[4].isFaithful,
      measured: "[1, 1, 3] → \(y.squeeze().shape); one picture of [1, 1, 28, 28] → \(picture.squeeze().shape)")
  }

  private static let squeezeRemovesOne = Claim(
    "Q03", .true,
    Words(
      en:
        "squeeze(dim) removes axis dim if its size is 1, and otherwise changes nothing; an axis that is not there is an error.",
      zh: "squeeze(dim) 在第 dim 轴大小为 1 时去掉它，否则什么也不改；指定的轴不存在则报错。"),
    failsWhen: "squeeze(dim) throws for another size"
  ) {
    let y = try Tensor<Double>.places([1, 1, 3], strides: [3, 3, 1])
    return try Finding(
      holds: y.squeeze(0).shape == [1, 3] && y.squeeze(2).shape == [1, 1, 3] && refuses { try y.squeeze(3) }
        && NotebookCell.shapes[5].isFaithful,
      measured: "[1, 1, 3]: dim 0 → \(y.squeeze(0).shape), dim 2 → \(y.squeeze(2).shape), dim 3 refused")
  }
}
