import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 2.2. A single yes or no could be guessed; every case asks about a dozen layouts.
  static let isContiguous = AnswerKey(for: ShapesExercises.isContiguous, reference: ShapesReference()) { key in
    key.why(
      en: """
        Contiguous means: laid out as a fresh row-major tensor would be. So the strides are compared with those of a fresh one, except along axes of size 1, \
        where no step is ever taken.
        """,
      zh: "“连续”就是和一个新建的按行存储的张量排得一样。所以把步长与新张量的步长相比，只是跳过大小为 1 的轴：沿它根本走不了一步。")

    key.alternative("counts up from the back") { shape, strides in
      var expected = 1
      for axis in shape.indices.reversed() where shape[axis] != 1 {
        if strides[axis] != expected { return false }
        expected *= shape[axis]
      }
      return true
    }
    key.alternative("visits every element") { shape, strides in places(shape, strides) == Array(0..<shape.reduce(1, *))
    }
    key.alternative("asks the engine") { shape, strides in
      try Tensor<Double>.places(shape, strides: strides).isContiguous
    }

    key.example(split(plain))
    key.example(en: "some axes have size 1", zh: "有的轴大小为 1", split(withOnes))
    key.random(6) { generator in split((0..<12).map { _ in randomLayout(&generator) }) }

    key.addContiguityMisconceptions()

    key.hints(
      Words(
        en: "What strides would a fresh tensor of this shape have? You wrote that function already.",
        zh: "同样形状的新张量步长是多少？那个函数你已经写过了。"),
      Words(
        en: "Compare axis by axis. Along which axes can a difference never be noticed?",
        zh: "逐个轴比较。沿哪些轴，步长不同也永远看不出来？"),
      Words(
        en:
          "With expected = rowMajorStrides(of: shape): every axis either has size 1, or strides[axis] == expected[axis].",
        zh: "令 expected = rowMajorStrides(of: shape)：每个轴要么大小为 1，要么 strides[axis] == expected[axis]。"))
  }
}

/// Layouts whose axes are all longer than 1: row-major, permuted, with gaps, expanded.
private let plain: [([Int], [Int])] = [
  ([2, 3], [3, 1]), ([2, 3], [1, 2]), ([5], [1]), ([5], [2]), ([2, 3, 4], [12, 4, 1]), ([4, 2, 3], [1, 12, 4]),
  ([4, 5], [0, 1]), ([3, 4], [4, 1]), ([2, 4, 3], [12, 1, 4]), ([2, 3, 4], [24, 8, 2]), ([3, 3], [3, 0]),
  ([2, 3, 4], [24, 4, 1]),
]

/// Layouts with axes of size 1, whose strides may be anything.
private let withOnes: [([Int], [Int])] = [
  ([5, 1], [1, 5]), ([1, 5], [1, 1]), ([1, 5], [9, 1]), ([5, 1], [2, 1]), ([3, 1, 4], [4, 77, 1]),
  ([3, 1, 4], [8, 4, 1]),
  ([1, 1], [3, 8]), ([1], [6]), ([4, 1, 2], [1, 1, 4]), ([1, 6, 2], [0, 2, 1]), ([1, 6, 2], [12, 1, 6]),
  ([2, 1, 1, 3], [3, 3, 0, 1]),
]

/// A layout that is row-major half of the time; else permuted, or with a stride that is off.
private func randomLayout(_ generator: inout SeededGenerator) -> ([Int], [Int]) {
  let sizes = [1, 2, 3, 4, 5]
  let shape = (0..<Int.random(in: 2...4, using: &generator)).map { _ in sizes.randomElement(using: &generator)! }
  var strides = shape.indices.map { shape[($0 + 1)...].reduce(1, *) }
  for axis in shape.indices where shape[axis] == 1 { strides[axis] = .random(in: 0...9, using: &generator) }
  switch Int.random(in: 0..<6, using: &generator) {
  case 0:
    let order = shape.indices.shuffled(using: &generator)
    return (order.map { shape[$0] }, order.map { strides[$0] })
  case 1:
    strides[.random(in: 0..<strides.count, using: &generator)] += 3
    return (shape, strides)
  case 2: return (shape, strides.map { 2 * $0 })
  default: return (shape, strides)
  }
}

/// A list of layouts as a list of shapes and a list of strides.
private func split(_ layouts: [([Int], [Int])]) -> ([[Int]], [[Int]]) { (layouts.map(\.0), layouts.map(\.1)) }

/// The place of every element, in row-major order.
func places(_ shape: [Int], _ strides: [Int]) -> [Int] {
  zip(shape, strides).reduce([0]) { places, axis in
    places.flatMap { place in (0..<axis.0).map { place + $0 * axis.1 } }
  }
}
