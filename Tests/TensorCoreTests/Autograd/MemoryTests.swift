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
}
