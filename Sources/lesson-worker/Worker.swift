import CProcess
import Contracts

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `lesson-worker LIBRARY TYPE MEMORY PROCESSOR LIFETIME`: opens a learner's library, finds the learner's struct, and answers calls on
/// descriptor 3. It knows the contracts and no answer. What the learner prints goes to its standard output.
@main
struct Worker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let memory = UInt64(arguments[3]), let processor = UInt32(arguments[4]),
      let lifetime = UInt32(arguments[5])
    else { exit(64) }
    cprocess_limit(memory, processor, lifetime)
    cprocess_print_by_line()

    let channel = Channel()
    do {
      let learner = try LearnerType(library: arguments[1], name: arguments[2])
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
    }
  }

  private static func finish(_ number: Int) -> WorkerReply {
    fflush(nil)
    return .finished(number: number)
  }
}
