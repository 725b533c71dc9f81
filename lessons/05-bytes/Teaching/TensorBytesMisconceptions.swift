import Checking
import Contracts

extension AnswerKeyBuilder
where Method == ([Int], String) throws -> MemorySize, Input == ([Int], String) {
  /// Wrong ways to count bytes.
  mutating func addByteMisconceptions() {
    addUnitMisconceptions()
    addTypeMisconceptions()
    addNameMisconceptions()
    addShapeMisconceptions()
  }

  private mutating func addUnitMisconceptions() {
    misconception(
      "bitsForBytes", { shape, type in MemorySize(bytes: 8 * (try right(shape, type)).bytes) },
      says: { _, type in
        Words(
          en:
            "This is what you get in bits: the number in a type's name. A byte has 8 of them; \(type) takes \(width(type)).",
          zh: "这正是用“位”计算时得到的结果：类型名里的数字是位数。一个字节有 8 位；\(type) 占 \(width(type)) 个字节。")
      })
    misconception(
      "megabytesOf1024",
      { shape, type in
        let size = try right(shape, type)
        return MemorySize(bytes: size.bytes, megabytes: size.mebibytes, mebibytes: size.mebibytes)
      },
      says: { shape, type in
        Words(
          en: """
            This is what you get when a megabyte is taken as 1024 · 1024 bytes. That is a mebibyte, MiB. A megabyte, MB, has 1,000,000 bytes; \
            \(bytes(shape, type)) bytes differ by 4.9 % between the two.
            """,
          zh: """
            这正是把 1 兆字节当成 1024 · 1024 字节时得到的结果。那是 MiB；1 MB 是 1000000 字节。\
            同样 \(bytes(shape, type)) 字节，用两种单位表示相差 4.9%。
            """)
      })
    misconception(
      "mebibytesOf1000",
      { shape, type in
        let size = try right(shape, type)
        return MemorySize(bytes: size.bytes, megabytes: size.megabytes, mebibytes: size.megabytes)
      },
      says: { _, _ in
        Words(
          en:
            "This is what you get when a mebibyte is taken as 1,000,000 bytes. It has 2²⁰ = 1,048,576; nvidia-smi counts in it.",
          zh: "这正是把 1 MiB 当成 1000000 字节时得到的结果。它是 2²⁰ = 1048576 字节；nvidia-smi 用的就是它。")
      })
    misconception(
      "unitsSwapped",
      { shape, type in
        let size = try right(shape, type)
        return MemorySize(bytes: size.bytes, megabytes: size.mebibytes, mebibytes: size.megabytes)
      },
      says: { _, _ in
        Words(
          en: """
            This is what you get when MB and MiB change places. The mebibyte is the larger unit (1,048,576 bytes), so there are fewer of them.
            """,
          zh: "这正是把 MB 和 MiB 弄反时得到的结果。MiB 是较大的单位（1048576 字节），所以个数较少。")
      })
  }

  private mutating func addTypeMisconceptions() {
    misconception(
      "boolIsOneBit",
      { shape, type in
        let size = try right(shape, type)
        return type == "bool" ? MemorySize(bytes: (size.bytes + 7) / 8) : size
      },
      says: { shape, _ in
        Words(
          en: """
            This is what you get when eight Bools share a byte. One bit would be enough, but a byte is the smallest thing that has an address: \(shape.reduce(1, *)) Bools take \
            \(shape.reduce(1, *)) bytes.
            """,
          zh: "这正是让 8 个布尔值共用一个字节时得到的结果。一位本来够了，但内存里能单独寻址的最小单位是字节：\(shape.reduce(1, *)) 个布尔值占 \(shape.reduce(1, *)) 字节。")
      })
    misconception(
      "complexIsOnePart",
      { shape, type in
        let size = try right(shape, type)
        return type.hasPrefix("complex") ? MemorySize(bytes: size.bytes / 2) : size
      },
      says: { _, type in
        Words(
          en: """
            This is what you get when only one part of a complex number is counted. The number in \(type) is that of both parts together: it takes \(width(type)) bytes.
            """,
          zh: "这正是只算了复数的一个部分时得到的结果。\(type) 里的数字是实部与虚部合计的位数：它占 \(width(type)) 个字节。")
      })
    misconception(
      "complexIsTwice",
      { shape, type in
        let size = try right(shape, type)
        return type.hasPrefix("complex") ? MemorySize(bytes: size.bytes * 2) : size
      },
      says: { _, type in
        Words(
          en: """
            This is what you get when each part of a complex number gets the bits in the name. \(type) means both parts together: \(width(type)) bytes.
            """,
          zh: "这正是让复数的每个部分都占名字里那么多位时得到的结果。\(type) 指两部分合计：\(width(type)) 个字节。")
      })
    misconception(
      "intIsTheMachines",
      { shape, type in type == "int" ? try right(shape, "int64") : try right(shape, type) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when `int` has 64 bits, as Swift's Int does. In PyTorch `torch.int` is int32; 64 bits are `long`.
            """,
          zh: "这正是把 `int` 当成 64 位（像 Swift 的 Int）时得到的结果。在 PyTorch 里 `torch.int` 是 int32，64 位的是 `long`。")
      })
    misconception(
      "longIs32",
      { shape, type in type == "long" ? try right(shape, "int32") : try right(shape, type) },
      says: { _, _ in
        Words(
          en: """
            This is what you get when `long` has 32 bits, as in C on Windows. In C its width depends on the system; `torch.long` is int64 everywhere.
            """,
          zh: "这正是把 `long` 当成 32 位（如 Windows 上的 C）时得到的结果。C 的 long 因系统而异，而 `torch.long` 处处都是 int64。")
      })
  }

  private mutating func addNameMisconceptions() {
    misconception(
      "double64Accepted",
      { shape, type in
        let number = Int(String(type.drop { !$0.isNumber }))
        return try number.map { MemorySize(bytes: shape.reduce(1, *) * $0 / 8) } ?? right(shape, type)
      },
      says: { _, type in
        Words(
          en: """
            This is what you get when any name with a number in it is taken for a type. There is no \(type): "double" already means a float of 64 bits, float64. Who mistypes a name should \
            hear of it.
            """,
          zh: "这正是把任何带数字的名字都当成类型时得到的结果。并没有 \(type)：“double”本身就是 64 位浮点数，即 float64。写错名字的人应当得到提醒。")
      })
    misconception(
      "shortNamesRefused",
      { shape, type in
        guard type.contains(where: \.isNumber) || type == "bool" else { throw BytesError.unknownType(type) }
        return try right(shape, type)
      },
      says: { _, type in
        Words(
          en:
            "This is what you get when only names with a number are known. \(type) is PyTorch's short name of a type, too.",
          zh: "这正是只认识带数字的名字时得到的结果。\(type) 也是 PyTorch 里一种类型的简称。")
      })
  }

  private mutating func addShapeMisconceptions() {
    misconception(
      "sumOfSizes",
      { shape, type in try MemorySize(shape.isEmpty ? [] : [shape.reduce(0, +)], bytesEach: width(checked: type)) },
      says: { shape, _ in
        Words(
          en:
            "This is what you get when the sizes are added up: \(shape.reduce(0, +)). A tensor of shape \(shape) has \(shape.reduce(1, *)) elements: their product.",
          zh: "这正是把各维大小相加（\(shape.reduce(0, +))）时得到的结果。形状 \(shape) 的张量有 \(shape.reduce(1, *)) 个元素：是它们的乘积。")
      })
    misconception(
      "noAxesNoElement",
      { shape, type in shape.isEmpty ? MemorySize(bytes: 0 * (try right(shape, type)).bytes) : try right(shape, type) },
      says: { _, type in
        Words(
          en: """
            This is what you get when a shape without axes counts as no element. `[]` is the shape of a single number, such as a loss: \(width(type)) bytes. (No element at all has a shape with a 0 in it.)
            """,
          zh: "这正是把没有轴的形状当成没有元素时得到的结果。`[]` 是单个数（例如损失）的形状：\(width(type)) 个字节。（形状里含 0 才是一个元素都没有。）")
      })
  }
}

/// The right answer.
private func right(_ shape: [Int], _ type: String) throws -> MemorySize {
  try BytesReference().bytes(shape: shape, type: type)
}

/// Bytes of a whole tensor, 0 for a type that does not exist: for sentences.
private func bytes(_ shape: [Int], _ type: String) -> Int { (try? right(shape, type).bytes) ?? 0 }

/// Bytes of one element.
private func width(checked type: String) throws -> Int { try right([], type).bytes }

/// Bytes of one element, 0 for a type that does not exist: for sentences.
private func width(_ type: String) -> Int { bytes([], type) }
