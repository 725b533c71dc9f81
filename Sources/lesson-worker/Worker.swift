import CProcess
import Contracts

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `lesson-worker NAME MEMORY PROCESSOR LIFETIME`: is told on descriptor 3 which learner's library to open, finds the learner's struct, and
/// answers calls there. It knows the contracts and no answer. What the learner prints goes to its standard output. The name is for those who
/// look at the list of processes.
@main
struct Worker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let memory = UInt64(arguments[2]), let processor = UInt32(arguments[3]),
      let lifetime = UInt32(arguments[4])
    else { exit(64) }
    cprocess_limit(memory, processor, lifetime)
    cprocess_print_by_line()

    let channel = Channel()
    guard case .open(let library, let typeName)? = channel.receive() else { return }
    do {
      let learner = try LearnerType(library: library, name: typeName)
      channel.send(.ready(exercises: learner.exercises.map(\.name)))
      while let request = channel.receive() { channel.send(reply(to: request, learner)) }
    } catch {
      channel.send(.unusable(String(describing: error)))
    }
  }

  private static func reply(to request: WorkerRequest, _ learner: LearnerType) -> WorkerReply {
    switch request {
    case .call(let number, let exercise, let inputs): .outcome(number: number, learner.outcome(of: exercise, inputs))
    case .finish(let number): finish(number)
    case .open: .unusable("a library is open already")
    }
  }

  private static func finish(_ number: Int) -> WorkerReply {
    fflush(nil)
    return .finished(number: number)
  }
}
