import Testing

@testable import TensorCore

/// Lines of Python that PyTorch refuses, and what this engine says to them. The line stands above each.
///
/// Unwritable, because the types forbid it:
/// - `x.argmax().backward()`: argmax gives `Tensor<Int>`, which has no `backward`.
/// - `tensor([1, 2], requires_grad=True)`: `requiresGrad` is there for Float and Double only.
/// - `ones(3, dtype=torch.int64).add_(0.5)`: a `Tensor<Int>` takes only an Int.
/// - `ones(3, requires_grad=True).numpy()`: `elements` copies, so that nobody can write behind the graph's back.
/// - `torch.add(x, x, out=...)`: there is no `out`; writing into an expanded tensor is refused all the same, see below.
/// - `bool(ones(3))`: a condition in Swift is a Bool; `item()` makes one.
@Suite struct PyTorchScriptsTests {
  typealias T = Tensor<Float>

  private func message<Result>(_ kind: TensorError.Kind, _ body: () throws -> Result) -> String {
    let error = #expect(throws: TensorError.self) { _ = try body() }
    #expect(error?.kind == kind)
    return error?.message ?? ""
  }

  private func ones() throws -> T { try T.ones(3).requiresGrad() }

  // MARK: backward

  // x = ones(3, requires_grad=True); (x * 2).backward()
  @Test("without a gradient given, backward starts from one element")
  func backwardFromMany() throws {
    let x = try ones()
    #expect(
      message(.graph) { try (x * 2).backward() }.hasPrefix("grad can be implicitly created only for scalar outputs"))
  }

  // y = (x * x).sum(); y.backward(); y.backward()
  @Test("a graph goes backward once, unless it is retained")
  func twice() throws {
    let x = try ones()
    let y = try (x * x).sum()
    try y.backward(retainGraph: true)
    try y.backward()
    #expect(x.grad?.elements == [4, 4, 4])
    #expect(message(.graph) { try y.backward() }.hasPrefix("Trying to backward through the graph a second time"))
    #expect(x.grad?.elements == [4, 4, 4])
  }

  // (x * 2).backward(ones(2))
  @Test("a given gradient has the shape of the result")
  func gradientShape() throws {
    let x = try ones()
    #expect(
      message(.shape) { try (x * 2).backward(gradient: T.ones(2)) }
        == "Mismatch in shape: grad_output[0] has a shape of [2] and output[0] has a shape of [3].")
  }

  // x += 1
  @Test("a leaf that wants a gradient is not written")
  func leaf() throws {
    let x = try ones()
    #expect(
      message(.inPlace) { try x += 1 } == "a leaf Variable that requires grad is being used in an in-place operation.")
    #expect(message(.inPlace) { try x[0].fill(1) }.hasPrefix("a view of a leaf Variable that requires grad"))
    #expect(x.elements == [1, 1, 1])
  }

  // y = x.exp(); y.mul_(2); y.sum().backward()
  @Test("a result that its own derivative needs must stay")
  func writtenResult() throws {
    let y = try ones().exp()
    try y *= 2
    let words = message(.inPlace) { try y.sum().backward() }
    #expect(
      words.hasPrefix("one of the variables needed for gradient computation has been modified by an inplace operation"))
    #expect(words.contains("exp saved") && words.contains("mul_ has since"))
  }

  // y = x * 1; z = y ** 2; y.add_(1); z.sum().backward()
  @Test("an input that a derivative needs must stay")
  func writtenInput() throws {
    let y = try ones() * 1
    let z = try y.pow(2)
    try y += 1
    let words = message(.inPlace) { try z.sum().backward() }
    #expect(words.contains("pow saved") && words.contains("add_ has since"))
  }

  // y = x.detach(); y.sum().backward() and with torch.no_grad(): y = (x * 2).sum()
  @Test("nothing was recorded, nothing goes backward")
  func notRecorded() throws {
    let words = "element 0 of tensors does not require grad and does not have a grad_fn"
    let x = try ones()
    #expect(message(.graph) { try x.detach().sum().backward() } == words)
    let y = try noGrad { try (x * 2).sum() }
    #expect(message(.graph) { try y.backward() } == words)
    #expect(message(.graph) { try T.ones(1).backward() } == words)
    #expect(
      message(.graph) { try T.ones(1).retainGrad() } == "can't retain_grad on Tensor that has requires_grad=False")
  }

  // (x * 2).requires_grad_(False)
  @Test("only a leaf is told whether it wants a gradient")
  func switchedOff() throws {
    let x = try ones()
    #expect(
      message(.graph) { try (x * 2).requiresGrad(false) }.hasPrefix("you can only change requires_grad flags of leaf"))
    #expect(try x.requiresGrad(false).requiresGrad == false)
  }

  // MARK: tensor

  // ones(3).item()
  @Test("only one element is a number")
  func item() {
    #expect(message(.argument) { try T.ones(3).item() } == "a Tensor with 3 elements cannot be converted to Scalar")
  }

  // ones(2, 3)[2], ones(2, 3)[0, 0, 0], ones(2, 3)[tensor([2])], ones(3)[tensor([True, False])], ones(3)[::-1]
  @Test("indices lead to elements")
  func indices() throws {
    let x = try T.ones(2, 3)
    #expect(message(.index) { try x[2] } == "index 2 is out of bounds for dimension 0 with size 2")
    #expect(message(.index) { try x[0, 0, 0] } == "too many indices for tensor of dimension 2")
    #expect(message(.index) { try x[Tensor([2])] } == "index 2 is out of bounds for dimension 0 with size 2")
    #expect(
      message(.index) { try T.ones(3)[Tensor([true, false])] }
        == "The shape of the mask [2] at index 0 does not match the shape of the indexed tensor [3] at index 0")
    #expect(message(.argument) { try T.ones(3)[.slice(step: -1)] } == "step must be greater than zero")
  }

  // ones(3)[0:2] = ones(3)
  @Test("what is assigned fits")
  func assignment() throws {
    #expect(
      message(.shape) { try T.ones(3).set(T.ones(3), at: 0..<2) }.hasPrefix(
        "The expanded size of the tensor (2) must match the existing size (3) at non-singleton dimension 0."))
  }

  // x.add_(ones(2, 3)), x.masked_fill_(ones(2, 3).bool(), 0.0)
  @Test("a tensor does not grow in place")
  func growth() throws {
    let x = try T.ones(3)
    let words = "output with shape [3] doesn't match the broadcast shape [2, 3]"
    #expect(message(.shape) { try x += T.ones(2, 3) } == words)
    #expect(message(.shape) { try x.maskedFillInPlace(Tensor<Bool>.ones(2, 3), 0) } == words)
  }

  // torch.add(x, x, out=x.expand(2, 3))
  @Test("an expanded tensor is not written by arithmetic")
  func expanded() throws {
    let x = try T.ones(3).expand(2, 3)
    #expect(
      message(.inPlace) { try x += T.ones(3) }
        == "unsupported operation: more than one element of the written-to tensor refers to a single memory location. "
        + "Please clone() the tensor before performing the operation.")
  }

  // torch.arange(0, 5, 0)
  @Test("a range that goes nowhere")
  func range() {
    #expect(message(.argument) { try Tensor<Int>.arange(0, 5, step: 0) } == "step must be nonzero")
  }

  // torch.cat([ones(2), ones(2)], 1), torch.bmm(ones(2, 3), ones(2, 3, 4)), ones(2, 3) @ ones(2, 3)
  @Test("dimensions and shapes fit the operation")
  func shapes() throws {
    #expect(
      message(.dimension) { try T.cat([T.ones(2), T.ones(2)], dim: 1) }
        == "Dimension out of range (expected to be in range of [-1, 0], but got 1)")
    #expect(message(.shape) { try T.ones(2, 3).bmm(T.ones(2, 3, 4)) } == "batch1 must be a 3D tensor")
    #expect(
      message(.shape) { try T.ones(2, 3).matmul(T.ones(2, 3)) }
        == "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)")
  }

  // torch.multinomial(tensor([0.5, 0.5]), 3), torch.multinomial(tensor([0.0, 0.0]), 1)
  @Test("a distribution to draw from")
  func draws() throws {
    var generator = SeededGenerator(seed: 1)
    #expect(
      message(.argument) { try T([0.5, 0.5]).multinomial(3, using: &generator) }
        == "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    #expect(
      message(.argument) { try T([0, 0]).multinomial(1, using: &generator) }
        == "invalid multinomial distribution (sum of probabilities <= 0)")
  }
}
