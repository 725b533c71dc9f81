import Datasets
import TensorCore
import Testing

@Suite struct DatasetTests {
  private func set() throws -> Dataset<Float, Int> {
    try Dataset(inputs: Tensor([[1, 2], [3, 4], [5, 6], [7, 8]]), labels: Tensor([0, 1, 2, 0]), classes: 3)
  }

  @Test("a batch holds the rows asked for, in that order, and their labels")
  func batch() throws {
    let (x, y) = try set().batch([2, 0])
    #expect(x.elements == [5, 6, 1, 2] && x.shape == [2, 2] && y.elements == [2, 0])
  }

  @Test("rows of a transposed tensor are rows of what it shows")
  func transposed() throws {
    let columns = try Tensor<Float>([[1, 2, 3], [4, 5, 6]]).asStrided([3, 2], strides: [1, 3])
    let set = try Dataset(inputs: columns, targets: Tensor([0, 1, 2]))
    #expect(try set.batch([1]).inputs.elements == [2, 5])
  }

  @Test("a batch is a copy: writing into it leaves the data alone")
  func copies() throws {
    let set = try set()
    let batch = try set.batch([0])
    #expect(!batch.inputs.sharesStorage(with: set.inputs))
  }

  @Test("no index, and an index that is not there, are errors")
  func indices() throws {
    #expect(throws: DataError.empty("a batch")) { try set().batch([]) }
    #expect(throws: DataError.noSuchSample(4, samples: 4)) { try set().batch([0, 4]) }
    #expect(throws: DataError.noSuchSample(-1, samples: 4)) { try set().batch([-1]) }
  }

  @Test("NaN and infinity in the data name the sample")
  func notFinite() throws {
    let good = try Tensor([0, 1, 0])
    let error = #expect(throws: DataError.self) {
      try Dataset(inputs: Tensor<Float>([[1, 2], [3, 4], [.nan, 6]]), targets: good)
    }
    #expect(error == .notFinite(sample: 2, value: "NaN"))
    #expect(throws: DataError.notFinite(sample: 1, value: "-inf")) {
      try Dataset(inputs: Tensor<Double>([1, -.infinity, 2]), targets: good)
    }
    #expect(throws: DataError.notFinite(sample: 0, value: "NaN")) {
      try Dataset(inputs: good, targets: Tensor<Double>([.nan, 1, 2]))
    }
  }

  @Test("a label that is no class names the sample", arguments: [-1, 3])
  func labels(_ label: Int) throws {
    #expect(throws: DataError.labelOutOfRange(sample: 1, label: label, classes: 3)) {
      try Dataset(inputs: Tensor<Float>([1, 2, 3]), labels: Tensor([0, label, 2]), classes: 3)
    }
  }

  @Test("there must be as many targets as samples")
  func countsDiffer() throws {
    #expect(throws: DataError.countsDiffer(samples: 3, targets: 2)) {
      try Dataset(inputs: Tensor<Float>([1, 2, 3]), targets: Tensor([0, 1]))
    }
  }

  @Test("a range of samples")
  func range() throws {
    let part = try set().samples(1..<3)
    #expect(part.count == 2 && part.inputs.elements == [3, 4, 5, 6] && part.targets.elements == [1, 2])
  }
}
