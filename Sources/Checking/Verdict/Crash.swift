#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the runtime writes when a program traps: its message, and with a backtrace the learner's line.
enum Crash {
  /// The runtime's message: `Index out of range`.
  static func message(in errors: String) -> String? {
    for line in errors.split(separator: "\n") {
      guard let start = line.firstRange(of: "Fatal error: ") ?? line.firstRange(of: "Precondition failed: ") else {
        continue
      }
      // Where in the library it was raised says nothing to a learner.
      let message = line[start.upperBound...]
      return String(message[..<(message.firstRange(of: ": file ")?.lowerBound ?? message.endIndex)])
    }
    for (sign, message) in [
      ("arithmetic overflow", "arithmetic overflow"), ("division by zero", "Division by zero"),
    ] where errors.lowercased().contains(sign) {
      return message
    }
    return nil
  }

  /// The runtime's message in words; well-known ones are explained.
  static func words(_ message: String) -> Words {
    let known: [(String, Words)] = [
      ("ndex out of range", Words(en: "An index is outside the list.", zh: "下标超出了列表的范围。")),
      ("Unexpectedly found nil", Words(en: "A `nil` was unwrapped with `!`.", zh: "用 `!` 强行取了一个 `nil` 的值。")),
      ("ivision by zero", Words(en: "A whole number was divided by zero.", zh: "整数除以了零。")),
      (
        "arithmetic overflow",
        Words(
          en: "A whole number became too large, too small or negative where it cannot be.", zh: "整数运算溢出了（太大、太小，或不该为负）。")
      ),
      ("lowerBound <= upperBound", Words(en: "A range `a..<b` needs a ≤ b.", zh: "区间 `a..<b` 要求 a ≤ b。")),
      ("either infinite or NaN", Words(en: "NaN or infinity cannot become an Int.", zh: "NaN 或无穷大不能转换成 Int。")),
      ("Can't remove", Words(en: "There is nothing to remove from an empty list.", zh: "空列表里没有可以删除的元素。")),
    ]
    guard let words = known.first(where: { message.contains($0.0) })?.1 else {
      return Words(en: "Your code stopped: \(message)", zh: "你的代码中断了：\(message)")
    }
    return Words(en: "\(words.en) (\(message))", zh: "\(words.zh)（\(message)）")
  }

  /// A signal in words, where the runtime printed none.
  static func words(signal: Int32) -> Words {
    switch signal {
    case SIGILL, SIGTRAP:
      Words(
        en:
          "A check of the Swift runtime stopped your code: often a whole number that overflows, or a division by zero.",
        zh: "Swift 运行时的检查中断了你的代码：常见原因是整数溢出或除以零。")
    case SIGSEGV, SIGBUS:
      Words(
        en: "Your code touched memory that is not its own: often a function that calls itself without end.",
        zh: "你的代码访问了不属于它的内存：常见原因是函数无休止地调用自己。")
    case SIGFPE: Words(en: "A whole number was divided by zero.", zh: "整数除以了零。")
    case SIGABRT: Words(en: "Your code was aborted by the runtime.", zh: "你的代码被运行时中止了。")
    case SIGALRM: Words(en: "Your code ran for far too long.", zh: "你的代码运行得太久了。")
    case SIGXFSZ: Words(en: "Your code wrote a file that is too large.", zh: "你的代码写了一个过大的文件。")
    default: Words(en: "Your code was ended by signal \(signal).", zh: "你的代码被信号 \(signal) 终止了。")
    }
  }

  /// The innermost place of a backtrace that lies in `file`.
  static func location(in backtrace: String, file: String) -> Verdict.Location? {
    for line in backtrace.split(separator: "\n") {
      guard let start = line.firstRange(of: file + ":") else { continue }
      let numbers = line[start.upperBound...].split(separator: ":").map { $0.prefix { $0.isNumber } }
      guard let row = numbers.first.flatMap({ Int($0) }), row > 0 else { continue }
      return .init(file: file, line: row, column: numbers.dropFirst().first.flatMap { Int($0) } ?? 1)
    }
    return nil
  }

  /// Whether the backtrace shows functions that call themselves without end: its frames, numbered from the innermost,
  /// run into the thousands. A trap says what it was; this is asked when nothing was said.
  static func isEndlessRecursion(_ backtrace: String) -> Bool {
    message(in: backtrace) == nil
      && backtrace.split(separator: "\n").contains { line in
        line.contains("[ra]") && Int(line.drop { $0 == " " }.prefix { $0.isNumber }) ?? 0 > 1000
      }
  }
}
