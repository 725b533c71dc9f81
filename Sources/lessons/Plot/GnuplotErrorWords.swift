import Charts

extension GnuplotError {
  /// The error in the language of this run.
  var here: String { words(description, chinese) }

  private static let installation = "要看到图，请安装 gnuplot 和 libgnuplot-iostream-dev：运行 ./setup 即可。"

  private var chinese: String {
    switch self {
    case .headerMissing where Drawing.headerCameLater:
      "gnuplot-iostream 是在本程序构建之后才安装的。请运行 ./setup，然后再试一次。"
    case .headerMissing: "构建本程序时没有 gnuplot-iostream。" + Self.installation
    case .programMissing: "在 PATH 中找不到 gnuplot。" + Self.installation
    case .notStarted(let reason): "无法启动 gnuplot：\(reason)"
    case .failed(let code, let words): "gnuplot 以退出码 \(code) 结束" + Self.said(words)
    case .killed(let signal, let words): "gnuplot 被信号 \(signal) 终止" + Self.said(words)
    case .timedOut(let seconds, let words): "gnuplot 超过 \(seconds) 秒仍未结束，已被终止" + Self.said(words)
    case .incomplete(let words): "gnuplot 结束了，但没有画出完整的图" + Self.said(words)
    }
  }

  private static func said(_ words: String) -> String {
    words.isEmpty ? "，没有任何说明。" : "。它说：\n" + words
  }
}
