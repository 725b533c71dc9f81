import Checking
import TensorCore

extension Experiment {
  /// The examples of lesson 0's text, run.
  static let warmUp: [Experiment] = [
    Experiment(
      "tour", Words(en: "our tensors in nine lines, and what each of them gives", zh: "用九行认识我们的张量，以及每一行的结果")
    ) { output in
      let x = try Tensor([[1.0, 2, 3], [4, 5, 6]])
      let w = try Tensor([3.0]).requiresGrad()
      try (w * w).sum().backward()
      let shown: [(String, String)] = [
        ("7 / 2", "\(7 / 2)"),
        ("Double(7) / Double(2)", "\(Double(7) / Double(2))"),
        ("x.shape", "\(x.shape)"),
        ("try x.sum()", "\(try x.sum())"),
        ("try x.sum(dim: 0)", "\(try x.sum(dim: 0))"),
        ("try x.sum().item()", "\(try x.sum().item())"),
        ("try x / x.sum()", "\(try x / x.sum())"),
        ("try x.matmul(x.transpose(0, 1))", "\(try x.matmul(x.transpose(0, 1)))"),
        ("x.elements", "\(x.elements)"),
        ("w.grad!", "\(w.grad!)"),
      ]
      let width = shown.map { $0.0.count }.max()! + 3
      for (code, result) in shown {
        let lines = result.split(separator: "\n")
        output.line(code + String(repeating: " ", count: width - code.count) + lines[0])
        for line in lines.dropFirst() { output.line(String(repeating: " ", count: width) + line) }
      }
    }
  ]
}
