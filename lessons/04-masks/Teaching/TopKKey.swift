import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 4.3.
  static let topK = AnswerKey(for: Masks.topK, reference: MasksReference()) { key in
    key.points = 2
    key.why(
      en: """
        A stable sort puts the wanted elements at the front of each row, ties in the order of their indices, and tells where each one stood; `narrow` takes the first k \
        without copying. Sorting everything is more work than needed, but nothing is shorter to read.
        """,
      zh: "稳定排序把要的元素排到每行最前面，相等的按下标先后，并告诉我们它们原来的位置；`narrow` 取前 k 个而不复制。全部排序做得比需要的多，但没有更好读的写法。")
    key.forbids("topk")

    key.alternative("picks the best that is left, k times") { values, k, largest in
      try TopEntries(rowsOf: values, k) { row in
        var left = Array(row.indices)
        return (0..<k).map { _ in
          let best = left.indices.reduce(0) {
            largest ? (row[left[$1]] > row[left[$0]] ? $1 : $0) : (row[left[$1]] < row[left[$0]] ? $1 : $0)
          }
          let place = left.remove(at: best)
          return (row[place], place)
        }
      }
    }
    key.alternative("counts how many stand before each element") { values, k, largest in
      try TopEntries(rowsOf: values, k) { row in
        var chosen = [(Double, Int)](repeating: (0, 0), count: row.count)
        for (i, x) in row.enumerated() {
          let rank = row.enumerated().count { j, y in (largest ? y > x : y < x) || (y == x && j < i) }
          chosen[rank] = (x, i)
        }
        return Array(chosen.prefix(k))
      }
    }
    key.alternative("calls the engine's own") { values, k, largest in
      guard (0...values.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
      let (values, indices) = try values.topk(k, largest: largest)
      return TopEntries(values: values, indices: indices)
    }

    key.example((table([[3, 1, 4, 1, 5]]), 2, true))
    key.example((table([[3, 1, 4, 1.5, 5]]), 2, false))
    key.example((table([[1, 9], [8, 2], [3, 7]]), 1, true))
    key.example((table([[0.5, -2, 3.25], [1.5, 4, -1]]), 2, true))
    key.random(10) { generator in
      let (rows, columns) = (Int.random(in: 2...4, using: &generator), Int.random(in: 5...8, using: &generator))
      return (
        table((0..<rows).map { _ in (0..<columns).map { _ in .random(in: -5...5, using: &generator) } }),
        .random(in: 2...4, using: &generator), .random(using: &generator)
      )
    }
    key.example(
      en: "equal elements compete for the last place", zh: "相等的元素争夺最后一个名额", (table([[2, 5, 1, 5, 5, 4]]), 2, true))
    key.example(
      en: "equal small elements compete for the last place", zh: "相等的小元素争夺最后一个名额",
      (table([[7, 2, 9, 2, 2], [0.5, 3, 0.5, 0.5, 6]]), 2, false))
    key.example(en: "all elements are equal", zh: "所有元素都相等", (table([[5, 5, 5, 5]]), 3, true))
    key.example(en: "k is the whole row", zh: "k 等于整行的长度", (table([[2, -1, 0.5], [3, 8, 1]]), 3, true))
    key.example(en: "k is 0", zh: "k 为 0", (table([[2, -1, 0.5]]), 0, true))
    key.example(en: "k is larger than the row", zh: "k 大于一行的长度", (table([[2, -1, 0.5]]), 4, true))
    key.example(en: "k is negative", zh: "k 为负数", (table([[2, -1, 0.5]]), -1, false))

    key.when(en: "the smallest are wanted", zh: "要的是最小的") { _, _, largest in !largest }
    key.when(en: "the largest are wanted", zh: "要的是最大的") { _, _, largest in largest }
    key.when(en: "there is more than one row", zh: "不止一行") { values, _, _ in values.shape[0] > 1 }
    key.when(en: "a row holds equal elements", zh: "一行中有相等的元素") { values, _, _ in
      rowLists(of: values).contains { Set($0).count < $0.count }
    }

    key.addTopKMisconceptions()

    key.hints(
      Words(
        en:
          "Write the row 3, 1, 4, 1, 5 down with the index beside each number, then put the pairs in order. What are the first two?",
        zh: "把 3、1、4、1、5 连同各自的下标写下来，再把这些数对排序。前两个是什么？"),
      Words(
        en:
          "`values.sort(dim: 1, descending: …)` returns the sorted rows and where each element stood; equal elements keep their order.",
        zh: "`values.sort(dim: 1, descending: …)` 返回排好的行以及每个元素原来的位置；相等的元素保持原有顺序。"),
      Words(
        en: "descending is largest; of both results take `narrow(dim: 1, start: 0, length: k)`. Check k first.",
        zh: "descending 就用 largest；两个结果都取 `narrow(dim: 1, start: 0, length: k)`。先检查 k。"))
  }
}

/// Rows, for cases.
private func table(_ rows: [[Double]]) -> Tensor<Double> { try! Tensor(rows) }

/// The rows of a table as lists.
func rowLists(of table: Tensor<Double>) -> [[Double]] {
  let (elements, width) = (table.elements, table.shape[1])
  return (0..<table.shape[0]).map { Array(elements[$0 * width..<($0 + 1) * width]) }
}

extension TopEntries {
  /// What `choose` takes of each row, as a table. The rows must agree in how many they choose.
  init(
    rowsOf table: Tensor<Double>, _ k: Int, _ choose: (_ row: [Double]) throws -> [(value: Double, index: Int)]
  ) throws {
    guard (0...table.shape[1]).contains(k) else { throw MaskError.kOutOfRange }
    let chosen = try rowLists(of: table).map(choose)
    self.init(
      values: try Tensor(chosen.map { $0.map(\.value) }), indices: try Tensor(chosen.map { $0.map(\.index) }))
  }
}
