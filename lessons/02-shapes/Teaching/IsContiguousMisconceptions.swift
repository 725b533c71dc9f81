import Checking
import Contracts

extension AnswerKeyBuilder where Method == ([Int], [Int]) throws -> Bool, Input == ([[Int]], [[Int]]) {
  /// Wrong ways to tell whether a layout is contiguous.
  mutating func addContiguityMisconceptions() {
    wrong("sizeOneAxesMatter", { shape, strides in strides == rowMajor(shape) }) { shape, strides in
      Words(
        en: """
          This is what you get when the strides of all axes are compared. In shape \(shape) with strides \(strides) an axis has size 1: nobody takes a step along \
          it, so its stride may be anything.
          """,
        zh: "这正是把所有轴的步长都拿来比较时得到的结果。形状 \(shape)、步长 \(strides) 中有大小为 1 的轴：沿它走不了一步，步长是多少都可以。")
    }
    wrong("anyDescendingStrides", { shape, strides in strides == strides.sorted(by: >) }) { shape, strides in
      Words(
        en: """
          This is what you get when it is enough that strides fall from axis to axis. That says the order of the axes, but not that there are no gaps \
          or repeats: look at shape \(shape) with strides \(strides).
          """,
        zh: "这正是只要求步长逐轴递减时得到的结果。这只说明轴的次序，说明不了中间没有空隙或重复：请看形状 \(shape)、步长 \(strides)。")
    }
    wrong("lastStrideIsOne", { _, strides in strides.last == 1 }) { shape, strides in
      Words(
        en: """
          This is what you get when only the last stride is looked at. The other axes count as well: shape \(shape) with strides \(strides).
          """,
        zh: "这正是只看最后一个步长时得到的结果。其他轴也要看：形状 \(shape)、步长 \(strides)。")
    }
    wrong(
      "columnMajorCountsToo",
      { shape, strides in
        let columnMajor = shape.indices.map { shape[..<$0].reduce(1, *) }
        return matches(shape, strides, rowMajor(shape)) || matches(shape, strides, columnMajor)
      }
    ) { shape, strides in
      Words(
        en: """
          This is what you get when column-major order counts as well. It has no gaps, but reading row by row jumps about in memory: shape \(shape) with strides \
          \(strides).
          """,
        zh: "这正是把列优先的排列也算作连续时得到的结果。它虽没有空隙，但按行读时要在内存里来回跳：形状 \(shape)、步长 \(strides)。")
    }
    wrong(
      "denseInAnyOrder",
      { shape, strides in Set(places(shape, strides)).count == 1 + (places(shape, strides).max() ?? 0) }
    ) {
      shape, strides in
      Words(
        en: """
          This is what you get when it is enough that the elements leave no gap, in whatever order. Contiguous means row-major order: in shape \(shape) with strides \
          \(strides) the neighbour of an element along the last axis is not its neighbour in memory.
          """,
        zh: "这正是只要求元素之间没有空隙、不管次序时得到的结果。“连续”指按行的次序：形状 \(shape)、步长 \(strides) 中，沿最后一个轴相邻的元素在内存里并不相邻。")
    }
    wrong("evenWalkIsEnough", { shape, strides in isEvenWalk(shape, strides, shape.indices.map(\.self)) }) {
      shape, strides in
      Words(
        en: """
          This is what you get when each pair of neighbouring axes is compared, and nothing else. The last stride must be 1, or there are gaps; and axes of size 1 do not count. Look at shape \
          \(shape) with strides \(strides).
          """,
        zh: "这正是只逐对比较相邻的轴时得到的结果。最后一个步长必须是 1，否则会有空隙；大小为 1 的轴则不算。请看形状 \(shape)、步长 \(strides)。")
    }
    wrong(
      "gapsBetweenElements", { shape, strides in isEvenWalk(shape, strides, shape.indices.filter { shape[$0] != 1 }) }
    ) { shape, strides in
      Words(
        en: """
          This is what you get when the axes follow each other evenly, but nobody looks at the step of the last one. Shape \(shape) with strides \(strides) leaves places out between elements.
          """,
        zh: "这正是各轴衔接均匀、却没有看最后一步有多大时得到的结果。形状 \(shape)、步长 \(strides) 的元素之间空着位置。")
    }
    wrong("columnMajorOnly", { shape, strides in strides == shape.indices.map { shape[..<$0].reduce(1, *) } }) {
      shape, strides in
      Words(
        en: """
          This is what you get when the strides are compared with those of column-major order, where the first axis runs fastest. (If you call rowMajorStrides, let that pass first.) Look at \
          shape \(shape) with strides \(strides).
          """,
        zh: "这正是与列优先（第一个轴变化最快）的步长相比时得到的结果。（如果你调用了 rowMajorStrides，请先让它通过。）请看形状 \(shape)、步长 \(strides)。")
    }
    wrong("alwaysTrue", { _, _ in true }) { shape, strides in
      Words(
        en:
          "This is what you get when the answer is always yes. Shape \(shape) with strides \(strides) is one that is not contiguous.",
        zh: "这正是总回答“是”时得到的结果。形状 \(shape)、步长 \(strides) 就不连续。")
    }
    wrong("alwaysFalse", { _, _ in false }) { shape, strides in
      Words(
        en: "This is what you get when the answer is always no. Shape \(shape) with strides \(strides) is contiguous.",
        zh: "这正是总回答“否”时得到的结果。形状 \(shape)、步长 \(strides) 是连续的。")
    }
  }

  /// A misconception whose sentence is about the first layout that it gets wrong.
  private mutating func wrong(
    _ name: String, _ program: @escaping @Sendable ([Int], [Int]) -> Bool,
    says sentence: @escaping @Sendable (_ shape: [Int], _ strides: [Int]) -> Words
  ) {
    misconception(name, program) { shapes, strides in
      let layouts = Array(zip(shapes, strides))
      let shown = layouts.first { program($0.0, $0.1) != matches($0.0, $0.1, rowMajor($0.0)) } ?? layouts[0]
      return sentence(shown.0, shown.1)
    }
  }
}

/// The strides of a fresh tensor.
func rowMajor(_ shape: [Int]) -> [Int] { shape.indices.map { shape[($0 + 1)...].reduce(1, *) } }

/// Whether the strides are the expected ones along all axes longer than 1.
private func matches(_ shape: [Int], _ strides: [Int], _ expected: [Int]) -> Bool {
  shape.indices.allSatisfy { shape[$0] == 1 || strides[$0] == expected[$0] }
}

/// Whether each of these axes takes up where the next one ends.
private func isEvenWalk(_ shape: [Int], _ strides: [Int], _ axes: [Int]) -> Bool {
  zip(axes, axes.dropFirst()).allSatisfy { strides[$0] == strides[$1] * shape[$1] }
}
