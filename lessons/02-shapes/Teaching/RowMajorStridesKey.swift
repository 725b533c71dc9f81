import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 2.1.
  static let rowMajorStrides = AnswerKey(
    for: ShapesExercises.rowMajorStrides, reference: ShapesReference()
  ) { key in
    key.why(
      en: """
        Going from the last axis to the first, `next` is always what one step must skip: everything that the axes behind it hold. So every stride is one \
        multiplication away from its neighbour.
        """,
      zh: "从最后一个轴往前走，`next` 始终是走一步要跳过的元素个数，也就是后面所有轴能装下的元素个数。因此每个步长只需在相邻步长上再乘一次。")

    key.alternative("multiplies what comes after, for each axis anew") { shape in
      shape.indices.map { axis in shape[(axis + 1)...].reduce(1, *) }
    }
    key.alternative("divides the number of elements") { shape in
      var left = shape.reduce(1, *)
      return shape.map { size in
        left /= size
        return left
      }
    }
    key.alternative("asks the engine") { shape in try Tensor<Double>.zeros(shape).strides }

    key.example([2, 3])
    key.example([2, 3, 4])
    key.example([5])
    key.example([4, 2, 7, 3])
    key.example(en: "one axis has size 1", zh: "有一个轴大小为 1", [3, 1, 5])
    key.example(en: "all axes have size 1", zh: "所有轴大小都是 1", [1, 1])
    key.random(10) { generator in
      (0..<Int.random(in: 3...5, using: &generator)).map { _ in .random(in: 2...9, using: &generator) }
    }
    key.example(en: "there is no axis", zh: "没有轴（零维）", [])
    key.when(en: "there is one axis", zh: "只有一个轴") { $0.count == 1 }

    key.misconception(
      "columnMajor", { shape in shape.indices.map { shape[..<$0].reduce(1, *) } },
      says: { shape in
        let (first, last) = (shape.first ?? 1, shape.last ?? 1)
        return Words(
          en: """
            This is what you get when the sizes *before* each axis are multiplied: then the first axis runs fastest, as in Fortran or MATLAB \
            (column-major). Here the \(last) elements of the last axis are neighbours in memory, not the \(first) of the first.
            """,
          zh: """
            这正是把每个轴*前面*各轴的大小相乘时得到的结果：那样第一个轴变化最快，是 Fortran、MATLAB 的列优先存储。\
            这里在内存中相邻的是最后一个轴的 \(last) 个元素，而不是第一个轴的 \(first) 个。
            """)
      })
    key.misconception(
      "stridesInBytes", { shape in strides(shape).map { 4 * $0 } },
      says: { _ in
        Words(
          en:
            "This is what you get in bytes, for elements of 4 bytes (NumPy's convention). PyTorch and this task count elements, whatever their type.",
          zh: "这正是以字节计、每个元素 4 字节时得到的结果（NumPy 的约定）。PyTorch 和本题以元素个数计，与类型无关。")
      })
    key.misconception(
      "stridesInBytesOfDouble", { shape in strides(shape).map { 8 * $0 } },
      says: { _ in
        Words(
          en:
            "This is what you get in bytes, for elements of 8 bytes (NumPy's convention). PyTorch and this task count elements, whatever their type.",
          zh: "这正是以字节计、每个元素 8 字节时得到的结果（NumPy 的约定）。PyTorch 和本题以元素个数计，与类型无关。")
      })
    key.misconception(
      "includesOwnSize", { shape in shape.indices.map { shape[$0...].reduce(1, *) } },
      says: { shape in
        Words(
          en: """
            This is what you get when each axis skips its own elements as well. One step along the last axis goes to the next element: 1 place, not \
            \(shape.last ?? 1).
            """,
          zh: "这正是把轴自身的大小也乘进去时得到的结果。沿最后一个轴走一步就是下一个元素：1，而不是 \(shape.last ?? 1)。")
      })
    key.misconception(
      "nextSizeOnly", { shape in shape.indices.map { $0 + 1 < shape.count ? shape[$0 + 1] : 1 } },
      says: { shape in
        Words(
          en: """
            This is what you get when only the size of the next axis counts. It is right for a matrix; in shape \(shape) one step along the first axis skips \
            all \(shape.dropFirst().reduce(1, *)) elements behind it.
            """,
          zh: "这正是只看后一个轴的大小时得到的结果。对矩阵没错；而形状 \(shape) 沿第一个轴走一步，要跳过后面全部 \(shape.dropFirst().reduce(1, *)) 个元素。")
      })

    key.misconception(
      "oneStrideWithoutAxes", { shape in shape.isEmpty ? [1] : strides(shape) },
      says: { _ in
        Words(
          en:
            "This is what you get when the list of strides begins with a 1 before any axis is looked at. There are as many strides as axes: none here.",
          zh: "这正是还没看任何轴就先放进一个 1 时得到的结果。步长和轴一样多：这里一个也没有。")
      })

    key.hints(
      Words(
        en:
          "Write the 24 elements of shape [2, 3, 4] in one line. How far apart are [0, 0, 0] and [0, 1, 0]? And [1, 0, 0]?",
        zh: "把形状 [2, 3, 4] 的 24 个元素排成一行：[0, 0, 0] 与 [0, 1, 0] 相距多远？与 [1, 0, 0] 呢？"),
      Words(
        en:
          "Begin with the last axis: its stride is 1. Which number turns the stride of an axis into that of the axis before it?",
        zh: "从最后一个轴开始：步长是 1。由一个轴的步长怎样得到它前一个轴的步长？"),
      Words(
        en:
          "Let next = 1. For each axis from the last to the first (`shape.indices.reversed()`): its stride is next, then next *= its size.",
        zh: "令 next = 1。从最后一个轴到第一个轴（`shape.indices.reversed()`）：步长取 next，然后 next 乘以这个轴的大小。"))
  }
}

/// The right strides.
private func strides(_ shape: [Int]) -> [Int] { shape.indices.map { shape[($0 + 1)...].reduce(1, *) } }
