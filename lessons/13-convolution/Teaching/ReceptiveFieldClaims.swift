import Checking
import Contracts
import NeuralNetworks
import TensorCore

extension Claim {
  /// What lesson 13 states about receptive fields.
  static let fieldClaims = [linearSeesAll, partOfTheInput, theoreticalAndEffective, layersAddUp]

  private static let linearSeesAll = Claim(
    "F01", .true,
    Words(
      en:
        "An output of a fully connected layer depends on the whole input: every input has a gradient, unless its weight is exactly 0.",
      zh: "全连接层的一个输出取决于整个输入：每个输入都有梯度，除非它的权重恰好为 0。"),
    failsWhen: "one weight is set to 0"
  ) {
    var generator = SeededGenerator(seed: 11)
    let layer = try Linear<Double>(64, 3, using: &generator)
    let x = try Tensor<Double>.randn([64], using: &generator).requiresGrad()
    try layer(x)[1].backward()
    let zeros = x.grad?.elements.filter { $0 == 0 }.count ?? 64
    return Finding(holds: zeros == 0, measured: "\(zeros) of 64 inputs without influence on output 1")
  }

  private static let partOfTheInput = Claim(
    "F02", .trueIf,
    Words(
      en: """
        A unit of a convolutional layer sees a part of the input only: pixels outside of its field change nothing, not a bit of it, and pixels inside do. Behind a global pooling (or attention) there is no outside any more.
        """,
      zh: "卷积层的一个单元只看到输入的一部分：感受野之外的像素对它毫无影响（一个比特也不变），之内的则有影响。经过全局池化（或注意力）之后，就没有“之外”了。"),
    failsWhen: "the field is taken one pixel too small"
  ) {
    let perturbed = try PerturbedPixels(layers: 3, size: 13, seed: 5)
    let field = try ConvolutionReference().receptiveField(of: Array(repeating: SlidingWindow(3), count: 3))
    let inside = perturbed.isInside(field: field)
    let changed = try perturbed.pixelsThatChangeTheMiddle()
    let global = try perturbed.pixelsThatChangeTheMean()
    return Finding(
      holds: changed == inside && global.allSatisfy { $0 },
      measured: "three 3 × 3 layers on 13 × 13: \(changed.filter { $0 }.count) pixels change the middle output, "
        + "\(inside.filter { $0 }.count) lie in its field; \(global.filter { $0 }.count) of \(global.count) change the mean of all outputs"
    )
  }

  private static let theoreticalAndEffective = Claim(
    "F03", .trueIf,
    Words(
      en: """
        The input region that a point maps back to is its theoretical field. How much a pixel counts falls off from the middle like a bell, so the effective field is smaller, and grows only like the root of the depth.
        """,
      zh: "一个点映射回输入的区域，是理论感受野。像素的作用从中心向外像钟形曲线那样减小，所以有效感受野更小，而且只随深度的平方根增长。"),
    failsWhen: "five layers in place of ten"
  ) {
    let cone = try TwoLayerCone()
    let bell = [1.0, 2, 3, 2, 1]
    let isOuterProduct = (0..<5).allSatisfy { i in
      (0..<5).allSatisfy { cone.image[i + 1][$0 + 1] == bell[i] * bell[$0] }
    }
    let ten = try EffectiveField(depth: 10)
    let (five, twenty) = (try EffectiveField(depth: 5), try EffectiveField(depth: 20))
    let growth = Double(twenty.effectiveSide) / Double(five.effectiveSide)
    let random = try [1, 2].map { try EffectiveField(depth: 10, randomStacks: 30, seed: $0).share(within: 13) }
    return Finding(
      holds: isOuterProduct && ten.side == 21 && ten.share(within: 13) > 0.97 && growth < 2.5
        && random.allSatisfy { $0 > 0.9 },
      measured:
        "ten 3 × 3 layers: field \(ten.side) × \(ten.side), central 13 × 13 holds \(ten.share(within: 13).text(3)) "
        + "(random weights \(random.map { $0.text(2) }.joined(separator: ", "))); 95 % within \(five.effectiveSide) for 5 layers, "
        + "\(twenty.effectiveSide) for 20")
  }

  private static let layersAddUp = Claim(
    "F04", .trueIf,
    Words(
      en: """
        One 3 × 3 convolution sees 3 × 3, two see 5 × 5: with stride 1, dilation 1 and nothing in between. In general r grows by (kernel − 1) · dilation · jump, and the jump by the stride.
        """,
      zh: "一层 3×3 卷积看到 3×3，两层看到 5×5：前提是步幅为 1、膨胀率为 1、中间没有别的层。一般地，r 增加 (kernel − 1) · dilation · jump，jump 再乘以步幅。"),
    failsWhen: "a layer's own stride multiplies its window"
  ) {
    let pairs = try ProbedStack.all.map { (try $0.probe.field(), try $0.probe.measuredField()) }
    return Finding(
      holds: pairs.allSatisfy { $0 == $1 } && pairs.map(\.0) == [3, 5, 7, 5, 7, 11, 8, 5, 15],
      measured: zip(ProbedStack.all, pairs).map { "\($0.name.en): \($1.1)" }.joined(separator: "; "))
  }
}

/// A stack of random 3 × 3 convolutions on a random image, computed again with one pixel changed.
private struct PerturbedPixels {
  let weights: [Tensor<Double>]
  let image: Tensor<Double>
  let size: Int

  init(layers: Int, size: Int, seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    weights = try (0..<layers).map { _ in try .randn([1, 1, 3, 3], using: &generator) }
    image = try .randn([1, 1, size, size], using: &generator)
    self.size = size
  }

  private func outputs(of image: Tensor<Double>) throws -> Tensor<Double> {
    try weights.reduce(image) { try conv2d($0, weight: $1, padding: 1) }
  }

  /// For each pixel, whether `read` of the outputs is another number after a change of this pixel alone.
  private func pixels(thatChange read: (Tensor<Double>) throws -> Double) throws -> [Bool] {
    let before = try read(outputs(of: image))
    return try (0..<size * size).map { place in
      let other = try image.clone()
      try other.set(image[0, 0, place / size, place % size].item() + 1, at: 0, 0, place / size, place % size)
      return try read(outputs(of: other)) != before
    }
  }

  func pixelsThatChangeTheMiddle() throws -> [Bool] {
    try pixels { try $0[0, 0, size / 2, size / 2].item() }
  }

  func pixelsThatChangeTheMean() throws -> [Bool] { try pixels { try $0.mean().item() } }

  /// For each pixel, whether it lies in the square of so many pixels a side around the middle.
  func isInside(field: Int) -> [Bool] {
    (0..<size * size).map { max(abs($0 / size - size / 2), abs($0 % size - size / 2)) <= field / 2 }
  }
}
