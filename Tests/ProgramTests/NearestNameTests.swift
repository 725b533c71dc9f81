import Testing

@testable import lessons

@Suite struct NearestNameTests {
  private let names = ["check", "watch", "hint", "next", "warm-up", "batches", "batch-norm"]

  @Test("a slip of the finger finds the name, a swap counting as one slip")
  func slips() {
    #expect(nearestNames(to: "wacth", among: names) == ["watch"])
    #expect(nearestNames(to: "batchse", among: names).first == "batches")
    #expect(nearestNames(to: "Chekc", among: names) == ["check"])
  }

  @Test("the beginning of a name, or its middle, finds it")
  func parts() {
    #expect(nearestNames(to: "warm", among: names) == ["warm-up"])
    #expect(nearestNames(to: "norm", among: names) == ["batch-norm"])
  }

  @Test("what resembles nothing finds nothing")
  func nothing() {
    #expect(nearestNames(to: "xyzzy", among: names).isEmpty)
    #expect(nearestNames(to: "", among: names).isEmpty)
  }

  @Test("edit distance on hand-counted pairs")
  func distances() {
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(editDistance(Array("ab"), Array("ba")) == 1)
    #expect(editDistance([], Array("abc")) == 3)
  }
}
