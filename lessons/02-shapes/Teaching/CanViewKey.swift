import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 2.4. Every case asks for a dozen new shapes of one layout.
  static let canView = AnswerKey(for: ShapesExercises.canView, reference: ShapesReference()) { key in
    key.points = 3
    key.why(
      en: """
        Where two neighbouring axes do not merge, the walk through memory makes a jump; a new axis may end there but not reach across. So it is enough that every such place, \
        counted in elements, is also a border of the new shape.
        """,
      zh: "相邻两轴不能合并的地方，读内存时要跳一下；新形状的轴可以在那里结束，但不能跨过去。因此只要每个这样的位置（按元素个数计）同时也是新形状的分界，就可以。")

    key.alternative("looks for strides by where the elements lie", bySearch)
    key.alternative("uses up blocks of merged axes from the back", byBlocks)
    key.alternative("asks the engine") { shape, strides, newShape in
      (try? Tensor<Double>.places(shape, strides: strides).view(newShape)) != nil
    }

    key.example(
      (
        [2, 3], [3, 1],
        [[6], [3, 2], [2, 3], [1, 6], [4, 2], [6, 1], [5], [2, 1, 3], [3, 1, 2], [2, 2], [7], [3, 3]]
      ))
    key.example(
      (
        [3, 2], [1, 3],
        [[6], [2, 3], [3, 2], [1, 6], [3, 1, 2], [6, 1], [3, 2, 1], [5], [1, 3, 2], [2, 3, 1], [2, 2], [9]]
      ))
    key.example(
      (
        [4, 2, 3], [1, 12, 4],
        [
          [4, 6], [8, 3], [24], [4, 2, 3], [2, 2, 6], [2, 12], [4, 3, 2], [2, 2, 2, 3], [6, 4], [4, 1, 6], [8, 1, 3],
          [2, 2, 3, 2],
          [1, 4, 6], [12, 2],
        ]
      ))
    key.example(
      en: "newShape contains −1", zh: "newShape 中有 −1",
      (
        [4, 2, 3], [1, 12, 4],
        [
          [-1, 6], [-1], [4, -1], [8, -1], [-1, 3], [5, -1], [2, -1, 6], [4, 2, -1], [-1, 5], [2, 2, -1], [3, -1],
          [4, -1, 2], [4, 6, -1],
        ]
      ))
    key.example(
      en: "newShape contains −1 twice", zh: "newShape 中有两个 −1",
      (
        [2, 6], [6, 1],
        [
          [-1, -1], [2, -1, -1], [-1, 6], [12, -1], [-1, 2, -1], [2, -1], [-1, -1, 3], [4, -1], [-1], [5, -1], [3, 4],
          [-1, 3, 4],
        ]
      ))
    key.example(
      en: "an axis of size 1 has an odd stride", zh: "大小为 1 的轴步长很怪",
      (
        [3, 1, 4], [4, 77, 1],
        [[12], [3, 4], [4, 3], [1, 12], [6, 2], [2, 6], [5], [3, 2, 2], [13], [12, 1], [2, 2, 3], [3, 5]]
      ))
    key.example(
      en: "the layout has gaps", zh: "布局里有空隙",
      (
        [3, 4], [6, 1],
        [
          [12], [3, 4], [4, 3], [3, 2, 2], [6, 2], [2, 6], [1, 3, 4], [3, 1, 4], [-1, 4], [3, -1], [-1], [2, -1],
        ]
      ))
    key.example(
      en: "the elements are two places apart", zh: "元素之间隔一个位置",
      (
        [3, 4], [8, 2],
        [[12], [3, 4], [4, 3], [3, 2, 2], [6, 2], [2, 6], [1, 12], [3, 5], [-1, 4], [5, -1], [-1], [11]]
      ))
    key.example(
      en: "an axis is expanded (stride 0)", zh: "有一个轴是扩展出来的（步长 0）",
      (
        [4, 3], [0, 1],
        [
          [12], [4, 3], [3, 4], [2, 2, 3], [2, 6], [6, 2], [4, 1, 3], [1, 4, 3], [-1, 3], [4, -1], [2, -1, 3], [13],
        ]
      ))
    key.random(8) { generator in
      let layout = permutedLayout(of: 3...4, &generator)
      return (layout.shape, layout.strides, (0..<14).map { _ in newShape(of: layout.shape, &generator) })
    }

    key.addViewMisconceptions()

    key.hints(
      Words(
        en:
          "Shape [4, 2, 3] with strides [1, 12, 4]: write down where the 24 elements lie, in reading order. Where does the even walk break off?",
        zh: "形状 [4, 2, 3]、步长 [1, 12, 4]：按读取次序写下 24 个元素所在的位置。均匀的步伐在哪里中断？"),
      Words(
        en:
          "First replace −1 and compare the numbers of elements. Then find which neighbouring axes do not merge: no new axis may reach across such a place.",
        zh: "先替换 −1、比较元素总数；再找出哪些相邻轴不能合并：新形状的任何一个轴都不能跨过这样的位置。"),
      Words(
        en: """
          Leave axes of size 1 out. Wherever strides[i] ≠ strides[i+1] · shape[i+1], note size[0] · … · size[i]. Every noted number must be among the running products of \
          newShape.
          """,
        zh:
          "先去掉大小为 1 的轴。凡是 strides[i] ≠ strides[i+1] · shape[i+1] 的地方，记下 size[0] · … · size[i]。每个记下的数都必须出现在 newShape 的累积乘积里。"
      ))
  }
}

/// Guesses each new stride from where the first step along the axis must lead, then looks whether all elements are found.
private func bySearch(_ shape: [Int], _ strides: [Int], _ newShape: [Int]) -> Bool {
  guard let newShape = inferred(newShape, count: shape.reduce(1, *)) else { return false }
  let wanted = places(shape, strides)
  let steps = rowMajor(newShape)
  let newStrides = newShape.indices.map { newShape[$0] == 1 ? 0 : wanted[steps[$0]] }
  return places(newShape, newStrides) == wanted
}

/// Merges old axes into blocks, and uses each block up with whole new axes, beginning at the last.
private func byBlocks(_ shape: [Int], _ strides: [Int], _ newShape: [Int]) -> Bool {
  guard var left = inferred(newShape, count: shape.reduce(1, *)) else { return false }
  var blocks: [(size: Int, stride: Int)] = []
  for (size, stride) in zip(shape, strides) where size != 1 {
    if let last = blocks.last, last.stride == stride * size {
      blocks[blocks.count - 1] = (last.size * size, stride)
    } else {
      blocks.append((size, stride))
    }
  }
  for block in blocks.reversed() {
    var filled = 1
    while filled < block.size, let size = left.popLast() { filled *= size }
    if filled != block.size { return false }
  }
  return true
}

/// The shape with one −1 replaced; nil if it cannot hold `count` elements.
func inferred(_ shape: [Int], count: Int) -> [Int]? {
  let known = shape.filter { $0 != -1 }.reduce(1, *)
  guard shape.count(where: { $0 == -1 }) <= 1, known > 0, count % known == 0 else { return nil }
  return shape.contains(-1) ? shape.map { $0 == -1 ? count / known : $0 } : known == count ? shape : nil
}

/// A shape that one might want to see a layout in: axes merged or split, in order or not, now and then with one element too many.
private func newShape(of shape: [Int], _ generator: inout SeededGenerator) -> [Int] {
  var result = Bool.random(using: &generator) ? shape : shape.shuffled(using: &generator)
  let place = Int.random(in: 0..<result.count - 1, using: &generator)
  result[place] *= result.remove(at: place + 1)
  switch Int.random(in: 0..<6, using: &generator) {
  case 0: result[0] += 1
  case 1: result[.random(in: 0..<result.count, using: &generator)] = -1
  case 2: result.insert(1, at: place)
  case 3:
    if let even = result.firstIndex(where: { $0.isMultiple(of: 2) }) {
      result[even] /= 2
      result.insert(2, at: even)
    }
  default: break
  }
  return result
}
