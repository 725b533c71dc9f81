import NeuralNetworks
import TensorCore

extension Stopwatch {
  /// Families of workloads that differ in one size only: `elements_N` sigmoid, `batch_N` and `depth_N` one update of a network of width 64,
  /// `operations_N` a chain of additions of four elements, recorded and walked back.
  mutating func measureGrowth() throws {
    var generator = SeededGenerator(seed: 0)
    for n in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] where wants("elements_\(n)") {
      let x = try Tensor<Float>.randn([n], using: &generator)
      try measure("elements_\(n)") { _ = try x.sigmoid() }
    }
    for batch in [1, 4, 16, 64, 256, 1024] { try measureUpdate("batch_\(batch)", batch: batch, depth: 3) }
    for depth in [1, 2, 4, 8, 16, 32, 64] { try measureUpdate("depth_\(depth)", batch: 100, depth: depth) }
    for count in [10, 100, 1_000, 10_000, 100_000, 1_000_000] {
      let start = try Tensor<Float>.ones(4).requiresGrad()
      let step = try Tensor<Float>.ones(4)
      let ones = try Tensor<Float>.ones(4)
      try measure("operations_\(count)", repetitions: count > 100_000 ? min(repetitions, 5) : nil) {
        start.zeroGrad()
        var x = start
        for _ in 0..<count { x = try x + step }
        try x.backward(gradient: ones)
      }
    }
  }

  /// One update by SGD of `depth` layers 64→64 with ReLU between them.
  private mutating func measureUpdate(_ name: String, batch: Int, depth: Int) throws {
    guard wants(name) else { return }
    var generator = SeededGenerator(seed: 0)
    var layers: [any Layer<Float>] = []
    for layer in 0..<depth {
      if layer > 0 { layers.append(ReLU<Float>()) }
      layers.append(try Linear<Float>(64, 64, using: &generator))
    }
    let network = Sequential<Float>(layers)
    let optimizer = try Optimizer(network.parameters, SGD(learningRate: 0.01))
    let x = try Tensor<Float>.randn([batch, 64], using: &generator)
    let labels = try Tensor((0..<batch).map { $0 % 64 })
    try measure(name) {
      optimizer.zeroGrad()
      try crossEntropy(network(x), labels).backward()
      try optimizer.step()
    }
  }
}
