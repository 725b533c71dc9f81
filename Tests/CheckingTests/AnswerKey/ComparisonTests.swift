import Testing
import WorkerProtocol

@testable import Checking

@Suite struct ComparisonTests {
  private let within = Comparison.within(1e-6)

  private func tensor(_ shape: [Int], _ elements: [Double], _ type: String = "float64") -> Value {
    .tensor(TensorValue(elementType: type, shape: shape, elements: elements))
  }

  @Test("the tolerance is absolute and relative; the distance counts tolerances")
  func tolerance() {
    // |4.000005 − 4| / (10⁻⁶ + 10⁻⁶ · 4) = 5·10⁻⁶ / 5·10⁻⁶
    #expect(abs(within.distance(.double(4.000005), .double(4)) - 1) < 1e-6)
    #expect(within.distance(.double(4), .double(4)) == 0)
    #expect(Comparison.exact.distance(.double(4.000005), .double(4)) == .infinity)
  }

  @Test("NaN equals NaN and nothing else; an infinity equals itself only")
  func special() {
    for comparison in [Comparison.exact, within] {
      #expect(comparison.distance(.double(.nan), .double(.nan)) == 0)
      #expect(comparison.distance(.double(.nan), .double(0)) == .infinity)
      #expect(comparison.distance(.double(0), .double(.nan)) == .infinity)
      #expect(comparison.distance(.double(.infinity), .double(.infinity)) == 0)
      #expect(comparison.distance(.double(-.infinity), .double(.infinity)) == .infinity)
      #expect(comparison.distance(.double(1e300), .double(.infinity)) == .infinity)
    }
  }

  @Test("whole numbers, texts and truth values are compared exactly")
  func exact() {
    #expect(within.distance(.int(1_000_000_000), .int(1_000_000_001)) == .infinity)
    #expect(within.distance(.string("a"), .string("a")) == 0)
    #expect(within.distance(.bool(true), .bool(false)) == .infinity)
    #expect(within.distance(.nothing, .nothing) == 0)
    #expect(within.distance(.nothing, .int(0)) == .infinity)
  }

  @Test("shapes and element types of tensors count, even where the elements are equal")
  func tensors() {
    let expected = tensor([2, 3], [1, 2, 3, 4, 5, 6])
    #expect(within.distance(tensor([2, 3], [1, 2, 3, 4, 5, 6.0000001]), expected) < 1)
    #expect(within.distance(tensor([3, 2], [1, 2, 3, 4, 5, 6]), expected) == .infinity)
    #expect(within.distance(tensor([2, 3], [1, 2, 3, 4, 5, 6], "float32"), expected) == .infinity)
    #expect(within.distance(tensor([2, 3], [1, 2, 3, 4, 5, .nan]), expected) == .infinity)
  }

  @Test("lists and records are as far apart as their farthest parts")
  func parts() {
    let list = Value.list([.double(1), .double(2)])
    #expect(abs(within.distance(.list([.double(1), .double(2.00003)]), list) - 10) < 1e-4)
    #expect(within.distance(.list([.double(1)]), list) == .infinity)
    let record = Value.record([.init("mean", .double(1))])
    #expect(within.distance(.record([.init("mean", .double(1))]), record) == 0)
    #expect(within.distance(.record([.init("sum", .double(1))]), record) == .infinity)
  }

  @Test("errors are infinitely far from answers and from other errors")
  func errors() {
    let threw = Observation.threw(kind: "BatchError.notPositive")
    #expect(threw.distance(to: threw, .exact) == 0)
    #expect(threw.distance(to: .threw(kind: "BatchError.countsDiffer"), .exact) == .infinity)
    #expect(threw.distance(to: .answer(.int(0)), .exact) == .infinity)
    #expect(Observation.unsolved.distance(to: threw, .exact) == .infinity)
  }

  @Test("the kind of an error is its case without the payload")
  func kinds() {
    #expect(
      Outcome { throw TrialError.notPositive(3) } == .threw(kind: "TrialError.notPositive", message: "notPositive(3)"))
    #expect(Outcome { throw Unsolved() } == .unsolved)
  }

  @Test("where tensors first differ is said: index, both values, how many differ and by how much at most")
  func difference() throws {
    let expected = tensor([2, 3], [1, 2, 3, 4, 5, 6])
    let words = try #require(Difference.words(tensor([2, 3], [1, 2, 3, 4, 5.5, 8]), expected, within))
    #expect(words.en == "first difference at [1, 1]: 5.5, expected 5.0; 2 elements differ, by at most 2.0")
    #expect(
      Difference.words(tensor([3, 2], [1, 2, 3, 4, 5, 6]), expected, within)?.en == "shape [3, 2], expected [2, 3]")
    #expect(
      Difference.words(tensor([2, 3], [1, 2, 3, 4, 5, 6], "int64"), expected, within)?.en
        == "element type int64, expected float64")
    #expect(Difference.words(.list([.int(1)]), .list([.int(1), .int(2)]), within)?.en == "1 element, expected 2")
    #expect(Difference.words(.double(1), .double(2), within) == nil)
  }
}
