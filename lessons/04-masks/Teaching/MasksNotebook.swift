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
    let coins = try Tensor((0..<6).map { _ in Int.random(in: 0...1, using: &generator) }, shape: [3, 2])
    // The notes' own random numbers, so that the rest can be compared to the last digit.
    let t = try Tensor<Float>([[-1.7544, -1.5359], [-2.1221, -0.3324], [1.0647, -0.14581]])
    let isZero = try Tensor([[false, false], [false, true], [true, false]])
    let x = try Tensor<Float>([1, 2, 3, 4, 5])
    let (values, indices) = try x.topk(3)
    cells = [
      Cell(code: "try Tensor<Float>.randn([3, 2], using: &generator).shape", output: "\(random.shape)"),
      Cell(code: "coins.shape      // 0 or 1 at random, the notes' randint(0, 2, (3, 2))", output: "\(coins.shape)"),
      Cell(code: "t                // the notes' numbers", output: "\(t)"),
      Cell(code: "isZero           // the notes' m == 0", output: "\(isZero)"),
      Cell(code: "try t.maskedFill(isZero, -1e9)", output: "\(try t.maskedFill(isZero, -1e9))"),
      Cell(code: "let (values, indices) = try x.topk(3)  // x is 1, 2, 3, 4, 5\nvalues", output: "\(values)"),
      Cell(code: "indices", output: "\(indices)"),
    ]
  }

  /// What the cell whose code starts so prints.
  func output(of code: String) -> String { cells.first { $0.code.hasPrefix(code) }?.output ?? "" }
}
