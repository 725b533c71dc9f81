import Testing

@testable import TensorCore

/// Expected numbers: PyTorch 2.15, the program above each.
@Suite struct InPlaceTests {
  typealias T = Tensor<Double>

  /// `x.mul_(y)`, as an example of an operation in place whose rules need values.
  private func multiply(_ x: T, by y: T) throws {
    try x.write(
      "mul_", saving: [y.detach(), x.clone().detach()], oldValues: { g, saved in try g * saved[0] },
      (y, { g, saved in try g * saved[1] })
    ) {
      try x.overwrite(with: noGrad { try x * y })
    }
  }

  // x = ones(3, requires_grad=True); y = x * 2; w = tensor([1., 2., 3.], requires_grad=True); y.mul_(w); (y * y).sum().backward()
  @Test("a write in place becomes a step of the graph")
  func recorded() throws {
    let x = try T.ones(3).requiresGrad()
    let w = try T([1, 2, 3]).requiresGrad()
    let y = try x * 2
    try multiply(y, by: w)
    #expect(y.elements == [2, 4, 6])
    try (y * y).sum().backward()
    #expect(x.grad?.elements == [8, 32, 72])
    #expect(w.grad?.elements == [8, 16, 24])
  }

  // x = tensor([1., 2., 3., 4.], requires_grad=True); y = x * 1; v = y.view(2, 2); other = y.view(4)
  // v.mul_(w) with w = tensor([10., 20.], requires_grad=True); (other * tensor([1., 2., 3., 4.])).sum().backward()
  @Test("a write through a view reaches the base, and other views of it")
  func throughViews() throws {
    let x = try T([1, 2, 3, 4]).requiresGrad()
    let w = try T([10, 20]).requiresGrad()
    let y = try x * 1
    let (v, other) = (try y.view([2, 2]), try y.view([4]))
    try multiply(v, by: w)
    #expect(other.elements == [10, 40, 30, 80])
    try (other * T([1, 2, 3, 4])).sum().backward()
    #expect(x.grad?.elements == [10, 40, 30, 80])
    #expect(w.grad?.elements == [10, 20])
  }

  // base = zeros(4); base.view(2, 2).mul_(w) ... the base starts to want a gradient
  @Test("a write of something recorded into a plain tensor makes it want a gradient")
  func plainBase() throws {
    let base = try T([1, 2, 3, 4])
    let w = try T([10, 20]).requiresGrad()
    try multiply(try base.view([2, 2]), by: w)
    #expect(base.requiresGrad)
    try base.sum().backward()
    #expect(w.grad?.elements == [4, 6])
  }

  @Test("values that are replaced get the gradient zero")
  func replaced() throws {
    let x = try T([1, 2]).requiresGrad()
    let y = try x * 3
    try y.write("fill_", allowingOverlap: true) { try y.overwrite(with: T([7, 7])) }
    try y.sum().backward()
    #expect(x.grad?.elements == [0, 0])
  }

  @Test("a leaf that wants a gradient is not written while operations are recorded, nor a view of it")
  func leaves() throws {
    let x = try T.ones(4).requiresGrad()
    let onLeaf = #expect(throws: TensorError.self) { try multiply(x, by: T.ones(4)) }
    #expect(onLeaf?.message == "a leaf Variable that requires grad is being used in an in-place operation.")
    let onView = #expect(throws: TensorError.self) { try multiply(x.view([2, 2]), by: T.ones(2)) }
    #expect(onView?.message == "a view of a leaf Variable that requires grad is being used in an in-place operation.")
    try noGrad { try multiply(x, by: T([1, 2, 3, 4])) }
    #expect(x.elements == [1, 2, 3, 4])
    #expect(x.isLeaf && x.requiresGrad)
  }

  @Test("a view made inside noGrad is not written outside")
  func viewWithoutGrad() throws {
    let y = try T.ones(4).requiresGrad() * 2
    let view = try noGrad { try y.view([2, 2]) }
    let error = #expect(throws: TensorError.self) { try multiply(view, by: T.ones(2)) }
    #expect(error?.kind == .inPlace)
  }

  @Test("a saved tensor that was written is an error that names both operations")
  func savedThenWritten() throws {
    let y = try T.ones(3).requiresGrad() * 1
    let z = try y.exp()
    try multiply(z, by: T([2, 2, 2]))
    let error = #expect(throws: TensorError.self) { try z.sum().backward() }
    #expect(error?.kind == .inPlace)
    #expect(error?.message.contains("exp") == true && error?.message.contains("mul_") == true)
  }

  @Test("several elements in one memory location refuse arithmetic in place")
  func overlap() throws {
    let view = try T([1, 2]).asStrided([3, 2], strides: [0, 1])
    let error = #expect(throws: TensorError.self) { try multiply(view, by: T.ones(2)) }
    #expect(error?.message.hasPrefix("unsupported operation: more than one element of the written-to tensor") == true)
  }
}
