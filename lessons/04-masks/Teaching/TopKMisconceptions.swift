import Checking
import Contracts

extension AnswerKeyBuilder
where Method == (Tensor<Double>, Int, Bool) throws -> TopEntries, Input == (Tensor<Double>, Int, Bool) {
  /// Wrong ways to take the k largest.
  mutating func addTopKMisconceptions() {
    addOrderOfResults()
    addWrongIndices()
    addWrongSide()
    addMagnitudeMisconception()
    addTieMisconceptions()
    addSizeMisconceptions()
  }

  private mutating func addOrderOfResults() {
    misconception(
      "worstOfThemFirst",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { ranked($0, largest).prefix(k).reversed() }
      },
      says: { _, k, largest in
        Words(
          en: """
            This is what you get when the \(k) are listed the other way round, as when a row is sorted upwards and its end is taken. The \
            \(largest ? "largest" : "smallest") comes first.
            """,
          zh: "这正是把这 \(k) 个倒着列出时得到的结果，比如升序排序后取末尾。最\(largest ? "大" : "小")的应排在最前面。")
      })
    misconception(
      "orderOfTheRow",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { ranked($0, largest).prefix(k).sorted { $0.index < $1.index } }
      },
      says: { _, k, largest in
        Words(
          en: """
            This is what you get when the right \(k) are listed in the order in which they stand in the row. Asked for is the \(largest ? "largest" : "smallest") first. (PyTorch's \
            `sorted=False` would not promise this order either: it promises none.)
            """,
          zh: """
            这正是选对了 \(k) 个、却按它们在行中的先后列出时得到的结果。题目要求最\(largest ? "大" : "小")的在前。\
            （PyTorch 的 `sorted=False` 也不保证是这个顺序：它不保证任何顺序。）
            """)
      })
  }

  private mutating func addWrongIndices() {
    misconception(
      "indicesOfTheSortedCopy",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { row in
          ranked(row, largest).prefix(k).enumerated().map { ($0.element.value, $0.offset) }
        }
      },
      says: { _, k, _ in
        Words(
          en: """
            This is what you get when the places are counted in the sorted copy: they are then always 0 to \(k - 1) and say nothing. Asked for is where the elements stood in \
            the row before.
            """,
          zh: "这正是在排好序的副本里数位置时得到的结果：下标永远是 0 到 \(k - 1)，什么也没说明。要的是元素在原来那一行里的位置。")
      })
    misconception(
      "axisZero",
      { values, k, largest in
        guard k >= 0, k <= values.shape[0] else { throw MaskError.kOutOfRange }
        let (values, indices) = try values.topk(k, dim: 0, largest: largest)
        return TopEntries(values: values, indices: indices)
      },
      says: { values, _, _ in
        Words(
          en: """
            This is what you get when the elements are compared down each of the \(values.shape[1]) columns. Each of the \(values.shape[0]) rows is to be searched by itself: along \
            the last axis.
            """,
          zh: "这正是沿着 \(values.shape[1]) 个列分别比较时得到的结果。应在 \(values.shape[0]) 行中逐行查找：沿最后一个轴。")
      })
  }

  private mutating func addWrongSide() {
    misconception(
      "largestIgnored",
      { values, k, _ in try TopEntries(rowsOf: values, k) { Array(ranked($0, true).prefix(k)) } },
      says: { _, k, _ in
        Words(
          en: "This is what you get when `largest` is not looked at. It is false here: the \(k) smallest are wanted.",
          zh: "这正是没有看 `largest` 时得到的结果。这里它是 false：要的是最小的 \(k) 个。")
      })
    misconception(
      "largestReversed",
      { values, k, largest in try TopEntries(rowsOf: values, k) { Array(ranked($0, !largest).prefix(k)) } },
      says: { _, k, largest in
        Words(
          en: """
            This is what you get when `largest` is read the other way round: it is \(largest) here, so the \(k) \(largest ? "largest" : "smallest") are wanted.
            """,
          zh: "这正是把 `largest` 的含义弄反时得到的结果：这里它是 \(largest)，要的是最\(largest ? "大" : "小")的 \(k) 个。")
      })
    misconception(
      "smallestWithSignsChanged",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { row in
          ranked(row, largest).prefix(k).map { (largest ? $0.value : -$0.value, $0.index) }
        }
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the smallest are found as the largest of −x, and the minus sign stays on them. The indices are right; the values are to be those of the row.
            """,
          zh: "这正是把最小的当作 −x 中最大的去找、却把负号留下时得到的结果。下标是对的；数值应是行中原来的数。")
      })
  }

  private mutating func addMagnitudeMisconception() {
    misconception(
      "byMagnitude",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { row in
          ranked(row.map(abs), largest).prefix(k).map { (row[$0.index], $0.index) }
        }
      },
      says: { _, _, _ in
        Words(
          en: "This is what you get when elements are compared by their size without the sign. −2 is smaller than 0.5.",
          zh: "这正是按绝对值比较时得到的结果。−2 小于 0.5。")
      })
  }

  private mutating func addTieMisconceptions() {
    misconception(
      "laterTieFirst",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { row in
          Array(
            row.enumerated().map { (value: $0.element, index: $0.offset) }
              .sorted { a, b in a.value == b.value ? a.index > b.index : (a.value > b.value) == largest }
              .prefix(k))
        }
      },
      says: { _, _, _ in
        Words(
          en: """
            This is what you get when the later of equal elements comes first, as when a row is sorted the other way round and read from its end. A different convention, which PyTorch \
            would allow; this task asks for the lower index first.
            """,
          zh: "这正是相等的元素中靠后的排在前面时得到的结果，比如反向排序后从末尾往前读。这是另一种约定，PyTorch 也允许；本题要求下标小的在前。")
      })
    misconception(
      "everythingDownToTheKth",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { row in
          let order = ranked(row, largest)
          guard k > 0 else { return [] }
          let last = order[k - 1].value
          return order.filter { largest ? $0.value >= last : $0.value <= last }
        }
      },
      says: { _, k, _ in
        Words(
          en: """
            This is what you get when everything is taken that is at least as good as number \(k). Where elements are equal these are more than \(k), and rows may differ in length.
            """,
          zh: "这正是把所有不差于第 \(k) 名的元素都取来时得到的结果。有相等的元素时就会多于 \(k) 个，各行的个数还可能不同。")
      })
    misconception(
      "equalElementsOnce",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { row in
          Array(ranked(row, largest).filter { row.firstIndex(of: $0.value) == $0.index }.prefix(k))
        }
      },
      says: { _, k, _ in
        Words(
          en: """
            This is what you get when equal elements count once, as in a Set. Two elements that are equal are two elements: both can be among the \(k).
            """,
          zh: "这正是相等的元素只算一次（像放进 Set 那样）时得到的结果。两个相等的元素仍是两个元素，都可以进入前 \(k) 名。")
      })
  }

  private mutating func addSizeMisconceptions() {
    misconception(
      "onlyTheKth",
      { values, k, largest in
        try TopEntries(rowsOf: values, k) { Array(ranked($0, largest).prefix(k).suffix(1)) }
      },
      says: { _, k, _ in
        Words(
          en:
            "This is what you get when only number \(k) in the ranking is returned. All from the first to the \(k)th are wanted.",
          zh: "这正是只返回第 \(k) 名时得到的结果。要的是从第一名到第 \(k) 名的全部。")
      })
    misconception(
      "allWhenKIsTooLarge",
      { values, k, largest in
        let k = min(max(k, 0), values.shape[1])
        return try TopEntries(rowsOf: values, k) { Array(ranked($0, largest).prefix(k)) }
      },
      says: { values, k, _ in
        Words(
          en: """
            This is what you get when a k that does not fit is quietly changed to one that does. k is \(k) here and a row has \(values.shape[1]) elements: whoever asks for that has made a mistake and \
            should hear of it.
            """,
          zh: "这正是把不合适的 k 悄悄改成合适的值时得到的结果。这里 k 是 \(k)，而一行有 \(values.shape[1]) 个元素：这样要求的人弄错了，应当让他知道。")
      })
  }
}

/// The elements of a row with their places, best first; the lower index first where they are equal.
func ranked(_ row: [Double], _ largest: Bool) -> [(value: Double, index: Int)] {
  row.enumerated().map { (value: $0.element, index: $0.offset) }
    .sorted { a, b in a.value == b.value ? a.index < b.index : (a.value > b.value) == largest }
}
