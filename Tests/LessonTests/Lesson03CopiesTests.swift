import Testing

@testable import Curriculum

@Suite("Lesson 3: copy or alias")
struct Lesson03Copies {
  @Test func normalizeAxis() throws { try expectSolved("normalizeAxis", in: "03-copies") }
  @Test func cat() throws { try expectSolved("cat", in: "03-copies") }
  @Test func stack() throws { try expectSolved("stack", in: "03-copies") }
  @Test func expand() throws { try expectSolved("expand", in: "03-copies") }
  @Test func expandGradient() throws { try expectSolved("expandGradient", in: "03-copies") }
  @Test func `repeat`() throws { try expectSolved("repeat", in: "03-copies") }

  @Test("every cell of the notes prints what PyTorch prints", arguments: NotebookCell.copies.indices)
  func notebook(cell: Int) { #expect(NotebookCell.copies[cell].printed == NotebookCell.copies[cell].expected) }
}
