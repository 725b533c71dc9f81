import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a run ended before all cases were answered, in words.
struct Event {
  private let run: WorkerProcess.Run
  private let key: AnswerKey

  init(_ run: WorkerProcess.Run, _ key: AnswerKey) {
    self.run = run
    self.key = key
  }

  /// The verdict when `index` is the case that was never answered.
  func verdict(at index: Int) -> Verdict {
    var verdict = Verdict(kind, event: words)
    if kind != .workerLost { verdict.failure = Comparing(key: key).failure(at: index, instead: words) }
    return verdict
  }

  /// What is added when an earlier case already was wrong.
  var besides: Words {
    Words(en: "Besides, a later case ended early: \(words.en)", zh: "此外，后面还有一个例子提前结束：\(words.zh)")
  }

  /// Which kind of verdict it is.
  var kind: Verdict.Kind {
    switch run.ending {
    case .finished, .damaged: .workerLost
    case .outOfTime: .ranTooLong
    case .printedTooMuch: .printedTooMuch
    case .ended(.signal(SIGXCPU)): .ranTooLong
    case .ended where ranOutOfMemory: .usedTooMuchMemory
    case .ended(.signal(SIGKILL)), .ended(.exited(ChildProcess.lostConnection)): .workerLost
    case .ended: .crashed
    }
  }

  private var ranOutOfMemory: Bool {
    ["failed to allocate", "ould not allocate memory", "bad_alloc", "annot allocate memory", "out of memory"]
      .contains { run.errors.contains($0) }
  }

  private var words: Words {
    switch kind {
    case .ranTooLong:
      Words(
        en: "No answer within \(seconds) s, the limit for one exercise. Does a loop never end?",
        zh: "\(seconds) 秒（一道题的时限）内没有得到结果。是不是有循环停不下来？")
    case .usedTooMuchMemory:
      Words(
        en: "More memory was asked for than an exercise may have. Does a list grow without end?",
        zh: "申请的内存超过了一道题的上限。是不是有列表在无限增长？")
    case .printedTooMuch:
      Words(en: "It printed far more than anybody can read, and was stopped.", zh: "输出太多，已被终止。")
    case .workerLost: lost
    default: crash
    }
  }

  /// The deadline: `5`, `0.5`.
  private var seconds: String {
    let seconds = run.deadline / .seconds(1)
    return seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }

  private var lost: Words {
    switch run.ending {
    case .ended(.signal(SIGKILL)):
      Words(
        en:
          "The process that ran your code was killed from outside; nothing can be said about your answer. Check again.",
        zh: "运行你代码的进程被外部终止了，无法判断你的答案。请再检查一次。")
    case .damaged:
      Words(
        en: "The process that ran your code sent replies that nobody asked for. Does your code write to descriptor 3?",
        zh: "运行你代码的进程发来了不该有的数据。你的代码是不是向 3 号描述符写了东西？")
    default:
      Words(
        en: "The connection to the process that ran your code was lost. Does your code close a descriptor?",
        zh: "与运行你代码的进程失去了连接。你的代码是不是关闭了某个描述符？")
    }
  }

  private var crash: Words {
    if case .ended(.exited(let code)) = run.ending {
      return Words(
        en: "Your code ended the whole program (exit code \(code)) instead of returning an answer.",
        zh: "你的代码直接结束了整个程序（退出码 \(code)），而没有返回结果。")
    }
    if let message = Crash.message(in: run.errors) { return Crash.words(message) }
    guard case .ended(.signal(let signal)) = run.ending else { return Words(en: "It ended.", zh: "程序结束了。") }
    return Crash.words(signal: signal)
  }
}

extension ChildProcess {
  /// The code with which a worker exits that cannot send its reply.
  static let lostConnection: Int32 = 74
}
