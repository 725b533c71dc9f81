import Checking
import Contracts

extension AnswerKey {
  /// The answer key of exercise 5.1.
  static let bytes = AnswerKey(for: Bytes.bytes, reference: BytesReference()) { key in
    key.comparison = .within(1e-9)
    key.why(
      en: """
        The product of the sizes is the number of elements; an empty product is 1, which is right for a shape without axes. Bits become bytes in one place, and a name that is not in the \
        list is refused instead of guessed.
        """,
      zh: "各维大小之积就是元素个数；空乘积是 1，正好对应没有轴的形状。位数只在一处换成字节；表里没有的名字直接拒绝，而不去猜。")
    key.forbids("ElementType")

    key.alternative("reads the number in the name") { shape, type in
      let names = [
        "half": "float16", "float": "float32", "double": "float64", "short": "int16", "int": "int32", "long": "int64",
        "bool": "uint8",
      ]
      let name = names[type] ?? type
      let known = ["uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64"]
      guard (known + ["complex64", "complex128"]).contains(name) else { throw BytesError.unknownType(type) }
      return try MemorySize(shape, bytesEach: Int(String(name.drop { !$0.isNumber }))! / 8)
    }
    key.alternative("asks the engine") { shape, type in
      guard asked.contains(type), let type = ElementType(named: type) else { throw BytesError.unknownType(type) }
      return try MemorySize(shape, bytesEach: type.byteCount)
    }
    key.alternative("counts axis by axis") { shape, type in
      let sizes: [String: Int] = [
        "bool": 1, "uint8": 1, "int8": 1, "int16": 2, "short": 2, "float16": 2, "half": 2, "bfloat16": 2, "int32": 4,
        "int": 4, "float32": 4, "float": 4, "int64": 8, "long": 8, "float64": 8, "double": 8, "complex64": 8,
        "complex128": 16,
      ]
      guard var bytes = sizes[type] else { throw BytesError.unknownType(type) }
      for size in shape { bytes *= size }
      return MemorySize(bytes: bytes, megabytes: Double(bytes) / 1e6, mebibytes: Double(bytes) / 1024 / 1024)
    }

    key.example(([3, 5], "float32"))
    key.example(([1000, 1000], "float32"))
    key.example(([7, 3], "float64"))
    key.example(([64, 3, 5], "bool"))
    key.example(([129, 7], "float16"))
    key.example(([12, 30], "uint8"))
    key.example(([3, 11, 2], "bfloat16"))
    key.example(([50, 7], "int64"))
    key.example(([9, 13], "complex64"))
    key.example(([6, 5], "complex128"))
    key.example(([17, 3], "int8"))
    key.example(([5, 21], "int16"))
    key.example(([14, 3], "int32"))
    key.example(([3, 19], "double"))
    key.example(([23, 3], "float"))
    key.example(([31, 5], "half"))
    key.example(([13, 4], "long"))
    key.example(([27, 2], "int"))
    key.example(([11, 6], "short"))
    key.random(10) { generator in
      let shape = (0..<Int.random(in: 1...4, using: &generator)).map { _ in Int.random(in: 2...40, using: &generator) }
      return (shape, asked.randomElement(using: &generator)!)
    }
    key.example(en: "the shape has no axes", zh: "形状没有轴", ([], "float32"))
    key.example(en: "one size is 0", zh: "有一维大小为 0", ([4, 0, 3], "float64"))
    key.example(en: "the type is called Double64", zh: "类型名是 Double64", ([3, 5], "Double64"))
    key.example(en: "the type is called float128", zh: "类型名是 float128", ([3, 5], "float128"))

    key.when(en: "the elements are complex", zh: "元素是复数") { _, type in type.hasPrefix("complex") }
    key.when(en: "the elements are Bools", zh: "元素是布尔值") { _, type in type == "bool" }
    key.when(en: "the name has no number in it", zh: "类型名里没有数字") { _, type in
      type != "bool" && !type.contains { $0.isNumber }
    }
    key.when(en: "there is no such type", zh: "没有这种类型") { _, type in !asked.contains(type) }

    key.addByteMisconceptions()

    key.hints(
      Words(
        en: "How many elements has a [1000, 1000] matrix? How many bits has one float32, and how many bits has a byte?",
        zh: "一个 [1000, 1000] 的矩阵有多少个元素？一个 float32 有多少位，一个字节又有多少位？"),
      Words(
        en:
          "A `switch` over the name that gives the bits, and `default` that throws. `shape.reduce(1, *)` multiplies the sizes.",
        zh: "用 `switch` 按名字给出位数，在 `default` 里抛出错误。`shape.reduce(1, *)` 把各维大小乘起来。"),
      Words(
        en: "bytes = elements · bits / 8; megabytes divides by 1,000,000, mebibytes by 1,048,576, both as Double.",
        zh: "bytes = 元素个数 · 位数 / 8；megabytes 除以 1000000，mebibytes 除以 1048576，都要转成 Double。"))
  }
}

/// The names that the task lists.
private let asked = [
  "bool", "uint8", "int8", "int16", "short", "int32", "int", "int64", "long", "float16", "half", "bfloat16", "float32",
  "float", "float64", "double", "complex64", "complex128",
]

extension MemorySize {
  /// The size of so many elements.
  init(_ shape: [Int], bytesEach: Int) throws {
    self.init(bytes: shape.reduce(1, *) * bytesEach)
  }

  /// An amount of bytes in all units.
  init(bytes: Int) {
    self.init(bytes: bytes, megabytes: Double(bytes) / 1_000_000, mebibytes: Double(bytes) / 1_048_576)
  }
}
