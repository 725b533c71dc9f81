import Foundation

extension Array where Element: Sendable {
  /// `map` with as many elements at a time as there are cores; results come in order.
  func concurrentMap<Mapped: Sendable>(_ transform: @Sendable (Element) -> Mapped) -> [Mapped] {
    let results = Results<Mapped>(count: count)
    DispatchQueue.concurrentPerform(iterations: count) { results.set($0, transform(self[$0])) }
    return results.all
  }
}

/// Results that several threads fill in, each its own; the lock is what makes it safe.
private final class Results<Element: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var elements: [Element?]

  init(count: Int) { elements = Array(repeating: nil, count: count) }

  var all: [Element] { lock.withLock { elements.compactMap(\.self) } }

  func set(_ index: Int, _ element: Element) { lock.withLock { elements[index] = element } }
}
