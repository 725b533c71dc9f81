import Datasets
import TensorCore
import Testing

@Suite struct ToySetsTests {
  @Test("XOR is 1 where exactly one coordinate is")
  func xor() throws {
    let set = try xorSet(as: Double.self)
    for (k, label) in set.targets.elements.enumerated() {
      #expect((set.inputs.elements[2 * k] != set.inputs.elements[2 * k + 1]) == (label == 1))
    }
  }

  @Test("without noise, ring k has the radius (k + 1) / classes")
  func ringRadius() throws {
    var generator = SeededGenerator(seed: 1)
    let set = try rings(samplesPerClass: 9, classes: 3, noise: 0, using: &generator, as: Double.self)
    #expect(set.count == 27)
    for (k, label) in set.targets.elements.enumerated() {
      let (x, y) = (set.inputs.elements[2 * k], set.inputs.elements[2 * k + 1])
      #expect(abs((x * x + y * y).squareRoot() - Double(label + 1) / 3) < 1e-12)
    }
  }

  @Test("without noise, the second of two spirals is the first one turned by half a circle")
  func spiralSymmetry() throws {
    var generator = SeededGenerator(seed: 1)
    let x = try spirals(samplesPerClass: 11, noise: 0, using: &generator, as: Double.self).inputs.elements
    #expect(zip(x[..<22], x[22...]).allSatisfy { abs($0 + $1) < 1e-12 })
  }

  @Test("the same seed makes the same set; labels come class by class")
  func seeded() throws {
    func set(_ seed: Int) throws -> Dataset<Float, Int> {
      var generator = SeededGenerator(seed: seed)
      return try spirals(samplesPerClass: 4, classes: 3, using: &generator)
    }
    #expect(try set(1).inputs.elements == set(1).inputs.elements)
    #expect(try set(1).inputs.elements != set(2).inputs.elements)
    #expect(try set(1).targets.elements == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
  }

  @Test("no samples, one class and negative noise are refused", arguments: [(0, 2, 0.1), (3, 1, 0.1), (3, 2, -0.1)])
  func refused(samples: Int, classes: Int, noise: Double) {
    var generator = SeededGenerator(seed: 1)
    #expect(throws: DataError.self) {
      try rings(samplesPerClass: samples, classes: classes, noise: noise, using: &generator, as: Float.self)
    }
  }
}
