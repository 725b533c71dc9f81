import Testing

@testable import TensorCore

@Suite struct SumTests {
  @Test("along rows, columns, several dimensions or all")
  func dimensions() throws {
    let x = try Tensor<Float>([[1, 2, 3], [10, 20, 30]])
    #expect(try x.sum().elements == [66] && x.sum().shape == [])
    #expect(try x.sum(dim: 0).elements == [11, 22, 33])
    #expect(try x.sum(dim: -1).elements == [6, 60])
    #expect(try x.sum(dim: 1, keepdim: true).shape == [2, 1])
    #expect(try x.sum(dims: [-1, 0], keepdim: true).shape == [1, 1])
    #expect(try x.sum(dims: []).elements == [66])
  }

  @Test("a 0-d tensor is its own sum; without elements the sum is 0")
  func edges() throws {
    #expect(try Tensor<Double>(scalar: 7).sum(dim: -1).elements == [7])
    #expect(try Tensor<Double>.zeros(0, 3).sum(dim: 0).elements == [0, 0, 0])
    #expect(try Tensor<Double>.zeros(0, 3).sum(dim: 1).shape == [0])
    #expect(try Tensor<Double>.zeros(0, 3).sum().elements == [0])
  }

  @Test("true counts as one, and sums of masks and of whole numbers are whole")
  func wholeNumbers() throws {
    #expect(try Tensor<Bool>([[true, false, true], [false, false, true]]).sum(dim: 0).elements == [1, 0, 2])
    #expect(try Tensor<Bool>([true, true]).sum().item() == 2)
    #expect(try Tensor<Int>([Int.max, 1]).sum().item() == Int.min)
  }

  @Test("every order of dimensions in memory gives the sums of the elements", arguments: 0..<6)
  func layouts(order: Int) throws {
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let sizes = [3, 9, 20]
    var strides = [0, 0, 0]
    var next = 2
    for d in orders[order].reversed() {
      strides[d] = next
      next *= sizes[d]
    }
    let memory = try Tensor<Double>((0..<next).map { Double(($0 * 31) % 17) - 5 }, shape: [next])
    let x = Tensor(storage: memory.storage, layout: Layout(shape: sizes, strides: strides, offset: 1))
    let values = x.elements
    for dims in [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] {
      var expected = [Int: Double]()
      for i in 0..<3 {
        for j in 0..<9 {
          for k in 0..<20 {
            let place = [i, j, k].indices.filter { !dims.contains($0) }.reduce(0) { $0 * sizes[$1] + [i, j, k][$1] }
            expected[place, default: 0] += values[(i * 9 + j) * 20 + k]
          }
        }
      }
      #expect(try x.sum(dims: dims).elements == expected.sorted { $0.key < $1.key }.map(\.value), "\(dims)")
    }
  }

  @Test("a million Floats lose no digits, along memory or across it")
  func accuracy() throws {
    let x = try Tensor<Float>.full([1_000_000], 0.1)
    #expect(abs(try x.sum().item() - 100_000) < 0.01)
    let columns = try Tensor<Float>.full([500_000, 2], 0.1).sum(dim: 0).elements
    #expect(columns.allSatisfy { abs($0 - 50_000) < 0.01 })
  }

  @Test("its gradients agree with finite differences", arguments: [[], [0], [1], [-1], [0, 2]])
  func gradients(dims: [Int]) throws {
    let x = try Tensor<Double>((0..<24).map { Double(($0 * 7) % 11) }, shape: [2, 3, 4])
    try gradientCheck([x]) { try $0[0].sum(dims: dims) }
    try gradientCheck([x]) { try $0[0].sum(dims: dims, keepdim: true) }
  }

  @Test("a dimension out of range or named twice is an error")
  func errors() throws {
    func message(_ shape: [Int], _ dims: [Int]) -> String? {
      let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(shape).sum(dims: dims) }
      #expect(error?.kind == .dimension)
      return error?.message
    }
    #expect(message([2, 3], [0, -2]) == "dim 0 appears multiple times in the list of dims")
    #expect(message([], [1]) == "Dimension out of range (expected to be in range of [-1, 0], but got 1)")
    #expect(message([Int](repeating: 1, count: 65), [0]) == "only tensors with up to 64 dims are supported")
  }
}
