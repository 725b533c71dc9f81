import Foundation
import TensorCore

// Small sets that show what a network can learn and a straight line cannot. All randomness comes from the generator.

/// The four corners of XOR: class 1 when exactly one coordinate is 1. No straight line separates the classes.
///
/// - Returns: inputs `[4, 2]`, labels `[4]`.
/// - Throws: a `memory` error.
public func xorSet<Element: FloatingElement>(as type: Element.Type = Float.self) throws -> Dataset<Element, Int> {
  try Dataset(inputs: Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), labels: Tensor([0, 1, 1, 0]), classes: 2)
}

/// Spirals that start at the middle and wind around each other, one for each class, radius from 0 to 1.
///
/// - Parameters:
///   - samplesPerClass: points on each spiral.
///   - classes: how many spirals.
///   - turns: how often each goes round.
///   - noise: standard deviation of what is added to each coordinate.
///   - generator: where the noise comes from.
/// - Returns: inputs `[classes · samplesPerClass, 2]`, class by class.
/// - Throws: `argument` for fewer than one sample or two classes, or negative noise.
public func spirals<Element: FloatingElement>(
  samplesPerClass: Int, classes: Int = 2, turns: Double = 1.5, noise: Double = 0.02,
  using generator: inout some RandomNumberGenerator, as type: Element.Type = Float.self
) throws -> Dataset<Element, Int> {
  try planeSet(samplesPerClass, classes, noise, &generator) { label, share in
    let angle = 2 * Double.pi * (turns * share + Double(label) / Double(classes))
    return (share * cos(angle), share * sin(angle))
  }
}

/// Rings around the same middle, one for each class: class k has radius (k + 1) / classes.
///
/// - Returns: inputs `[classes · samplesPerClass, 2]`, class by class.
/// - Throws: `argument` for fewer than one sample or two classes, or negative noise.
public func rings<Element: FloatingElement>(
  samplesPerClass: Int, classes: Int = 2, noise: Double = 0.05,
  using generator: inout some RandomNumberGenerator, as type: Element.Type = Float.self
) throws -> Dataset<Element, Int> {
  try planeSet(samplesPerClass, classes, noise, &generator) { label, share in
    let (angle, radius) = (2 * Double.pi * share, Double(label + 1) / Double(classes))
    return (radius * cos(angle), radius * sin(angle))
  }
}

/// Points in the plane along one curve for each class; `share` goes from 0 to 1 along it.
private func planeSet<Element: FloatingElement>(
  _ samplesPerClass: Int, _ classes: Int, _ noise: Double, _ generator: inout some RandomNumberGenerator,
  curve: (_ label: Int, _ share: Double) -> (Double, Double)
) throws -> Dataset<Element, Int> {
  guard samplesPerClass >= 1, classes >= 2, noise >= 0 else {
    throw DataError.argument(
      "at least 1 sample for each class, 2 classes and no negative noise are needed; "
        + "asked for were \(samplesPerClass), \(classes) and \(noise)")
  }
  var points: [Element] = []
  var labels: [Int] = []
  for label in 0..<classes {
    for k in 0..<samplesPerClass {
      let (x, y) = curve(label, Double(k) / Double(samplesPerClass))
      points.append(Element(x + noise * Double.standardNormal(using: &generator)))
      points.append(Element(y + noise * Double.standardNormal(using: &generator)))
      labels.append(label)
    }
  }
  return try Dataset(inputs: Tensor(points, shape: [labels.count, 2]), labels: Tensor(labels), classes: classes)
}
