import Contracts

/// What nvidia-smi printed as CSV, read line by line: what misconceptions and the example are made from.
struct CardListing {
  /// A line.
  struct Card {
    /// The card's number.
    let index: Int
    /// Free memory in MiB, nil where it is not known.
    let free: Int?
    /// All fields by the names of their columns, without their units.
    let fields: [String: String]
  }

  /// The cards whose number could be read.
  let cards: [Card]

  /// Reads a listing.
  ///
  /// - Parameter trusting: whether numbers without their unit and lines that are cut off are believed.
  /// - Throws: `BytesError.noSuchColumn`.
  init(_ csv: String, trusting: Bool = false) throws {
    let rows = csv.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = rows.first, header.contains("index"), header.contains("memory.free [MiB]") else {
      throw BytesError.noSuchColumn
    }
    cards = rows.dropFirst().compactMap { row in
      let fields = Dictionary(zip(header, row)) { first, _ in first }
      guard let index = fields["index"].flatMap({ Int($0) }) else { return nil }
      let free = fields["memory.free [MiB]"] ?? ""
      let isWhole = row.count == header.count && free.hasSuffix(" MiB")
      return Card(index: index, free: trusting || isWhole ? Int(free.prefix { $0 != " " }) : nil, fields: fields)
    }
  }
}
