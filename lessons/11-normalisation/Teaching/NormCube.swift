import Charts

/// A cube of numbers, [samples, channels, positions], drawn aslant: channels to the right, positions upwards, samples to the back.
struct NormCube {
  static let (samples, channels, positions) = (3, 4, 4)
  /// How far a sample further back is moved to the right and upwards.
  private static let slant = (x: 0.55, y: 0.4)

  /// A block of cells.
  struct Block {
    var samples = 0..<NormCube.samples
    var channels = 0..<NormCube.channels
    var positions = 0..<NormCube.positions
  }

  /// The edges of all cells that can be seen.
  static var edges: [Mark] {
    let (n, c, p) = (Double(samples), Double(channels), Double(positions))
    var lines: [[(Double, Double)]] = []
    for i in 0...channels {
      lines.append([place(Double(i), 0, 0), place(Double(i), p, 0), place(Double(i), p, n)])
    }
    for j in 0...positions {
      lines.append([place(0, Double(j), 0), place(c, Double(j), 0), place(c, Double(j), n)])
    }
    for k in 1...samples {
      lines.append([place(0, p, Double(k)), place(c, p, Double(k)), place(c, 0, Double(k))])
    }
    return lines.map { line in .line(x: line.map { $0.0 }, y: line.map { $0.1 }, ink: .black) }
  }

  /// The faces of a block that lie on the surface of the cube.
  static func faces(of block: Block, ink: Ink) -> [Mark] {
    let (c0, c1) = (Double(block.channels.lowerBound), Double(block.channels.upperBound))
    let (p0, p1) = (Double(block.positions.lowerBound), Double(block.positions.upperBound))
    let (n0, n1) = (Double(block.samples.lowerBound), Double(block.samples.upperBound))
    var faces: [Mark] = []
    if block.samples.lowerBound == 0 {
      faces.append(.rectangles(left: [c0 - 0.5], right: [c1 - 0.5], bottom: [p0 - 0.5], top: [p1 - 0.5], ink: ink))
    }
    if block.positions.upperBound == positions {
      faces.append(side([place(c0, p1, n0), place(c0, p1, n1), place(c1, p1, n1), place(c1, p1, n0)], ink))
    }
    if block.channels.upperBound == channels {
      faces.append(side([place(c1, p0, n0), place(c1, p1, n0), place(c1, p1, n1), place(c1, p0, n1)], ink))
    }
    return faces
  }

  /// Where a corner is drawn. Cells are centred on whole numbers, so that an axis can name them.
  private static func place(_ channel: Double, _ position: Double, _ sample: Double) -> (Double, Double) {
    (channel - 0.5 + sample * slant.x, position - 0.5 + sample * slant.y)
  }

  /// A slanting quadrilateral, filled between its lower and its upper edge.
  private static func side(_ corners: [(Double, Double)], _ ink: Ink) -> Mark {
    let places = Set(corners.map { $0.0 }).sorted()
    func heights(_ x: Double) -> [Double] {
      zip(corners, corners.dropFirst() + corners.prefix(1)).flatMap { a, b -> [Double] in
        guard x >= min(a.0, b.0) - 1e-9, x <= max(a.0, b.0) + 1e-9 else { return [] }
        return abs(a.0 - b.0) < 1e-9 ? [a.1, b.1] : [a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0)]
      }
    }
    return .band(
      x: places, low: places.map { heights($0).min() ?? 0 }, high: places.map { heights($0).max() ?? 0 }, ink: ink)
  }
}
