import Checking
import NeuralNetworks
import TensorCore

extension Claim {
  /// Sequences, and the two modes.
  static let sequencesAndModes: [Claim] = [i11, i12, i13, i14]

  private static let i11 = Claim(
    "I11", .imprecise,
    Words(
      en: """
        Batch normalisation can be applied to sequences of different lengths: with statistics over the real tokens alone. Layer normalisation is preferred because batch statistics of text fluctuate strongly, and because text is written one token at a time.
        """,
      zh: "批归一化可以用于长度不一的序列：只在真实词元上求统计量。人们更喜欢层归一化，是因为文本的批统计量波动很大，而且文本是一个词元一个词元生成的。"),
    failsWhen: "the mask is left out"
  ) {
    let padded = try PaddedTokens(filling: 9)
    let (masked, list) = (try padded.normalisedWithMask(), try padded.tokens.batchNormalised())
    let error = try (masked - list).abs().amax().item()
    return Finding(
      holds: error < 1e-9,
      measured: "masked batch and the list of its 15 real tokens differ by \(error.text(digits: 1))")
  }

  private static let i12 = Claim(
    "I12", .trueIf,
    Words(
      en:
        "Padding spoils the statistics of batch normalisation if it is counted; with a mask it does not. Layer normalisation of a real token never sees it.",
      zh: "补齐若被计入，会破坏批归一化的统计量；用掩码就不会。对真实词元做层归一化时，根本看不到补齐。"),
    failsWhen: "the mask calls everything real"
  ) {
    let padded = try PaddedTokens()
    let truth = try padded.tokens.mean(dim: 0).elements
    let (all, masked) = (try padded.paddedMean(), try padded.maskedMean())
    let alone = try padded.tokens.layerNormalised().elements
    let places = padded.valid.elements.indices.filter { padded.valid.elements[$0] }
    let within = try padded.batch.layerNormalised().reshape(21, 2).indexSelect(dim: 0, index: Tensor(places)).elements
    return Finding(
      holds: zip(masked, truth).allSatisfy { abs($0 - $1) < 1e-12 } && abs(all[0] - truth[0]) > 0.5 && alone == within,
      measured: "mean \(truth[0].text(3)); counting the padding \(all[0].text(3)), with the mask \(masked[0].text(3))")
  }

  private static let i13 = Claim(
    "I13", .false,
    Words(
      en: """
        In a Transformer, layer normalisation normalises the hidden features of each token by themselves. Time is none of its axes: tokens are never compared, and with different gains not even the order of the features is kept.
        """,
      zh: "Transformer 中的层归一化在每个词元自己的隐藏特征上进行。时间不是它的归一化轴：词元之间从不比较；g 各不相同时，连特征的大小关系也不保留。"),
    failsWhen: "the average runs over the tokens"
  ) {
    var generator = SeededGenerator(seed: 10)
    let sentence = try Tensor<Double>.randn([1, 6, 4], using: &generator)
    let before = try sentence.layerNormalised()
    let changed = try sentence.clone()
    try changed.set(99, at: 0, 3)
    let after = try changed.layerNormalised()
    let same = try (0..<6).filter {
      try before.select(dim: 1, index: $0).elements == after.select(dim: 1, index: $0).elements
    }
    return Finding(
      holds: same == [0, 1, 2, 4, 5],
      measured: "token 3 of 6 overwritten by 99: tokens \(same) are the same to the last bit")
  }

  private static let i14 = Claim(
    "I14", .true,
    Words(
      en: "Layer normalisation is the same in training and in evaluation: it has no running statistics.",
      zh: "层归一化在训练和预测时完全相同：它没有滑动统计量。"),
    failsWhen: "batch normalisation takes its place"
  ) {
    var generator = SeededGenerator(seed: 11)
    let x = try Tensor<Double>.randn([5, 4], using: &generator)
    func outputs(_ layer: any Layer<Double>) throws -> (train: [Double], eval: [Double]) {
      let train = try layer(x)
      layer.eval()
      let eval = try layer(x)
      return (train.elements, eval.elements)
    }
    let layer = try LayerNorm<Double>(4)
    let (own, other) = (try outputs(layer), try outputs(BatchNorm1d<Double>(4)))
    return Finding(
      holds: own.train == own.eval && layer.namedBuffers.isEmpty && other.train != other.eval,
      measured: "LN: the same bits in both modes, \(layer.namedBuffers.count) buffers; BN: different outputs")
  }
}
