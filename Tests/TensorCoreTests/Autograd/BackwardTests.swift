import Testing

@testable import TensorCore

@Suite struct BackwardTests {
  typealias T = Tensor<Double>

  @Test("the gradient of x·x is 2x, and adds up from call to call until it is set to nil")
  func accumulates() throws {
    let x = try T([3, -2]).requiresGrad()
    try (x * x).sum().backward()
    #expect(x.grad?.elements == [6, -4])
    try (x * x).sum().backward()
    #expect(x.grad?.elements == [12, -8])
    x.zeroGrad()
    #expect(x.grad == nil)
  }

  @Test("a tensor used twice gets the sum of both gradients")
  func usedTwice() throws {
    let x = try T([2]).requiresGrad()
    let square = try x * x
    try (square * square + square).sum().backward()  // x⁴ + x²: 4x³ + 2x
    #expect(x.grad?.elements == [36])
  }

  @Test("gradients of overlapping parts and of the whole add up, in whatever order they arrive")
  func parts() throws {
    for wholeFirst in [true, false] {
      let x = try T([1, 2, 3, 4]).requiresGrad()
      let whole = try (x * 5).sum()
      let parts =
        try (x.narrow(dim: 0, start: 0, length: 3) * 2).sum() + (x.narrow(dim: 0, start: 1, length: 3) * 3).sum()
      try (wholeFirst ? whole + parts : parts + whole).backward()
      #expect(x.grad?.elements == [7, 10, 10, 8])  // 5 + 2, 5 + 2 + 3, 5 + 2 + 3, 5 + 3
    }
  }

  @Test("a part's gradient is not added to one that another tensor has received, too")
  func partsOfShared() throws {
    for partFirst in [true, false] {
      let (a, b) = (try T([1, 2]).requiresGrad(), try T([3, 4]).requiresGrad())
      let sum = try (a + b).sum()
      let part = try a.select(dim: 0, index: 1) * 10
      try (partFirst ? part + sum : sum + part).backward()
      #expect(a.grad?.elements == [1, 11])
      #expect(b.grad?.elements == [1, 1])
    }
  }

  @Test("a given gradient takes the place of 1")
  func givenGradient() throws {
    let x = try T([1, 2, 3]).requiresGrad()
    try (x * x).backward(gradient: T([1, 10, 100]))
    #expect(x.grad?.elements == [2, 40, 600])
  }

  @Test("two leaves of a sum get gradients of their own, not one shared memory")
  func gradientsAreNotShared() throws {
    let (a, b) = (try T([1, 2]).requiresGrad(), try T([3, 4]).requiresGrad())
    try (a + b).sum().backward()
    let (first, second) = (try #require(a.grad), try #require(b.grad))
    #expect(!first.sharesStorage(with: second))
    try first.addInPlace(first.clone())
    #expect(second.elements == [1, 1])
  }

  @Test("a leaf's gradient does not share memory with the gradient that was given")
  func givenGradientIsCopied() throws {
    let x = try T([1, 2]).requiresGrad()
    let gradient = try T([5, 6])
    try x.backward(gradient: gradient)
    #expect(x.grad?.elements == [5, 6])
    #expect(x.grad?.sharesStorage(with: gradient) == false)
  }

  @Test("inside noGrad nothing is recorded, and enableGrad records again")
  func modes() throws {
    let x = try T([2]).requiresGrad()
    #expect(try noGrad { try x * x }.requiresGrad == false)
    #expect(try noGrad { try enableGrad { try x * x } }.requiresGrad)
    #expect(try noGrad { try x.clone() }.isLeaf)
  }

  @Test("detach cuts the graph and keeps the memory")
  func detaches() throws {
    let x = try T([2, 5]).requiresGrad()
    let cut = try (x * x).detach()
    #expect(!cut.requiresGrad && cut.isLeaf)
    try (cut * x).sum().backward()
    #expect(x.grad?.elements == [4, 25])
  }

  @Test("the gradient of a tensor that is not a leaf is kept when asked for")
  func retainsGrad() throws {
    let x = try T([3]).requiresGrad()
    let y = try x * x
    try y.retainGrad()
    try (y * y).sum().backward()
    #expect(y.grad?.elements == [18])
    #expect(x.grad?.elements == [108])
  }

  @Test("gradients flow only to leaves that want one")
  func onlyWhereWanted() throws {
    let (w, data) = (try T([2]).requiresGrad(), try T([7]))
    try (w * data).sum().backward()
    #expect(w.grad?.elements == [7])
    #expect(data.grad == nil && !data.requiresGrad)
  }

  @Test("the gradient of an expanded leaf is one number per copy")
  func expandedLeaf() throws {
    let base = try T([1, 2])
    let leaf = try base.asStrided([3, 2], strides: [0, 1]).requiresGrad()
    try (leaf * T([[1, 2], [3, 4], [5, 6]])).sum().backward()
    #expect(leaf.grad?.elements == [1, 2, 3, 4, 5, 6])
  }

  @Test("a chain of 100,000 steps goes backward and is released without a stack overflow")
  func longChain() throws {
    let x = try T([1]).requiresGrad()
    var y = x
    for _ in 0..<100_000 { y = try y + x }
    try y.backward()
    #expect(x.grad?.elements == [100_001])
    y = x
  }

  @Test("a failed pass leaves no gradient behind for the next one")
  func recoversFromFailure() throws {
    let x = try T([3]).requiresGrad()
    let square = try x * x
    let y = try (square * square).sum()
    try noGrad { try square.addInPlace(T([1])) }
    #expect(throws: TensorError.self) { try y.backward() }
    x.zeroGrad()
    try (x * x).sum().backward()
    #expect(x.grad?.elements == [6])
  }
}
