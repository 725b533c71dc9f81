import ArgumentParser
import Checking
import Curriculum

/// `lessons verify`: the curriculum's own proof.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: words(
      "For contributors: does every check pass what is right and name what is wrong?",
      "给贡献者：每个检查是否放行正确的、认出错误的？"),
    discussion: words(
      """
      For every exercise: the stub is "not started" in the worker; the reference and two alternatives pass; every misconception
      is rejected, told as itself, and 20 tolerances away from the reference and every other one on some case; hints and texts are
      there in both languages; nothing is needed of a later lesson.
      Examples:
        lessons verify
        lessons verify 1 losses
        lessons verify --json      for programs; see docs/json.md
      Exit code 1 on any failure.
      """,
      """
      对每个练习：stub 在 worker 中是“未开始”；参考答案和至少两个其他解法通过；每个典型错误都被拒绝、被认出，且在某个例子上
      与参考答案及其他错误相差至少 20 个容差；提示与文字两种语言齐备；不依赖后面的课。
      示例：
        lessons verify
        lessons verify 1 losses
        lessons verify --json      供程序读取，格式见 docs/json.md
      有任何一项不成立，退出码为 1。
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: .words("Lessons; all if none is given.", "课；不给则验证全部。"))
  var names: [String] = []

  @Flag(help: .words("Print JSON, described in docs/json.md.", "输出 JSON，格式见 docs/json.md。"))
  var json = false

  func run() throws {
    let numbers = try Set(names.map { try Selection($0).lesson.number })
    let selected = Curriculum.lessons.filter { numbers.isEmpty || numbers.contains($0.number) }
    let verifier = Verifier(try Checkout.current().checker, all: Curriculum.lessons)
    let proofs = verifier.proofs(of: selected)
    if json {
      print(try JSONReport.verify(proofs))
    } else {
      print(ProofText(style: common.style).text(proofs, of: selected))
    }
    if !proofs.allSatisfy(\.holds) { throw ExitCode.failure }
  }
}
