import TensorCore

extension NotebookCell {
  /// The notes' cells about cat, stack, repeat and expand, error messages included.
  static let copies = [
    NotebookCell(
      """
      let (a, b, c) = try (Tensor([1, 2]), Tensor([3, 4]), Tensor([5, 6]))
      print(a.shape)
      print(try Tensor.cat([a, b, c], dim: 0))
      """,
      prints: """
        torch.Size([2])
        tensor([1, 2, 3, 4, 5, 6])
        """
    ) { "\(torchSize(try pairs()[0].shape))\n\(try Tensor.cat(pairs(), dim: 0))" },
    NotebookCell(
      "print(try Tensor.cat([a, b, c], dim: 1))",
      prints: "IndexError: Dimension out of range (expected to be in range of [-1, 0], but got 1)"
    ) { "\(try Tensor.cat(pairs(), dim: 1))" },
    NotebookCell(
      """
      print(a.shape)
      let stacked = try Tensor.stack([a, b, c], dim: 0)
      print(stacked)
      print(stacked.shape)
      """,
      prints: """
        torch.Size([2])
        tensor([[1, 2],
                [3, 4],
                [5, 6]])
        torch.Size([3, 2])
        """
    ) {
      let stacked = try Tensor.stack(pairs(), dim: 0)
      return "\(torchSize(try pairs()[0].shape))\n\(stacked)\n\(torchSize(stacked.shape))"
    },
    NotebookCell(
      """
      let x = try Tensor([[1, 2, 3], [4, 5, 6]])
      print(try x.repeat(2, 3))
      """,
      prints: """
        tensor([[1, 2, 3, 1, 2, 3, 1, 2, 3],
                [4, 5, 6, 4, 5, 6, 4, 5, 6],
                [1, 2, 3, 1, 2, 3, 1, 2, 3],
                [4, 5, 6, 4, 5, 6, 4, 5, 6]])
        """
    ) { "\(try Tensor([[1, 2, 3], [4, 5, 6]]).repeat(2, 3))" },
    NotebookCell(
      """
      let row = try Tensor([[1, 2, 3]])
      print(try row.expand(2, 3))
      """,
      prints: """
        tensor([[1, 2, 3],
                [1, 2, 3]])
        """
    ) { "\(try Tensor([[1, 2, 3]]).expand(2, 3))" },
    NotebookCell(
      "print(try row.expand(2, 4))",
      prints: """
        RuntimeError: The expanded size of the tensor (4) must match the existing size (3) at non-singleton dimension 1.  Target sizes: \
        [2, 4].  Tensor sizes: [1, 3]
        """
    ) { "\(try Tensor([[1, 2, 3]]).expand(2, 4))" },
  ]
}

private func pairs() throws -> [Tensor<Int>] { try [Tensor([1, 2]), Tensor([3, 4]), Tensor([5, 6])] }
