import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 5.5.
  static let cardsWithRoom = AnswerKey(for: Bytes.cardsWithRoom, reference: BytesReference()) { key in
    key.points = 3
    key.why(
      en: """
        The header says where the columns are, so the answer does not depend on how the question to nvidia-smi was put. A line counts only if all of it can be believed: as many fields as \
        the header, and a number with its unit; everything else means "not known", and not known is no room.
        """,
      zh: "列的位置由表头决定，所以无论当初怎样询问 nvidia-smi，答案都对。只有整行都可信（字段数与表头一致、数字带着单位）才算数；其他一律是“未知”，未知就不算放得下。")

    key.alternative("makes a dictionary of each line") { csv, bytes in
      let lines = csv.split(whereSeparator: \.isNewline).map { $0.split(separator: ", ").map(String.init) }
      guard let header = lines.first, header.contains("index"), header.contains("memory.free [MiB]") else {
        throw BytesError.noSuchColumn
      }
      var cards: [Int] = []
      for line in lines.dropFirst() where line.count == header.count {
        let fields = Dictionary(zip(header, line)) { first, _ in first }
        let words = fields["memory.free [MiB]"]!.split(separator: " ")
        guard words.count == 2, words[1] == "MiB", let free = Int(words[0]), let card = Int(fields["index"]!) else {
          continue
        }
        if free * 1024 * 1024 >= bytes { cards.append(card) }
      }
      return cards
    }
    key.alternative("rounds the need up to whole MiB") { csv, bytes in
      let needed = (bytes + 1_048_575) / 1_048_576
      return try CardListing(csv).cards.filter { ($0.free ?? -1) >= needed }.map(\.index)
    }

    key.example(
      (smi("0, NVIDIA A10, 21000 MiB, 1731 MiB, 97 %", "1, NVIDIA A10, 4 MiB, 22727 MiB, 0 %"), 2_000_000_000))
    key.example((smi("0, NVIDIA T4, 1024 MiB, 14335 MiB, 12 %"), 4_000_000))
    key.example((smi("0, NVIDIA T4, 14900 MiB, 459 MiB, 88 %"), 700_000_000))
    key.example(
      (
        smi(
          "0, NVIDIA L4, 3000 MiB, 20034 MiB, 45 %", "1, NVIDIA L4, 22900 MiB, 134 MiB, 100 %",
          "2, NVIDIA L4, 12000 MiB, 11034 MiB, 0 %", "3, NVIDIA L4, 22000 MiB, 1034 MiB, 3 %"), 1_000_000_000
      ))
    key.example(
      en: "a field says [N/A]", zh: "有字段是 [N/A]",
      (
        smi(
          "0, NVIDIA A10, [N/A], [N/A], [N/A]", "1, NVIDIA A10, 600 MiB, 22131 MiB, 7 %",
          "2, NVIDIA A10, 21000 MiB, 1731 MiB, [N/A]"), 1_500_000_000
      ))
    key.example(
      en: "the last line is cut off", zh: "最后一行被截断",
      (smi("0, NVIDIA A10, 21000 MiB, 1731 MiB, 97 %", "1, NVIDIA A10, 4 MiB, 22727 MiB"), 1_000_000_000))
    key.example(
      en: "a number is cut off", zh: "有一个数被截断",
      (
        "index, name, utilization.gpu [%], memory.free [MiB]\n0, NVIDIA L4, 5 %, 20034 MiB\n1, NVIDIA L4, 0 %, 2211",
        1_000_000_000
      ))
    key.example(
      en: "the columns stand in another order", zh: "列的顺序不同",
      (
        "memory.free [MiB], utilization.gpu [%], index, memory.total [MiB], memory.used [MiB], name\n"
          + "1731 MiB, 0 %, 4, 23028 MiB, 21000 MiB, NVIDIA A10\n22727 MiB, 64 %, 6, 23028 MiB, 4 MiB, NVIDIA A10\n",
        3_000_000_000
      ))
    key.example(
      en: "the indices are not the numbers of the lines", zh: "编号与行号不同",
      (
        smi(
          "2, NVIDIA T4, 300 MiB, 15059 MiB, 0 %", "5, NVIDIA T4, 14000 MiB, 1359 MiB, 9 %",
          "7, NVIDIA T4, 900 MiB, 14459 MiB, 31 %"), 9_000_000_000
      ))
    key.example(
      en: "it fits to the byte", zh: "一个字节不多、一个字节不少",
      (smi("0, NVIDIA T4, 14360 MiB, 1000 MiB, 0 %", "1, NVIDIA T4, 14361 MiB, 999 MiB, 0 %"), 1_048_576_000))
    key.example(
      en: "a single byte is too much", zh: "只多一个字节",
      (smi("0, NVIDIA T4, 14360 MiB, 1000 MiB, 0 %", "1, NVIDIA T4, 14359 MiB, 1001 MiB, 0 %"), 1_048_576_001))
    key.example(
      en: "lines end with a carriage return", zh: "行尾带有回车符",
      ("index, memory.free [MiB]\r\n0, 500 MiB\r\n1, 40000 MiB\r\n", 10_000_000_000))
    key.random(10) { generator in listing(&generator) }
    key.example(en: "there is a header only", zh: "只有表头", (smi(), 1000))
    key.example(en: "the text is empty", zh: "文本为空", ("", 1000))
    key.example(
      en: "memory.free was not asked for", zh: "没有查询 memory.free",
      ("index, name, memory.used [MiB]\n0, NVIDIA T4, 400 MiB", 1000))

    key.when(en: "a card's free memory is not known", zh: "有显卡的可用显存未知") { csv, _ in
      ((try? CardListing(csv).cards) ?? []).contains { $0.free == nil }
    }

    key.addCardMisconceptions()

    key.hints(
      Words(
        en:
          "Read the three lines of the example aloud. In which column does your answer stand, and what does `[N/A]` tell you about room?",
        zh: "把例子里的三行念一遍。答案在哪一列？`[N/A]` 告诉了你多少可用显存？"),
      Words(
        en: """
          `csv.split(whereSeparator: \\.isNewline)` gives lines, `line.split(separator: ", ")` fields. `header.firstIndex(of: "memory.free [MiB]")` tells the column; `Int("22727")` is nil for what is no number.
          """,
        zh:
          "`csv.split(whereSeparator: \\.isNewline)` 分出各行，`line.split(separator: \", \")` 分出字段。`header.firstIndex(of: \"memory.free [MiB]\")` 给出列号；不是数字时 `Int(…)` 为 nil。"
      ),
      Words(
        en: """
          Skip a line whose number of fields differs from the header's, and one whose free field does not end in " MiB". Of the others: Int(field.dropLast(4)) · 1,048,576 ≥ bytes.
          """,
        zh: "字段数与表头不同的行跳过，可用显存不以 \" MiB\" 结尾的也跳过。其余的：Int(field.dropLast(4)) · 1048576 ≥ bytes。"))
  }
}

/// What nvidia-smi prints for some cards, with the columns of the task.
private func smi(_ lines: String...) -> String {
  (["index, name, memory.used [MiB], memory.free [MiB], utilization.gpu [%]"] + lines).joined(separator: "\n") + "\n"
}

/// A random machine, and a tensor for which some of its cards have room.
private func listing(_ generator: inout SeededGenerator) -> (String, Int) {
  let total = 24_564
  let count = Int.random(in: 2...5, using: &generator)
  let lines = (0..<count).map { card in
    let used = Int.random(in: 0...24_000, using: &generator)
    let reserved = Int.random(in: 200...500, using: &generator)
    return "\(card), \(max(0, total - used - reserved)) MiB, \(total) MiB, \(used) MiB, "
      + "\(Int.random(in: 0...100, using: &generator)) %"
  }
  let header = "index, memory.free [MiB], memory.total [MiB], memory.used [MiB], utilization.gpu [%]"
  return (
    ([header] + lines).joined(separator: "\n"),
    Int.random(in: 1_000_000_000...20_000_000_000, using: &generator)
  )
}
