import Checking
import Contracts

extension AnswerKeyBuilder where Method == (Int, Int, Int) throws -> MatmulCost, Input == (Int, Int, Int) {
  /// Wrong ways to count the operations of a product.
  mutating func addCostMisconceptions() {
    misconception(
      "flopIsMac", { m, k, n in MatmulCost(macs: m * k * n, flops: m * k * n) },
      says: { m, k, n in
        Words(
          en: """
            This is what you get when a multiplication with its addition counts as one FLOP. That pair is a MAC. A FLOP is one operation, so the \(m * k * n) MACs are \(2 * m * k * n) FLOPs. (Some tools print MACs \
            under the name of FLOPs: a factor of 2 between two papers is often no more than that.)
            """,
          zh: """
            这正是把一次乘法连同加法算作一次 FLOP 时得到的结果。这样的一对叫 MAC；FLOP 是单独一次运算，所以 \(m * k * n) 次 MAC 是 \(2 * m * k * n) 次 FLOP。\
            （有些工具把 MAC 数叫作 FLOPs：两篇论文相差 2 倍，往往只是这个原因。）
            """)
      })
    misconception(
      "bothDoubled", { m, k, n in MatmulCost(macs: 2 * m * k * n, flops: 2 * m * k * n) },
      says: { m, k, n in
        Words(
          en:
            "This is what you get when MACs are doubled, too. A MAC already is a multiplication and an addition: there are \(m * k * n).",
          zh: "这正是把 MAC 也乘以 2 时得到的结果。一次 MAC 已包含一次乘法和一次加法：共 \(m * k * n) 次。")
      })
    misconception(
      "macsAndFlopsSwapped", { m, k, n in MatmulCost(macs: 2 * m * k * n, flops: m * k * n) },
      says: { _, _, _ in
        Words(
          en: "This is what you get when the two change places. One MAC is two FLOPs, so there are fewer MACs.",
          zh: "这正是把二者弄反时得到的结果。一次 MAC 是两次 FLOP，所以 MAC 的个数较少。")
      })
    misconception(
      "oneOperationPerResult", { m, _, n in MatmulCost(macs: m * n, flops: 2 * m * n) },
      says: { m, k, n in
        Words(
          en: """
            This is what you get when every element of the result counts as one MAC: \(m) · \(n). That is so for a product element by element; in a matrix product each element adds up \(k) products.
            """,
          zh: "这正是把结果的每个元素算作一次 MAC（\(m) · \(n)）时得到的结果。逐元素相乘才是这样；矩阵乘法的每个元素由 \(k) 个乘积相加而成。")
      })
    misconception(
      "countsTheInputs", { m, k, n in MatmulCost(macs: m * k + k * n, flops: 2 * (m * k + k * n)) },
      says: { m, k, n in
        Words(
          en: """
            This is what you get when the numbers of both matrices are counted: \(m * k) + \(k * n). That is what has to be read. Each number of the first is used \(n) times.
            """,
          zh: "这正是数两个矩阵里有多少个数（\(m * k) + \(k * n)）时得到的结果。那是要读取的数量；第一个矩阵的每个数要用 \(n) 次。")
      })
    misconception(
      "firstAdditionNotCounted", { m, k, n in MatmulCost(macs: m * k * n, flops: m * n * (2 * k - 1)) },
      says: { m, k, n in
        Words(
          en: """
            This is what you get when the first of the \(k) products is not added to anything: \(k - 1) additions for each of the \(m * n) results. Exact, but a different convention; this task asks for one addition \
            with every multiplication, as PyTorch's counter has it.
            """,
          zh: """
            这正是认为 \(k) 个乘积中第一个不用加时得到的结果：\(m * n) 个结果各只有 \(k - 1) 次加法。这样更精确，但是另一种约定；\
            本题按 PyTorch 计数器的惯例，每次乘法配一次加法。
            """)
      })
    misconception(
      "stepsCountedTwice", { m, k, n in MatmulCost(macs: m * k * n, flops: m * k * n * k) },
      says: { m, k, n in
        Words(
          en: """
            This is what you get when k is multiplied in once more. The \(m * k * n) MACs already contain the \(k) steps of each element.
            """,
          zh: "这正是多乘了一次 k 时得到的结果。\(m * k * n) 次 MAC 里已经包含了每个元素的 \(k) 步。")
      })
  }
}
