import WorkerProtocol

/// The learner's struct no longer offers what the contract asks for.
struct SignatureChange {
  /// The requirements that are missing, with their labels.
  let missing: [String]

  /// Recognises it in the compiler's text: the *only* errors are that the struct does not conform. With any other error beside it, that one is
  /// the cause more often than not.
  init?(_ text: String, errors: [CompileError]) {
    guard !errors.isEmpty, errors.allSatisfy({ $0.message.contains("does not conform to protocol") }) else {
      return nil
    }
    missing = text.split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "protocol requires function '") else { return nil }
      return String(line[start.upperBound...].prefix { $0 != "'" })
    }
  }

  /// What is said about the exercise.
  static func words(_ signature: String) -> Words {
    Words(
      en:
        "The method `\(signature)` is not there with this name, these labels and these types. Write its first line as the contract does.",
      zh: "找不到名称、标签和类型都相符的方法 `\(signature)`。请让它的第一行与契约中的声明一致。")
  }

  /// What is said when the whole struct is not there.
  static func missingStruct(_ name: String) -> Words {
    Words(
      en: "The file has no `struct \(name)`. It must keep its name, and conform to the lesson's contract.",
      zh: "文件里没有 `struct \(name)`。它的名字不能改，并且要遵循本课的契约。")
  }
}
