import Datasets
import TensorCore
import Testing

@Suite struct PaddingTests {
  @Test("short sequences are filled up at the end; lengths and mask tell what is real")
  func fills() throws {
    let padded = try PaddedSequences([[5, 6, 7], [8], []], padding: -1)
    #expect(padded.values.shape == [3, 3] && padded.values.elements == [5, 6, 7, 8, -1, -1, -1, -1, -1])
    #expect(padded.lengths == [3, 1, 0])
    #expect(try padded.mask().elements == [true, true, true, true, false, false, false, false, false])
  }

  @Test("nothing to fill up is an error")
  func refused() {
    #expect(throws: DataError.self) { try PaddedSequences([[Int]](), padding: 0) }
    #expect(throws: DataError.self) { try PaddedSequences([[Float](), []], padding: 0) }
  }
}
