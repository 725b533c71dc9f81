import Foundation
import Testing

/// `reset` and `undo`, run as a learner runs them.
@Suite final class ResetTests {
  private let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout() }
  deinit { checkout.remove() }

  private var text: String { get throws { try String(contentsOf: checkout.exercises, encoding: .utf8) } }

  @Test("reset gives back the stub, undo gives back the work, and undoing again the stub")
  func resetAndUndo() throws {
    let stub = try text
    try checkout.solve("iterationsPerEpoch", "return 12  // 我的答案")
    let work = try text
    let reset = try checkout.lessons("reset", "1")
    #expect(reset.status == 0)
    #expect(reset.output.contains("swift run -q lessons undo 1"))
    #expect(try text == stub)
    #expect(try checkout.lessons("undo", "1").status == 0)
    #expect(try text == work)
    #expect(try checkout.lessons("undo", "1").status == 0)
    #expect(try text == stub)
  }

  @Test("an untouched file is left alone, and there is nothing to undo")
  func untouched() throws {
    #expect(try checkout.lessons("reset", "batches").output.contains("nothing to do"))
    let undo = try checkout.lessons("undo", "1")
    #expect(undo.status == 1)
    #expect(undo.errors.contains("no other version"))
  }

  @Test("a deleted file comes back")
  func deleted() throws {
    let stub = try text
    try FileManager.default.removeItem(at: checkout.exercises)
    #expect(try checkout.lessons("reset", "1").status == 0)
    #expect(try text == stub)
  }
}
