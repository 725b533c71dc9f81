import Foundation
import Testing

@testable import NeuralNetworks
@testable import TensorCore

@Suite final class SavingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "saving-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String = "model.safetensors") -> String { folder.appending(path: name).path }

  private func network(seed: Int, hidden: Int = 3) throws -> Sequential<Float> {
    var generator = SeededGenerator(seed: seed)
    return try Sequential(
      Linear(2, hidden, using: &generator), BatchNorm1d(hidden), Linear(hidden, 1, using: &generator))
  }

  private func numbers(_ model: any Module<Float>) -> [[Float]] { model.stateDict.map { $0.tensor.elements } }

  @Test("what is loaded is what was saved, bit for bit, with its words")
  func roundTrip() throws {
    let (old, new) = (try network(seed: 1), try network(seed: 2))
    try old.save(to: path(), metadata: ["epoch": "12", "名": "网络 \"a\"\n"])
    #expect(numbers(old) != numbers(new))
    #expect(try new.load(from: path()) == ["epoch": "12", "名": "网络 \"a\"\n"])
    #expect(numbers(old) == numbers(new))
  }

  @Test("the file is the documented one: length, header, elements; the same content gives the same bytes")
  func format() throws {
    let file = try Safetensors([
      "b": StoredTensor(Tensor<Float>([1])), "a": StoredTensor(Tensor<Double>([[2, 3]])),
      "c": StoredTensor(Tensor<Bool>([true, false])),
    ])
    let header =
      #"{"a":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[1],"data_offsets":[16,20]},"#
      + #""c":{"dtype":"BOOL","shape":[2],"data_offsets":[20,22]}}"#
    let length = (header.utf8.count + 7) / 8 * 8
    let data: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 8, 0x40, 0, 0, 0x80, 0x3F, 1, 0]
    let spaces = String(repeating: " ", count: length - header.utf8.count)
    #expect(file.bytes == [UInt8(length), 0, 0, 0, 0, 0, 0, 0] + Array((header + spaces).utf8) + data)
    #expect(try Safetensors(parsing: file.bytes) == file)
  }

  @Test("a file of another tool: other order, spaces, escapes, an empty tensor, a 0-d one")
  func foreign() throws {
    let header = #"""
       { "x\u0041\ud83d\ude00" : {"shape":[ ], "data_offsets":[0,8] , "dtype":"I64"},
       "leer": {"dtype":"F16","shape":[0,3],"data_offsets":[8,8]}, "__metadata__":{"format":"pt"} }
      """#
    let bytes =
      withUnsafeBytes(of: UInt64(header.utf8.count)) { Array($0) } + Array(header.utf8) + [7, 0, 0, 0, 0, 0, 0, 0]
    let file = try Safetensors(parsing: bytes)
    #expect(file.metadata == ["format": "pt"] && file.tensors["leer"]?.shape == [0, 3])
    #expect(try #require(file.tensors["xA😀"]).tensor(as: Int.self).item() == 7)
    #expect(try #require(file.tensors["xA😀"]).tensor(as: Float.self).item() == 7)
  }

  @Test("a network that PyTorch saved gives here what it gave there")
  func fromPyTorch() throws {
    // torch.manual_seed(3)
    // m = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.ReLU(), nn.Linear(3, 1))
    // for _ in range(3): m(torch.randn(4, 2))
    // base64.b64encode(safetensors.torch.save(m.state_dict(), metadata={"epoch": "3"}))
    // m.eval()(torch.tensor([[0.5, -1.0], [2.0, 0.25]]))  # -0.054021239280700684, -0.4043289124965668
    let text = """
      YAIAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJlcG9jaCI6IjMifSwiMS5udW1fYmF0Y2hlc190cmFja2VkIjp7ImR0eXBlIjoiSTY0Iiwi\
      c2hhcGUiOltdLCJkYXRhX29mZnNldHMiOlswLDhdfSwiMC5iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlszXSwiZGF0YV9vZmZz\
      ZXRzIjpbOCwyMF19LCIwLndlaWdodCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMywyXSwiZGF0YV9vZmZzZXRzIjpbMjAsNDRdfSwi\
      MS5iaWFzIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRzIjpbNDQsNTZdfSwiMS5ydW5uaW5nX21lYW4iOnsi\
      ZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOls1Niw2OF19LCIxLnJ1bm5pbmdfdmFyIjp7ImR0eXBlIjoiRjMy\
      Iiwic2hhcGUiOlszXSwiZGF0YV9vZmZzZXRzIjpbNjgsODBdfSwiMS53ZWlnaHQiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzNdLCJk\
      YXRhX29mZnNldHMiOls4MCw5Ml19LCIzLmJpYXMiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzFdLCJkYXRhX29mZnNldHMiOls5Miw5\
      Nl19LCIzLndlaWdodCI6eyJkdHlwZSI6IkYzMiIsInNoYXBlIjpbMSwzXSwiZGF0YV9vZmZzZXRzIjpbOTYsMTA4XX19IAMAAAAAAAAA\
      FtrEPgp1sD6MvAg+zHkzv5XMDr8NEZu+uUIrv1xtJL1CQR+/AAAAAAAAAAAAAAAAocmCPvFiNT7ey489U/WZP0yrdD9DZ1Q/AACAPwAA\
      gD8AAIA/MwTPvq5N5T7Xmme9lA+xPg==
      """
    let bytes = try #require(Data(base64Encoded: text))
    try bytes.write(to: URL(fileURLWithPath: path()))
    var generator = SeededGenerator(seed: 1)
    let model = try Sequential<Float>(
      Linear(2, 3, using: &generator), BatchNorm1d(3), ReLU(), Linear(3, 1, using: &generator))
    #expect(try model.load(from: path()) == ["epoch": "3"])
    #expect(model.namedBuffers.last?.tensor.elements == [3])
    model.eval()
    let result = try model(Tensor([[0.5, -1], [2, 0.25]])).elements
    #expect(abs(result[0] + 0.054021239280700684) < 1e-6 && abs(result[1] + 0.4043289124965668) < 1e-6)
  }

  @Test("cut short at any byte, it is a damaged file, and the model stays as it was")
  func cutShort() throws {
    let model = try network(seed: 1)
    try model.save(to: path())
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path())))
    let other = try network(seed: 2)
    let before = numbers(other)
    for length in Array(stride(from: 0, to: bytes.count, by: 7)) + [bytes.count - 1] {
      try Data(bytes[..<length]).write(to: URL(fileURLWithPath: path("cut")))
      let error = #expect(throws: SavingError.self) { try other.load(from: path("cut")) }
      guard case .damaged = error else { Issue.record("\(length) bytes: \(String(describing: error))"); continue }
    }
    #expect(numbers(other) == before)
  }

  @Test("any byte of the header changed: an error or the very same numbers, never a trap, and never half a model")
  func bitRot() throws {
    let model = try network(seed: 1)
    let old = numbers(model)
    try model.save(to: path())
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path())))
    let header = 8 + Int(bytes[0]) + 256 * Int(bytes[1])
    for place in 0..<header {
      for change in [UInt8(1), 0x20, 0x80] {
        var rotten = bytes
        rotten[place] ^= change
        try Data(rotten).write(to: URL(fileURLWithPath: path("rotten")))
        let other = try network(seed: 2)
        let before = numbers(other)
        do {
          try other.load(from: path("rotten"))
          #expect(numbers(other) == old, "byte \(place)")
        } catch is SavingError {
          #expect(numbers(other) == before, "byte \(place)")
        }
      }
    }
  }

  @Test(
    "headers that lie are damaged",
    arguments: [
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"F99","shape":[1],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#,
      #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"F32","shape":[4611686018427387904,8],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}"#,
      #"{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}"#, #"{"a":7}"#, "[]", "{", #"{"a":[[[[[[[[[1]]]]]]]]]}"#,
      "",
    ])
  func lies(header: String) throws {
    let bytes = withUnsafeBytes(of: UInt64(header.utf8.count)) { Array($0) } + Array(header.utf8) + [0, 0, 0, 0]
    #expect(throws: DamagedSafetensors.self) { try Safetensors(parsing: bytes) }
  }

  @Test("another network's file is a mismatch that names what differs, and changes nothing")
  func mismatch() throws {
    try network(seed: 1, hidden: 5).save(to: path())
    let model = try network(seed: 2)
    let before = numbers(model)
    let error = #expect(throws: SavingError.self) { try model.load(from: path()) }
    #expect(error?.description.contains("size mismatch for 0.weight") == true)
    #expect(numbers(model) == before)
    var generator = SeededGenerator(seed: 1)
    try Linear<Float>(2, 3, using: &generator).save(to: path())
    let names = #expect(throws: SavingError.self) { try model.load(from: path()) }
    #expect(names?.description.contains(#"Missing key(s) in state_dict: "0.weight""#) == true)
    #expect(numbers(model) == before)
  }

  @Test("without strictness, what has the same name is taken and the rest left")
  func notStrict() throws {
    var generator = SeededGenerator(seed: 1)
    let old = try Sequential<Float>(Linear(2, 3, using: &generator), Linear(3, 3, using: &generator))
    try old.save(to: path())
    let new = try Sequential<Float>(Linear(2, 3, using: &generator), ReLU(), Linear(3, 1, using: &generator))
    try new.load(from: path(), strict: false)
    #expect(new.parameters[0].elements == old.parameters[0].elements)
  }

  @Test("Float becomes Double, but Double does not become Float")
  func types() throws {
    var generator = SeededGenerator(seed: 1)
    let (single, double) = (try Linear<Float>(2, 3, using: &generator), try Linear<Double>(2, 3, using: &generator))
    try single.save(to: path())
    try double.load(from: path())
    #expect(double.weight.elements == single.weight.elements.map(Double.init))
    try double.save(to: path())
    let error = #expect(throws: SavingError.self) { try single.load(from: path()) }
    #expect(error?.description.contains("F64") == true)
  }

  @Test("a file that is not there cannot be read; a folder that is not there cannot be written to")
  func noFile() throws {
    let model = try network(seed: 1)
    let error = #expect(throws: SavingError.self) { try model.load(from: path("nothing")) }
    if case .unreadable = error {} else { Issue.record("\(String(describing: error))") }
    let write = #expect(throws: SavingError.self) { try model.save(to: path("no/such/folder")) }
    if case .unwritable = write {} else { Issue.record("\(String(describing: write))") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a file that cannot be replaced stays what it was")
  func replace() throws {
    try network(seed: 1).save(to: path())
    try network(seed: 2).save(to: path())
    let model = try network(seed: 3)
    try model.load(from: path())
    #expect(try numbers(model) == numbers(network(seed: 2)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["model.safetensors"])
  }
}
