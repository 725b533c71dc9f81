import NeuralNetworks
import TensorCore

extension Stopwatch {
  /// Whole trainings of a small network, and one update of a convolutional and of a recurrent one.
  mutating func measureTraining() throws {
    let digits = try DigitsTraining()
    for (name, kind) in [
      ("mlp_relu_sgd_60", DigitsTraining.Kind.plain), ("mlp_batchnorm_adam_60", .batchNorm),
      ("mlp_layernorm_adam_60", .layerNorm),
    ] { try measure(name, repetitions: max(repetitions, 15)) { try digits.run(kind) } }
    try measureConvolution(digits)
    try measureRecurrence()
  }

  /// conv 1→16 3×3, ReLU, conv 16→32 3×3, ReLU, linear 2048→10, batch 100: one update by SGD.
  private mutating func measureConvolution(_ digits: DigitsTraining) throws {
    var generator = SeededGenerator(seed: 0)
    let network = Sequential<Float>(
      try Conv2d(1, 16, kernelSize: 3, padding: 1, using: &generator), ReLU(),
      try Conv2d(16, 32, kernelSize: 3, padding: 1, using: &generator), ReLU(),
      Flatten(), try Linear(2048, 10, using: &generator))
    let optimizer = try Optimizer(network.parameters, SGD(learningRate: 0.05))
    let (pixels, labels) = try digits.training.batch(Array(0..<100))
    let images = try pixels.view(100, 1, 8, 8)
    try measure("cnn_update_b100") {
      optimizer.zeroGrad()
      try crossEntropy(network(images), labels).backward()
      try optimizer.step()
    }
  }

  /// Embedding 65×128, GRU 128→128, linear 128→65 on 32 sequences of 64 characters: forward, loss, backward, clipping; with the layer, and
  /// with its cell in a loop.
  private mutating func measureRecurrence() throws {
    var generator = SeededGenerator(seed: 0)
    let embedding = try Embedding<Float>(65, 128, using: &generator)
    let gru = try GRU<Float>(128, 128, batchFirst: true, using: &generator)
    let cell = try GRUCell<Float>(128, 128, using: &generator)
    let head = try Linear<Float>(128, 65, using: &generator)
    let text = try Tensor((0..<32 * 65).map { _ in Int.random(in: 0..<65, using: &generator) }, shape: [32, 65])
    let input = try text.narrow(dim: 1, start: 0, length: 64)
    let target = try text.narrow(dim: 1, start: 1, length: 64).reshape(-1)

    func update(_ parts: [any Module<Float>], _ states: () throws -> Tensor<Float>) throws {
      let parameters = parts.flatMap { $0.parameters }
      for parameter in parameters { parameter.zeroGrad() }
      try crossEntropy(head(states()).reshape(-1, 65), target).backward()
      try clipGradNorm(parameters, maxNorm: 1)
    }
    try measure("gru_step_h128_s64_b32") {
      try update([embedding, gru, head]) { try gru(embedding(input)).output }
    }
    try measure("grucell_loop_step_h128_s64_b32") {
      try update([embedding, cell, head]) {
        let letters = try embedding(input)
        var state = try Tensor<Float>.zeros(32, 128)
        var states: [Tensor<Float>] = []
        for t in 0..<64 {
          state = try cell(letters.select(dim: 1, index: t), state)
          states.append(state)
        }
        return try Tensor.stack(states, dim: 1)
      }
    }
  }

  /// Products of square matrices; and the products of the 60 updates alone, the least that training can take.
  mutating func measureMatrixProducts() throws {
    var generator = SeededGenerator(seed: 0)
    for n in [64, 256, 1024] {
      let a = try Tensor<Float>.randn([n, n], using: &generator)
      let b = try Tensor<Float>.randn([n, n], using: &generator)
      try measure("matmul_\(n)") { _ = try a.matmul(b) }
    }
    let sizes = [(64, 128), (128, 64), (64, 10)]
    let layers = try sizes.map { inputs, outputs in
      (
        x: try Tensor<Float>.randn([100, inputs], using: &generator),
        w: try Tensor<Float>.randn([outputs, inputs], using: &generator),
        g: try Tensor<Float>.randn([100, outputs], using: &generator)
      )
    }
    try measure("mlp_products_60") {
      for _ in 0..<60 {
        for (k, layer) in layers.enumerated() {
          _ = try layer.x.matmul(layer.w.transpose(0, 1))
          _ = try layer.g.transpose(0, 1).matmul(layer.x)
          if k > 0 { _ = try layer.g.matmul(layer.w) }
        }
      }
    }
  }
}
