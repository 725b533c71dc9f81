import Foundation

/// A drawn chart.
public struct Picture: Sendable {
  /// What kind of file a picture is.
  public enum Format: String, CaseIterable, Sendable {
    /// Lines and letters, sharp at every size. Small; the ones in the repository.
    case svg
    /// Pixels.
    case png
    /// Characters, for a terminal.
    case text
  }

  /// The file's bytes.
  public let data: Data
  /// What gnuplot remarked although it drew; empty if it was content.
  public let remarks: String
}

extension Chart {
  /// Draws the chart.
  ///
  /// gnuplot draws into memory, so that a picture exists whole or not at all.
  /// - Throws: `ChartError` if the chart does not fit together, `GnuplotError` if gnuplot is missing or fails.
  public func draw(named name: String, as format: Picture.Format, program: String = "gnuplot") throws -> Picture {
    let script = try script(named: name)
    let gnuplot = try Gnuplot(program: program, captures: true)
    try gnuplot.send("format = '\(format)'; output = ''\n" + script)
    let drawn = try gnuplot.close()
    guard format.isWhole(drawn) else { throw GnuplotError.incomplete(words: gnuplot.words) }
    return Picture(data: format == .svg ? describe(drawn) : drawn, remarks: gnuplot.words)
  }

  /// Puts the chart's title and alternative text where gnuplot writes its own name, for those who listen to a picture.
  private func describe(_ svg: Data) -> Data {
    var text = String(decoding: svg, as: UTF8.self)
    if let start = text.range(of: "<title>"), let end = text.range(of: "</desc>"), start.lowerBound < end.lowerBound {
      let words = "<title>\(title.escapedForXML)</title>\n<desc>\(alternativeText.escapedForXML)</desc>"
      text.replaceSubrange(start.lowerBound..<end.upperBound, with: words)
    }
    return Data(text.utf8)
  }
}

extension Picture.Format {
  /// Whether the bytes are a picture to its end.
  func isWhole(_ data: Data) -> Bool {
    switch self {
    case .svg: data.suffix(16).range(of: Data("</svg>".utf8)) != nil
    case .png: data.starts(with: [0x89, 0x50, 0x4E, 0x47]) && data.suffix(12).range(of: Data("IEND".utf8)) != nil
    case .text: !data.isEmpty
    }
  }
}

extension String {
  fileprivate var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
