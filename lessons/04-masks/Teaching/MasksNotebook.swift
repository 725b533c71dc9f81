import TensorCore

/// The notes' cells about `masked_fill` and `topk`, run on our engine. What is random there is shown by its shape.
struct MasksNotebook {
  /// A line of code and what is printed beneath it.
  struct Cell {
    /// The code, in Swift.
    let code: String
    /// What it prints.
    let output: String
  }

  /// All cells in the notes' order.
  let cells: [Cell]

  /// Runs them.
  init() throws {
    var generator = SeededGenerator(seed: 4)
    let random = try Tensor<Float>.randn([3, 2], using: &generator)
    let coins = try Tensor<Int>.randint(0..<2, [3, 2], using: &generator)
    // The notes' own random numbers, so that the rest can be compared to the last digit.
    let t = try Tensor<Float>([[-1.7544, -1.5359], [-2.1221, -0.3324], [1.0647, -0.14581]])
    let m = try Tensor([[1, 1], [1, 0], [0, 1]])
    let x = try Tensor<Float>.arange(1, 6)
    let (values, indices) = try x.topk(3)
    cells = [
      Cell(code: "try Tensor<Float>.randn([3, 2], using: &generator).shape", output: "\(random.shape)"),
      Cell(code: "try Tensor<Int>.randint(0..<2, [3, 2], using: &generator).shape", output: "\(coins.shape)"),
      Cell(code: "t      // with the numbers that the notes happened to draw", output: "\(t)"),
      Cell(code: "try m.eq(0)", output: "\(try m.eq(0))"),
      Cell(code: "try t.maskedFill(m.eq(0), -1e9)", output: "\(try t.maskedFill(m.eq(0), -1e9))"),
      Cell(
        code: "let x = try Tensor<Float>.arange(1, 6)\nlet (values, indices) = try x.topk(3)\nvalues",
        output: "\(values)"),
      Cell(code: "indices", output: "\(indices)"),
    ]
  }

  /// What the cell whose code starts so prints.
  func output(of code: String) -> String { cells.first { $0.code.hasPrefix(code) }?.output ?? "" }
}
