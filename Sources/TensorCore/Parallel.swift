import CKernels

/// Calls `body` with the pieces `0..<grain`, `grain..<2·grain`, ... of `0..<count`, on several threads, and returns when all are done.
///
/// `body` runs on several threads at once: each piece writes to places of its own and counts nothing together. The pieces
/// depend on `count` and `grain` alone, so that sums over pieces, added up in their order, have the same bits on any number of threads.
/// A piece should be 20 µs of work at least.
package func inParallel(_ count: Int, grain: Int, _ body: (Range<Int>) -> Void) {
  if count <= grain {
    if count > 0 { body(0..<count) }
    return
  }
  withoutActuallyEscaping(body) { body in
    var body = body
    withUnsafeMutablePointer(to: &body) { pointer in
      ck_parallel(
        count, grain, { context, from, to in context!.load(as: ((Range<Int>) -> Void).self)(from..<to) }, pointer)
    }
  }
}

/// The same for `count` lines of `width` elements each, several of which are worth a thread's while.
package func inParallel(_ count: Int, of width: Int, _ body: (Range<Int>) -> Void) {
  inParallel(count, grain: max(1, Runs.piece / max(width, 1)), body)
}

/// How many threads share the work of a large operation: as many as the environment variable `OMP_NUM_THREADS` says, else one for each
/// processor. PyTorch: `torch.get_num_threads`.
///
/// With the same number of threads, a computation gives the same bits every time.
public func threadCount() -> Int { Int(ck_threads()) }

/// Lets `count` threads (1 to 64) share the work of large operations from now on. PyTorch: `torch.set_num_threads`.
public func setThreadCount(_ count: Int) { ck_set_threads(Int32(clamping: count)) }
