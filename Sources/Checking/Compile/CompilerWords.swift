/// The compiler's commonest complaints about a Python programmer's first Swift, in plain words.
enum CompilerWords {
  /// What `message` means, if it is one of those; `details` are the compiler's notes to it.
  static func explanation(of message: String, details: String = "") -> Words? {
    if let words = pythonWord(message) { return words }
    return rules.first { rule in rule.fragments.allSatisfy(message.contains) }?.words
  }

  private struct Rule {
    let fragments: [String]
    let words: Words

    init(_ fragments: String..., en: String, zh: String) {
      self.fragments = fragments
      words = Words(en: en, zh: zh)
    }
  }

  // The first rule that fits counts: the more special ones stand first.
  private static let rules = [
    Rule(
      "call can throw but is not marked with 'try'",
      en: "This function may throw an error: write `try` in front of the call.",
      zh: "这个函数可能抛出错误：请在调用前写 `try`。"),
    Rule(
      "missing return",
      en:
        "On some way through the function nothing is returned. Swift needs `return` on every way; the last line is not the result by itself.",
      zh: "函数里有一条路径没有返回值。Swift 要求每条路径都写 `return`；最后一行不会自动成为返回值。"),
    Rule(
      "missing argument label", en: "Swift calls say the names of the arguments: `f(samples: 3)`, not `f(3)`.",
      zh: "Swift 调用函数时要写出参数名（标签）：`f(samples: 3)`，而不是 `f(3)`。"),
    Rule(
      "incorrect argument label",
      en: "An argument is called otherwise than in the declaration; the right names stand behind “expected”.",
      zh: "参数名与声明不一致；正确的名字写在 “expected” 后面。"),
    Rule(
      "extraneous argument label", en: "This function is called without that argument name: leave it out.",
      zh: "这个函数调用时不写该参数名：去掉它。"),
    Rule(
      "must precede argument", en: "Arguments stand in the order of the declaration, even with their names.",
      zh: "即使写了参数名，参数也必须按声明的顺序排列。"),
    Rule(
      "is a 'let' constant",
      en:
        "A `let`, like an argument of a function, never changes. Use `var`; to change an argument, copy it first: `var copy = argument`.",
      zh: "`let` 声明的值和函数参数都不能修改。请改用 `var`；若要修改参数，先复制一份：`var copy = argument`。"),
    Rule(
      "of optional type", "must be unwrapped",
      en:
        "This value may be `nil` (Python's None). Say what to use then (`value ?? 0`), or test it first: `guard let value else { … }`.",
      zh: "这个值可能是 `nil`（相当于 Python 的 None）。请用 `value ?? 0` 给出缺省值，或先检查：`guard let value else { … }`。"),
    Rule(
      "'Int' and 'Double'", en: "Int and Double do not mix: convert one, `Double(count) * rate` or `Int(number)`.",
      zh: "Int 与 Double 不能混合运算：请转换其中一个，例如 `Double(count) * rate` 或 `Int(number)`。"),
    Rule(
      "'Double' and 'Int'", en: "Int and Double do not mix: convert one, `Double(count) * rate` or `Int(number)`.",
      zh: "Int 与 Double 不能混合运算：请转换其中一个，例如 `Double(count) * rate` 或 `Int(number)`。"),
    Rule(
      "cannot convert return expression of type 'Int' to return type 'Double'",
      en:
        "The answer is to be a Double, this is an Int: `Double(…)` converts it. `/` between two Ints cuts the fraction off before that.",
      zh: "返回值应为 Double，这里却是 Int：用 `Double(…)` 转换。注意两个 Int 相除会先舍去小数部分。"),
    Rule(
      "cannot convert return expression of type 'Double' to return type 'Int'",
      en: "The answer is to be an Int, this is a Double: `Int(…)` converts it and cuts the fraction off.",
      zh: "返回值应为 Int，这里却是 Double：`Int(…)` 可以转换，同时会舍去小数部分。"),
    Rule(
      "'Double'", "to expected argument type 'Int'",
      en: "Int and Double do not mix in one operation: convert one, `Double(count) * rate` or `Int(number)`.",
      zh: "一次运算里 Int 与 Double 不能混用：请转换其中一个，例如 `Double(count) * rate` 或 `Int(number)`。"),
    Rule(
      "'Int'", "to expected argument type 'Double'",
      en: "Int and Double do not mix in one operation: convert the Int with `Double(…)`.",
      zh: "一次运算里 Int 与 Double 不能混用：用 `Double(…)` 转换 Int。"),
    Rule(
      "cannot convert return expression",
      en: "The value behind `return` has another type than the function promises behind `->`.",
      zh: "`return` 后面的值与函数在 `->` 之后声明的类型不同。"),
    Rule(
      "unexpected non-void return value",
      en: "This function promises no value: write the type behind `->` if it should.",
      zh: "这个函数没有声明返回值：若需要，请在 `->` 后写出类型。"),
    Rule(
      "cannot be used as a boolean", en: "A condition must be true or false: compare, for example `count != 0`.",
      zh: "条件必须是 true 或 false：请写出比较，例如 `count != 0`。"),
    Rule(
      "expected '{' after",
      en: "The body stands in braces, not after a colon: `if condition { … }`. And, or, not are `&&`, `||`, `!`.",
      zh: "代码块写在花括号里，而不是冒号后面：`if condition { … }`。与、或、非写作 `&&`、`||`、`!`。"),
    Rule(
      "expected '}'",
      en: "A closing brace is missing. (`//` begins a comment in Swift; whole numbers are divided by `/`.)",
      zh: "缺少右花括号。（在 Swift 里 `//` 是注释；整数除法直接用 `/`。）"),
    Rule(
      "extraneous '}'",
      en: "There is one closing brace too many; what stands behind it is no longer inside the struct.",
      zh: "多了一个右花括号；它后面的内容已经不在结构体里了。"),
    Rule(
      "operator '**'", en: "Swift has no `**`: multiply, or use `pow` after `import Foundation`.",
      zh: "Swift 没有 `**`：请用乘法，或在 `import Foundation` 后用 `pow`。"),
    Rule(
      "find operator", en: "Swift has no such operator; `n += 1` counts up.", zh: "Swift 没有这个运算符；加一请写 `n += 1`。"),
    Rule(
      "single-quoted string", en: "Text stands in double quotes: \"text\".", zh: "字符串要用双引号：\"text\"。"),
    Rule(
      "does not conform to 'Error'", en: "Only errors can be thrown; the contract names the one to throw.",
      zh: "只能抛出错误类型；要抛出哪一个，契约里写明了。"),
    Rule(
      "used before being initialized",
      en: "This value is read before anything was stored in it on some way through the code.",
      zh: "在某条路径上，这个值还没有赋值就被读取了。"),
    Rule(
      "invalid redeclaration",
      en: "This name was declared before in the same place: change it, or leave `let` or `var` out to assign.",
      zh: "同一处已经声明过这个名字：请改名；若只想赋值，去掉 `let` 或 `var`。"),
    Rule(
      "no such module",
      en: "A lesson imports `Contracts`, which brings the engine; other modules of this package cannot be used here.",
      zh: "课程文件只需 `import Contracts`，其中已包含张量引擎；本项目的其他模块不能在这里使用。"),
    Rule(
      "consecutive statements on a line",
      en: "The compiler did not understand the first word of the line: is it a Swift word, spelled right?",
      zh: "编译器看不懂这一行：开头的词是 Swift 的关键字吗？拼写对吗？"),
    Rule(
      "has no member",
      en: "There is nothing of that name on this type. Look at the spelling, and at what type the value really has.",
      zh: "这个类型没有叫这个名字的成员。请检查拼写，以及这个值到底是什么类型。"),
    Rule(
      "in scope",
      en:
        "Nothing of this name is known here. A new value begins with `let` or `var`: `let rate = 0.1`. If it is a name, look at its spelling.",
      zh: "这里没有这个名字。新的值要用 `let` 或 `var` 声明，例如 `let rate = 0.1`；如果是已有的名字，请检查拼写。"),
    Rule(
      "failed to produce diagnostic",
      en:
        "The compiler has no words for what is wrong here. Most often a type does not fit: how deep are the lists nested?",
      zh: "编译器说不清这里错在哪。多半是类型不符：列表嵌套了几层？"),
    Rule(
      "type-check this expression in reasonable time",
      en: "This line is too much at once: store parts of it in `let`s.",
      zh: "这一行太复杂：请用几个 `let` 把它拆开。"),
  ]

  /// Python's words in Swift.
  private static let python: [String: String] = [
    "len": "list.count", "range": "0..<n", "True": "true", "False": "false", "None": "nil", "not": "!", "and": "&&",
    "or": "||", "elif": "else if", "def": "func", "raise": "throw", "pass": "{ }", "math": "import Foundation",
    "np": "Tensor",
    "torch": "Tensor", "ceil": "number.rounded(.up)", "floor": "number.rounded(.down)", "round": "number.rounded()",
    "sum": "list.reduce(0, +)", "sorted": "list.sorted()", "str": "String(…)", "int": "Int(…)", "float": "Double(…)",
    "sqrt": "number.squareRoot()", "lambda": "{ x in … }", "enumerate": "list.enumerated()", "list": "Array(…)",
    "retrun": "return",
  ]

  private static func pythonWord(_ message: String) -> Words? {
    guard message.hasPrefix("cannot find '"), message.contains("in scope") else { return nil }
    let name = String(message.dropFirst("cannot find '".count).prefix { $0 != "'" })
    return python[name].map {
      Words(en: "`\(name)` is not Swift; here it is `\($0)`.", zh: "Swift 里没有 `\(name)`；对应的写法是 `\($0)`。")
    }
  }
}
