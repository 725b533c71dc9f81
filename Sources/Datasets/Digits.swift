import Foundation
import TensorCore

/// Handwritten digits: 1,797 images of 8 × 8 pixels, labels 0 to 9. The test part of the UCI data set, as scikit-learn distributes it.
public enum Digits {
  /// The line to carry wherever the data goes.
  public static let licence = """
    E. Alpaydin and C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, \
    DOI 10.24432/C50P49, licensed under CC BY 4.0. Copy of the test set as distributed by scikit-learn (BSD 3-Clause, \
    copyright the scikit-learn developers); re-encoded as CSV with a header.
    """

  /// How many images there are.
  public static let count = 1797
  /// Pixels of an image, row by row.
  static let pixels = 64
  /// The value of a black pixel; 0 is white.
  static let darkest = 16

  /// All images, `[1797, 64]` with values from 0 to 1, and their labels `[1797]`.
  ///
  /// - Throws: `unreadable` when the file is missing; else as `load(from:)`.
  public static func load<Element: FloatingElement>(as type: Element.Type = Float.self) throws
    -> Dataset<Element, Int>
  {
    try load(from: resource("digits.csv"), as: type)
  }

  /// The images of a file: a header, then for each image 64 pixels from 0 to 16 and its label, separated by commas.
  ///
  /// - Parameter count: how many images the file must hold.
  /// - Throws: `unreadable`; `damaged` naming the line, what was expected there and what was found.
  public static func load<Element: FloatingElement>(
    from file: URL, count: Int = Digits.count, as type: Element.Type = Float.self
  ) throws -> Dataset<Element, Int> {
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch {
      throw DataError.unreadable(file: file.path, reason: error.localizedDescription)
    }
    let (pixels, labels) = try DigitsFile(name: file.lastPathComponent).parse(text, count: count)
    return try Dataset(
      inputs: Tensor(pixels.map { Element($0) / Element(darkest) }, shape: [labels.count, Digits.pixels]),
      labels: Tensor(labels), classes: 10)
  }
}
