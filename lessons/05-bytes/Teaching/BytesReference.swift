import Contracts

/// The readable solution of lesson 5.
struct BytesReference: BytesContract {
  func bytes(shape: [Int], type: String) throws -> MemorySize {
    let bits =
      switch type {
      case "bool", "uint8", "int8": 8
      case "int16", "short", "float16", "half", "bfloat16": 16
      case "int32", "int", "float32", "float": 32
      case "int64", "long", "float64", "double", "complex64": 64
      case "complex128": 128
      default: throw BytesError.unknownType(type)
      }
    let elements = shape.reduce(1, *)
    let bytes = elements * bits / 8
    return MemorySize(bytes: bytes, megabytes: Double(bytes) / 1_000_000, mebibytes: Double(bytes) / 1_048_576)
  }

  func matmulCost(m: Int, k: Int, n: Int) throws -> MatmulCost {
    let macs = m * k * n
    return MatmulCost(macs: macs, flops: 2 * macs)
  }

  func gpuUtilisation(kernels: [KernelRun], window: TimeSpan, units: Int) throws -> Double {
    guard window.end > window.start else { throw BytesError.emptyWindow }
    var busy = 0.0
    var countedUntil = window.start
    for kernel in kernels.sorted(by: { $0.start < $1.start }) {
      let (start, end) = (max(kernel.start, countedUntil), min(kernel.end, window.end))
      guard end > start else { continue }
      busy += end - start
      countedUntil = end
    }
    return 100 * busy / (window.end - window.start)
  }

  func roofline(peak: Double, bandwidth: Double, intensity: Double) throws -> Double {
    min(peak, bandwidth * intensity)
  }

  func cardsWithRoom(csv: String, bytes: Int) throws -> [Int] {
    let rows = csv.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ", ", omittingEmptySubsequences: false)
    }
    guard let header = rows.first, let index = header.firstIndex(of: "index"),
      let free = header.firstIndex(of: "memory.free [MiB]")
    else { throw BytesError.noSuchColumn }
    return rows.dropFirst().compactMap { fields in
      guard fields.count == header.count, fields[free].hasSuffix(" MiB"), let mebibytes = Int(fields[free].dropLast(4)),
        mebibytes * 1_048_576 >= bytes
      else { return nil }
      return Int(fields[index])
    }
  }
}
