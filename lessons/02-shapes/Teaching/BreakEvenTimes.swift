import Charts

/// Milliseconds for 1 to 8 passes of row sums over 512 × 512 Doubles, as `lessons run 2 break-even` printed them in a release build.
enum BreakEvenTimes {
  /// The kind of machine.
  static let machine = Caption(en: "on one core of an x86-64 server, release build", zh: "x86-64 服务器单核、release 构建")

  static let rowMajor = [0.19, 0.39, 0.58, 0.78, 0.97, 1.17, 1.36, 1.56]
  static let transpose = [0.71, 1.44, 2.16, 2.94, 3.64, 4.38, 5.14, 5.82]
  static let copiedFirst = [0.72, 0.92, 1.11, 1.32, 1.5, 1.71, 1.9, 2.22]
}
