import Charts
import Checking
import Foundation
import TensorCore

/// How fast the engine multiplies matrices: what was measured on some machine, as the committed file has it.
struct MatrixProductSpeed: Sendable {
  /// One piece of work.
  struct Row: Sendable {
    /// `stream`, `matrix-vector` or `matrix-matrix`.
    let kind: String
    /// The size n of the n × n matrix, or how many numbers were streamed.
    let size: Int
    /// Operations.
    let flops: Double
    /// Bytes that have to be moved at least once.
    let bytes: Double
    /// The shortest time of several runs.
    let seconds: Double

    /// FLOP per byte.
    var intensity: Double { flops / bytes }
    /// FLOP per second.
    var rate: Double { flops / seconds }
  }

  /// The kind of machine, in words.
  let machine: String
  /// What was measured.
  let rows: [Row]

  /// The highest rate that any product reached.
  var peak: Double { rows.map(\.rate).max() ?? 0 }
  /// The highest rate at which a long list of numbers was read, in bytes per second.
  var bandwidth: Double { rows.filter { $0.kind == "stream" }.map { $0.bytes / $0.seconds }.max() ?? 0 }

  /// What the committed file says.
  static func recorded() throws -> MatrixProductSpeed {
    try MatrixProductSpeed(String(decoding: PackageResources.matrix_product_speed_csv, as: UTF8.self))
  }

  /// Reads a file.
  /// - Throws: `BytesData.damaged` with the line.
  init(_ text: String) throws {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    machine = lines.first { $0.hasPrefix("# machine: ") }.map { String($0.dropFirst(11)) } ?? ""
    rows = try lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("kind,") }.map { line in
      let fields = line.split(separator: ",").map(String.init)
      guard fields.count == 5, let size = Int(fields[1]), let flops = Double(fields[2]), let bytes = Double(fields[3]),
        let seconds = Double(fields[4]), seconds > 0
      else { throw BytesData.damaged(line: line) }
      return Row(kind: fields[0], size: size, flops: flops, bytes: bytes, seconds: seconds)
    }
    if machine.isEmpty || rows.isEmpty { throw BytesData.damaged(line: lines.first ?? "") }
  }
}

/// What can be wrong with the lesson's data file.
enum BytesData: Error {
  /// A line does not say what it should.
  case damaged(line: String)
}

extension MatrixProductSpeed {
  /// The file, and how to write it anew.
  static let timing = TimedData(file: "matrix-product-speed.csv") { progress in
    let rows = try measured(progress).map { row in
      "\(row.kind),\(row.size),\(Int(row.flops)),\(Int(row.bytes)),\(row.seconds.text(digits: 4))"
    }
    let heading = [
      "# How fast the engine multiplies matrices of Float. Written by: swift run -q lessons plot roofline --measure",
      "# machine: \(thisMachine)",
      "kind,size,flops,bytes,seconds",
    ]
    return (heading + rows).joined(separator: "\n") + "\n"
  }

  /// What this machine is, in words.
  static var thisMachine: String {
    let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = info.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ": ").last
    let processor = model.map { String($0).trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
    let library = blasName.map { $0.contains("openblas") ? "OpenBLAS" : $0 } ?? "the engine's own loops"
    return "\(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores, \(library)"
  }

  /// Measures on this machine.
  static func measured(_ progress: (Double) -> Void = { _ in }) throws -> [Row] {
    let (vectors, matrices) = ([256, 512, 1024, 2048, 4096], [16, 32, 64, 128, 256, 512, 1024])
    var rows: [Row] = []
    func add(_ kind: String, _ size: Int, flops: Int, numbers: Int, _ work: () throws -> Void) throws {
      rows.append(
        Row(
          kind: kind, size: size, flops: Double(flops), bytes: Double(4 * numbers),
          seconds: try shortestTime(of: work)))
      progress(Double(rows.count) / Double(1 + vectors.count + matrices.count))
    }
    let list = try Tensor<Float>.full([1 << 24], 0.5)
    try add("stream", list.count, flops: list.count, numbers: list.count) { _ = try list.sum() }
    for n in vectors {
      let (a, x) = (try Tensor<Float>.full([n, n], 0.5), try Tensor<Float>.full([n, 1], 0.25))
      try add("matrix-vector", n, flops: 2 * n * n, numbers: n * n + 2 * n) { _ = try a.matmul(x) }
    }
    for n in matrices {
      let (a, b) = (try Tensor<Float>.full([n, n], 0.5), try Tensor<Float>.full([n, n], 0.25))
      try add("matrix-matrix", n, flops: 2 * n * n * n, numbers: 3 * n * n) { _ = try a.matmul(b) }
    }
    return rows
  }

  /// Seconds that a piece of work takes at best: runs in groups long enough to be timed, for a fifth of a second.
  private static func shortestTime(of work: () throws -> Void) throws -> Double {
    let clock = ContinuousClock()
    func seconds(_ runs: Int) throws -> Double {
      let time = try clock.measure { for _ in 0..<runs { try work() } }
      return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }
    _ = try seconds(1)
    var runs = 1
    while try seconds(runs) < 0.002 { runs *= 2 }
    var (best, spent) = (Double.infinity, 0.0)
    while spent < 0.2 {
      let time = try seconds(runs)
      best = min(best, time / Double(runs))
      spent += time
    }
    return best
  }
}
