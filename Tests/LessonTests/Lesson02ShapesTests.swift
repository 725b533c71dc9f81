import Testing

@testable import Curriculum

@Suite("Lesson 2: shape, stride, view")
struct Lesson02Shapes {
  @Test func rowMajorStrides() throws { try expectSolved("rowMajorStrides", in: "02-shapes") }
  @Test func isContiguous() throws { try expectSolved("isContiguous", in: "02-shapes") }
  @Test func permute() throws { try expectSolved("permute", in: "02-shapes") }
  @Test func canView() throws { try expectSolved("canView", in: "02-shapes") }
  @Test func squeeze() throws { try expectSolved("squeeze", in: "02-shapes") }
  @Test func unsqueeze() throws { try expectSolved("unsqueeze", in: "02-shapes") }

  @Test("every cell of the notes prints what PyTorch prints", arguments: NotebookCell.shapes.indices)
  func notebook(cell: Int) { #expect(NotebookCell.shapes[cell].printed == NotebookCell.shapes[cell].expected) }
}
