import Testing

@testable import TensorCore

@Suite struct MatmulTests {
  /// Distinct numbers without symmetry, so that a wrong index shows.
  func numbers<Element: NumericElement>(_ shape: [Int], of type: Element.Type = Double.self) throws -> Tensor<Element> {
    let count = shape.reduce(1, *)
    return try Tensor((0..<count).map { Element(converting: Double(($0 * 37 + 11) % 23) - 9) }, shape: shape)
  }

  @Test("a 2×3 matrix times a 3×2 matrix, by hand")
  func matrices() throws {
    let a = try Tensor<Float>([[1, 2, 3], [4, 5, 6]])
    let b = try Tensor<Float>([[7, -1], [8, 0], [9, 2]])
    let c = try a.matmul(b)
    #expect(c.shape == [2, 2])
    // 1·7 + 2·8 + 3·9, −1 + 6; 4·7 + 5·8 + 6·9, −4 + 12
    #expect(c.elements == [50, 5, 122, 8])
  }

  @Test("a vector on the left is a row, on the right a column; two give the 0-d dot product")
  func vectors() throws {
    let v = try Tensor<Double>([1, -2, 3])
    let m = try Tensor<Double>([[1, 2], [3, 4], [5, 6]])
    #expect(try v.matmul(m).elements == [10, 12])
    #expect(try v.matmul(m).shape == [2])
    #expect(try m.matmul(Tensor([10, 1])).elements == [12, 34, 56])
    let dot = try v.matmul(v)
    #expect(dot.shape == [] && dot.elements == [14])
  }

  @Test("dimensions before the matrices broadcast")
  func batches() throws {
    let (a, b) = (try numbers([2, 1, 2, 3]), try numbers([3, 3, 2]))
    let c = try a.matmul(b)
    #expect(c.shape == [2, 3, 2, 2])
    let (x, y, z) = (a.elements, b.elements, c.elements)
    for i in 0..<2 {
      for j in 0..<3 {
        for r in 0..<2 {
          for s in 0..<2 {
            var expected = 0.0
            for k in 0..<3 { expected += x[i * 6 + r * 3 + k] * y[j * 6 + k * 2 + s] }
            #expect(z[((i * 3 + j) * 2 + r) * 2 + s] == expected)
          }
        }
      }
    }
  }

  @Test("transposed, stepped and repeated matrices are read where they lie")
  func views() throws {
    let a = try numbers([6, 8])
    let b = try numbers([8, 8])
    for layout in [
      Layout(shape: [3, 4], strides: [1, 8], offset: 2), Layout(shape: [3, 4], strides: [16, 2]),
      Layout(shape: [3, 4], strides: [0, 1]), Layout(shape: [3, 4], strides: [8, 0]),
      Layout(shape: [1, 4], strides: [0, 8]),
      Layout(shape: [3, 1], strides: [0, 1]),
    ] {
      let view = Tensor(storage: a.storage, layout: layout)
      let other = Tensor(storage: b.storage, layout: Layout(shape: [layout.shape[1], 2], strides: [1, 8], offset: 3))
      #expect(try view.matmul(other).elements == view.copy().matmul(other.copy()).elements, "\(layout)")
    }
  }

  @Test("an inner size of 0 gives zeros, an outer size of 0 nothing")
  func empty() throws {
    #expect(try Tensor<Float>.ones(2, 0).matmul(.ones(0, 3)).elements == [Float](repeating: 0, count: 6))
    #expect(try Tensor<Float>.ones(0, 2).matmul(.ones(2, 3)).shape == [0, 3])
    #expect(try Tensor<Float>.ones(0, 0).matmul(.ones(5, 0, 0)).shape == [5, 0, 0])
  }

  @Test("whole numbers multiply, too")
  func integers() throws {
    let c = try Tensor<Int>([[1, 2], [3, 4]]).matmul(Tensor([[5, 6], [7, 8]]))
    #expect(c.elements == [19, 22, 43, 50])
  }

  @Test(
    "our own loop agrees with the BLAS", arguments: [([5, 7], [7, 6]), ([2, 5, 1], [1, 9]), ([1, 3], [4, 3, 2])])
  func fallback(a: [Int], b: [Int]) throws {
    let (x, y) = (try numbers(a), try numbers(b))
    let expected = try x.matrixProduct(reading: x.layout, y, reading: y.layout, "matmul").elements
    #expect(
      try x.matrixProduct(reading: x.layout, y, reading: y.layout, "matmul", usingBLAS: false).elements == expected)
    let columns = try Tensor(storage: y.storage, layout: y.layout.matrixTranspose).copy()
    #expect(
      try x.matrixProduct(
        reading: x.layout, columns, reading: columns.layout.matrixTranspose, "matmul", usingBLAS: false
      ).elements == expected)
  }

  @Test(
    "products that are cut into blocks agree with the loop, whichever factor is read transposed",
    arguments: [(250, 16, 300), (7, 2048, 80), (481, 65, 40), (1, 512, 1100), (130, 10, 1000), (64, 300, 64)])
  func blocks(m: Int, n: Int, k: Int) throws {
    var generator = SeededGenerator(seed: 1)
    let (x, y) = (
      try Tensor<Double>.randn([m, k], using: &generator), try Tensor<Double>.randn([k, n], using: &generator)
    )
    let expected = try x.matrixProduct(reading: x.layout, y, reading: y.layout, "matmul", usingBLAS: false).elements
    // The same numbers, stored column by column.
    let (xColumns, yColumns) = (try x.transpose(0, 1).copy(), try y.transpose(0, 1).copy())
    for (a, left) in [(x, x.layout), (xColumns, xColumns.layout.matrixTranspose)] {
      for (b, right) in [(y, y.layout), (yColumns, yColumns.layout.matrixTranspose)] {
        let product = try a.matrixProduct(reading: left, b, reading: right, "matmul").elements
        #expect(zip(product, expected).allSatisfy { abs($0 - $1) < 1e-11 })
        let single = try a.to(Float.self).matrixProduct(reading: left, b.to(Float.self), reading: right, "matmul")
          .elements
        #expect(zip(single, expected).allSatisfy { abs(Double($0) - $1) < 1e-3 })
      }
    }
  }

  @Test(
    "its gradients agree with finite differences for every combination of ranks",
    arguments: [
      ([3], [3]), ([3], [3, 2]), ([2, 3], [3]), ([2, 3], [3, 4]), ([2, 2, 3], [3, 2]), ([2, 2, 3], [3]),
      ([3], [2, 3, 2]),
      ([2, 3], [2, 3, 2]), ([2, 1, 2, 3], [3, 3, 2]), ([2, 2, 0], [0, 2]),
    ])
  func gradients(a: [Int], b: [Int]) throws {
    try gradientCheck([numbers(a), numbers(b)], tolerance: 1e-5) { try $0[0].matmul($0[1]) }
  }

  @Test(
    "shapes without a product are an error in PyTorch's words",
    arguments: [
      (
        [3], [4],
        "inconsistent tensor size, expected tensor [3] and src [4] to have the same number of elements, but got 3 and 4 elements respectively"
      ),
      ([2, 3], [4], "size mismatch, got input (2), mat (2x3), vec (4)"),
      ([3], [4, 2], "mat1 and mat2 shapes cannot be multiplied (1x3 and 4x2)"),
      ([2, 2, 3], [4, 2], "mat1 and mat2 shapes cannot be multiplied (4x3 and 4x2)"),
      ([2, 3], [2, 4, 5], "Expected size for first two dimensions of batch2 tensor to be: [2, 3] but got: [2, 4]."),
      (
        [2, 2, 3], [3, 3, 4],
        "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0"
      ),
      ([], [3], "both arguments to matmul need to be at least 1D, but they are 0D and 1D"),
    ])
  func mismatch(a: [Int], b: [Int], message: String) throws {
    let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(a).matmul(.ones(b)) }
    #expect(error?.kind == .shape && error?.message == message)
  }

  @Test("bmm multiplies stack by stack and broadcasts nothing")
  func stacks() throws {
    let (a, b) = (try numbers([2, 2, 3]), try numbers([2, 3, 2]))
    #expect(try a.bmm(b).elements == a.matmul(b).elements)
    for (x, y, message) in [
      ([2, 3], [2, 3, 4], "batch1 must be a 3D tensor"), ([2, 3, 4], [3, 4], "batch2 must be a 3D tensor"),
      (
        [2, 3, 4], [1, 4, 6], "Expected size for first two dimensions of batch2 tensor to be: [2, 4] but got: [1, 4]."
      ),
    ] {
      let error = #expect(throws: TensorError.self) { _ = try Tensor<Float>.ones(x).bmm(.ones(y)) }
      #expect(error?.message == message)
    }
  }
}
