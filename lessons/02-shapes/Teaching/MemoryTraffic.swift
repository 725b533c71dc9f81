import TensorCore

/// How much of memory a processor must fetch to read a layout in row-major order.
///
/// A model, so that it counts the same on every machine: memory comes in lines of 64 bytes (8 Doubles), and a cache keeps the 256 lines
/// that were fetched last. Real caches are larger and come in levels; what matters here is that a line is fetched whole.
struct MemoryTraffic {
  /// Doubles in one line.
  static let lineLength = 8
  /// How many lines the cache keeps.
  static let cacheLines = 256

  private var cached: [Bool]
  private var order: [Int] = []
  private var oldest = 0
  /// How many lines were fetched.
  private(set) var fetches = 0

  /// An empty cache in front of a memory of so many elements.
  init(elements: Int) { cached = Array(repeating: false, count: elements / Self.lineLength + 1) }

  /// Reads the element at a place.
  mutating func read(_ place: Int) {
    let line = place / Self.lineLength
    if cached[line] { return }
    cached[line] = true
    fetches += 1
    if order.count < Self.cacheLines { return order.append(line) }
    cached[order[oldest]] = false
    order[oldest] = line
    oldest = (oldest + 1) % Self.cacheLines
  }

  /// Lines that are fetched when all elements of a matrix are read row by row.
  static func fetches(reading layout: Layout) -> Int {
    var traffic = MemoryTraffic(elements: layout.count)
    for row in 0..<layout.shape[0] {
      for column in 0..<layout.shape[1] { traffic.read(row * layout.strides[0] + column * layout.strides[1]) }
    }
    return traffic.fetches
  }
}

/// Adding up the rows of a matrix again and again: as it is, or after making it contiguous once.
struct RepeatedRowSums {
  /// Elements of the matrix.
  let elements: Int
  /// Lines fetched by one pass over the transpose as it is.
  let stridedLines: Int
  /// Lines fetched by one pass over the contiguous copy.
  let contiguousLines: Int

  /// The transpose of a matrix with `side` rows and columns.
  init(side: Int) throws {
    let transpose = try Tensor<Double>.zeros(side, side).transpose(0, 1)
    elements = transpose.count
    stridedLines = MemoryTraffic.fetches(reading: transpose.layout)
    contiguousLines = MemoryTraffic.fetches(reading: try transpose.contiguous().layout)
  }

  /// Elements read or written: in place, and with the copy (which reads and writes each once) made first.
  func accesses(passes: Int) -> (strided: Int, copied: Int) { (passes * elements, (2 + passes) * elements) }

  /// Lines fetched or written: in place, and with the copy made first, row by row.
  func lines(passes: Int) -> (strided: Int, copied: Int) {
    (passes * stridedLines, stridedLines + contiguousLines + passes * contiguousLines)
  }

  /// The number of passes from which the copy has paid for itself.
  var breakEven: Int { (1...).first { lines(passes: $0).copied < lines(passes: $0).strided }! }
}
