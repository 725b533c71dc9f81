import Datasets
import TensorCore
import Testing

@Suite struct CharacterSequencesTests {
  @Test("characters are numbered in sorted order, and back")
  func codes() throws {
    let text = try CharacterSequences("hello, 世界")
    #expect(text.vocabulary == Set("hello, 世界").sorted())
    #expect(try text.decode(text.codes) == "hello, 世界")
  }

  @Test("each target is its input one character later")
  func windows() throws {
    let text = try CharacterSequences("abcdef")
    let set = try text.windows(of: 3, step: 2)
    #expect(set.inputs.elements == [0, 1, 2, 2, 3, 4] && set.targets.elements == [1, 2, 3, 3, 4, 5])
  }

  @Test("an empty text, one too short, and a number that is no character are errors")
  func refused() throws {
    #expect(throws: DataError.self) { try CharacterSequences("") }
    #expect(throws: DataError.self) { try CharacterSequences("abc").windows(of: 3) }
    #expect(throws: DataError.self) { try CharacterSequences("abc").windows(of: 1, step: 0) }
    #expect(throws: DataError.self) { try CharacterSequences("abc").decode([3]) }
  }
}
