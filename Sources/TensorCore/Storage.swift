import CKernels

/// Memory for elements, shared by a tensor and all views of it.
///
/// The version counts writes: a gradient that needs an old value finds out that it was overwritten.
public final class Storage<Element: TensorElement> {
  /// The elements.
  package let memory: UnsafeMutablePointer<Element>
  /// How many elements the memory holds.
  public let count: Int
  /// How often the memory was written in place.
  public private(set) var version = 0
  /// The operation that wrote last.
  private(set) var lastWriter: StaticString = "nothing"

  /// Uninitialised memory for `count` elements.
  ///
  /// - Throws: a `memory` error when there is not enough.
  init(count: Int, in operation: StaticString) throws {
    guard let raw = ck_allocate(count * MemoryLayout<Element>.stride) else {
      throw TensorError(
        .memory, in: "\(operation)",
        "not enough memory: you tried to allocate \(count * MemoryLayout<Element>.stride) bytes")
    }
    memory = raw.assumingMemoryBound(to: Element.self)
    self.count = count
  }

  deinit { ck_free(memory, count * MemoryLayout<Element>.stride) }

  /// Bytes of the memory, whatever part of it a view shows.
  public var byteCount: Int { count * MemoryLayout<Element>.stride }

  /// Counts one write in place by `operation`.
  package func noteWrite(by operation: StaticString) {
    version += 1
    lastWriter = operation
  }
}

/// Bytes of the tensors that were made on this thread and are still there, less those made elsewhere and released here: what a test or an
/// experiment that stays on one thread holds.
public func tensorBytesInUse() -> Int { ck_bytes_in_use() }
