import Testing

@testable import TensorCore

@Suite struct LinspaceTests {
  @Test("evenly apart, both ends exact")
  func values() throws {
    #expect(try Tensor<Double>.linspace(0, 1, steps: 5).elements == [0, 0.25, 0.5, 0.75, 1])
    #expect(try Tensor<Float>.linspace(3, -3, steps: 3).elements == [3, 0, -3])
    let x = try Tensor<Float>.linspace(0.1, 0.7, steps: 100).elements
    #expect(x.first == 0.1 && x.last == 0.7)
    #expect(try Tensor<Double>.linspace(2, 9, steps: 1).elements == [2])
    #expect(try Tensor<Double>.linspace(2, 9, steps: 0).shape == [0])
  }

  @Test("a negative number of steps is an error, and a huge one, too")
  func errors() throws {
    #expect(kindOfError { try Tensor<Double>.linspace(0, 1, steps: -1) } == .argument)
    #expect(kindOfError { try Tensor<Double>.linspace(0, 1, steps: .max) } == .shape)
  }
}
