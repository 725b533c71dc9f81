import Checking
import Contracts

extension CopySeen {
  /// What is compared of an exercise whose answer is a new tensor, and is said where it differs.
  var facts: [Fact] {
    [
      Fact(en: "shape", zh: "形状", elements.shape),
      Fact(en: "elements", zh: "元素", elements),
      Fact(en: "it has memory of its own", zh: "有自己的内存", hasOwnMemory),
      Fact(en: "the engine's own operation makes the same", zh: "与引擎自己的结果一致", isTheEngines),
    ]
  }
}

/// A tensor of random numbers with two decimals: readable, and none equal to another by chance.
func randomTensor(_ shape: [Int], _ generator: inout SeededGenerator) -> Tensor<Double> {
  let elements = (0..<shape.reduce(1, *)).map { _ in Double(Int.random(in: -999...999, using: &generator)) / 100 }
  return try! Tensor(elements, shape: shape)
}

/// A tensor that counts from `first`.
func counting(_ shape: [Int], from first: Int = 1) -> Tensor<Double> {
  try! Tensor((first..<first + shape.reduce(1, *)).map(Double.init), shape: shape)
}
