import Testing

@testable import TensorCore

@Suite struct MemoryTests {
  @Test("nothing is left of a graph when its result is gone: no cycles")
  func noCycles() throws {
    weak var storage: Storage<Float>?
    weak var node: GraphNode?
    do {
      let x = try Tensor<Float>([1, 2, 3]).requiresGrad()
      let y = try (x * x).exp()
      let view = try y.view([3, 1])
      try (view * view).sum().backward()
      storage = y.storage
      node = y.node
      #expect(storage != nil && node != nil)
    }
    #expect(storage == nil && node == nil)
  }

  @Test("a graph that never goes backward, and one that stays retained, are released with their results")
  func notGoneBackward() throws {
    let before = tensorBytesInUse()
    do {
      let x = try Tensor<Float>.ones(100).requiresGrad()
      let y = try (x.softmax(dim: 0) * x).sum()
      try y.backward(retainGraph: true)
      _ = try (x.var() + x.prod()).exp()
    }
    #expect(tensorBytesInUse() == before)
  }

  @Test("training takes as much memory after 1,000 steps as after 10")
  func training() throws {
    var generator = SeededGenerator(seed: 4)
    let x = try Tensor<Float>.randn([16, 5], using: &generator)
    let target = try x.sum(dim: 1, keepdim: true).sin()
    let parameters = try [
      Tensor<Float>.randn([8, 5], using: &generator), .zeros(8), .randn([1, 8], using: &generator), .zeros(1),
    ].map { try $0.requiresGrad() }
    var first: Float = 0
    var last: Float = 0
    func step() throws {
      let hidden = try x.linear(weight: parameters[0], bias: parameters[1])
      let normalised = try (hidden - hidden.mean(dim: 0, keepdim: true)) / (hidden.std(dim: 0, keepdim: true) + 1e-3)
      let loss = try (normalised.tanh().linear(weight: parameters[2], bias: parameters[3]) - target).square().mean()
      parameters.forEach { $0.zeroGrad() }
      try loss.backward()
      try noGrad {
        for p in parameters {
          guard let grad = p.grad else { continue }
          try p -= grad * 0.01
        }
      }
      last = try loss.item()
      if first == 0 { first = last }
    }
    for _ in 0..<10 { try step() }
    let afterTen = tensorBytesInUse()
    for _ in 10..<1000 { try step() }
    #expect(tensorBytesInUse() == afterTen)
    #expect(afterTen > 0 && last < first / 2)
  }
}
