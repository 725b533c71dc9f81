/// What `doctor` found out about one thing.
struct Finding: Sendable {
  /// The thing's name.
  let name: String
  let state: State
  /// The version or place found, or what is wrong.
  let detail: String
  /// For something that is missing: what it would add.
  var adds = ""
  /// For something that is missing: the command to get it.
  var command = ""

  /// How bad it is.
  enum State: String, Sendable {
    /// There, and good.
    case good
    /// Not there; the program works without it, with less.
    case missing
    /// There, but not as it should be.
    case warning
    /// Nothing works without it.
    case needed
  }

  /// The state in words.
  var word: String {
    switch state {
    case .good: words("ok", "正常")
    case .missing: words("missing", "缺少")
    case .warning: words("look", "注意")
    case .needed: words("needed", "必需")
    }
  }

  /// The state as a mark.
  var mark: Style.Mark {
    switch state {
    case .good: .good
    case .missing, .warning: .warning
    case .needed: .bad
    }
  }
}
