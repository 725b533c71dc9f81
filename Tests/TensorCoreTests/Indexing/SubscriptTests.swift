import Testing

@testable import TensorCore

@Suite struct SubscriptTests {
  /// Values from PyTorch: `x = torch.arange(24.).view(2, 3, 4)`.
  @Test("numbers, ranges and names give views of the shapes and elements that Python’s would have")
  func views() throws {
    let expected: [([any TensorIndex], [Int], Int)] = [
      ([0], [3, 4], 0), ([-1, 2], [4], 20), ([1..., .all, 2], [1, 3], 14), ([.all, 1...2], [2, 2, 4], 4),
      ([.ellipsis, 0], [2, 3], 0), ([0, .ellipsis, -1], [3], 3), ([.newAxis, 1], [1, 3, 4], 12),
      ([.ellipsis, .newAxis], [2, 3, 4, 1], 0), ([.all, .slice(1, -1)], [2, 1, 4], 4),
      ([..<1, (-2)...], [1, 2, 4], 4),
      ([.all, .all, .slice(step: 3)], [2, 3, 2], 0), ([stride(from: 1, to: 2, by: 1), 0], [1, 4], 12),
      ([0, 0, stride(from: 1, through: 3, by: 2)], [2], 1), ([5...], [0, 3, 4], 24), ([], [2, 3, 4], 0),
      ([...(-1)], [2, 3, 4], 0),
    ]
    let x = try counting(2, 3, 4)
    for (indices, shape, offset) in expected {
      let y = try x.viewed(by: IndexPlan(indices, shape: x.shape))
      #expect(y.shape == shape)
      #expect(y.layout.offset == offset)
      #expect(y.sharesStorage(with: x))
    }
  }

  @Test("a subscript reads what it says")
  func reads() throws {
    let x = try counting(2, 3, 4)
    #expect(try x[1, 2, 3].item() == 23)
    #expect(try x[0, .all, 1].elements == [1, 5, 9])
    #expect(try x[.ellipsis, stride(from: 0, to: 4, by: 3)].elements == [0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20, 23])
    #expect(try Tensor(scalar: 3.0)[.newAxis].shape == [1])
    #expect(try Tensor(scalar: 3.0)[.ellipsis].item() == 3)
  }

  @Test("index tensors are broadcast; their dimensions stay in place when side by side, else come first")
  func indexTensors() throws {
    let x = try counting(2, 3, 4)
    let (rows, columns) = (try Tensor([0, 1]), try Tensor([0, -2]))
    #expect(try x[rows, columns].shape == [2, 4])
    #expect(try x[rows, columns, 1].elements == [1, 17])
    #expect(try x[.all, Tensor([2, 0, 0, 1])].shape == [2, 4, 4])
    #expect(try x[0, .all, columns].elements == [0, 2, 4, 6, 8, 10])
    #expect(try x[rows, .all, columns].elements == [0, 4, 8, 14, 18, 22])
    #expect(try x[rows.unsqueeze(1), columns, 0].elements == [0, 4, 12, 16])
    #expect(try x[Tensor(scalar: 1)].shape == [3, 4])
    #expect(try x[Tensor<Int>.zeros(0)].shape == [0, 3, 4])
    #expect(try x[.newAxis, rows].shape == [1, 2, 3, 4])
    #expect(try Tensor<Float>.zeros(2, 0)[Tensor([5])].shape == [1, 0])
  }

  @Test("a mask picks where it is true, over as many dimensions as it has")
  func masks() throws {
    let x = try counting(2, 3)
    #expect(try x[x.map("gt") { $0 > 3 }].elements == [4, 5])
    #expect(try x[Tensor([false, true])].elements == [3, 4, 5])
    #expect(try x[.all, Tensor([true, false, true])].elements == [0, 2, 3, 5])
    #expect(try x[Tensor(scalar: true)].shape == [1, 2, 3])
    #expect(try x[Tensor(scalar: false)].shape == [0, 2, 3])
  }

  @Test("its gradients agree with finite differences")
  func gradient() throws {
    try gradientCheck([counting(3, 4)]) { try $0[0][1..., 2] * counting(2) }
    try gradientCheck([counting(3, 4)]) { try $0[0][.newAxis, -1, .slice(step: 3)] * counting(1, 2) }
    let (rows, columns) = (try Tensor([2, 0, 2]), try Tensor([1, 3, 1]))
    try gradientCheck([counting(3, 4)]) { try $0[0][rows, columns] * (counting(3) + 1) }
    try gradientCheck([counting(3, 4)]) { try $0[0].t()[.all, rows] * counting(4, 3) }
    let mask = try Tensor([true, false, true])
    try gradientCheck([counting(3, 4)]) { try $0[0][mask] * counting(2, 4) }
  }

  /// The scripts of the golden group `tensor`.
  @Test("too many indices, indices out of range, and masks and steps that do not fit are errors in PyTorch’s words")
  func errors() throws {
    func message(_ body: () throws -> Tensor<Double>) -> String? {
      do { _ = try body() } catch { return (error as? TensorError)?.message }
      return nil
    }
    let x = try counting(2, 3)
    #expect(message { try x[2] } == "index 2 is out of bounds for dimension 0 with size 2")
    #expect(message { try x[0, -4] } == "index -4 is out of bounds for dimension 1 with size 3")
    #expect(message { try x[0, 0, 0] } == "too many indices for tensor of dimension 2")
    #expect(message { try x[Tensor([2])] } == "index 2 is out of bounds for dimension 0 with size 2")
    #expect(
      message { try counting(3)[Tensor([true, false])] }
        == "The shape of the mask [2] at index 0 does not match the shape of the indexed tensor [3] at index 0")
    #expect(message { try x[.slice(step: -1)] } == "step must be greater than zero")
    #expect(
      message { try x[Tensor([0, 1]), Tensor([0, 1, 2])] }
        == "shape mismatch: indexing tensors could not be broadcast together with shapes [2], [3]")
    #expect(message { try Tensor(scalar: 1.0)[0] }?.hasPrefix("invalid index of a 0-dim tensor") == true)
    #expect(kindOfError { try x[.ellipsis, .ellipsis] } == .index)
    #expect(kindOfError { try x[stride(from: 1, to: 0, by: -1)] } == .argument)
    #expect(kindOfError { try Tensor<Float>.zeros(0, 3)[Tensor([0])] } == .index)
  }
}
