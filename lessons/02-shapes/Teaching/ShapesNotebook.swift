import TensorCore

extension NotebookCell {
  /// The notes' cells about permute, transpose, contiguous, unsqueeze and squeeze. Those with random numbers show the shape.
  static let shapes = [
    NotebookCell(
      """
      let x = try Tensor<Float>.randn([2, 3, 4], using: &generator)
      print(try x.permute(2, 0, 1).shape)
      """, prints: "torch.Size([4, 2, 3])"
    ) { torchSize(try random([2, 3, 4]).permute(2, 0, 1).shape) },
    NotebookCell("print(try x.transpose(1, 2).shape)", prints: "torch.Size([2, 4, 3])") {
      torchSize(try random([2, 3, 4]).transpose(1, 2).shape)
    },
    NotebookCell(
      """
      let m = try Tensor<Float>.randn([2, 3], using: &generator).permute(1, 0)
      print(m.isContiguous, try m.contiguous().isContiguous)
      """, prints: "False True"
    ) {
      let m = try random([2, 3]).permute(1, 0)
      return [m.isContiguous, try m.contiguous().isContiguous].map { $0 ? "True" : "False" }.joined(separator: " ")
    },
    NotebookCell(
      """
      let v = try Tensor([1, 2, 3]).unsqueeze(0)
      print(v)
      print(v.shape)
      """,
      prints: """
        tensor([[1, 2, 3]])
        torch.Size([1, 3])
        """
    ) {
      let v = try Tensor([1, 2, 3]).unsqueeze(0)
      return "\(v)\n\(torchSize(v.shape))"
    },
    NotebookCell(
      """
      let y = try Tensor([[[1, 2, 3]]])
      print(try y.squeeze())
      print(try y.squeeze().shape)
      """,
      prints: """
        tensor([1, 2, 3])
        torch.Size([3])
        """
    ) {
      let y = try Tensor([[[1, 2, 3]]]).squeeze()
      return "\(y)\n\(torchSize(y.shape))"
    },
    NotebookCell("print(try y.squeeze(0).shape)", prints: "torch.Size([1, 3])") {
      torchSize(try Tensor([[[1, 2, 3]]]).squeeze(0).shape)
    },
  ]
}

/// Random numbers, of which a cell shows the shape only.
private func random(_ shape: [Int]) throws -> Tensor<Float> {
  var generator = SeededGenerator(seed: 0)
  return try .randn(shape, using: &generator)
}
