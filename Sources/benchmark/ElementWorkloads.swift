import NeuralNetworks
import TensorCore

extension Stopwatch {
  /// Operations on a million elements, forward and (`_fb`) forward and backward.
  mutating func measureElements() throws {
    var generator = SeededGenerator(seed: 0)
    let z = try Tensor<Float>.randn([1000, 1000], using: &generator)
    let g = try Tensor<Float>.randn([1000, 1000], using: &generator)
    let leaf = try z.clone().requiresGrad()
    let weight = try Tensor<Float>.ones(1000).requiresGrad()
    let bias = try Tensor<Float>.zeros(1000).requiresGrad()
    let (mean, variance) = (try Tensor<Float>.zeros(1000), try Tensor<Float>.ones(1000))

    let functions: [(name: String, apply: (Tensor<Float>) throws -> Tensor<Float>)] = [
      ("add", { try $0 + g }), ("sigmoid", { try $0.sigmoid() }), ("gelu", { try $0.gelu() }),
      ("gelu_tanh", { try $0.gelu(approximate: .tanh) }), ("exp", { try $0.exp() }),
      ("softmax", { try $0.softmax(dim: -1) }),
      ("layer_norm", { try layerNorm($0, [1000], weight: weight, bias: bias) }),
      (
        "batch_norm",
        {
          try batchNorm(
            $0, runningMean: mean, runningVar: variance, weight: weight, bias: bias, training: true, momentum: 0.1)
        }
      ),
      ("chain_sig_mul_add_tanh", { try ($0.sigmoid() * $0 + g).tanh() }),
    ]
    for (name, apply) in functions {
      try measure(name + "_1m") { try noGrad { _ = try apply(z) } }
      try measure(name + "_1m_fb") {
        for tensor in [leaf, weight, bias] { tensor.zeroGrad() }
        try apply(leaf).backward(gradient: g)
      }
    }
    try measure("sum_1m") { _ = try z.sum() }
    try measure("sum_dim0_1m") { _ = try z.sum(dim: 0) }
  }

  /// Operations that move or order a million elements.
  mutating func measureMovement() throws {
    var generator = SeededGenerator(seed: 0)
    let z = try Tensor<Float>.randn([1000, 1000], using: &generator)
    let g = try Tensor<Float>.randn([1000, 1000], using: &generator)
    let column = try Tensor<Float>.randn([1000, 1], using: &generator)
    let cube = try Tensor<Float>.randn([100, 100, 100], using: &generator)
    try measure("cat_dim0_2x1m") { _ = try Tensor.cat([z, g], dim: 0) }
    try measure("cat_dim1_2x1m") { _ = try Tensor.cat([z, g], dim: 1) }
    try measure("transpose_contiguous_1m") { _ = try z.transpose(0, 1).contiguous() }
    try measure("permute201_contiguous_1m") { _ = try cube.permute(2, 0, 1).contiguous() }
    try measure("topk10_1m") { _ = try z.topk(10, dim: -1) }
    try measure("sort_1m") { _ = try z.sort(dim: -1) }
    try measure("expand_contiguous_1m") { _ = try column.expand(1000, 1000).contiguous() }
    try measure("expand_view_only") { _ = try column.expand(1000, 1000) }
    try measure("expand_add_1m") { _ = try z + column }
    try measureTriad(g)
  }

  /// a[i] = b[i] + c[i] over plain memory: what a machine needs to move three million floats.
  private mutating func measureTriad(_ g: Tensor<Float>) throws {
    let count = g.count
    let (a, b, c) = (
      UnsafeMutablePointer<Float>.allocate(capacity: count), UnsafeMutablePointer<Float>.allocate(capacity: count),
      UnsafeMutablePointer<Float>.allocate(capacity: count)
    )
    defer { for memory in [a, b, c] { memory.deallocate() } }
    for memory in [a, b, c] { memory.initialize(repeating: 1, count: count) }
    try measure("triad_1m") { for i in 0..<count { a[i] = b[i] + c[i] } }
  }

  /// What an operation costs when its tensors hold four elements.
  mutating func measureSmallTensors() throws {
    let (p, q) = (try Tensor<Float>.ones(4), try Tensor<Float>.ones(4))
    let (a, b) = (try Tensor<Float>.ones(4).requiresGrad(), try Tensor<Float>.ones(4).requiresGrad())
    let ones = try Tensor<Float>.ones(4)
    try measure("add4_nograd") { _ = try p + q }
    try measure("add4_graph") { _ = try a + b }
    try measure("add4_fwd_backward") {
      a.zeroGrad()
      b.zeroGrad()
      try (a + b).backward(gradient: ones)
    }
    try measure("add4_sum_backward") {
      a.zeroGrad()
      b.zeroGrad()
      try (a + b).sum().backward()
    }
  }
}
