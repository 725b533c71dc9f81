import Checking
import Contracts

extension AnswerKeyBuilder where Method == (String, Int) throws -> [Int], Input == (String, Int) {
  /// Wrong ways to look for room.
  mutating func addCardMisconceptions() {
    addUnitMisconceptions()
    addColumnMisconceptions()
    addLineMisconceptions()
    addChoiceMisconceptions()
  }

  private mutating func addUnitMisconceptions() {
    misconception(
      "megabytesForMebibytes", { csv, bytes in try fitting(csv) { $0 * 1_000_000 >= bytes } },
      says: { _, bytes in
        Words(
          en: """
            This is what you get when a MiB has 1,000,000 bytes. It has 1,048,576: \(bytes) bytes are \(mebibytes(bytes)) MiB. The difference of 4.9 % decides here.
            """,
          zh: "这正是把 1 MiB 当成 1000000 字节时得到的结果。它是 1048576 字节：\(bytes) 字节是 \(mebibytes(bytes)) MiB。这里恰好差在这 4.9% 上。")
      })
    misconception(
      "unitIgnored", { csv, bytes in try fitting(csv) { $0 >= bytes } },
      says: { _, bytes in
        Words(
          en: """
            This is what you get when the number in front of MiB is compared with \(bytes) as if both were bytes. Turn MiB into bytes first.
            """,
          zh: "这正是把 MiB 前面的数直接与 \(bytes) 比较、好像二者都是字节时得到的结果。先把 MiB 换成字节。")
      })
    misconception(
      "needRoundedDown", { csv, bytes in try fitting(csv) { $0 >= bytes / 1_048_576 } },
      says: { _, bytes in
        Words(
          en: """
            This is what you get when the need is rounded down to whole MiB: \(bytes) / 1,048,576 between two Ints is \(bytes / 1_048_576), and \(bytes % 1_048_576) bytes are forgotten.
            """,
          zh:
            "这正是把需要的大小向下取整到 MiB 时得到的结果：两个 Int 相除，\(bytes) / 1048576 等于 \(bytes / 1_048_576)，剩下的 \(bytes % 1_048_576) 个字节被忘掉了。"
        )
      })
    misconception(
      "mustBeMore", { csv, bytes in try fitting(csv) { $0 * 1_048_576 > bytes } },
      says: { _, bytes in
        Words(
          en: "This is what you get when more than \(bytes) bytes have to be free. Exactly as many are enough.",
          zh: "这正是要求可用显存多于 \(bytes) 字节时得到的结果。恰好这么多就够了。")
      })
  }

  private mutating func addColumnMisconceptions() {
    misconception(
      "totalOrUsedForFree",
      { csv, bytes in
        try cards(csv) { card in
          guard card.free != nil else { return false }
          let column = card.fields["memory.total [MiB]"] ?? card.fields["memory.used [MiB]"] ?? ""
          return number(column).map { $0 * 1_048_576 >= bytes } ?? false
        }
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get from another memory column: all that the card has (memory.total), or what is already taken (memory.used). Room is what is free.
            """,
          zh: "这正是看错了列时得到的结果：memory.total 是显存总量，memory.used 是已经占用的。放得下放不下，要看空闲的。")
      })
    misconception(
      "fixedColumns",
      { csv, bytes in
        _ = try CardListing(csv)
        return csv.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
          let fields = line.split(separator: ", ").map(String.init)
          guard fields.count >= 5, fields[3].hasSuffix(" MiB"), let free = number(fields[3]), free * 1_048_576 >= bytes
          else { return nil }
          return Int(fields[0])
        }
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the fourth column is taken for memory.free and the first for the index. Here the columns stand otherwise: the header says where.
            """,
          zh: "这正是认定第四列是 memory.free、第一列是编号时得到的结果。这里的列不是这样排的：要看表头。")
      })
    misconception(
      "idleCards",
      { csv, _ in try cards(csv) { $0.free != nil && $0.fields["utilization.gpu [%]"] == "0 %" } },
      says: { _, _ in
        Words(
          en: """
            This is what you get when cards with a utilisation of 0 % are chosen. Utilisation says whether the card calculates, not whether its memory is free: a model may lie in it and wait.
            """,
          zh: "这正是选出利用率为 0% 的显卡时得到的结果。利用率只说明它在不在计算，不说明显存是否空闲：模型可能正放在里面等着。")
      })
  }

  private mutating func addLineMisconceptions() {
    misconception(
      "numberOfTheLine",
      { csv, bytes in
        try CardListing(csv).cards.enumerated().filter { ($0.element.free ?? -1) * 1_048_576 >= bytes }.map(\.offset)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when the lines are counted. The number of a card stands in the column index; when only some cards are asked for, the two differ.
            """,
          zh: "这正是数行号时得到的结果。显卡的编号在 index 列里；只查询部分显卡时，两者并不相同。")
      })
    misconception(
      "cutLinesBelieved",
      { csv, bytes in
        try CardListing(csv, trusting: true).cards.filter { ($0.free ?? -1) * 1_048_576 >= bytes }.map(\.index)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when a line that breaks off is believed. Nobody knows what is missing: fields, or digits of the last number. This task leaves such a card out.
            """,
          zh: "这正是相信了被截断的行时得到的结果。谁也不知道缺了什么：可能是字段，也可能是最后一个数的几位。本题要求不算这样的卡。")
      })
    misconception(
      "unknownIsAnError",
      { csv, bytes in
        let listing = try CardListing(csv)
        guard listing.cards.allSatisfy({ $0.free != nil }) else { throw BytesError.noSuchColumn }
        return listing.cards.filter { $0.free! * 1_048_576 >= bytes }.map(\.index)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when one card that says nothing ends the whole answer. `[N/A]` and cut-off lines happen; the other cards can still be judged.
            """,
          zh: "这正是因为一张卡没有数据就放弃整个答案时得到的结果。`[N/A]` 和被截断的行很常见，其他卡仍然可以判断。")
      })
    misconception(
      "unknownIsRoom",
      { csv, bytes in
        try cards(csv) { $0.free.map { $0 * 1_048_576 >= bytes } ?? true }
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when a card whose free memory is not known counts as one with room. Not known is no promise.",
          zh: "这正是把可用显存未知的卡也算作放得下时得到的结果。未知不等于有空位。")
      })
  }

  private mutating func addChoiceMisconceptions() {
    misconception(
      "onlyTheEmptiest",
      { csv, bytes in
        let fitting = try CardListing(csv).cards.filter { ($0.free ?? -1) * 1_048_576 >= bytes }
        return fitting.max { $0.free! < $1.free! }.map { [$0.index] } ?? []
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when only the card with the most free memory is named. Every card with enough room is wanted.",
          zh: "这正是只给出空闲显存最多的那张卡时得到的结果。题目要的是所有放得下的卡。")
      })
    misconception(
      "onlyTheFirst",
      { csv, bytes in Array(try fitting(csv) { $0 * 1_048_576 >= bytes }.prefix(1)) },
      says: { _, _ in
        Words(
          en: "This is what you get when the search stops at the first card with room. Every one of them is wanted.",
          zh: "这正是找到第一张放得下的卡就停下时得到的结果。题目要的是所有放得下的卡。")
      })
    misconception(
      "cardsWithoutRoom",
      { csv, bytes in try fitting(csv) { $0 * 1_048_576 < bytes } },
      says: { _, bytes in
        Words(
          en:
            "This is what you get for the cards on which \(bytes) bytes do not fit: the comparison is the other way round.",
          zh: "这正是放不下 \(bytes) 字节的那些卡：比较的方向反了。")
      })
  }
}

/// The indices of the cards whose known free memory, in MiB, is enough.
private func fitting(_ csv: String, _ isEnough: (_ free: Int) -> Bool) throws -> [Int] {
  try cards(csv) { $0.free.map(isEnough) ?? false }
}

/// The indices of some cards.
private func cards(_ csv: String, where holds: (CardListing.Card) -> Bool) throws -> [Int] {
  try CardListing(csv).cards.filter(holds).map(\.index)
}

/// The number in front of a unit.
private func number(_ field: String) -> Int? { Int(field.prefix { $0 != " " }) }

/// Bytes as MiB, for sentences.
private func mebibytes(_ bytes: Int) -> String { (Double(bytes) / 1_048_576).text(2) }
